"""What the charts are drawn with: the picture's frame, text, lines."""

from __future__ import annotations

from collections.abc import Sequence

from ringfence.interfaces.pages.elements import Content, element
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.fills import Kind, patterns


def picture(
    drawn: Content, *, kinds: Sequence[Kind], key: str, title: str, told: str, height: int
) -> Markup:
    """The SVG itself, as wide as its place, `height` pixels high, with title and description."""
    return element(
        "svg",
        element("title", title, id=f"{key}-title"),
        element("desc", told, id=f"{key}-told"),
        patterns(kinds, key=key),
        drawn,
        role="img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-told",
        width="100%",
        height=height,
    )


def figure(*content: Content) -> Markup:
    """The frame of a chart: the picture and what explains it."""
    return element("figure", *content, class_="chart")


def label(
    text: str,
    *,
    x: float,
    y: float,
    anchor: str | None = None,
    shift: int | None = None,
    quiet: bool = False,
) -> Markup:
    """Text in a picture; `x` in per cent, `y` and `shift` (to the right) in pixels."""
    return element(
        "text",
        text,
        x=percent(x),
        y=y,
        dx=shift,
        text_anchor=anchor,
        class_="quiet" if quiet else None,
    )


def line(x: float, top: float, bottom: float) -> Markup:
    """An upright line; `x` in per cent, the rest in pixels."""
    return element("line", x1=percent(x), x2=percent(x), y1=top, y2=bottom, class_="tick")


def percent(value: float) -> str:
    """A coordinate across the picture."""
    return f"{value:.2f}%"
