"""A verdict in words, as a good colleague would put it."""

import textwrap
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from ringfence.core.law.citation import Citation
from ringfence.core.law.finding import Duty, Finding
from ringfence.core.law.packs import Packs
from ringfence.core.law.verdict import Verdict
from ringfence.core.law.words import remedy_of, text_of
from ringfence.interfaces.cli.one_line import one_line

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
_SEEN = {"read": "", "reported": "", "no": ", citation not seen"}


def explained(verdict: Verdict, packs: Packs, *, findings: bool = False) -> str:
    """The whole answer for a person: the verdict, why, under which law, what to do.

    ``findings`` adds the names of the checks that passed.
    """
    return "\n".join(_lines(verdict, packs, findings=findings))


def heading(place: int) -> str:
    """What stands above one answer of several."""
    return f"── Question {place} ".ljust(WIDTH, "─")


def _lines(verdict: Verdict, packs: Packs, *, findings: bool) -> Iterator[str]:
    yield from _wrapped(_headline(verdict), "")
    yield ""
    names = [packs.pack(code).name for code in verdict.jurisdictions if code in packs]
    law = f"{_SCOPE[verdict.scope.gdpr]} ({verdict.scope.spec})."
    if names:
        law += f" Law asked: {', '.join(names)}."
    yield from _wrapped(law, "")
    yield from _why(verdict)
    if verdict.duties:
        yield ""
        yield "In the call:"
        yield from _duties(verdict.duties)
    if verdict.warnings:
        yield ""
        yield "Worth knowing:"
        for warning in verdict.warnings:
            yield from _wrapped(warning.text, "  - ")
    if findings:
        yield ""
        passed = (finding.rule for finding in verdict.findings if finding.outcome == "pass")
        yield from _wrapped(f"Passed: {', '.join(dict.fromkeys(passed)) or 'nothing'}.", "")
    yield ""
    yield f"Checks that ran: {len(verdict.findings)}. Law version {verdict.law_version}."


def _headline(verdict: Verdict) -> str:
    number = one_line(verdict.number)
    if verdict.verdict == "permit":
        return f"Yes, {number} may be called now, until {_time(verdict.valid_until)}."
    if verdict.verdict == "defer":
        return f"Not now: {number} may be called from {_time(verdict.not_before)} on."
    return f"No, {number} may not be called."


def _time(moment: datetime | None) -> str:
    if moment is None:
        return "an unknown time"
    return f"{moment:%A} {moment.day} {moment:%B %Y, %H:%M} ({moment:%Z}, local time there)"


def _why(verdict: Verdict) -> Iterator[str]:
    """What stands against the call: what forbids it, what nobody has told, what is too early."""
    for outcome, one, many in (
        ("refuse", "Why:", "Why ({0} reasons):"),
        ("unknown", "Not known, and unknown is no yes:", "Not known, and unknown is no yes:"),
        ("defer", "Why not now:", "Why not now ({0} reasons):"),
    ):
        found = _grouped(reason for reason in verdict.reasons if reason.outcome == outcome)
        if not found:
            continue
        yield ""
        yield one if len(found) == 1 else many.format(len(found))
        for same in found:
            yield from _reason(same)
        if outcome == "unknown":
            facts = dict.fromkeys(same[0].missing for same in found if same[0].missing)
            if facts:
                yield from _wrapped(
                    f"What would help: find out and give {', '.join(facts)}.", "  "
                )


def _grouped(reasons: Iterable[Finding]) -> list[list[Finding]]:
    """Reasons that say the same are told once, with every jurisdiction that says so."""
    grouped: dict[tuple[str, str], list[Finding]] = {}
    for finding in reasons:
        grouped.setdefault((finding.rule, text_of(finding)), []).append(finding)
    return list(grouped.values())


def _reason(same: list[Finding]) -> Iterator[str]:
    finding = same[0]
    yield from _wrapped(one_line(text_of(finding)), "  - ")
    yield from _law(tuple(dict.fromkeys(cited for each in same for cited in each.citations)))
    for certainty, note in _CERTAINTY.items():
        unsure = [each.jurisdiction for each in same if each.certainty == certainty]
        if unsure:
            whose = "" if len(unsure) == len(same) else f"{', '.join(dict.fromkeys(unsure))}: "
            yield from _wrapped(f"{whose}{note}", "    ")
    remedy = remedy_of(finding)
    if remedy and finding.outcome == "refuse":
        yield from _wrapped(f"What would help: {one_line(remedy)}", "    ")
    spec = f", {finding.spec}" if finding.spec else ""
    places = ", ".join(dict.fromkeys(each.jurisdiction for each in same))
    yield f"    [{finding.rule}{spec}; {places}]"


def _duties(duties: tuple[Duty, ...]) -> Iterator[str]:
    """Duties of one source stand together, the source once after the last of them."""
    for citations, together in groupby(duties, key=lambda duty: duty.citations):
        for duty in together:
            yield from _wrapped(duty.text, "  - ")
        yield from _law(citations)


def _law(citations: tuple[Citation, ...]) -> Iterator[str]:
    named = [
        " ".join(part for part in (citation.law, citation.article) if part) + _SEEN[citation.seen]
        for citation in citations
    ]
    if named:
        yield from _wrapped(f"Law: {'; '.join(named)}", "    ")


def _wrapped(text: str, lead: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
