"""A consent out of a record under the field names of ISO/IEC TS 27560:2023; fails closed."""

from typing import Any

import msgspec

from ringfence.core.law.consent_formats.details import (
    Details,
    Exchange,
    check_exchange,
    check_jurisdiction,
)
from ringfence.core.law.consent_formats.iso27560_document import (
    CHANNEL_OF_METHOD,
    Document27560,
    PiiProcessing,
)
from ringfence.core.law.consent_formats.iso27560_write import (
    IN_FIELDS,
    NOTICE_IN_FIELDS,
    WITHDRAWAL_IN_FIELDS,
)
from ringfence.core.law.consent_formats.life import Life, check_act, life_of
from ringfence.core.law.consent_formats.named_parties import described
from ringfence.core.law.consent_formats.references import check_no_number, check_reference
from ringfence.core.law.consent_record import Consent, ConsentNotice, WithdrawalWay
from ringfence.core.law.read_question import QuestionError, check_consent_record, convert

_EXTENSION = "ringfence_extension"
EXTENSION_KEYS = frozenset(
    field.name for field in msgspec.structs.fields(Consent) if field.name not in IN_FIELDS
)
_REST_OF = {
    "notice": frozenset(field.name for field in msgspec.structs.fields(ConsentNotice))
    - NOTICE_IN_FIELDS,
    "withdrawal": frozenset(field.name for field in msgspec.structs.fields(WithdrawalWay))
    - WITHDRAWAL_IN_FIELDS,
}


def from_27560(raw: object) -> Exchange:
    """The consent and its details. Raises QuestionError.

    Refused are an unknown key, word or schema, a state that carries no processing, an implied
    consent, a person named by a number in clear, and facts that contradict each other.
    """
    document: Document27560 = convert(raw, Document27560)
    if document.record_id is not None:
        check_no_number(document.record_id, "record_id")
    if document.pii_principal_id is not None:
        check_reference(document.pii_principal_id, "pii_principal_id")
    life = life_of(document.events, principal=document.pii_principal_id)
    consent = _consent(document, life)
    check_act(life, consent)
    details = _details(document, life, consent)
    check_exchange(consent, details)
    return Exchange(consent=consent, details=details)


def _consent(document: Document27560, life: Life) -> Consent:
    processing = document.pii_processing
    extension = _extension(document)
    names = _names(document)
    written: dict[str, Any] = {
        **extension,
        "id": document.record_id,
        "controllers": _named(processing.pii_controllers, names, "pii_controllers"),
        "recipients": _named(processing.recipient_third_parties, names, "recipient_third_parties"),
        "notice": _notice(processing, extension.get("notice")),
        "withdrawal": _withdrawal(processing, extension.get("withdrawal")),
    }
    if processing.purposes is not None:
        written["purposes"] = [field.purpose for field in processing.purposes]
    if processing.processing_methods is not None:
        methods = processing.processing_methods
        written["channels"] = [CHANNEL_OF_METHOD[method] for method in methods]
    collection = processing.collection_method
    if collection is not None:
        written["method"] = collection.channel
        if collection.source_party is not None:
            place = "collection_method.source_party"
            written["collected_by"] = _name(collection.source_party, names, place)
    if life.type == "explicit" and "explicit" not in extension:
        written["explicit"] = True
    _add_special_category(written, processing)
    for key in ("given_at", "reaffirmed_at", "withdrawn_at", "expires_at"):
        moment = getattr(life, key)
        written[key] = None if moment is None else moment.text
    try:
        consent: Consent = convert(written, Consent)
    except QuestionError as error:
        path = f"{_EXTENSION}.{error.path}" if error.path else _EXTENSION
        raise QuestionError(error.message, path=path) from None
    check_consent_record(consent, f"{_EXTENSION}.")
    return consent


