"""Charts as SVG: widths in per cent and type in pixels, so they fit a phone and stay legible.

Each has a title and a description; the caller puts the same figures into a table behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ringfence.interfaces.pages.drawing import figure, label, percent, picture
from ringfence.interfaces.pages.elements import element
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import number, share
from ringfence.interfaces.pages.fills import Kind, fill, swatch

LEAST_WIDTH = 0.6  # per cent: a segment that counts something is never invisible
LONGEST_LINE = 44  # characters of label and figures together on a screen of 360 px

_ROW = 46


class Segment(NamedTuple):
    """A part of a bar: its kind, what it is called, how many rows."""

    kind: Kind
    label: str
    rows: int


class Bar(NamedTuple):
    """A bar with its name, the figures written beside it, and its parts from left to right."""

    label: str
    figures: str
    segments: tuple[Segment, ...]

    @property
    def total(self) -> int:
        """What the whole bar counts."""
        return sum(segment.rows for segment in self.segments)


def share_bar(segments: Sequence[Segment], *, key: str, title: str) -> Markup:
    """One bar for a whole, its parts to scale, and a legend with the number and share of each."""
    whole = sum(segment.rows for segment in segments)
    told = ", ".join(f"{s.label} {number(s.rows)} ({share(s.rows, whole)})" for s in segments)
    parts = _parts(segments, scale=whole, y=0, height=36, key=key)
    legend = [
        element(
            "li",
            swatch(segment.kind, key=f"{key}-legend"),
            element("span", segment.label),
            element("span", number(segment.rows), class_="count"),
            element("span", share(segment.rows, whole), class_="share"),
        )
        for segment in segments
    ]
    drawn = picture(parts, kinds=_kinds(segments), key=key, title=title, told=told, height=36)
    return figure(drawn, element("ul", legend, class_="legend"))


def bars(rows: Sequence[Bar], *, key: str, title: str, told: str) -> Markup:
    """Horizontal bars to one common scale, each under its label and its figures."""
    scale = max((row.total for row in rows), default=0)
    kinds = [kind for row in rows for kind in _kinds(row.segments)]
    drawn = [_bar(row, place=place, scale=scale, key=key) for place, row in enumerate(rows)]
    height = _ROW * len(rows)
    return figure(picture(drawn, kinds=kinds, key=key, title=title, told=told, height=height))


def legend(kinds: Sequence[tuple[Kind, str]], *, key: str) -> Markup:
    """What the patterns of a chart mean."""
    items = [
        element("li", swatch(kind, key=f"{key}-legend"), element("span", label))
        for kind, label in kinds
    ]
    return element("ul", items, class_="legend plain")


def _bar(row: Bar, *, place: int, scale: int, key: str) -> list[Markup]:
    top = place * _ROW
    return [
        label(_short(row.label, room=LONGEST_LINE - len(row.figures)), x=0, y=top + 15),
        label(row.figures, x=100, y=top + 15, anchor="end", quiet=True),
        element("rect", y=top + 22, width="100%", height=14, class_="track"),
        *_parts(row.segments, scale=scale, y=top + 22, height=14, key=key),
    ]


def _parts(
    segments: Sequence[Segment], *, scale: int, y: int, height: int, key: str
) -> list[Markup]:
    shown = [segment for segment in segments if segment.rows]
    raw = [max(LEAST_WIDTH, 100 * segment.rows / scale) for segment in shown]
    shrink = min(1.0, 100 / sum(raw)) if raw else 1.0
    drawn: list[Markup] = []
    left = 0.0
    for segment, width in zip(shown, raw, strict=True):
        drawn.append(
            element(
                "rect",
                x=percent(left),
                y=y,
                width=percent(width * shrink),
                height=height,
                fill=fill(segment.kind, key=key),
                class_="segment",
            )
        )
        left += width * shrink
    return drawn


def _kinds(segments: Sequence[Segment]) -> list[Kind]:
    return [segment.kind for segment in segments if segment.rows]


def _short(name: str, *, room: int) -> str:
    room = max(room, 8)
    return name if len(name) <= room else name[: room - 1] + "…"
