"""The pages that people read: where they lie, and what can be taken from their text."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*$", re.MULTILINE)
_TARGET = re.compile(r"\bmake ([a-z][a-z-]*)(?=[`\s,.;:)]|$)")
_CODE = re.compile(r"`[^`\n]+`")
_PATH = re.compile(r"(?:\.ci|bench|docs|locks|scripts|src|tests)/[\w./-]*")


def pages() -> list[Path]:
    """Return every Markdown page of the project, those at the top first."""
    return sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md"))


def links(page: Path) -> list[str]:
    """Return the targets of a page's links, in order, without those in code blocks."""
    return _LINK.findall(_FENCE.sub("", page.read_text("utf-8")))


def headings(page: Path) -> list[tuple[int, str]]:
    """Return level and text of a page's headings, in order."""
    prose = _FENCE.sub("", page.read_text("utf-8"))
    return [(len(marks), text) for marks, text in _HEADING.findall(prose)]


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings make, as GitHub makes them."""
    words = (re.sub(r"[^\w\- ]", "", text.lower()) for _, text in headings(page))
    return {each.strip().replace(" ", "-") for each in words}


def code(page: Path) -> Iterator[str]:
    """Yield each piece of code of a page, blocks and words in backticks."""
    text = page.read_text("utf-8")
    yield from (match.group(0) for match in _FENCE.finditer(text))
    yield from _CODE.findall(_FENCE.sub("", text))


def make_targets(page: Path) -> set[str]:
    """Return the targets of every `make …` that stands in a page's code."""
    return {target for piece in code(page) for target in _TARGET.findall(piece)}


def paths(page: Path) -> set[str]:
    """Return the paths inside the project that stand in backticks in a page's prose."""
    words = _CODE.findall(_FENCE.sub("", page.read_text("utf-8")))
    return {word for each in words if _PATH.fullmatch(word := each.strip("`"))}
