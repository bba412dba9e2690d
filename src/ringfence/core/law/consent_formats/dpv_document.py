"""A consent record in JSON-LD as this product writes and reads it; unknown keys are an error."""

from typing import Literal

import msgspec

from ringfence.core.law.consent_formats.dpv_terms import (
    DataTerm,
    Profile,
    PurposeTerm,
    RoleTerm,
)
from ringfence.core.law.consent_formats.iso27560_document import ProcessingMethod, WayBack
from ringfence.core.law.consent_record import Part
from ringfence.core.law.vocabulary import Method

key = msgspec.field


class Instant(Part, frozen=True):
    """A day or an instant with its type."""

    type: Literal["xsd:date", "xsd:dateTime"] = key(name="@type")
    value: str = key(name="@value")


class Subject(Part, frozen=True):
    """The person, by reference."""

    node: str = key(name="@id")
    reference: str = key(name="dct:identifier")
    type: Literal["dpv:DataSubject"] = key(name="@type")


class Notice(Part, frozen=True):
    """The notice shown."""

    type: Literal["dpv:ConsentNotice"] = key(name="@type")
    id: str | None = key(default=None, name="dct:identifier")
    version: str | None = key(default=None, name="dcat:version")
    url: str | None = key(default=None, name="dct:source")
    sha256: str | None = key(default=None, name="rf:sha256")


class PurposeNode(Part, frozen=True):
    """A purpose, in the words of the consent."""

    type: PurposeTerm = key(name="@type")
    word: str = key(name="dct:identifier")


class ProcessingNode(Part, frozen=True):
    """A way of contact."""

    type: Literal["dpv:Processing"] = key(name="@type")
    word: ProcessingMethod = key(name="dct:identifier")


class DataNode(Part, frozen=True):
    """A kind of personal data."""

    type: DataTerm = key(name="@type")
    word: str = key(name="dct:identifier")


class BasisNode(Part, frozen=True):
    """The legal basis, and how the consent was expressed."""

    type: str | tuple[str, ...] = key(name="@type")


class SourceNode(Part, frozen=True):
    """How, and by which party, the consent was collected."""

    type: Literal["dpv:DataSource"] = key(name="@type")
    method: Method | None = key(default=None, name="dct:type")
    party: str | None = key(default=None, name="dpv:isImplementedByEntity")


class StorageNode(Part, frozen=True):
    """Where the data are stored, and how long."""

    type: Literal["dpv:StorageCondition"] = key(name="@type")
    locations: tuple[str, ...] | None = key(default=None, name="dpv:hasLocation")
    duration: str | None = key(default=None, name="dpv:hasDuration")


class WithdrawalNode(Part, frozen=True):
    """How the consent can be withdrawn."""

    type: Literal["dpv:WithdrawConsent"] = key(name="@type")
    url: str | None = key(default=None, name="dpv:isExercisedAt")
    channels: tuple[WayBack, ...] | None = key(default=None, name="rf:channels")
    cost: Literal["none", "basic_rate", "premium_rate", "fee"] | None = key(
        default=None, name="rf:cost"
    )
    phone: str | None = key(default=None, name="rf:phone")


class RightNode(Part, frozen=True):
    """Where the person's rights are told."""

    type: Literal["dpv:DataSubjectRight"] = key(name="@type")
    text: str = key(name="dct:description")


class NamedNode(Part, frozen=True):
    """A service or an authority, by its name."""

    type: Literal["dpv:Service", "dpv:DataProtectionAuthority"] = key(name="@type")
    name: str = key(name="dpv:hasName")


class EntityNode(Part, frozen=True):
    """A party."""

    node: str = key(name="@id")
    type: RoleTerm = key(name="@type")
    id: str = key(name="dct:identifier")
    name: str = key(name="dpv:hasName")
    address: str | None = key(default=None, name="dpv:hasAddress")
    contact: str | None = key(default=None, name="dpv:hasContact")


class StatusNode(Part, frozen=True):
    """A state of the consent, since when, until when, and by whom."""

    type: str = key(name="@type")
    date: Instant | str | None = key(default=None, name="dct:date")
    valid: Instant | str | None = key(default=None, name="dct:valid")
    entity: str | None = key(default=None, name="dpv:isImplementedByEntity")


class DpvRecord(Part, frozen=True):
    """The whole record, without its own terms (``rf:…``) and its context."""

    type: Literal["dpv:ConsentRecord"] = key(name="@type")
    statuses: tuple[StatusNode, ...] = key(name="dpv:hasConsentStatus")
    conforms_to: Profile | None = key(default=None, name="dct:conformsTo")
    id: str | None = key(default=None, name="dct:identifier")
    language: str | None = key(default=None, name="dct:language")
    subject: Subject | None = key(default=None, name="dpv:hasDataSubject")
    notice: Notice | None = key(default=None, name="dpv:hasNotice")
    purposes: tuple[PurposeNode, ...] | None = key(default=None, name="dpv:hasPurpose")
    basis: BasisNode | None = key(default=None, name="dpv:hasLegalBasis")
    data: tuple[DataNode, ...] | None = key(default=None, name="dpv:hasPersonalData")
    controllers: tuple[str, ...] | None = key(default=None, name="dpv:hasDataController")
    source: SourceNode | None = key(default=None, name="dpv:hasDataSource")
    processing: tuple[ProcessingNode, ...] | None = key(default=None, name="dpv:hasProcessing")
    storage: StorageNode | None = key(default=None, name="dpv:hasStorageCondition")
    locations: tuple[str, ...] | None = key(default=None, name="dpv:hasLocation")
    service: NamedNode | None = key(default=None, name="dpv:hasService")
    jurisdiction: str | None = key(default=None, name="dpv:hasJurisdiction")
    recipients: tuple[str, ...] | None = key(default=None, name="dpv:hasRecipient")
    withdrawal: WithdrawalNode | None = key(default=None, name="dpv:hasConsentControl")
    right: RightNode | None = key(default=None, name="dpv:hasRight")
    authority: NamedNode | None = key(default=None, name="dpv:hasAuthority")
    entities: tuple[EntityNode, ...] = key(default=(), name="dpv:hasEntity")
