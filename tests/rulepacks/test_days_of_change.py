"""A law changes at midnight: the last day of the old one and the first of the new, both asked."""

from datetime import date

import pytest

from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.packs import Packs
from ringfence.rulepacks import load_packs


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def _sides(packs: Packs, code: str, first_day: str) -> tuple[LawInForce, LawInForce]:
    day = date.fromisoformat(first_day)
    return packs.law(code, day - date.resolution), packs.law(code, day)


def test_in_france_consent_takes_the_place_of_the_register_on_the_11th_of_august_2026(
    packs: Packs,
) -> None:
    before, after = _sides(packs, "FR", "2026-08-11")
    assert "fr-bloctel" in before.registers
    assert "fr-bloctel" not in after.registers
    assert before.live_calls["consumer"].value.regime != "opt_in"
    assert after.live_calls["consumer"].value.regime == "opt_in"
    assert before.hours["consumer"].value.consent_lifts == "none"
    assert after.hours["consumer"].value.consent_lifts == "dated"


def test_in_the_netherlands_the_register_ends_with_june_2021(packs: Packs) -> None:
    before, after = _sides(packs, "NL", "2021-07-01")
    assert "nl-bel-me-niet" in before.registers
    assert "nl-bel-me-niet" not in after.registers
    assert after.live_calls["consumer"].value.regime == "opt_in"


def test_in_spain_consent_is_needed_from_the_29th_of_june_2023(packs: Packs) -> None:
    before, after = _sides(packs, "ES", "2023-06-29")
    assert before.live_calls["consumer"].value.regime != "opt_in"
    assert after.live_calls["consumer"].value.regime == "opt_in"


def test_the_united_kingdom_leaves_the_territory_at_the_end_of_2020(packs: Packs) -> None:
    assert "GB" in packs.territory(date(2020, 12, 31)).members
    assert "GB" not in packs.territory(date(2021, 1, 1)).members


def test_brazil_is_adequate_from_its_day_on(packs: Packs) -> None:
    before = packs.adequacy("BR", date(2026, 1, 25))
    after = packs.adequacy("BR", date(2026, 1, 26))
    assert before is not None
    assert after is not None
    assert (before.adequate, after.adequate) == (False, True)


@pytest.mark.parametrize(
    ("code", "first_day"),
    [
        ("EU", "2018-05-25"),
        ("DE", "2021-10-01"),
        ("FR", "2023-03-01"),
        ("US", "2003-10-01"),
    ],
)
def test_a_law_begins_with_its_first_version(packs: Packs, code: str, first_day: str) -> None:
    before, after = _sides(packs, code, first_day)
    assert (before.begun, after.begun) == (False, True)


def test_every_day_on_which_any_pack_changes_has_two_sides(packs: Packs) -> None:
    """On the day of a change the new value is in force, the day before it is not."""
    for code in packs.codes():
        pack = packs.pack(code)
        for family, timeline in pack.rules.items():
            for older, newer in zip(timeline, timeline[1:], strict=False):
                assert newer.valid_from is not None
                last = newer.valid_from - date.resolution
                in_force = [
                    dated
                    for dated in timeline
                    if (dated.valid_from is None or dated.valid_from <= last)
                    and (dated.until is None or last < dated.until)
                ]
                assert in_force == [older], (code, family)
