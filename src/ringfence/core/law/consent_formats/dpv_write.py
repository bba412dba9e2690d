"""A consent in JSON-LD, in the terms of the Data Privacy Vocabulary."""

import re
from copy import deepcopy
from typing import Any

from ringfence.core.law.consent_formats.details import NOTHING_MORE, Details
from ringfence.core.law.consent_formats.dpv_document import (
    BasisNode,
    DataNode,
    DpvRecord,
    EntityNode,
    Instant,
    NamedNode,
    Notice,
    ProcessingNode,
    PurposeNode,
    RightNode,
    SourceNode,
    StatusNode,
    StorageNode,
    Subject,
    WithdrawalNode,
)
from ringfence.core.law.consent_formats.dpv_own_terms import own_terms
from ringfence.core.law.consent_formats.dpv_terms import (
    CONTEXT,
    PROFILE,
    STATUS_OF_STATE,
    SUBJECT,
    TERM_OF_DATA,
    TERM_OF_PURPOSE,
    TERM_OF_ROLE,
    TERM_OF_TYPE,
)
from ringfence.core.law.consent_formats.iso27560_document import (
    ConsentEvent,
    Document27560,
    PiiProcessing,
)
from ringfence.core.law.consent_formats.iso27560_write import document_27560
from ringfence.core.law.consent_formats.left_out import left_out
from ringfence.core.law.consent_formats.plain import plain
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.moment import Moment

_DATE_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\Z"
)


def to_dpv(consent: Consent, details: Details = NOTHING_MORE) -> dict[str, Any]:
    """The record as JSON-LD with its context inside; ``from_dpv`` gives the same back.

    It names the profile it conforms to only where no mandatory field is unknown. Raises
    QuestionError as ``to_27560`` does.
    """
    document = document_27560(consent, details)
    written: dict[str, Any] = plain(_record(document))
    if not document.parties:
        del written["dpv:hasEntity"]
    own = own_terms(document.ringfence_extension or {})
    return {"@context": deepcopy(CONTEXT), **written, **own}


def _record(document: Document27560) -> DpvRecord:
    processing = document.pii_processing
    nodes = {party.party_id: f"_:party{place}" for place, party in enumerate(document.parties)}
    subject = document.pii_principal_id
    return DpvRecord(
        type="dpv:ConsentRecord",
        conforms_to=None if left_out(document) else PROFILE,
        id=document.record_id,
        subject=(
            None
            if subject is None
            else Subject(node=SUBJECT, reference=subject, type="dpv:DataSubject")
        ),
        notice=_notice(processing),
        language=processing.language,
        purposes=_purposes(processing),
        basis=_basis(document),
        data=_data(processing),
        controllers=_nodes(processing.pii_controllers, nodes),
        source=_source(processing, nodes),
        processing=_ways(processing),
        storage=_storage(processing),
        locations=processing.processing_locations,
        service=(
            None
            if processing.service is None
            else NamedNode(type="dpv:Service", name=processing.service)
        ),
        jurisdiction=(
            None if processing.jurisdiction is None else f"loc:{processing.jurisdiction}"
        ),
        recipients=_nodes(processing.recipient_third_parties, nodes),
        withdrawal=_withdrawal(processing),
        right=(
            None
            if processing.privacy_rights is None
            else RightNode(type="dpv:DataSubjectRight", text=processing.privacy_rights)
        ),
        authority=(
            None
            if processing.authority_party is None
            else NamedNode(type="dpv:DataProtectionAuthority", name=processing.authority_party)
        ),
        entities=tuple(
            EntityNode(
                node=nodes[party.party_id],
                type=TERM_OF_ROLE[party.party_role],
                id=party.party_id,
                name=party.party_name,
                address=party.party_address,
                contact=party.party_contact,
            )
            for party in document.parties
        ),
        statuses=tuple(_status(event) for event in document.events),
    )


def _nodes(ids: tuple[str, ...] | None, nodes: dict[str, str]) -> tuple[str, ...] | None:
    return None if ids is None else tuple(nodes[word] for word in ids)


def _notice(processing: PiiProcessing) -> Notice | None:
    notice = processing.privacy_notice
    if notice is None:
        return None
    return Notice(
        type="dpv:ConsentNotice",
        id=notice.id,
        version=notice.version,
        url=notice.url,
        sha256=notice.sha256,
    )


def _purposes(processing: PiiProcessing) -> tuple[PurposeNode, ...] | None:
    if processing.purposes is None:
        return None
    return tuple(
        PurposeNode(type=TERM_OF_PURPOSE[field.purpose_type], word=field.purpose)
        for field in processing.purposes
    )


def _basis(document: Document27560) -> BasisNode:
    """A consent by its article, and as what it was expressed where that is known."""
    given = next(event for event in document.events if event.event_state == "given")
    expressed = () if given.event_type is None else (TERM_OF_TYPE[given.event_type],)
    article = document.pii_processing.lawful_basis
    return BasisNode(type=(*(() if article is None else (article,)), *expressed))


def _data(processing: PiiProcessing) -> tuple[DataNode, ...] | None:
    if processing.pii_information is None:
        return None
    return tuple(
        DataNode(type=TERM_OF_DATA.get(word, "dpv:PersonalData"), word=word)
        for word in processing.pii_information
    )


def _source(processing: PiiProcessing, nodes: dict[str, str]) -> SourceNode | None:
    method = processing.collection_method
    if method is None:
        return None
    party = None if method.source_party is None else nodes[method.source_party]
    return SourceNode(type="dpv:DataSource", method=method.channel, party=party)


def _ways(processing: PiiProcessing) -> tuple[ProcessingNode, ...] | None:
    if processing.processing_methods is None:
        return None
    return tuple(
        ProcessingNode(type="dpv:Processing", word=word) for word in processing.processing_methods
    )


def _storage(processing: PiiProcessing) -> StorageNode | None:
    where, how_long = processing.storage_locations, processing.retention_period
    if where is None and how_long is None:
        return None
    return StorageNode(type="dpv:StorageCondition", locations=where, duration=how_long)


def _withdrawal(processing: PiiProcessing) -> WithdrawalNode | None:
    way = processing.withdrawal_method
    if way is None:
        return None
    return WithdrawalNode(
        type="dpv:WithdrawConsent",
        url=way.url,
        channels=way.channels,
        cost=way.cost,
        phone=way.phone,
    )


def _status(event: ConsentEvent) -> StatusNode:
    valid = event.validity_duration
    return StatusNode(
        type=STATUS_OF_STATE[event.event_state],
        date=None if event.event_time is None else _instant(event.event_time),
        valid=None if valid is None else _instant(valid.valid_until),
        entity=None if event.entity_id is None else SUBJECT,
    )


def _instant(moment: Moment) -> Instant | str:
    """With its type, where it is written as the type asks; else as it is written."""
    if moment.day is not None:
        return Instant(type="xsd:date", value=moment.text)
    if _DATE_TIME.match(moment.text):
        return Instant(type="xsd:dateTime", value=moment.text)
    return moment.text
