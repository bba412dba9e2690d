"""What must be said and done in the calls, and what else the reader should know."""

from __future__ import annotations

from ringfence.interfaces.pages.components import badge, code, definitions
from ringfence.interfaces.pages.elements import element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.layout import section
from ringfence.interfaces.pages.sections.law import citations, entry
from ringfence.interfaces.pages.sections.words import place
from ringfence.screening.summary import DutyCount, Summary, WarningCount


def duties(summary: Summary) -> Markup:
    """The section for whoever writes the script of the call."""
    ordered = sorted(summary.duties, key=lambda d: (-d.rows, d.rule, d.jurisdiction))
    if not ordered:
        body = element("p", "The rule packs name no duty for the rows that may be called.")
        return section("duties", "In every call", body)
    intro = element(
        "p",
        "What must be said or done in the calls, beside the number of callable rows it concerns."
        " Each row of ",
        code("callable"),
        " names its own in the column ",
        code("duties"),
        ".",
    )
    entries = [
        _duty(f"duty-{nth}", duty, summary=summary) for nth, duty in enumerate(ordered, start=1)
    ]
    return section("duties", "In every call", intro, entries)


def warnings(summary: Summary) -> Markup | None:
    """The section of remarks that changed no verdict, or nothing."""
    if not summary.warnings:
        return None
    ordered = sorted(summary.warnings, key=lambda w: (-w.rows, w.rule))
    intro = element("p", "These changed no verdict, but a careful reader wants to know them.")
    entries = [
        _warning(f"warning-{nth}", warning, summary=summary)
        for nth, warning in enumerate(ordered, start=1)
    ]
    return section("warnings", "Warnings", intro, entries)


def _duty(key: str, duty: DutyCount, *, summary: Summary) -> Markup:
    meta = element(
        "p", badge(place(duty.jurisdiction, summary)), " ", code(duty.rule), class_="meta"
    )
    law = definitions([("Law", citations(duty.citations))], empty="")
    return entry(
        key=key, rows=duty.rows, of=summary.rows, heading=duty.text, body=markup(meta, law)
    )


def _warning(key: str, warning: WarningCount, *, summary: Summary) -> Markup:
    meta = element("p", code(warning.rule), class_="meta")
    return entry(key=key, rows=warning.rows, of=summary.rows, heading=warning.text, body=meta)
