"""How many may be called: the answer first, then how every row is accounted for."""

from __future__ import annotations

from ringfence.interfaces.pages.charts import Segment, share_bar
from ringfence.interfaces.pages.components import (
    Column,
    callout,
    code,
    disclosure,
    stat_tile,
    table,
)
from ringfence.interfaces.pages.elements import Content, element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, moment, number, share
from ringfence.interfaces.pages.layout import section
from ringfence.screening.summary import Summary


def result(summary: Summary) -> Markup:
    """The section that the campaign manager reads first."""
    return section(
        "result",
        "How many may be called",
        _answer(summary),
        _tiles(summary),
        _shares(summary),
        disclosure("How every row is accounted for", _accounts(summary)),
        _limits(summary),
    )


def _answer(summary: Summary) -> Markup:
    if not summary.rows:
        return element("p", "The list has no rows.", class_="answer")
    now = counted(summary.permit, "row") if summary.permit else "No row"
    answer: list[Content] = [
        element("strong", f"{now} of {number(summary.rows)} may be called now"),
    ]
    if summary.deferred:
        first = min(opening.instant for opening in summary.openings)
        opens = "opens" if summary.deferred == 1 else "open"
        lead = "the first on " if summary.deferred > 1 else "on "
        answer += [
            f"; a further {number(summary.deferred)} {opens} within seven days, ",
            lead,
            moment(first, like=summary.at),
        ]
    blocked = "is" if summary.in_blocked == 1 else "are"
    end = f"The other {number(summary.in_blocked)} {blocked} blocked."
    return element("p", answer, ". ", end if summary.in_blocked else None, class_="answer")


def _tiles(summary: Summary) -> Markup:
    tiles = [
        stat_tile(
            label="May be called now",
            value=number(summary.permit),
            note=markup("in the file ", code("callable")),
            tone="permit",
        ),
        stat_tile(
            label="Open within seven days",
            value=number(summary.deferred),
            note=markup("in ", code("callable"), ", from the time in ", code("callable_from")),
            tone="defer",
        ),
        stat_tile(
            label="Blocked",
            value=number(summary.in_blocked),
            note=markup("in the file ", code("blocked"), ", each with its reasons"),
            tone="refuse",
        ),
    ]
    return element("dl", tiles, class_="tiles")


def _shares(summary: Summary) -> Markup | None:
    if not summary.rows:
        return None
    return share_bar(_segments(summary), key="shares", title="How the rows of the list divide")


def _segments(summary: Summary) -> list[Segment]:
    return [
        Segment("permit", "May be called now", summary.permit),
        Segment("defer", "Open within seven days", summary.deferred),
        Segment("later", "Open after seven days", summary.deferred_later),
        Segment("refuse", "Refused", summary.refused),
        Segment("apart", "Duplicates and unreadable", summary.duplicates + summary.unreadable),
    ]


def _accounts(summary: Summary) -> Markup:
    lines = [
        ("May be called now", summary.permit, "callable"),
        ("Deferred, opens within seven days", summary.deferred, "callable"),
        ("Deferred, opens after seven days", summary.deferred_later, "blocked"),
        ("Refused", summary.refused, "blocked"),
        ("Duplicate: an earlier row of the number decides", summary.duplicates, "blocked"),
        ("Unreadable: no number could be read", summary.unreadable, "blocked"),
    ]
    return table(
        caption="Every row of the list, counted once",
        columns=[
            Column("Outcome"),
            Column("File"),
            Column("Rows", numeric=True),
            Column("Share", numeric=True),
        ],
        rows=[
            (name, code(file), number(rows), share(rows, summary.rows))
            for name, rows, file in lines
        ],
        total=("All rows", "", number(summary.rows), share(summary.rows, summary.rows)),
        empty="the list has no rows.",
        wide=True,
    )


def _limits(summary: Summary) -> Markup:
    ends = min((closing.instant for closing in summary.closings), default=None)
    until = (
        markup(" The first permission ends on ", moment(ends, like=summary.at), ".")
        if ends
        else None
    )
    return callout(
        "This answer is for one moment.",
        element(
            "p",
            "It was worked out for ",
            moment(summary.at),
            ".",
            until,
            " A withdrawal, an objection or a register entry that came later is not in it, and"
            " every row of ",
            code("callable"),
            " has its own end in ",
            code("callable_until"),
            ". Screen the list again before calling on another day.",
        ),
    )
