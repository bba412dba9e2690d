"""A consent as ISO/IEC TS 27560:2023 names its fields."""

from typing import Any

from ringfence.core.law.consent_formats.details import NOTHING_MORE, Details, check_exchange
from ringfence.core.law.consent_formats.iso27560_document import (
    METHOD_OF_CHANNEL,
    SCHEMA_VERSION,
    CollectionMethod,
    Document27560,
    LawfulBasis,
    PartyField,
    PiiProcessing,
    PrivacyNotice,
    PurposeField,
    WithdrawalMethod,
)
from ringfence.core.law.consent_formats.life import event_type, events_of
from ringfence.core.law.consent_formats.named_parties import NamedParties
from ringfence.core.law.consent_formats.plain import plain
from ringfence.core.law.consent_record import Consent

IN_FIELDS = frozenset(
    {
        "id",
        "controllers",
        "purposes",
        "channels",
        "recipients",
        "given_at",
        "method",
        "collected_by",
        "reaffirmed_at",
        "expires_at",
        "withdrawn_at",
    }
)
"""The keys of our record that a field of the standard holds whole."""
NOTICE_IN_FIELDS = frozenset({"id", "version", "language", "sha256"})
WITHDRAWAL_IN_FIELDS = frozenset({"channels", "cost"})


def to_27560(consent: Consent, details: Details = NOTHING_MORE) -> dict[str, Any]:
    """The record in plain values; ``from_27560`` gives the same consent and details back.

    Raises QuestionError for a number in clear where a reference belongs, and for parties that
    cannot be told apart.
    """
    written: dict[str, Any] = plain(document_27560(consent, details))
    if not written["pii_processing"]:
        del written["pii_processing"]
    if not written["parties"]:
        del written["parties"]
    return written


def document_27560(consent: Consent, details: Details) -> Document27560:
    """The record as a document of the standard. Raises QuestionError."""
    check_exchange(consent, details)
    parties = NamedParties(consent, details)
    return Document27560(
        schema_version=SCHEMA_VERSION,
        record_id=consent.id,
        pii_principal_id=details.subject_ref,
        pii_processing=_processing(consent, details, parties),
        parties=tuple(
            PartyField(
                party_id=party.id,
                party_name=party.name,
                party_address=party.address,
                party_contact=party.contact,
                party_role=party.role,
            )
            for party in parties.all
        ),
        events=tuple(
            events_of(consent, requested_at=details.requested_at, subject_ref=details.subject_ref)
        ),
        ringfence_extension=_extension(consent) or None,
    )


def _processing(consent: Consent, details: Details, parties: NamedParties) -> PiiProcessing:
    notice, channels, purposes = consent.notice, consent.channels, consent.purposes
    return PiiProcessing(
        privacy_notice=_notice(consent, details),
        language=None if notice is None else notice.language,
        purposes=(
            None
            if purposes is None
            else tuple(
                PurposeField(purpose=word, purpose_type=details.purpose_types.get(word))
                for word in purposes
            )
        ),
        lawful_basis=_basis(consent),
        pii_information=details.data,
        pii_controllers=parties.ids(consent.controllers),
        collection_method=_collection(consent, parties),
        processing_methods=(
            None if channels is None else tuple(METHOD_OF_CHANNEL[word] for word in channels)
        ),
        storage_locations=details.storage,
        retention_period=details.retention,
        processing_locations=details.processing_locations,
        service=details.service,
        jurisdiction=details.jurisdiction,
        recipient_third_parties=parties.ids(consent.recipients),
        withdrawal_method=_withdrawal(consent, details),
        privacy_rights=details.rights_notice,
        authority_party=details.authority,
    )


def _basis(consent: Consent) -> LawfulBasis:
    """Consent; under Art. 9(2)(a) only where special categories met an explicit statement."""
    if consent.special_category and consent.explicit:
        return "eu-gdpr:A9-2-a"
    return "eu-gdpr:A6-1-a"


def _notice(consent: Consent, details: Details) -> PrivacyNotice | None:
    shown = consent.notice
    notice = PrivacyNotice(
        id=None if shown is None else shown.id,
        version=None if shown is None else shown.version,
        sha256=None if shown is None else shown.sha256,
        url=details.notice_url,
    )
    return None if notice == PrivacyNotice() else notice


def _collection(consent: Consent, parties: NamedParties) -> CollectionMethod | None:
    source = consent.collected_by
    method = CollectionMethod(
        channel=consent.method, source_party=None if source is None else parties.id_of(source)
    )
    return None if method == CollectionMethod() else method


def _withdrawal(consent: Consent, details: Details) -> WithdrawalMethod | None:
    way = consent.withdrawal
    method = WithdrawalMethod(
        channels=None if way is None else way.channels,
        cost=None if way is None else way.cost,
        url=details.withdrawal_url,
        phone=details.withdrawal_phone,
    )
    return None if method == WithdrawalMethod() else method


def _extension(consent: Consent) -> dict[str, Any]:
    """What the standard has no field for, under our own keys."""
    written: dict[str, Any] = plain(consent)
    rest = {key: value for key, value in written.items() if key not in IN_FIELDS}
    if event_type(consent) == "explicit":
        del rest["explicit"]
    for block, in_fields in (("notice", NOTICE_IN_FIELDS), ("withdrawal", WITHDRAWAL_IN_FIELDS)):
        given = rest.pop(block, None)
        if given is None:
            continue
        left = {key: value for key, value in given.items() if key not in in_fields}
        # A block of which nothing is known differs from no block, and no field would show it.
        if left or not given:
            rest[block] = left
    return rest
