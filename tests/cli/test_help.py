"""Help is short, complete and quick; wrong usage is told, not traced."""

import pytest

from tests.cli.ringfence import ringfence


def test_help_names_every_command() -> None:
    shown = ringfence("--help").stdout
    for word in ("ask", "law", "numbers", "screen"):
        assert f"  {word}" in shown
    assert len(shown.splitlines()) < 40


@pytest.mark.parametrize(
    "command",
    ["ask", "screen", "numbers check", "law list", "law show", "law diff", "law check"],
)
def test_every_command_helps_with_an_example(command: str) -> None:
    answer = ringfence(*command.split(), "--help")
    assert answer.returncode == 0
    assert "xample" in answer.stdout or "ringfence" in answer.stdout


def test_an_unknown_command_ends_with_2() -> None:
    answer = ringfence("dial")
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr


def test_the_shell_can_complete_commands() -> None:
    environment = {
        "_RINGFENCE_COMPLETE": "bash_complete",
        "COMP_WORDS": "ringfence l",
        "COMP_CWORD": "1",
    }
    assert "law" in ringfence(environment=environment).stdout


def test_the_version_is_told() -> None:
    assert ringfence("--version").stdout.startswith("ringfence")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("ask", "--nope"), "--nope"),
        (("screen", "list.csv"), "--campaign"),
        (("law", "show"), "CC"),
        (("numbers", "dial"), "dial"),
    ],
)
def test_wrong_usage_is_one_line_that_says_where_help_is(
    arguments: tuple[str, ...], says: str
) -> None:
    answer = ringfence(*arguments)
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1
    assert says in answer.stderr
    assert "--help" in answer.stderr


def test_a_lone_surrogate_of_somebodys_json_is_no_crash() -> None:
    text = '{"number": "\\ud800", "campaign": {"purpose": "p", "basis": "consent"}}'
    answer = ringfence("ask", "-", text=text)
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert "number.invalid" in answer.stdout
