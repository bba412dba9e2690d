"""`ringfence law`: tables with sources, exit status, one-line errors."""

import json
from pathlib import Path

import pytest

from tests.cli.ringfence import ringfence


def test_the_night_french_law_asked_for_consent() -> None:
    answer = ringfence("law", "diff", "FR", "2026-08-10", "2026-08-11")
    assert answer.returncode == 0
    lines = answer.stdout.splitlines()
    place = lines.index("  live_calls.consumer")
    assert "2026-08-10  allowed unless entered in a register" in lines[place + 1]
    after = next(line for line in lines[place:] if "2026-08-11" in line)
    assert "prior consent is needed" in after
    assert "legifrance.gouv.fr" in answer.stdout


def test_the_order_of_the_days_does_not_matter() -> None:
    one = ringfence("law", "diff", "FR", "2026-08-10", "2026-08-11").stdout
    other = ringfence("law", "diff", "FR", "2026-08-11", "2026-08-10").stdout
    assert one == other


def test_days_between_which_nothing_changes_say_so() -> None:
    answer = ringfence("law", "diff", "DE", "2026-01-01", "2026-02-01")
    assert "Nothing changes" in answer.stdout


def test_all_packs_are_well_formed() -> None:
    answer = ringfence("law", "check")
    assert answer.returncode == 0
    assert "0 are not." in answer.stdout


def test_a_faulty_pack_ends_with_1_and_one_line(tmp_path: Path) -> None:
    path = tmp_path / "xx.yaml"
    path.write_text("jurisdiction: XX\nname: X\ncolour: red\n", encoding="utf-8")
    answer = ringfence("law", "check", str(path))
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "line 3" in answer.stderr
    assert "colour" in answer.stderr


CODES = ("EU", "DE", "FR", "ES", "IT", "IE", "DK", "FI", "NL", "GR", "GB", "US", "JO", "US-FL")


@pytest.mark.parametrize("code", CODES)
def test_every_pack_is_shown_within_its_width_and_with_its_sources(code: str) -> None:
    answer = ringfence("law", "show", code, "--on", "2026-11-23")
    assert answer.returncode == 0
    lines = answer.stdout.splitlines()
    assert lines[0].endswith("as known on 2026-11-23")
    assert not [line for line in lines if len(line) > 99 and "http" not in line]
    seen = ("(citation not seen)", "(as reported)", "(read)")
    assert any(word in answer.stdout for word in seen)


def test_show_tells_registers_defaults_and_protective_readings() -> None:
    shown = ringfence("law", "show", "ES", "--on", "2026-11-23").stdout
    assert "es-robinson" in shown
    assert "prudent default:" in shown
    assert "read protectively as: prior consent is needed" in shown


def test_list_names_every_jurisdiction_and_its_next_change() -> None:
    rows = [json.loads(line) for line in ringfence("law", "list", "--json").stdout.splitlines()]
    by_code = {row["jurisdiction"]: row for row in rows}
    assert set(CODES) <= set(by_code)
    assert by_code["FR"]["last_change"] >= "2026-08-11"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "UK"), "GB"),
        (("show", "JP"), "no rule pack"),
        (("show", "FR", "--on", "yesterday"), "YYYY-MM-DD"),
        (("diff", "FR", "2026-13-01", "2026-01-01"), "YYYY-MM-DD"),
    ],
)
def test_wrong_words_end_with_2_and_one_line(arguments: tuple[str, ...], says: str) -> None:
    answer = ringfence("law", *arguments)
    assert answer.returncode == 2
    assert says in answer.stderr
    assert answer.stderr.count("\n") == 1