def _extension(document: Document27560) -> dict[str, Any]:
    """Our own keys, none of which may stand in for a field of the standard."""
    given = document.ringfence_extension or {}
    for key, value in given.items():
        if key not in EXTENSION_KEYS:
            allowed = ", ".join(sorted(EXTENSION_KEYS))
            raise QuestionError(f"unknown key {key[:60]!r}; allowed: {allowed}", path=_EXTENSION)
        if key in _REST_OF and value is not None:
            path = f"{_EXTENSION}.{key}"
            if not isinstance(value, dict):
                raise QuestionError("an object of keys and values is needed", path=path)
            for inner in value:
                if inner not in _REST_OF[key]:
                    allowed = ", ".join(sorted(_REST_OF[key]))
                    raise QuestionError(
                        f"unknown key {str(inner)[:60]!r}; allowed: {allowed}", path=path
                    )
    return given


def _notice(processing: PiiProcessing, rest: dict[str, Any] | None) -> dict[str, Any] | None:
    shown = processing.privacy_notice
    block = {
        "id": None if shown is None else shown.id,
        "version": None if shown is None else shown.version,
        "sha256": None if shown is None else shown.sha256,
        "language": processing.language,
    }
    return _block(block, rest)


def _withdrawal(processing: PiiProcessing, rest: dict[str, Any] | None) -> dict[str, Any] | None:
    way = processing.withdrawal_method
    block = {
        "channels": None if way is None else way.channels,
        "cost": None if way is None else way.cost,
    }
    return _block(block, rest)


def _block(block: dict[str, Any], rest: dict[str, Any] | None) -> dict[str, Any] | None:
    known = {key: value for key, value in block.items() if value is not None}
    return None if not known and rest is None else {**known, **(rest or {})}


def _add_special_category(written: dict[str, Any], processing: PiiProcessing) -> None:
    """Art. 9(2)(a) as the basis says that special categories are touched."""
    if processing.lawful_basis != "eu-gdpr:A9-2-a":
        return
    if written.get("special_category") is False:
        raise QuestionError(
            "the basis is Art. 9(2)(a), and the record says no special category is touched",
            path=f"{_EXTENSION}.special_category",
        )
    written["special_category"] = True


def _names(document: Document27560) -> dict[str, str]:
    names: dict[str, str] = {}
    for place, party in enumerate(document.parties):
        if party.party_id in names:
            raise QuestionError(
                f"the id {party.party_id[:60]!r} stands twice", path=f"parties[{place}].party_id"
            )
        names[party.party_id] = party.party_name
    return names


def _named(ids: tuple[str, ...] | None, names: dict[str, str], field: str) -> list[str] | None:
    return None if ids is None else [_name(word, names, field) for word in ids]


def _name(party_id: str, names: dict[str, str], field: str) -> str:
    if party_id not in names:
        raise QuestionError(
            f"{party_id[:60]!r} is no party_id of parties", path=f"pii_processing.{field}"
        )
    return names[party_id]


def _details(document: Document27560, life: Life, consent: Consent) -> Details:
    processing = document.pii_processing
    if processing.jurisdiction is not None:
        check_jurisdiction(processing.jurisdiction, "pii_processing.jurisdiction")
    notice, way = processing.privacy_notice, processing.withdrawal_method
    return Details(
        subject_ref=document.pii_principal_id,
        parties=tuple(described(document.parties, consent)),
        purpose_types={
            field.purpose: field.purpose_type
            for field in processing.purposes or ()
            if field.purpose_type is not None
        },
        service=processing.service,
        data=processing.pii_information,
        storage=processing.storage_locations,
        retention=processing.retention_period,
        processing_locations=processing.processing_locations,
        jurisdiction=processing.jurisdiction,
        notice_url=None if notice is None else notice.url,
        withdrawal_url=None if way is None else way.url,
        withdrawal_phone=None if way is None else way.phone,
        rights_notice=processing.privacy_rights,
        authority=processing.authority_party,
        requested_at=life.requested_at,
    )
