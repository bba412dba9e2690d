"""`ringfence law diff` and `law check`: tables with sources, exit status, one-line errors."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from ringfence.interfaces.cli.law_check import OLD_DAYS, check_packs, remark_lines
from ringfence.interfaces.cli.law_diff import changes
from ringfence.rulepacks import load_packs
from tests.cli.ringfence import ringfence


def test_the_night_french_law_asked_for_consent() -> None:
    answer = ringfence("law", "diff", "FR", "2026-08-10", "2026-08-11")
    assert answer.returncode == 0
    lines = answer.stdout.splitlines()
    place = lines.index("  To consumers [live_calls.consumer]")
    assert "2026-08-10  allowed unless entered in a register" in lines[place + 1]
    after = next(line for line in lines[place:] if "2026-08-11" in line)
    assert "prior consent is needed" in after
    assert "legifrance.gouv.fr" in answer.stdout


def test_the_order_of_the_days_does_not_matter() -> None:
    one = ringfence("law", "diff", "FR", "2026-08-10", "2026-08-11").stdout
    other = ringfence("law", "diff", "FR", "2026-08-11", "2026-08-10").stdout
    assert one == other


def test_what_holds_on_both_days_is_not_shown() -> None:
    changed = ringfence("law", "diff", "FR", "2026-08-10", "2026-08-11").stdout
    assert "sector_bans.training-account" not in changed
    assert "automated_calls" not in changed


def test_a_value_written_out_twice_is_no_change() -> None:
    pack = load_packs().pack("FR")
    night = date(2026, 1, 1)
    whole = pack.rules["sector_bans.training-account"][0]
    halves = (replace(whole, until=night), replace(whole, valid_from=night))
    moved = replace(whole, valid_from=night, citations=())
    for timeline, found in ((halves, 0), ((halves[0], moved), 1)):
        split = replace(pack, rules={"sector_bans.training-account": timeline})
        assert len(changes(split, night - timedelta(days=1), night)) == found


def test_a_rule_that_only_moved_to_another_article_is_told_as_the_same() -> None:
    lines = ringfence("law", "diff", "FR", "2026-08-10", "2026-08-11").stdout.splitlines()
    told = next(line for line in lines if "[attempt_limits]" in line)
    assert "the same rule: at most 4 attempts in 30 days" in told


@pytest.mark.parametrize(
    ("code", "first", "second", "says"),
    [
        ("DE", "2026-01-01", "2026-02-01", "Nothing changes"),
        ("FR", "2026-08-11", "2026-08-11", "same day"),
        ("FR", "2001-01-01", "2026-01-01", "On 2001-01-01 the law is not known"),
        ("US-AL", "2001-01-01", "2026-01-01", "In the law of United States (US)"),
    ],
)
def test_days_that_differ_in_nothing_or_lie_before_a_pack_say_so(
    code: str, first: str, second: str, says: str
) -> None:
    answer = ringfence("law", "diff", code, first, second)
    assert answer.returncode == 0
    assert says in answer.stdout


def test_a_diff_as_json_holds_both_sides() -> None:
    answer = json.loads(
        ringfence("law", "diff", "FR", "2026-08-11", "2026-08-10", "--json").stdout
    )
    regimes = next(c for c in answer["changes"] if c["family"] == "live_calls.consumer")
    assert (answer["from"], answer["to"]) == ("2026-08-10", "2026-08-11")
    assert regimes["before"]["value"]["regime"] == "opt_out_with_register"
    assert regimes["after"]["value"]["regime"] == "opt_in"


def test_all_packs_are_well_formed_and_remarks_are_no_faults() -> None:
    answer = ringfence("law", "check")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "0 are not." in answer.stdout
    assert "citation not seen" in answer.stdout
    assert "no citation: hours" in answer.stdout


def test_values_checked_long_ago_are_remarked_and_never_a_fault() -> None:
    someday = date(2026, 11, 23) + timedelta(days=OLD_DAYS)
    assert not any(checked.checked_long_ago for checked in check_packs((), someday))
    later = list(check_packs((), someday + timedelta(days=1)))
    assert all(checked.well_formed and checked.checked_long_ago for checked in later)
    assert any("checked more than" in line for line in remark_lines(later[0]))


def test_a_faulty_pack_ends_with_1_and_one_line(tmp_path: Path) -> None:
    path = tmp_path / "xx.yaml"
    path.write_text("jurisdiction: XX\nname: X\ncolour: red\n", encoding="utf-8")
    answer = ringfence("law", "check", str(path))
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1
    assert "line 3" in answer.stderr
    assert "colour" in answer.stderr
    assert "0 packs are well formed, 1 is not." in answer.stdout


def test_a_fault_as_json_names_file_line_and_key(tmp_path: Path) -> None:
    path = tmp_path / "xx.yaml"
    path.write_text("jurisdiction: XX\nname: X\ncolour: red\n", encoding="utf-8")
    answer = ringfence("law", "check", "--json", str(path))
    checked = json.loads(answer.stdout)
    assert answer.returncode == 1
    assert (checked["file"], checked["line"], checked["key"]) == (str(path), 3, "colour")
    assert checked["well_formed"] is False


@pytest.mark.parametrize("path", ["nowhere.yaml", "."])
def test_a_file_that_cannot_be_read_ends_with_2(path: str) -> None:
    answer = ringfence("law", "check", path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith(f"ringfence: {path}: ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "UK"), "GB may be meant"),
        (("show", "EL"), "GR may be meant"),
        (("show", "fr"), "FR may be meant"),
        (("show", "JP"), "no rule pack"),
        (("diff", "XX", "2026-01-01", "2026-02-01"), "DE, DK, ES"),
        (("show", "FR", "--on", "yesterday"), "YYYY-MM-DD"),
        (("show", "FR", "--on", "20260811"), "YYYY-MM-DD"),
        (("show", "FR", "--on", "2026-W33-2"), "YYYY-MM-DD"),
        (("diff", "FR", "2026-13-01", "2026-01-01"), "YYYY-MM-DD"),
        (("diff", "FR", "2026-02-30", "2026-01-01"), "YYYY-MM-DD"),
    ],
)
def test_wrong_words_end_with_2_and_one_line(arguments: tuple[str, ...], says: str) -> None:
    answer = ringfence("law", *arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert says in answer.stderr
    assert answer.stderr.count("\n") == 1
