"""A file of law that says something it may not is refused, naming file, line and key."""

import pytest

from ringfence.rulepacks import PackError
from ringfence.rulepacks.load import read_pack
from tests.rulepacks.pack_text import (
    CITED,
    FAMILIES,
    HEAD,
    LIVE,
    PACK,
    SOURCE,
    dated,
    line_of,
    read,
    rule,
)
from tests.rulepacks.spoilt_packs import SPOILT, with_live


def refusal(text: str) -> PackError:
    """The error a text is refused with: one line that names the file."""
    with pytest.raises(PackError) as caught:
        read(text)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"{SOURCE}, line ")
    return caught.value


def test_the_pack_of_these_tests_loads() -> None:
    pack = read(PACK)
    assert (pack.code, pack.parent) == ("ZZ", None)
    assert pack.rules["hours"][0].value == "none_found"


@pytest.mark.parametrize("name", SPOILT)
def test_a_fault_is_refused_with_its_key_line_and_reason(name: str) -> None:
    text, key, part, said = SPOILT[name]
    error = refusal(text)
    assert error.key == key
    assert said in error.message
    if name == "a key twice":
        assert error.line == text[: text.rindex(part)].count("\n") + 1
    elif name != "no yaml":
        assert error.line == line_of(text, part)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_country_speaks_of_every_family_if_only_to_say_it_has_no_rule(family: str) -> None:
    others = "".join(rule(name, dated("none_found")) for name in FAMILIES if name != family)
    error = refusal(HEAD + others)
    assert family in error.message
    assert (error.key, error.line) == ("rules", line_of(PACK, "rules:"))


def test_a_part_of_a_country_may_speak_of_what_it_changes_only() -> None:
    part = HEAD.replace("jurisdiction: ZZ", "jurisdiction: ZZ-A\nparent: ZZ") + LIVE
    assert read(part).parent == "ZZ"


def test_what_is_not_utf_8_is_refused() -> None:
    with pytest.raises(PackError, match="zz.yaml, line 1: not UTF-8"):
        read_pack(PACK.replace("Nowhere", "Nörgends").encode("latin-1"), source=SOURCE)


def test_a_source_stands_in_the_place_of_a_citation() -> None:
    text = with_live(
        dated("{regime: opt_in}", more='      taken_from: "own knowledge"\n').replace(
            CITED, "null"
        )
    )
    value = read(text).rules["live_calls.consumer"][0]
    assert (value.citations, value.taken_from) == ((), "own knowledge")


def test_a_carried_value_is_at_most_likely() -> None:
    text = with_live(
        dated("{regime: opt_in}", more="      carried: true\n").replace("settled", "likely")
    )
    assert read(text).rules["live_calls.consumer"][0].carried


def test_until_is_the_next_day_and_the_values_follow_each_other() -> None:
    text = with_live(
        dated("{regime: opt_in}", until="2021-01-01"),
        dated("{regime: opt_out}", start="2021-01-01"),
    )
    first, second = read(text).rules["live_calls.consumer"]
    assert first.until == second.valid_from
