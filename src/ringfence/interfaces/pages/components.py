"""The handful of components every page is made of; each returns escaped markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from ringfence.interfaces.pages.elements import Content, element
from ringfence.interfaces.pages.escape import Markup, safe_url

Tone = Literal["permit", "defer", "later", "refuse", "unknown", "apart", "plain", "caution"]


class Column(NamedTuple):
    """A column of a table; numbers stand to the right."""

    heading: str
    numeric: bool = False


def table(
    *,
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Content]],
    empty: str,
    total: Sequence[Content] | None = None,
    wide: bool = False,
) -> Markup:
    """A table with a caption; the first cell of each row is its heading.

    Without rows, the sentence `empty` stands in its place. A `wide` table scrolls within its own
    box, which the keyboard reaches.
    """
    lines = [_row(cells, columns) for cells in rows]
    if not lines:
        return element("p", f"{caption}: ", empty, class_="empty")
    heads = [
        element("th", column.heading, scope="col", class_=_side(column)) for column in columns
    ]
    foot = element("tfoot", _row(total, columns)) if total else None
    grid = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", heads)),
        element("tbody", lines),
        foot,
    )
    if not wide:
        return element("div", grid, class_="table-box")
    return element("div", grid, class_="table-box", role="region", aria_label=caption, tabindex=0)


def _row(cells: Sequence[Content], columns: Sequence[Column]) -> Markup:
    pairs = list(zip(cells, columns, strict=True))
    first = element("th", pairs[0][0], scope="row")
    rest = [element("td", cell, class_=_side(column)) for cell, column in pairs[1:]]
    return element("tr", first, rest)


def _side(column: Column) -> str | None:
    return "number" if column.numeric else None


def stat_tile(*, label: str, value: str, note: Content, tone: Tone) -> Markup:
    """One figure with its name and what it means, as an item of a definition list."""
    return element(
        "div",
        element("dt", label),
        element("dd", value, class_="figure"),
        element("dd", note, class_="note"),
        class_=f"tile tone-{tone}",
    )


def badge(text: str, *, tone: Tone = "plain") -> Markup:
    """A short word in a frame; the word carries the meaning, the tone only repeats it."""
    return element("span", text, class_=f"badge tone-{tone}")


def definitions(pairs: Iterable[tuple[str, Content]], *, empty: str) -> Markup:
    """A list of names and values, or the sentence `empty`."""
    entries = [
        element("div", element("dt", bdi(name)), element("dd", _isolated(value)))
        for name, value in pairs
    ]
    if not entries:
        return element("p", empty, class_="empty")
    return element("dl", entries, class_="definitions")


def callout(heading: str, *content: Content, tone: Tone = "plain") -> Markup:
    """A remark set apart from the text."""
    return element(
        "div",
        element("p", element("strong", heading)),
        *content,
        class_=f"callout tone-{tone}",
        role="note",
    )


def link(text: str, address: str | None) -> Markup:
    """A link to an http or https address, or the bare text where there is no safe one."""
    url = safe_url(address)
    if url is None:
        return bdi(text)
    return element("a", text, href=url, rel="noreferrer noopener external", class_="outside")


def disclosure(summary: str, *content: Content) -> Markup:
    """Content that opens on demand, without script."""
    return element("details", element("summary", summary), *content)


def bdi(text: str) -> Markup:
    """Text from elsewhere, whose writing direction must not spill over."""
    return element("bdi", text)


def code(text: str) -> Markup:
    """A name that machines use too."""
    return element("code", text)


def breakable(text: str) -> Markup:
    """A long name that may be broken anywhere, such as a hash."""
    return element("code", text, class_="breakable")


def _isolated(value: Content) -> Content:
    return bdi(value) if isinstance(value, str) and not isinstance(value, Markup) else value
