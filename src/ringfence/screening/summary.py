"""What a screening returns as counts: enough for a report, nothing about any one person.

Counts, rule texts, versions and hashes only. A number, a name or the content of a cell never
enters here, so whatever is made from a summary holds no personal data either.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from ringfence.core.law.citation import Certainty, Seen

ReasonOutcome = Literal["refuse", "defer", "unknown"]


class CitationText(Struct, frozen=True, kw_only=True):
    """Where a rule stands in the law; `seen` says how far we saw the source ourselves.

    `taken_from` names the source of the facts when there is no citation of a law.
    """

    law: str | None = None
    article: str | None = None
    url: str | None = None
    seen: Seen
    taken_from: str | None = None


class CountryCount(Struct, frozen=True, kw_only=True):
    """Verdicts by the number's country; `defer` counts near and later openings together.

    Rows whose number has no country stand under the code `ZZ`.
    """

    code: str
    name: str
    permit: int
    defer: int
    refuse: int

    @property
    def rows(self) -> int:
        """All rows of this country that got a verdict."""
        return self.permit + self.defer + self.refuse


class ReasonCount(Struct, frozen=True, kw_only=True):
    """One reason in one jurisdiction, and how many rows carry it (a row may carry several).

    `missing` names the fact that nobody gave when the outcome is `unknown`. `remedy` says which
    change of facts would make the call lawful, None where there is none. `in_force_from` is the
    first day of the law's version that was applied, `checked_on` the day it was last checked.
    """

    rule: str
    outcome: ReasonOutcome
    jurisdiction: str
    rows: int
    text: str
    certainty: Certainty
    spec: str | None = None
    remedy: str | None = None
    missing: str | None = None
    in_force_from: date | None = None
    checked_on: date | None = None
    citations: tuple[CitationText, ...] = ()


class DutyCount(Struct, frozen=True, kw_only=True):
    """What must be said or done in the call, and for how many callable rows."""

    rule: str
    jurisdiction: str
    rows: int
    text: str
    citations: tuple[CitationText, ...] = ()


class WarningCount(Struct, frozen=True, kw_only=True):
    """Something the reader should know although it changed no verdict."""

    rule: str
    text: str
    rows: int


class OpeningCount(Struct, frozen=True, kw_only=True):
    """How many deferred rows may first be called at this instant (time-zone aware)."""

    instant: datetime
    rows: int


class ClosingCount(Struct, frozen=True, kw_only=True):
    """How many permitted rows may be called until this instant, exclusive (time-zone aware)."""

    instant: datetime
    rows: int


class PackUsed(Struct, frozen=True, kw_only=True):
    """A rule pack that had a say, and the day its facts were gathered."""

    code: str
    name: str
    version: str
    as_of: date


class FileHash(Struct, frozen=True, kw_only=True):
    """A file read or written: its bare name (no folder), size in bytes, SHA-256 in hex."""

    name: str
    role: str
    bytes: int
    sha256: str


class Summary(Struct, frozen=True, kw_only=True):
    """One screening as counts. `rows` is the sum of the six counts that follow it.

    `permit` may be called at `at`; `deferred` opens within seven days, `deferred_later` after
    them; `refused` needs a change of facts; `duplicates` and `unreadable` have no verdict.
    `ambiguous` counts rows with two readings of the number and overlaps with the others.
    `campaign` and `found` are (label, value) pairs for people. Raises ValueError when the counts
    do not account for every row exactly once, or a time has no offset.
    """

    title: str
    list_name: str
    at: datetime
    local_remark: str
    rows: int
    permit: int
    deferred: int
    deferred_later: int
    refused: int
    duplicates: int
    unreadable: int
    ambiguous: int
    law_version: str
    ringfence_version: str
    phonenumbers_version: str
    tzdata_version: str
    campaign: tuple[tuple[str, str], ...] = ()
    found: tuple[tuple[str, str], ...] = ()
    countries: tuple[CountryCount, ...] = ()
    reasons: tuple[ReasonCount, ...] = ()
    duties: tuple[DutyCount, ...] = ()
    warnings: tuple[WarningCount, ...] = ()
    openings: tuple[OpeningCount, ...] = ()
    closings: tuple[ClosingCount, ...] = ()
    packs: tuple[PackUsed, ...] = ()
    inputs: tuple[FileHash, ...] = ()
    outputs: tuple[FileHash, ...] = ()

    def __post_init__(self) -> None:
        _check_rows(self)
        _check_parts(self)
        _check_times(self)

    @property
    def in_callable(self) -> int:
        """Rows of the file `callable`: permitted, or deferred by at most seven days."""
        return self.permit + self.deferred

    @property
    def in_blocked(self) -> int:
        """Rows of the file `blocked`: all others."""
        return self.rows - self.in_callable


def _check_rows(summary: Summary) -> None:
    counts = {
        "permit": summary.permit,
        "deferred": summary.deferred,
        "deferred_later": summary.deferred_later,
        "refused": summary.refused,
        "duplicates": summary.duplicates,
        "unreadable": summary.unreadable,
    }
    for name, count in (*counts.items(), ("ambiguous", summary.ambiguous)):
        if count < 0:
            raise ValueError(f"summary: {name} is {count}; allowed are 0 and more")
    total = sum(counts.values())
    if total != summary.rows:
        raise ValueError(
            f"summary: {', '.join(counts)} add up to {total}, but rows is {summary.rows};"
            " every row must be counted exactly once"
        )


def _check_parts(summary: Summary) -> None:
    wanted = {
        "countries.permit": (sum(c.permit for c in summary.countries), summary.permit),
        "countries.defer": (
            sum(c.defer for c in summary.countries),
            summary.deferred + summary.deferred_later,
        ),
        "countries.refuse": (sum(c.refuse for c in summary.countries), summary.refused),
        "openings": (sum(o.rows for o in summary.openings), summary.deferred),
    }
    for name, (found, expected) in wanted.items():
        if found != expected:
            raise ValueError(f"summary: {name} add up to {found}, expected {expected}")
    carried = [(reason.rule, reason.rows) for reason in summary.reasons]
    carried += [(duty.rule, duty.rows) for duty in summary.duties]
    for rule, rows in carried:
        if not 0 < rows <= summary.rows:
            raise ValueError(f"summary: {rule} has {rows} rows; allowed are 1 to {summary.rows}")
    if sum(c.rows for c in summary.closings) > summary.permit:
        raise ValueError("summary: closings count more rows than may be called")


def _check_times(summary: Summary) -> None:
    instants = [summary.at, *(o.instant for o in summary.openings)]
    instants += [c.instant for c in summary.closings]
    for instant in instants:
        if instant.utcoffset() is None:
            raise ValueError(f"summary: {instant.isoformat()} has no offset; give one")
