"""A verdict as the contract writes it."""

from datetime import datetime

from ringfence.core.law.citation import Citation
from ringfence.core.law.finding import Finding
from ringfence.core.law.verdict import Verdict
from ringfence.core.law.words import remedy_of, text_of


def verdict_json(verdict: Verdict, *, findings: bool = False) -> dict[str, object]:
    """Plain values ready for JSON; ``findings`` adds every check that ran."""
    result: dict[str, object] = {
        "verdict": verdict.verdict,
        "at": verdict.at.isoformat(),
        "not_before": _time(verdict.not_before),
        "valid_until": _time(verdict.valid_until),
        "number": verdict.number,
        "scope": {"gdpr": verdict.scope.gdpr, "spec": verdict.scope.spec},
        "jurisdictions": list(verdict.jurisdictions),
        "reasons": [_reason(finding) for finding in verdict.reasons],
        "duties": [
            {
                "rule": duty.rule,
                "jurisdiction": duty.jurisdiction,
                "text": duty.text,
                "citations": [_citation(citation) for citation in duty.citations],
            }
            for duty in verdict.duties
        ],
        "warnings": [{"rule": note.rule, "text": note.text} for note in verdict.warnings],
        "law_version": verdict.law_version,
    }
    if findings:
        result["findings"] = [_finding(finding) for finding in verdict.findings]
    return result


def _reason(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "spec": finding.spec,
        "outcome": finding.outcome,
        "jurisdiction": finding.jurisdiction,
        "missing": finding.missing,
        "text": text_of(finding),
        "remedy": remedy_of(finding),
        "certainty": finding.certainty,
        "citations": [_citation(citation) for citation in finding.citations],
        "contested": finding.contested,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "spec": finding.spec,
        "outcome": finding.outcome,
        "jurisdiction": finding.jurisdiction,
        "facts": list(finding.facts),
        "certainty": finding.certainty,
        "citations": [_citation(citation) for citation in finding.citations],
    }


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "law": citation.law,
        "article": citation.article,
        "url": citation.url,
        "seen": citation.seen,
    }


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
