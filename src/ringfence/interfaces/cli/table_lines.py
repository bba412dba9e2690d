"""Lines of a table for people: wrapped to the width, addresses never broken."""

import textwrap
from collections.abc import Iterator

from ringfence.core.law.citation import Citation
from ringfence.core.law.pack import DatedValue

WIDTH = 95
_SEEN = {"read": "read", "reported": "as reported", "no": "citation not seen"}


def wrapped(text: str, lead: str, *, hang: int = 0) -> Iterator[str]:
    """The text in lines; ``lead`` begins the first, ``hang`` blanks each further one."""
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def source_words(citation: Citation) -> str:
    """A citation in one line, saying so where nobody saw the text."""
    named = " ".join(part for part in (citation.law, citation.article) if part)
    address = f" {citation.url}" if citation.url else ""
    return f"{named or 'no law named'} ({_SEEN[citation.seen]}){address}"


def source_lines(dated: DatedValue, indent: int) -> Iterator[str]:
    """Where a value stands: its citations, else what it was taken from."""
    lead = " " * indent
    for citation in dated.citations:
        yield from wrapped(source_words(citation), lead, hang=indent + 2)
    if not dated.citations and dated.taken_from:
        yield from wrapped(f"no citation (taken from: {dated.taken_from})", lead, hang=indent + 2)


def terms(dated: DatedValue, family: str) -> str:
    """Since when and until when a value holds, how sure it is, and its name in the pack."""
    parts = [
        f"since {dated.valid_from}" if dated.valid_from else "as far back as is asked",
        f"until {dated.until} (that day no longer)" if dated.until else "",
        dated.certainty,
        "carried from the nearest version that states it" if dated.carried else "",
        f"published {dated.published_on}" if dated.published_on else "",
        family,
    ]
    return f"[{'; '.join(part for part in parts if part)}]"
