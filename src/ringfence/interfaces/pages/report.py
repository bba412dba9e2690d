"""`report.html` of `ringfence screen`: one file, complete in itself, without personal data."""

from __future__ import annotations

from ringfence.interfaces.pages.components import bdi
from ringfence.interfaces.pages.elements import element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, moment
from ringfence.interfaces.pages.layout import contents, page
from ringfence.interfaces.pages.sections.countries import countries
from ringfence.interfaces.pages.sections.duties import duties, warnings
from ringfence.interfaces.pages.sections.reasons import reasons
from ringfence.interfaces.pages.sections.record import record
from ringfence.interfaces.pages.sections.result import result
from ringfence.interfaces.pages.sections.timing import timing
from ringfence.screening.summary import Summary


def render_report(summary: Summary) -> str:
    """The whole report as one HTML document, to be written as UTF-8.

    Pure: the same summary gives the same text. It loads nothing, runs nothing, and holds only
    the counts, texts, versions and hashes of the summary.
    """
    return page(
        title=f"{summary.title}: {summary.list_name}",
        header=_header(summary),
        main=markup(
            result(summary),
            timing(summary),
            countries(summary),
            reasons(summary),
            duties(summary),
            warnings(summary),
            record(summary),
        ),
        footer=_footer(summary),
    )


def _header(summary: Summary) -> Markup:
    entries = [
        ("result", "Result"),
        ("timing", "Times"),
        ("countries", "Countries"),
        ("reasons", "Reasons"),
        ("duties", "In every call"),
        *([("warnings", "Warnings")] if summary.warnings else []),
        ("record", "Record"),
    ]
    return markup(
        element("p", "Ringfence · Screening report", class_="eyebrow"),
        element("h1", summary.title),
        element("p", bdi(summary.list_name), ", ", counted(summary.rows, "row"), class_="lead"),
        element("p", "As of ", moment(summary.at), ". ", bdi(summary.local_remark)),
        contents(entries),
    )


def _footer(summary: Summary) -> Markup:
    return element(
        "p",
        f"Made by Ringfence {summary.ringfence_version}. This report holds counts, rules and"
        " hashes; no telephone number, no name, no content of a row. It shows what was checked"
        " and under which law, and replaces no legal advice.",
    )
