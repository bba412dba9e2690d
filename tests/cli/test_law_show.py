"""`ringfence law show` and `law list`: what a lawyer reads, and what a program reads."""

import json

import pytest
from click.testing import CliRunner

from ringfence.core.law.pack import value_on
from ringfence.interfaces.cli.law_command import law_group
from ringfence.rulepacks import load_packs
from tests.cli.ringfence import ringfence

PACKS = load_packs()
DAY = "2026-11-23"


def shown(code: str, *, on: str = DAY) -> str:
    """The table of a jurisdiction, its wrapped lines joined."""
    answer = CliRunner().invoke(law_group, ["show", code, "--on", on])
    assert answer.exit_code == 0, answer.output
    return answer.output


def flat(text: str) -> str:
    """The same without line breaks, to look for words that were wrapped."""
    return " ".join(text.split())


@pytest.mark.parametrize("code", PACKS.codes())
def test_every_pack_is_shown_whole_within_its_width(code: str) -> None:
    text = shown(code)
    lines = text.splitlines()
    assert lines[0].endswith(f"as known on {PACKS.pack(code).checked_on}")
    assert not [line for line in lines if len(line) > 99 and "http" not in line]
    whole = flat(text)
    for family, timeline in PACKS.pack(code).rules.items():
        if value_on(timeline, PACKS.pack(code).checked_on) is not None:
            assert f"; {family}]" in whole
    for authority in PACKS.pack(code).authorities:
        assert flat(authority.name) in whole
    for source in PACKS.pack(code).sources:
        assert flat(source.title) in whole


def test_a_citation_stands_with_law_article_address_and_how_it_was_seen() -> None:
    text = flat(shown("FR"))
    assert (
        "law n° 2025-594 of 30 June 2025, art. 13 L. 223-1, L. 221-16 (read) "
        "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051830285" in text
    )
    assert "CPCE L. 44 (authentication) (citation not seen)" in text


def test_hours_stand_in_words() -> None:
    assert (
        "Hours: Monday-Friday 10:00-13:00 and 14:00-20:00; not on Saturday, Sunday, public "
        "holidays" in flat(shown("FR"))
    )


def test_none_found_stands_with_the_prudent_default_that_then_holds() -> None:
    text = flat(shown("ES"))
    assert "Attempts: none found: the prudent default applies prudent default: at most 4" in text


def test_a_rule_for_consumers_tells_what_holds_for_businesses() -> None:
    assert "prudent default for businesses: Monday-Friday 09:00-20:00" in flat(shown("FR"))


def test_an_unverified_rule_stands_as_written_with_its_protective_reading() -> None:
    text = flat(shown("ES"))
    assert (
        "To businesses: allowed until the person objects read protectively as: prior consent "
        "is needed" in text
    )


def test_an_industry_code_is_shown_as_narrowed() -> None:
    assert "with the prudent default: Monday-Friday 09:00-20:00; Saturday 10:00-16:00" in flat(
        shown("NL")
    )


def test_registers_stand_by_their_id_with_their_freshness() -> None:
    text = flat(shown("GB"))
    assert "gb-tps: Telephone Preference Service (TPS)" in text
    assert "a check holds 28 days" in text


def test_a_state_shows_what_it_takes_from_its_country() -> None:
    own, _, taken = shown("US-FL").partition("Taken from United States (US)")
    assert "us-fl-no-sales-solicitation" in own
    assert "us-ndnc" in taken
    assert "; hours]" not in taken.partition("Prudent defaults")[0]


def test_a_day_before_the_pack_says_that_calls_are_refused() -> None:
    text = shown("FR", on="2020-01-01")
    assert "every call is refused" in text
    assert "Prudent defaults" not in text


def test_as_json_everything_stands_in_one_object() -> None:
    answer = json.loads(ringfence("law", "show", "US-FL", "--on", DAY, "--json").stdout)
    families = {rule["family"]: rule for rule in answer["rules"]}
    assert families["attempt_limits"]["value"]["limits"][0]["attempts"] == 3
    assert families["attempt_limits"]["citations"][0]["seen"] == "no"
    assert "registers.us-ndnc" in {rule["family"] for rule in answer["taken_from_country"]}
    assert "after_refusal" in {rule["family"] for rule in answer["prudent_defaults"]}
    assert answer["sources"]


def test_the_list_names_every_jurisdiction_and_its_changes() -> None:
    rows = [json.loads(line) for line in ringfence("law", "list", "--json").stdout.splitlines()]
    by_code = {row["jurisdiction"]: row for row in rows}
    assert tuple(by_code) == PACKS.codes()
    assert by_code["FR"]["since"] == "2023-03-01"
    assert by_code["FR"]["last_change"] >= "2026-08-11"
    assert by_code["US"]["citations_not_seen"] > 0
    assert by_code["FR"]["rules"] == len(PACKS.pack("FR").rules)


def test_the_list_fits_a_terminal() -> None:
    lines = ringfence("law", "list").stdout.splitlines()
    assert max(len(line) for line in lines) <= 99
    france = next(line for line in lines if line.startswith("FR"))
    assert france.split()[1:] == [
        "France",
        "2023-03-01",
        "2026-08-11",
        "-",
        str(PACKS.pack("FR").checked_on),
        str(len(PACKS.pack("FR").rules)),
        "28",
    ]
