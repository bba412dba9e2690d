"""A verdict as the contract writes it."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from ringfence.core.law.citation import Certainty, Citation
from ringfence.core.law.finding import Duty, Finding, Notice
from ringfence.core.law.plain import plain
from ringfence.core.law.scope import Scope
from ringfence.core.law.verdict import Verdict
from ringfence.core.law.vocabulary import Outcome, VerdictWord
from ringfence.core.law.words import remedy_of, text_of


class SaidReason(msgspec.Struct, frozen=True, kw_only=True):
    """One finding that stands against the call, in words.

    ``rule`` is stable, ``text`` may be improved. ``contested`` names the contested point whose
    strict reading it rests on.
    """

    rule: str
    spec: str | None
    outcome: Outcome
    jurisdiction: str
    missing: str | None
    text: str
    remedy: str | None
    certainty: Certainty
    citations: tuple[Citation, ...]
    contested: str | None


class SaidFinding(msgspec.Struct, frozen=True, kw_only=True):
    """What one check found, whatever it was, and the facts it read."""

    rule: str
    spec: str | None
    outcome: Outcome
    jurisdiction: str
    facts: tuple[str, ...]
    certainty: Certainty
    citations: tuple[Citation, ...]


class SaidVerdict(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one question, as `ask` prints it. Times are RFC 3339 with offset."""

    verdict: VerdictWord
    at: str
    not_before: str | None
    valid_until: str | None
    number: str
    scope: Scope
    jurisdictions: tuple[str, ...]
    reasons: tuple[SaidReason, ...]
    duties: tuple[Duty, ...]
    warnings: tuple[Notice, ...]
    law_version: str
    findings: tuple[SaidFinding, ...] | UnsetType = UNSET


def said_verdict(verdict: Verdict, *, findings: bool = False) -> SaidVerdict:
    """A verdict with its words; ``findings`` adds every check that ran."""
    return SaidVerdict(
        verdict=verdict.verdict,
        at=verdict.at.isoformat(),
        not_before=_time(verdict.not_before),
        valid_until=_time(verdict.valid_until),
        number=verdict.number,
        scope=verdict.scope,
        jurisdictions=verdict.jurisdictions,
        reasons=tuple([_reason(finding) for finding in verdict.reasons]),
        duties=verdict.duties,
        warnings=verdict.warnings,
        law_version=verdict.law_version,
        findings=tuple([_finding(one) for one in verdict.findings]) if findings else UNSET,
    )


def verdict_json(verdict: Verdict, *, findings: bool = False) -> dict[str, Any]:
    """The same in plain values, ready for JSON."""
    return plain(said_verdict(verdict, findings=findings))


def _reason(finding: Finding) -> SaidReason:
    return SaidReason(
        rule=finding.rule,
        spec=finding.spec,
        outcome=finding.outcome,
        jurisdiction=finding.jurisdiction,
        missing=finding.missing,
        text=text_of(finding),
        remedy=remedy_of(finding),
        certainty=finding.certainty,
        citations=finding.citations,
        contested=finding.contested,
    )


def _finding(finding: Finding) -> SaidFinding:
    return SaidFinding(
        rule=finding.rule,
        spec=finding.spec,
        outcome=finding.outcome,
        jurisdiction=finding.jurisdiction,
        facts=finding.facts,
        certainty=finding.certainty,
        citations=finding.citations,
    )


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
