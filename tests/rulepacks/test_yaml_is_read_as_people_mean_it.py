"""YAML 1.2 core: `NO` is a country, `18:00` a time, `+49…` a number as written; no key twice."""

import pytest

from ringfence.rulepacks.strict_yaml import (
    MAXIMUM_CHARACTERS,
    YamlError,
    load_yaml,
    load_yaml_with_lines,
)

SOURCE = "campaign.yaml"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("18:00", "18:00"),
        ("09:00", "09:00"),
        ("1:30:00", "1:30:00"),
        ("2026-11-23", "2026-11-23"),
        ("2026-11-23T10:00:00+01:00", "2026-11-23T10:00:00+01:00"),
        ("+493023125000", "+493023125000"),
        ("016312345", "016312345"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("'true'", "true"),
        ('"5"', "5"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-12", -12),
        ("3.5", 3.5),
        ("[18:00, 20:00]", ["18:00", "20:00"]),
        ("{a: NO, b: [1, x]}", {"a": "NO", "b": [1, "x"]}),
    ],
)
def test_a_word_stays_what_it_is(written: str, value: object) -> None:
    assert load_yaml(f"key: {written}\n", source=SOURCE) == {"key": value}


def error(text: str) -> YamlError:
    """The error of a text: one line that names the file."""
    with pytest.raises(YamlError) as caught:
        load_yaml(text, source=SOURCE)
    assert str(caught.value).startswith(f"{SOURCE}, line ")
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("campaign:\n  marketing: true\n  basis: consent\n  marketing: false\n", 4, "'marketing'"),
        ('a: 1\n"a": 2\n', 2, "'a'"),
        ("{a: 1, a: 2}", 1, "'a'"),
        ("a: &x 1\nb: *x\n", 1, "anchor"),
        ("a: 1\nb: *x\n", 2, "alias"),
        ("a: !!python/object:os.system {}\n", 1, "tag"),
        ("a: !mine 1\n", 1, "tag"),
        ("a: {<<: {b: 1}}\n", 1, "merge"),
        ("? [a, b]\n: 1\n", 1, "plain word"),
        ("a: 1\n  b: 2\n", 2, ""),
        ("a: [1, 2\n", 2, ""),
        ("a: 'never closed\n", 2, ""),
        ("a: 1\n---\nb: 2\n", 2, ""),
        ("\ta: 1\n", 1, ""),
        ("[" * 60 + "]" * 60, 1, "deeper"),
    ],
)
def test_what_people_would_not_mean_is_refused_with_its_line(
    text: str, line: int, said: str
) -> None:
    found = error(text)
    assert (found.line, found.source) == (line, SOURCE)
    assert said in found.message


def test_one_key_may_stand_in_two_mappings() -> None:
    assert load_yaml("- {a: 1}\n- {a: 2}\n", source=SOURCE) == [{"a": 1}, {"a": 2}]


def test_a_text_without_end_is_refused() -> None:
    assert "longer" in error("a: " + "x" * MAXIMUM_CHARACTERS).message


def test_control_characters_are_refused() -> None:
    assert error("a: \0\n").line == 1


def test_nothing_is_nothing() -> None:
    assert load_yaml("", source=SOURCE) is None


def test_the_line_of_every_key_is_known() -> None:
    text = "files:\n  registers:\n    - id: gb-tps\n      path: tps.txt\n"
    _, lines = load_yaml_with_lines(text, source=SOURCE)
    assert lines["files",] == 1
    assert lines["files", "registers"] == 2
    assert lines["files", "registers", 0, "id"] == 3
    assert lines["files", "registers", 0, "path"] == 4
