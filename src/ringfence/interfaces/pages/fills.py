"""How charts tell their kinds apart: a colour, a pattern for eyes and printers without colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from ringfence.interfaces.pages.elements import element
from ringfence.interfaces.pages.escape import Markup

Kind = Literal["permit", "defer", "later", "refuse", "unknown", "apart"]

# Per kind: the turn of its pattern in degrees, and the strokes of one tile of 8 by 8.
_STROKES: dict[str, tuple[int, tuple[tuple[float, float, float, float], ...]]] = {
    "permit": (0, ()),
    "defer": (45, ((0, 0, 2.5, 8),)),
    "later": (45, ((0, 0, 5, 8),)),
    "refuse": (0, ((1, 1, 2, 2), (5, 5, 2, 2))),
    "unknown": (45, ((0, 0, 1.5, 8), (0, 0, 8, 1.5))),
    "apart": (0, ((0, 0, 8, 3),)),
}


def fill(kind: Kind, *, key: str) -> str:
    """The value of a `fill` attribute in the chart named `key`."""
    return f"url(#{key}-{kind})"


def patterns(kinds: Iterable[Kind], *, key: str) -> Markup:
    """The definitions that `fill` refers to, for the kinds a chart uses."""
    return element("defs", [_pattern(kind, key=key) for kind in dict.fromkeys(kinds)])


def swatch(kind: Kind, *, key: str) -> Markup:
    """A small sample of a kind for legends; `key` names it on the page."""
    box = element("rect", width="100%", height="100%", fill=fill(kind, key=key))
    return element(
        "svg",
        patterns([kind], key=key),
        box,
        class_="swatch",
        aria_hidden="true",
        focusable="false",
    )


def _pattern(kind: Kind, *, key: str) -> Markup:
    turn, strokes = _STROKES[kind]
    ground = element("rect", width=8, height=8, class_=f"mark-{kind}")
    lines = [
        element("rect", x=x, y=y, width=width, height=height, class_="mark-gap")
        for x, y, width, height in strokes
    ]
    return element(
        "pattern",
        ground,
        lines,
        id=f"{key}-{kind}",
        width=8,
        height=8,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({turn})" if turn else None,
    )
