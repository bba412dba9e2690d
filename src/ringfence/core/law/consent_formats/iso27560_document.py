"""A consent record under the field names of ISO/IEC TS 27560:2023.

The standard names the fields and leaves their arrangement to those who use it: here they stand
in its sections (header, processing, parties, events). What it has no field for stands in
``ringfence_extension``, under the keys of our own record.
"""

from typing import Any, Literal

from ringfence.core.law.consent_formats.details import PurposeType, Role
from ringfence.core.law.consent_record import Part
from ringfence.core.law.moment import Moment
from ringfence.core.law.vocabulary import Channel, Method

SchemaVersion = Literal["dpv-27560:record-eu-gdpr/1"]
SCHEMA_VERSION: SchemaVersion = "dpv-27560:record-eu-gdpr/1"

LawfulBasis = Literal["eu-gdpr:A6-1-a", "eu-gdpr:A9-2-a"]
EventState = Literal[
    "requested",
    "refused",
    "given",
    "reaffirmed",
    "withdrawn",
    "expired",
    "invalidated",
    "terminated",
]
EventType = Literal["expressed", "explicit", "implied"]
ProcessingMethod = Literal["call_live", "call_automated", "sms", "email", "messaging", "post"]
WayBack = Literal["web", "phone", "sms", "email", "post", "in_person"]

METHOD_OF_CHANNEL: dict[Channel, ProcessingMethod] = {
    "live_call": "call_live",
    "automated_call": "call_automated",
    "sms": "sms",
    "email": "email",
    "messaging": "messaging",
    "post": "post",
}
CHANNEL_OF_METHOD = {method: channel for channel, method in METHOD_OF_CHANNEL.items()}


class PrivacyNotice(Part, frozen=True):
    """Privacy notice: which words were shown, and where they stand."""

    id: str | None = None
    version: str | None = None
    sha256: str | None = None
    url: str | None = None


class PurposeField(Part, frozen=True):
    """Purpose, and purpose type."""

    purpose: str
    purpose_type: PurposeType | None = None


class CollectionMethod(Part, frozen=True):
    """Collection method: how, and the party that collected for the controller."""

    channel: Method | None = None
    source_party: str | None = None


class WithdrawalMethod(Part, frozen=True):
    """Withdrawal method: by which ways, where, and what it costs."""

    channels: tuple[WayBack, ...] | None = None
    cost: Literal["none", "basic_rate", "premium_rate", "fee"] | None = None
    url: str | None = None
    phone: str | None = None


class PiiProcessing(Part, frozen=True):
    """The section on the processing; every field applies to each purpose."""

    privacy_notice: PrivacyNotice | None = None
    language: str | None = None
    purposes: tuple[PurposeField, ...] | None = None
    lawful_basis: LawfulBasis | None = None
    pii_information: tuple[str, ...] | None = None
    pii_controllers: tuple[str, ...] | None = None
    collection_method: CollectionMethod | None = None
    processing_methods: tuple[ProcessingMethod, ...] | None = None
    storage_locations: tuple[str, ...] | None = None
    retention_period: str | None = None
    processing_locations: tuple[str, ...] | None = None
    service: str | None = None
    jurisdiction: str | None = None
    recipient_third_parties: tuple[str, ...] | None = None
    withdrawal_method: WithdrawalMethod | None = None
    privacy_rights: str | None = None
    authority_party: str | None = None


class PartyField(Part, frozen=True):
    """One party; the processing refers to it by its id."""

    party_id: str
    party_name: str
    party_address: str | None = None
    party_contact: str | None = None
    party_role: Role | None = None


class ValidityDuration(Part, frozen=True):
    """Until when the consent is given."""

    valid_until: Moment


class ConsentEvent(Part, frozen=True):
    """One event of the consent's life."""

    event_state: EventState
    event_time: Moment | None = None
    validity_duration: ValidityDuration | None = None
    entity_id: str | None = None
    event_type: EventType | None = None


class Document27560(Part, frozen=True):
    """The whole record."""

    schema_version: SchemaVersion
    events: tuple[ConsentEvent, ...]
    record_id: str | None = None
    pii_principal_id: str | None = None
    pii_processing: PiiProcessing = PiiProcessing()
    parties: tuple[PartyField, ...] = ()
    ringfence_extension: dict[str, Any] | None = None
