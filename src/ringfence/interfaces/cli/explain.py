"""A verdict in words, as a good colleague would put it."""

import textwrap
from collections.abc import Iterator
from datetime import datetime

from ringfence.core.law.citation import Citation
from ringfence.core.law.finding import Finding
from ringfence.core.law.packs import Packs
from ringfence.core.law.verdict import Verdict
from ringfence.core.law.words import remedy_of, text_of

WIDTH = 88
_CERTAINTY = {
    "likely": "The rule is likely, not settled.",
    "contested": "The rule is contested and read protectively; settled law could change this.",
    "unverified": "The rule is not verified and read protectively; a check could change this.",
    "policy": "This is a prudent default of the product, not law.",
}
_SCOPE = {
    "in_scope": "The GDPR applies",
    "treat_as_in_scope": "The GDPR is treated as applying, since nothing shows that it does not",
    "out_of_scope": "The GDPR does not apply",
    "not_personal_data": "The number alone is no personal data",
    "processor_duties_only": "Of the GDPR only the processor's duties apply",
}


def explained(verdict: Verdict, packs: Packs) -> str:
    """The whole answer for a person: the verdict, why, under which law, what to do."""
    return "\n".join(_lines(verdict, packs))


def _lines(verdict: Verdict, packs: Packs) -> Iterator[str]:
    yield _headline(verdict)
    yield ""
    names = [packs.pack(code).name for code in verdict.jurisdictions if code in packs]
    law = f"{_SCOPE[verdict.scope.gdpr]} ({verdict.scope.spec})."
    if names:
        law += f" Law asked: {', '.join(names)}."
    yield from _wrapped(law, "")
    reasons = _grouped(verdict.reasons)
    if reasons:
        yield ""
        yield "Why:" if len(reasons) == 1 else f"Why ({len(reasons)} reasons):"
        for finding, jurisdictions in reasons:
            yield from _reason(finding, jurisdictions)
    if verdict.duties:
        yield ""
        yield "In the call:"
        for duty in verdict.duties:
            yield from _wrapped(f"{duty.text}{_sources(duty.citations)}", "  - ")
    if verdict.warnings:
        yield ""
        yield "Worth knowing:"
        for warning in verdict.warnings:
            yield from _wrapped(warning.text, "  - ")
    yield ""
    yield f"Checks that ran: {len(verdict.findings)}. Law version {verdict.law_version}."


def _headline(verdict: Verdict) -> str:
    if verdict.verdict == "permit":
        return f"Yes, {verdict.number} may be called now, until {_time(verdict.valid_until)}."
    if verdict.verdict == "defer":
        return f"Not now: {verdict.number} may be called from {_time(verdict.not_before)} on."
    return f"No, {verdict.number} may not be called."


def _time(moment: datetime | None) -> str:
    if moment is None:
        return "an unknown time"
    return f"{moment:%A} {moment.day} {moment:%B %Y, %H:%M} ({moment:%Z}, there)"


def _grouped(reasons: tuple[Finding, ...]) -> list[tuple[Finding, list[str]]]:
    """Reasons that say the same are told once, with every jurisdiction that says so."""
    grouped: dict[tuple[str, str], tuple[Finding, list[str]]] = {}
    for finding in reasons:
        key = (finding.rule, text_of(finding))
        entry = grouped.setdefault(key, (finding, []))
        if finding.jurisdiction not in entry[1]:
            entry[1].append(finding.jurisdiction)
    return list(grouped.values())


def _reason(finding: Finding, jurisdictions: list[str]) -> Iterator[str]:
    yield from _wrapped(f"{text_of(finding)}{_sources(finding.citations)}", "  - ")
    note = _CERTAINTY.get(finding.certainty)
    if note:
        yield from _wrapped(note, "    ")
    remedy = remedy_of(finding)
    if remedy:
        yield from _wrapped(f"What would help: {remedy}", "    ")
    spec = f", {finding.spec}" if finding.spec else ""
    yield f"    [{finding.rule}{spec}; {', '.join(jurisdictions)}]"


def _sources(citations: tuple[Citation, ...]) -> str:
    named = [
        " ".join(part for part in (citation.law, citation.article) if part)
        + (
            ""
            if citation.seen == "read"
            else ", citation not seen"
            if citation.seen == "no"
            else ""
        )
        for citation in citations
    ]
    return f" ({'; '.join(named)})" if named else ""


def _wrapped(text: str, lead: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
