"""Every pack that comes with the product: it loads, it is founded, its timelines have no hole."""

from datetime import date

import pytest

from ringfence.core.law.pack import DatedValue, RulePack
from ringfence.core.law.packs import Packs
from ringfence.rulepacks import load_packs
from ringfence.rulepacks.load import pack_files, read_pack
from ringfence.rulepacks.shelf import code_of

COUNTRIES = {"DE", "DK", "ES", "FI", "FR", "GB", "GR", "IE", "IT", "JO", "NL", "US"}
PACKS = {
    code_of(entry.name): read_pack(entry.read_bytes(), source=entry.name) for entry in pack_files()
}
EACH = pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)
FIRST_OF_2027 = date(2027, 1, 1)


def _values(pack: RulePack) -> list[tuple[str, DatedValue]]:
    timelines = {**pack.rules, **pack.defaults}
    return [(family, dated) for family, timeline in timelines.items() for dated in timeline]


def test_the_union_and_every_country_of_this_step_have_a_pack() -> None:
    assert {*COUNTRIES, "EU"} <= set(PACKS)
    assert set(load_packs().codes()) == set(PACKS)


@EACH
def test_a_pack_stands_in_the_file_of_its_name(pack: RulePack) -> None:
    assert PACKS[pack.code] is pack
    if pack.parent is not None:
        assert pack.parent in PACKS
        assert pack.code.startswith(f"{pack.parent}-")


@EACH
def test_a_pack_says_when_it_was_checked_and_so_does_every_value(pack: RulePack) -> None:
    assert pack.checked_on
    for family, dated in _values(pack):
        assert dated.checked_on, family


@EACH
def test_timelines_are_contiguous_and_hold_on(pack: RulePack) -> None:
    for family, timeline in {**pack.rules, **pack.defaults}.items():
        assert timeline[-1].until is None, family
        for before, after in zip(timeline, timeline[1:], strict=False):
            assert before.until == after.valid_from, family
            assert before.until is not None, family


@EACH
def test_a_settled_value_is_cited_or_says_where_it_was_taken_from(pack: RulePack) -> None:
    for family, dated in _values(pack):
        if dated.certainty == "settled":
            assert dated.citations or dated.taken_from, family


@EACH
def test_a_carried_value_or_one_without_a_first_day_is_never_settled(pack: RulePack) -> None:
    for family, dated in _values(pack):
        if dated.carried or dated.valid_from is None:
            assert dated.certainty != "settled", family


@EACH
def test_policy_is_found_in_the_defaults_of_the_union_only(pack: RulePack) -> None:
    for family, timeline in pack.rules.items():
        assert all(dated.certainty != "policy" for dated in timeline), family
    for family, timeline in pack.defaults.items():
        assert all(dated.certainty == "policy" for dated in timeline), family
    assert bool(pack.defaults) is (pack.code == "EU")


@EACH
def test_an_address_is_one_of_the_web(pack: RulePack) -> None:
    addresses = [
        citation.url for _, dated in _values(pack) for citation in dated.citations if citation.url
    ]
    addresses += [source.url for source in pack.sources if source.url]
    addresses += [authority.url for authority in pack.authorities if authority.url]
    assert not [url for url in addresses if not url.startswith(("https://", "http://"))]
    assert not [url for url in addresses if " " in url]


@EACH
def test_the_law_of_a_pack_is_in_force_on_every_day_it_changes(pack: RulePack) -> None:
    packs = load_packs()
    for day in (*pack.change_days(), FIRST_OF_2027):
        law = packs.law(pack.code, day)
        assert (law.code, law.country) == (pack.code, pack.parent or pack.code)


def test_a_version_names_the_very_set_of_packs() -> None:
    assert load_packs().version == load_packs().version
    assert len(load_packs().version) == 16


def test_the_union_begins_on_the_day_the_gdpr_applies() -> None:
    assert PACKS["EU"].first_day == date(2018, 5, 25)


def test_a_law_that_is_asked_of_companies_too_speaks_of_both() -> None:
    packs: Packs = load_packs()
    for code in COUNTRIES:
        law = packs.law(code, FIRST_OF_2027)
        assert set(law.live_calls) == set(law.automated_calls) == {"consumer", "business"}
