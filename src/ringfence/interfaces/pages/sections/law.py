"""A citation, and the frame in which reasons, duties and warnings stand."""

from __future__ import annotations

from ringfence.interfaces.pages.components import badge, bdi, link
from ringfence.interfaces.pages.elements import Content, element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import number, share
from ringfence.interfaces.pages.sections.words import SEEN_WORD
from ringfence.screening.summary import CitationText


def entry(*, key: str, rows: int, of: int, heading: str, body: Content, level: int = 3) -> Markup:
    """A counted statement: the figure at its side, the words as its heading of this level."""
    figure = element(
        "p",
        element("strong", number(rows)),
        " row " if rows == 1 else " rows ",
        element("span", share(rows, of), " of the list"),
        class_="entry-figure",
    )
    title = element(f"h{level}", heading, id=f"{key}-heading")
    text = element("div", title, body, class_="entry-text")
    return element(
        "article", figure, text, class_="entry", id=key, aria_labelledby=f"{key}-heading"
    )


def citations(cited: tuple[CitationText, ...]) -> Markup:
    """Where it stands in the law, and in words how far the source was seen."""
    if not cited:
        return markup("no citation in the rule pack ", badge(SEEN_WORD["no"], tone="caution"))
    lines = [element("li", _citation(one)) for one in cited]
    return element("ul", lines, class_="citations")


def _citation(cited: CitationText) -> Markup:
    name = ", ".join(part for part in (cited.law, cited.article) if part)
    shown = link(name or "address of the source", cited.url) if name or cited.url else None
    origin = markup("taken from ", bdi(cited.taken_from)) if cited.taken_from else None
    parts = [part for part in (shown, origin) if part is not None]
    told = markup(parts[0], "; ", parts[1]) if len(parts) == 2 else markup(parts)
    seen = SEEN_WORD[cited.seen]
    note: Content = badge(seen, tone="caution") if cited.seen != "read" else None
    if note is None:
        note = element("span", f"({seen})", class_="quiet")
    return markup(told or "no citation in the rule pack", " ", note)
