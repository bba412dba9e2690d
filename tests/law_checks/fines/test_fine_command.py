"""`ringfence fine`: flags in, one answer out; wrong usage ends with 2, nothing with 1."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from ringfence.interfaces.cli.fine_command import fine_command


def run(line: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    result = CliRunner().invoke(fine_command, line.split())
    return result.exit_code, result.stdout, result.stderr


def answer(line: str) -> dict[str, Any]:
    code, out, _ = run(line)
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


def test_the_exposure_is_answered_in_whole_euros() -> None:
    found = answer("--article 6 --seriousness high --turnover 30000000")
    assert (found["cap"], found["adjusted_min"], found["adjusted_max"]) == (
        20_000_000,
        60_000,
        2_000_000,
    )
    assert all(isinstance(found[key], int) for key in list(found)[1:9])


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("--article 6 --article 32", 30_000_000),
        ("--article 6 --article 32 --linked no", 30_000_000),
        ("--article 6 --article 32 --linked yes", 20_000_000),
        ("--article 83(5) --json", 20_000_000),
        ("--article 21(3) --turnover 1000000000.50", 40_000_000),
    ],
)
def test_several_articles_and_links(line: str, total: int) -> None:
    assert answer(line)["total_cap"] == total


@pytest.mark.parametrize(("factor", "high"), [("-50", 10_000_000), ("+10.5", 20_000_000)])
def test_a_factor_may_be_negative(factor: str, high: int) -> None:
    found = answer(f"--article 6 --seriousness high --factor {factor}")
    assert found["after_factors_max"] == high


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("", "--article"),
        ("--turnover 5", "--article"),
        ("--article 10", "no tier"),
        ("--article 24", "no tier"),
        ("--article 100", "no article"),
        ("--article 6 --article 24", "Art. 24"),
        ("--article 6 --turnover nan", "--turnover"),
        ("--article 6 --turnover inf", "--turnover"),
        ("--article 6 --turnover -1", "--turnover"),
        ("--article 6 --turnover 1e9", "--turnover"),
        ("--article 6 --turnover 30,000,000", "--turnover"),
        ("--article 6 --turnover 9999999999999999", "--turnover"),
        ("--article 6 --factor nan", "--factor"),
        ("--article 6 --factor -51", "--factor"),
        ("--article 6 --factor 100.01", "--factor"),
        ("--article 6 --seriousness grave", "low, medium, high"),
        ("--article 6 --linked maybe", "--linked"),
        ("--article 6 --decisions", "--decisions"),
        ("--decisions --factor 5", "--decisions"),
        ("--article 6 --json --explain", "together"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(line: str, named: str) -> None:
    code, out, err = run(line)
    assert (code, out) == (2, "")
    assert named in err
    assert err.count("\n") == 1


def test_explain_tells_figures_steps_assumptions_and_warnings() -> None:
    code, out, _ = run("--article 6 --explain")
    assert code == 0
    assert "cap: 20,000,000 EUR" in out
    for heading in ("steps:", "assumptions:", "warnings:"):
        assert f"\n{heading}\n  - " in out


def test_published_decisions_are_listed_one_a_line() -> None:
    code, out, _ = run("--decisions")
    listed = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert len(listed) == 20
    assert listed[0]["company"] == "Enel Energia"
    assert "Hubside.Store: 525,000 EUR" in run("--decisions --explain")[1]


def test_help_has_an_example() -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "ringfence fine --article 6" in out
