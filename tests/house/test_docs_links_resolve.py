"""A link inside the project leads to a file that exists, and to a heading that exists."""

from pathlib import Path

import pytest

from tests.house.pages import ROOT, anchors, links, pages


def broken(page: Path, *, inside: Path = ROOT) -> list[str]:
    """Return the links of a page that should lead somewhere inside a folder and do not."""
    return [
        link
        for link in links(page)
        if not _is_outside(link) and not _resolves(link, page=page, inside=inside)
    ]


def _is_outside(link: str) -> bool:
    return link.startswith(("https://", "http://", "mailto:"))


def _resolves(link: str, *, page: Path, inside: Path) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists() or not target.is_relative_to(inside.resolve()):
        return False
    return not anchor or anchor in anchors(target)


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_resolves(page: Path) -> None:
    assert broken(page) == []


def test_a_link_to_nothing_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# One, two\n[a](#one-two) [b](#three) [c](none.md) [d](page.md#one-two) [e](../)\n"
        "```\n[f](code.md)\n```\n",
        "utf-8",
    )
    assert broken(page, inside=tmp_path) == ["#three", "none.md", "../"]


def test_every_page_under_docs_is_reached_from_another_page() -> None:
    reached = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in pages()
        for link in links(page)
        if not _is_outside(link)
    }
    lost = [page for page in pages() if page.parent != ROOT and page.resolve() not in reached]
    assert lost == []
