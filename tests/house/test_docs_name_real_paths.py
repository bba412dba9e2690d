"""A path that a page names in backticks exists."""

from pathlib import Path

import pytest

from tests.house.pages import ROOT, pages, paths


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    missing = {path for path in paths(page) if not (ROOT / path).exists()}
    assert missing == set()


def test_a_path_in_prose_is_found_and_a_placeholder_is_not(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("`src/ringfence/` `tests/<room>/` `make run` `.ci/run`\n", "utf-8")
    assert paths(page) == {"src/ringfence/", ".ci/run"}
