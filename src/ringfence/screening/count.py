"""The outcomes of a list as counts: what the report and the manifest tell, of no one person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ringfence.core.law.citation import Citation
from ringfence.core.law.finding import Finding
from ringfence.core.law.words import remedy_of, text_of
from ringfence.screening.outcome import Outcome
from ringfence.screening.rows import DUPLICATE, UNREADABLE, Accounted, Aside
from ringfence.screening.summary import (
    CitationText,
    ClosingCount,
    CountryCount,
    DutyCount,
    OpeningCount,
    ReasonCount,
    WarningCount,
)
from ringfence.screening.without_numbers import without_numbers

NO_COUNTRY = "ZZ"
T = TypeVar("T")

Weighed = Sequence[tuple[Outcome, int]]


def weigh(outcomes: Iterable[Outcome]) -> Weighed:
    """Each distinct outcome with its number of rows, in order of the first."""
    kept: dict[int, Outcome] = {}
    rows: Counter[int] = Counter()
    for outcome in outcomes:
        kept.setdefault(id(outcome), outcome)
        rows[id(outcome)] += 1
    return [(outcome, rows[key]) for key, outcome in kept.items()]


def count_kinds(weighed: Weighed, aside: Mapping[int, Aside]) -> dict[str, int]:
    """How many rows are permitted, deferred, deferred_later, refused, duplicates, unreadable."""
    kinds: Counter[str] = Counter()
    for outcome, rows in weighed:
        kinds[outcome.kind] += rows
    codes = Counter(row.code for row in aside.values())
    counted = {kind: kinds[kind] for kind in ("permit", "deferred", "deferred_later", "refused")}
    return {**counted, "duplicates": codes[DUPLICATE], "unreadable": codes[UNREADABLE]}


def count_countries(
    accounted: Accounted, outcomes: Sequence[Outcome], names: Mapping[str, str]
) -> tuple[CountryCount, ...]:
    """Verdicts by the country of the number, in order of the code."""
    words = {"permit": "permit", "deferred": "defer", "deferred_later": "defer"}
    cells: Counter[tuple[str, str]] = Counter()
    for reading, outcome in zip(accounted.readings, outcomes, strict=True):
        cells[reading.region or NO_COUNTRY, words.get(outcome.kind, "refuse")] += 1
    return tuple(
        CountryCount(
            code=code,
            name=names.get(code, code),
            permit=cells[code, "permit"],
            defer=cells[code, "defer"],
            refuse=cells[code, "refuse"],
        )
        for code in sorted({code for code, _ in cells})
    )


def count_reasons(weighed: Weighed) -> tuple[ReasonCount, ...]:
    """Every reason in its jurisdiction with its rows, the most frequent first."""
    reasons: dict[tuple[str, str, str], Finding] = {}
    rows: Counter[tuple[str, str, str]] = Counter()
    for outcome, times in weighed:
        found = {(r.rule, r.outcome, r.jurisdiction): r for r in outcome.reasons}
        for key, reason in found.items():
            reasons.setdefault(key, reason)
            rows[key] += times
    return tuple(_reason(reasons[key], times) for key, times in _ordered(rows))


def count_duties(weighed: Weighed) -> tuple[DutyCount, ...]:
    """What is to be said and done in the calls that may be placed."""
    told: dict[tuple[str, str, str], tuple[Citation, ...]] = {}
    rows: Counter[tuple[str, str, str]] = Counter()
    for outcome, times in weighed:
        if outcome.in_callable:
            found = {(d.rule, d.jurisdiction, d.text): d.citations for d in outcome.duties}
            told.update(found)
            for key in found:
                rows[key] += times
    return tuple(
        DutyCount(
            rule=key[0],
            jurisdiction=key[1],
            text=key[2],
            rows=times,
            citations=_citations(told[key]),
        )
        for key, times in _ordered(rows)
    )


def count_warnings(weighed: Weighed) -> tuple[WarningCount, ...]:
    """The law's warnings with their rows."""
    rows: Counter[tuple[str, str]] = Counter()
    for outcome, times in weighed:
        for key in {(w.rule, without_numbers(w.text)) for w in outcome.warnings}:
            rows[key] += times
    return tuple(WarningCount(rule=key[0], text=key[1], rows=n) for key, n in _ordered(rows))


def count_openings(weighed: Weighed) -> tuple[OpeningCount, ...]:
    """When the deferred rows open, in order of time."""
    rows: Counter[object] = Counter()
    for outcome, times in weighed:
        if outcome.kind == "deferred":
            rows[outcome.callable_from] += times
    return tuple(OpeningCount(instant=i, rows=n) for i, n in sorted(rows.items()))  # type: ignore


def count_closings(weighed: Weighed) -> tuple[ClosingCount, ...]:
    """Until when the permitted rows may be called, in order of time."""
    rows: Counter[object] = Counter()
    for outcome, times in weighed:
        if outcome.kind == "permit":
            rows[outcome.callable_until] += times
    return tuple(ClosingCount(instant=i, rows=n) for i, n in sorted(rows.items()))  # type: ignore


def _reason(reason: Finding, rows: int) -> ReasonCount:
    assert reason.outcome != "pass"
    remedy = remedy_of(reason)
    return ReasonCount(
        rule=reason.rule,
        outcome=reason.outcome,
        jurisdiction=reason.jurisdiction,
        rows=rows,
        text=without_numbers(text_of(reason)),
        certainty=reason.certainty,
        spec=reason.spec,
        remedy=without_numbers(remedy) if remedy else None,
        missing=reason.missing,
        citations=_citations(reason.citations),
        in_force_from=reason.in_force_from,
        checked_on=reason.checked_on,
    )


def _citations(citations: Iterable[Citation]) -> tuple[CitationText, ...]:
    return tuple(
        CitationText(law=c.law, article=c.article, url=c.url, seen=c.seen) for c in citations
    )


def _ordered(rows: Counter[T]) -> Iterator[tuple[T, int]]:
    return iter(sorted(rows.items(), key=lambda item: (-item[1], str(item[0]))))
