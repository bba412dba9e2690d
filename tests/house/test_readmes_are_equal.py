"""README.md and README.zh-CN.md have the same parts and name the same commands."""

import re

from tests.house.pages import ROOT, code, headings, links

ENGLISH = ROOT / "README.md"
CHINESE = ROOT / "README.zh-CN.md"


def commands(page_code: list[str]) -> set[str]:
    """Return the commands of the project that stand in pieces of code, without their arguments."""
    return set(re.findall(r"\b(?:make|ringfence) [a-z][a-z-]*", "\n".join(page_code)))


def test_both_have_the_same_parts() -> None:
    assert [level for level, _ in headings(ENGLISH)] == [level for level, _ in headings(CHINESE)]


def test_both_name_the_same_commands() -> None:
    assert commands([*code(ENGLISH)]) == commands([*code(CHINESE)])


def test_both_lead_to_the_same_pages() -> None:
    readmes = {"README.md", "README.zh-CN.md"}
    assert {*links(ENGLISH)} - readmes == {*links(CHINESE)} - readmes
