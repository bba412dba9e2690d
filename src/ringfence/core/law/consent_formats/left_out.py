"""Which fields that ISO/IEC TS 27560:2023 makes mandatory a record leaves out, being unknown."""

from collections.abc import Iterator

from ringfence.core.law.consent_formats.iso27560_document import Document27560

_OF_PROCESSING = (
    "privacy_notice",
    "language",
    "purposes",
    "pii_information",
    "pii_controllers",
    "storage_locations",
    "retention_period",
    "jurisdiction",
    "recipient_third_parties",
    "withdrawal_method",
)
_OF_PARTIES = ("party_address", "party_contact", "party_role")
_OF_EVENTS = ("event_time", "entity_id", "event_type")


def left_out(document: Document27560) -> tuple[str, ...]:
    """The fields, each once; none where the record is whole."""
    return tuple(dict.fromkeys(_missing(document)))


def _missing(document: Document27560) -> Iterator[str]:
    for field in ("record_id", "pii_principal_id"):
        if getattr(document, field) is None:
            yield field
    for field in _OF_PROCESSING:
        if getattr(document.pii_processing, field) is None:
            yield field
    for party in document.parties:
        for field in _OF_PARTIES:
            if getattr(party, field) is None:
                yield field
    for event in document.events:
        if event.event_state != "given":
            continue
        for field in _OF_EVENTS:
            if getattr(event, field) is None:
                yield field
        if event.validity_duration is None:
            yield "validity_duration"
