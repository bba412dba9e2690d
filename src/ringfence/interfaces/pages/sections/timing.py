"""When deferred rows open, and until when the open ones may be called."""

from __future__ import annotations

from collections.abc import Sequence

from ringfence.interfaces.pages.components import Column, disclosure, table
from ringfence.interfaces.pages.elements import Content, element
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, moment, number, offset
from ringfence.interfaces.pages.layout import section
from ringfence.interfaces.pages.time_strip import Point, time_strip
from ringfence.screening.summary import Summary

MOST_LINES = 60  # of a table of instants; the rest is counted in its last line


def timing(summary: Summary) -> Markup:
    """The section on hours: what opens when, what closes when."""
    return section("timing", "When calls may be made", _openings(summary), _closings(summary))


def _openings(summary: Summary) -> Content:
    if not summary.openings:
        return element("p", "No row waits for an opening within the next seven days.")
    points = [Point(opening.instant, opening.rows) for opening in summary.openings]
    zone = offset(summary.at)
    intro = element(
        "p",
        f"{counted(summary.deferred, 'row')} may not be called yet, because of calling hours, a"
        " holiday, a cap or a campaign that has not begun. This is when they open; times are"
        f" shown in the {zone} of the screening, not in the local time of the people called.",
    )
    strip = time_strip(
        points, start=summary.at, key="openings", title="Rows that open, over the coming days"
    )
    return [
        intro,
        strip,
        disclosure("Openings as a table", _instants(points, _OPENING, summary=summary)),
    ]


def _closings(summary: Summary) -> Content:
    if not summary.closings:
        return None
    points = [Point(closing.instant, closing.rows) for closing in summary.closings]
    grid = _instants(points, _CLOSING, summary=summary)
    return disclosure("Until when the rows that are open now may be called", grid)


_OPENING = ("When deferred rows may first be called", "From")
_CLOSING = ("When permissions of this screening end", "Until")


def _instants(
    counts: Sequence[Point],
    words: tuple[str, str],
    *,
    summary: Summary,
) -> Markup:
    ordered = sorted(counts, key=lambda count: count.instant)
    lines = [
        (moment(one.instant, like=summary.at), number(one.rows)) for one in ordered[:MOST_LINES]
    ]
    rest = ordered[MOST_LINES:]
    if rest:
        later = element("span", f"{counted(len(rest), 'later moment')}, together")
        lines.append((later, number(sum(one.rows for one in rest))))
    return table(
        caption=words[0],
        columns=[Column(words[1]), Column("Rows", numeric=True)],
        rows=lines,
        empty="none.",
    )
