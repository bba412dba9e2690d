"""`ringfence deadline`: flags in, one answer out; wrong usage ends with 2, nothing with 1."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from ringfence.interfaces.cli.deadline_command import deadline_command


def run(line: str) -> tuple[int, str, str]:
    """Exit status, standard output, standard error."""
    result = CliRunner().invoke(deadline_command, line.split())
    return result.exit_code, result.stdout, result.stderr


def answer(line: str) -> dict[str, Any]:
    code, out, _ = run(line)
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("--right access --received 2026-07-31 --country DE", "2026-08-31"),
        ("--right access --received 2024-11-24 --country PL", "2024-12-24"),
        ("--right access --received 2025-11-24 --country PL", "2025-12-29"),
        ("--right access --received 2026-03-31T23:30:00-04:00 --country DE", "2026-05-04"),
        ("--right access --received 2026-05-04 --country DE --subdivision BY", "2026-06-05"),
        ("--right access --received 2026-05-04 --country DE --subdivision DE-BY", "2026-06-05"),
        ("--right access --received 2026-06-10T23:30:00+02:00 --country RE", "2026-07-13"),
        ("--right objection --received 2026-05-04 --country DE --json", "2026-06-04"),
        ("--notice --obtained 2026-11-25 --country DE", "2026-12-28"),
        ("--notice --obtained 2026-11-25 --country DE --first-contact 2026-12-01", "2026-12-01"),
        (
            "--notice --obtained 2026-11-25 --country DE --first-disclosure 2026-11-29",
            "2026-11-29",
        ),
    ],
)
def test_the_last_day_is_answered(line: str, due: str) -> None:
    """R-065 among them."""
    assert answer(line)["due_on"] == due


@pytest.mark.parametrize(
    ("flags", "effect", "due"),
    [
        ("--extension-reason complexity --extension-notice 2026-07-10", "effective", "2026-09-10"),
        (
            "--extension-reason complexity --extension-notice 2026-07-11",
            "ineffective",
            "2026-07-10",
        ),
        ("--extension-reason other --extension-notice 2026-06-11", "ineffective", "2026-07-10"),
        (
            "--identity-asked 2026-06-11 --identity-answered 2026-06-14 --identity-doubt yes",
            None,
            "2026-07-13",
        ),
        (
            "--identity-asked 2026-06-11 --identity-answered 2026-06-14 --identity-doubt no",
            None,
            "2026-07-10",
        ),
        ("--identity-asked 2026-06-11 --identity-doubt yes", None, "2026-07-10"),
    ],
)
def test_extension_and_pause_end_with_0_whatever_they_do(
    flags: str, effect: str | None, due: str
) -> None:
    found = answer(f"--right access --received 2026-06-10 --country DE {flags}")
    assert (found["extension"], found["due_on"]) == (effect, due)


REQUEST = "--right access --received 2026-06-10 --country DE"
NOTICE = "--notice --obtained 2026-06-10 --country DE"


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("", "--right, --received"),
        ("--country DE", "--right"),
        ("--right access --country DE", "--received"),
        ("--received 2026-06-10 --country DE", "--right"),
        ("--right access --received 2026-06-10", "--country"),
        ("--right access --received 2026-06-10 --country UK", "GB"),
        ("--right access --received 2026-06-10 --country de", "DE"),
        ("--right diary --received 2026-06-10 --country DE", "access"),
        ("--right access --received 10.06.2026 --country DE", "--received"),
        ("--right access --received 2026-06-10T10:00 --country DE", "offset"),
        (f"{REQUEST} --subdivision XX", "--subdivision"),
        (f"{REQUEST} --subdivision FR-57", "--subdivision"),
        (f"{REQUEST} --subdivision Augsburg", "--subdivision"),
        ("--right access --received 2026-06-10 --country CH --subdivision ZZ", "ZH"),
        ("--right access --received 2026-06-10 --country RE --subdivision RE", "part of FR"),
        (f"{REQUEST} --extension-reason complexity", "--extension-notice"),
        (f"{REQUEST} --extension-notice 2026-06-11", "--extension-reason"),
        (f"{REQUEST} --extension-reason complexity --extension-notice 2026-06-09", "before"),
        (f"{REQUEST} --identity-asked 2026-06-11", "--identity-doubt"),
        (f"{REQUEST} --identity-doubt yes", "--identity-asked"),
        (f"{REQUEST} --identity-asked 2026-06-11 --identity-doubt perhaps", "perhaps"),
        (f"{REQUEST} --identity-answered 2026-06-11 --identity-doubt no", "--identity-asked"),
        (f"{REQUEST} --identity-asked 2026-06-09 --identity-doubt yes", "before"),
        (f"{REQUEST} --obtained 2026-06-10", "--notice"),
        (f"{REQUEST} --first-contact 2026-06-10", "--notice"),
        (f"{REQUEST} --json --explain", "together"),
        (f"{NOTICE} --right access", "--right"),
        (f"{NOTICE} --received 2026-06-10", "--received"),
        (f"{NOTICE} --first-contact 2026-06-09", "--first-contact"),
        ("--notice --country DE", "--obtained"),
        ("--notice --obtained 2026-06-10", "--country"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(line: str, named: str) -> None:
    code, out, err = run(line)
    assert (code, out) == (2, "")
    assert named in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(("country", "told"), [("GB", True), ("NO", False), ("RE", False)])
def test_outside_the_eea_a_step_says_so(country: str, told: bool) -> None:
    steps = answer(f"--right access --received 2026-06-10 --country {country}")["steps"]
    assert any("outside the EEA" in step for step in steps) is told


def test_explain_tells_the_days_and_every_step() -> None:
    code, out, _ = run(f"{REQUEST} --explain")
    assert code == 0
    assert out.startswith("due on: 2026-07-10\n")
    assert "  - DL-01: received on 2026-06-10" in out


def test_help_has_an_example() -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "ringfence deadline --right access" in out
