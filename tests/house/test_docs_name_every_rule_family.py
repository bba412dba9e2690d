"""The page on adding a country has every family of rules, and marks those a pack must have."""

import re

from ringfence.core.law.families import FAMILIES, OPEN_FAMILIES, REQUIRED_OF_A_COUNTRY
from tests.house.pages import ROOT

PAGE = (ROOT / "docs/adding-a-country.md").read_text("utf-8")
FIRST_CELLS = re.findall(r"^\| (`[a-z_]+[.`][^|]*) \|", PAGE, re.MULTILINE)
NAMED = re.findall(r"`([a-z_]+(?:\.[a-z<> ]+)?)`( •)?", " ".join(FIRST_CELLS))


def test_the_page_names_every_family_and_no_other() -> None:
    families = {name.partition(".<")[0] for name, _ in NAMED}
    assert families == FAMILIES.keys() | OPEN_FAMILIES.keys()


def test_the_page_marks_what_a_country_must_speak_of() -> None:
    assert {name for name, mark in NAMED if mark} == {*REQUIRED_OF_A_COUNTRY}
