"""Every rule on a bought list and on each of its rows, and the decisions that follow."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.found import Found, as_read, reasons_json, told_apart
from ringfence.core.law.interests.regime import countries_of, read_regime
from ringfence.core.law.lists import consented, delivery, origin, rows, sample, vendor
from ringfence.core.law.lists.facts import AskedList, Buyer
from ringfence.core.law.lists.hearing import ListHearing, source_of
from ringfence.core.law.lists.row_hearing import RowHearing, repeats_in, row_hearing
from ringfence.core.law.lists.scope import BuyerScope, scope_of_buyer
from ringfence.core.law.lists.words import LIST_BOOK, QUARANTINE, REJECT
from ringfence.core.law.packs import Packs
from ringfence.core.law.reason import Reason

Decision = Literal["accept", "quarantine", "reject"]
ListRule = Callable[[ListHearing], Iterator[Found]]
RowRule = Callable[[RowHearing], Iterator[Found]]

ALL: tuple[ListRule, ...] = (
    vendor.identified,
    vendor.audit_or_evidence,
    vendor.questionnaire,
    origin.source_known,
    origin.row_evidence,
    origin.forms_archived,
    consented.consent_pattern,
    origin.buyer_named,
    origin.one_hop,
    origin.origin,
    origin.regime_known,
    consented.special_category,
    consented.no_minors,
    delivery.countries_known,
    delivery.delivered,
    delivery.screened,
    sample.sample,
    delivery.notice_planned,
    vendor.transfer_tool,
    delivery.not_expired,
    delivery.named,
)
OF_EACH_ROW: tuple[RowRule, ...] = (
    rows.numbered,
    rows.evidence,
    rows.number,
    rows.dates,
    rows.not_too_old,
    rows.not_suppressed,
    rows.registers,
)


class RowAnswer(msgspec.Struct, frozen=True):
    """The decision on one row, judged on its own."""

    row: int | None
    decision: Decision
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


class ListAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The decision on a list, every reason against it, its rows, and the sample's figures.

    ``scope`` is the rule that says whether the GDPR binds the buyer.
    """

    decision: Decision | Literal["not_gdpr"]
    scope: str
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]
    rows: tuple[RowAnswer, ...]
    sample: sample.SampleFigures


def check_list(asked: AskedList, *, now: datetime, packs: Packs) -> ListAnswer:
    """The decision at ``at``, or now: one reason to reject rejects, else one to quarantine does.

    Rows are judged on their own, whatever becomes of the list; where the GDPR does not bind the
    buyer, the list itself is left to the local law.
    """
    countries = tuple((asked.list.countries if asked.list else None) or ())
    moment = as_of(asked.at, now=now, places=countries or countries_of(asked.regime))
    regime = read_regime(asked.regime, source=source_of(asked), moment=moment, packs=packs)
    hearing = ListHearing(asked, moment, regime, packs)
    of_rows = _row_hearings(hearing)
    regions = (row.reading.region for row in of_rows if row.reading is not None)
    scope = scope_of_buyer(
        asked, hearing.territory(), numbered_in=frozenset(filter(None, regions))
    )
    readings = packs.readings(moment.first_day())
    found = as_read(_without_repeats(_of_the_list(hearing, scope)), readings)
    reasons, warnings = told_apart(found)
    return ListAnswer(
        decision=_decided(found) if scope.gdpr else "not_gdpr",
        scope=scope.spec,
        reasons=reasons,
        warnings=warnings,
        rows=tuple(map(_judged, of_rows)),
        sample=sample.statistics(hearing),
    )


def _of_the_list(hearing: ListHearing, scope: BuyerScope) -> Iterator[Found]:
    if scope.gdpr:
        for rule in ALL:
            yield from rule(hearing)
        return
    eu_processor = (hearing.asked.buyer or Buyer()).eu_processor
    if eu_processor is None:
        yield LIST_BOOK.unknown("scope.processor_only", "buyer.eu_processor")
    elif eu_processor:
        yield LIST_BOOK.refused("scope.processor_only")


def _row_hearings(hearing: ListHearing) -> list[RowHearing]:
    given = hearing.asked.rows or ()
    repeats = repeats_in(given)
    return [row_hearing(row, hearing, repeats) for row in given]


def _judged(one: RowHearing) -> RowAnswer:
    found = [item for rule in OF_EACH_ROW for item in rule(one)]
    return RowAnswer(one.row.row, _decided(found), *told_apart(found))


def _decided(found: list[Found]) -> Decision:
    effects = {item.effect for item in found}
    if REJECT in effects:
        return "reject"
    return "quarantine" if QUARANTINE in effects else "accept"


def _without_repeats(found: Iterator[Found]) -> list[Found]:
    """What two rules say in the same words is said once."""
    kept: dict[tuple[str, str], Found] = {}
    for item in found:
        kept.setdefault((item.reason.rule, item.reason.text), item)
    return list(kept.values())


def answer_json(answer: ListAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "decision": answer.decision,
        "scope": answer.scope,
        "sample": msgspec.structs.asdict(answer.sample),
        "rows": [_row_json(row) for row in answer.rows],
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }


def _row_json(row: RowAnswer) -> dict[str, object]:
    return {
        "row": row.row,
        "decision": row.decision,
        "reasons": reasons_json(row.reasons),
        "warnings": reasons_json(row.warnings),
    }
