"""A consent out of JSON-LD in the terms of the Data Privacy Vocabulary; fails closed."""

from collections.abc import Mapping
from typing import Any

import msgspec

from ringfence.core.law.consent_formats.details import Exchange
from ringfence.core.law.consent_formats.dpv_document import (
    DpvRecord,
    Instant,
    Notice,
    StatusNode,
    WithdrawalNode,
)
from ringfence.core.law.consent_formats.dpv_own_terms import PREFIX, own_keys
from ringfence.core.law.consent_formats.dpv_terms import (
    CONTEXT,
    PURPOSE_OF_TERM,
    ROLE_OF_TERM,
    STATE_OF_STATUS,
    STATUS_OF_STATE,
    TYPE_OF_TERM,
)
from ringfence.core.law.consent_formats.iso27560_document import SCHEMA_VERSION
from ringfence.core.law.consent_formats.iso27560_read import from_27560
from ringfence.core.law.consent_formats.life import USABLE
from ringfence.core.law.consent_formats.plain import plain
from ringfence.core.law.read_question import QuestionError, convert

_BASES = ("eu-gdpr:A6-1-a", "eu-gdpr:A9-2-a")
_KEY_OF_PATH = (
    ("pii_processing.pii_controllers", "dpv:hasDataController"),
    ("pii_processing.recipient_third_parties", "dpv:hasRecipient"),
    ("pii_processing.collection_method.source_party", "dpv:hasDataSource"),
    ("pii_processing.jurisdiction", "dpv:hasJurisdiction"),
    ("pii_principal_id", "dpv:hasDataSubject.dct:identifier"),
    ("record_id", "dct:identifier"),
    ("parties", "dpv:hasEntity"),
    ("events", "dpv:hasConsentStatus"),
    ("ringfence_extension.", "rf:"),
    ("ringfence_extension", ""),
)
"""The keys of this form for those of the other one, in which the rules are written."""


def from_dpv(raw: object) -> Exchange:
    """The consent and its details. Raises QuestionError.

    Refused is all that ``from_27560`` refuses, and any context but the one ``to_dpv`` writes: a
    remote one is never fetched, another one would give the keys another meaning. Of the states
    only ``dpv:ConsentGiven`` and ``dpv:RenewedConsentGiven`` carry processing.
    """
    if not isinstance(raw, Mapping):
        raise QuestionError("a consent record is an object of keys and values", path="")
    _check_context(raw)
    own = {key: value for key, value in raw.items() if str(key).startswith(PREFIX)}
    rest = {key: value for key, value in raw.items() if key != "@context" and key not in own}
    record: DpvRecord = convert(rest, DpvRecord)
    written = _document(record)
    if own:
        written["ringfence_extension"] = own_keys(own)
    try:
        return from_27560(written)
    except QuestionError as error:
        raise QuestionError(error.message, path=_path(error.path)) from None


def _check_context(raw: Mapping[Any, object]) -> None:
    context = raw.get("@context")
    if context == CONTEXT:
        return
    if isinstance(context, str) or (
        isinstance(context, list) and any(isinstance(item, str) for item in context)
    ):
        message = "a remote context is never fetched; the terms stand in the document itself"
    else:
        message = (
            "another context than 'ringfence consent export --format dpv' writes; "
            "compact the document to that one"
        )
    raise QuestionError(message, path="@context")


def _path(path: str) -> str:
    for start, key in _KEY_OF_PATH:
        if path.startswith(start):
            return key + path.removeprefix(start)
    return path


def _document(record: DpvRecord) -> dict[str, Any]:
    """The same record under the other field names."""
    ids = _ids(record)
    notice, source, storage, way = (
        record.notice,
        record.source,
        record.storage,
        record.withdrawal,
    )
    processing = {
        "privacy_notice": None if notice is None else _untyped(notice),
        "language": record.language,
        "purposes": _purposes(record),
        "lawful_basis": _article(record),
        "pii_information": None if record.data is None else [node.word for node in record.data],
        "pii_controllers": _references(record.controllers, ids, "dpv:hasDataController"),
        "collection_method": None,
        "processing_methods": (
            None if record.processing is None else [node.word for node in record.processing]
        ),
        "storage_locations": None if storage is None else storage.locations,
        "retention_period": None if storage is None else storage.duration,
        "processing_locations": record.locations,
        "service": None if record.service is None else record.service.name,
        "jurisdiction": _jurisdiction(record),
        "recipient_third_parties": _references(record.recipients, ids, "dpv:hasRecipient"),
        "withdrawal_method": None if way is None else _untyped(way),
        "privacy_rights": None if record.right is None else record.right.text,
        "authority_party": None if record.authority is None else record.authority.name,
    }
    if source is not None:
        party = _references(
            None if source.party is None else (source.party,), ids, "dpv:hasDataSource"
        )
        processing["collection_method"] = {
            "channel": source.method,
            "source_party": None if party is None else party[0],
        }
    return {
        "schema_version": SCHEMA_VERSION,
        "record_id": record.id,
        "pii_principal_id": None if record.subject is None else record.subject.reference,
        "pii_processing": plain(processing),
        "parties": [
            plain(
                {
                    "party_id": node.id,
                    "party_name": node.name,
                    "party_address": node.address,
                    "party_contact": node.contact,
                    "party_role": ROLE_OF_TERM[node.type],
                }
            )
            for node in record.entities
        ],
        "events": _events(record),
    }


def _untyped(node: Notice | WithdrawalNode) -> dict[str, Any]:
    """A node's fields under their own names, which are those of the other form."""
    return {key: value for key, value in msgspec.structs.asdict(node).items() if key != "type"}


def _ids(record: DpvRecord) -> dict[str, str]:
    ids: dict[str, str] = {}
    for place, node in enumerate(record.entities):
        if node.node in ids:
            raise QuestionError(
                f"the node {node.node[:60]!r} stands twice", path=f"dpv:hasEntity[{place}].@id"
            )
        ids[node.node] = node.id
    return ids


def _references(nodes: tuple[str, ...] | None, ids: dict[str, str], path: str) -> list[str] | None:
    if nodes is None:
        return None
    for node in nodes:
        if node not in ids:
            raise QuestionError(f"{node[:60]!r} is no node of dpv:hasEntity", path=path)
    return [ids[node] for node in nodes]


def _purposes(record: DpvRecord) -> list[dict[str, Any]] | None:
    if record.purposes is None:
        return None
    return [
        {"purpose": node.word, "purpose_type": PURPOSE_OF_TERM[node.type]}
        for node in record.purposes
    ]


def _basis_terms(record: DpvRecord) -> tuple[str, ...]:
    if record.basis is None:
        return ()
    terms = record.basis.type
    return (terms,) if isinstance(terms, str) else terms


def _article(record: DpvRecord) -> str | None:
    """The article of the basis; a basis that is none of consent's is an error."""
    found: list[str] = []
    for term in _basis_terms(record):
        if term in _BASES:
            found.append(term)
        elif term not in TYPE_OF_TERM:
            allowed = ", ".join((*_BASES, *TYPE_OF_TERM))
            raise QuestionError(
                f"{term[:60]!r} is none of {allowed}", path="dpv:hasLegalBasis.@type"
            )
    if len(found) > 1:
        raise QuestionError("two articles for one consent", path="dpv:hasLegalBasis.@type")
    return found[0] if found else None


def _expressed(record: DpvRecord) -> str | None:
    found = [TYPE_OF_TERM[term] for term in _basis_terms(record) if term in TYPE_OF_TERM]
    if len(found) > 1:
        raise QuestionError("two kinds of consent in one", path="dpv:hasLegalBasis.@type")
    return found[0] if found else None


def _jurisdiction(record: DpvRecord) -> str | None:
    if record.jurisdiction is None:
        return None
    if not record.jurisdiction.startswith("loc:"):
        raise QuestionError(
            "a place is written as loc:DE or loc:US-FL", path="dpv:hasJurisdiction"
        )
    return record.jurisdiction.removeprefix("loc:")


def _events(record: DpvRecord) -> list[dict[str, Any]]:
    """The states as events; how the consent was expressed belongs to the person's act."""
    events: list[dict[str, Any]] = []
    for place, node in enumerate(record.statuses):
        path = f"dpv:hasConsentStatus[{place}]"
        if node.type not in STATE_OF_STATUS:
            raise QuestionError(
                f"{node.type[:60]!r} is none of {', '.join(STATE_OF_STATUS)}",
                path=f"{path}.@type",
            )
        events.append(_event(record, node, path))
    states = [event["event_state"] for event in events]
    act = next((state for state in ("given", "reaffirmed") if state in states), None)
    if act is None:
        usable = ", ".join(sorted(STATUS_OF_STATE[state] for state in USABLE))
        raise QuestionError(
            f"none of the states that carry processing: {usable}", path="dpv:hasConsentStatus"
        )
    expressed = _expressed(record)
    if expressed is not None:
        events[states.index(act)]["event_type"] = expressed
    return events


def _event(record: DpvRecord, node: StatusNode, path: str) -> dict[str, Any]:
    event: dict[str, Any] = {"event_state": STATE_OF_STATUS[node.type]}
    if node.date is not None:
        event["event_time"] = _text(node.date)
    if node.valid is not None:
        event["validity_duration"] = {"valid_until": _text(node.valid)}
    if node.entity is not None:
        if record.subject is None or node.entity != record.subject.node:
            raise QuestionError(
                "the act is not that of the person of the record (dpv:hasDataSubject)",
                path=f"{path}.dpv:isImplementedByEntity",
            )
        event["entity_id"] = record.subject.reference
    return event


def _text(instant: Instant | str) -> str:
    return instant.value if isinstance(instant, Instant) else instant
