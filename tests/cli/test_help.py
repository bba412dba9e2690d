"""Help is short, complete and quick; wrong usage is told, not traced."""

import subprocess
import sys

import pytest

from tests.cli.ringfence import ringfence


def test_help_names_every_command() -> None:
    shown = ringfence("--help").stdout
    for word in ("ask", "law", "numbers", "screen"):
        assert f"  {word}" in shown
    assert len(shown.splitlines()) < 60


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


def completed(words: str) -> list[str]:
    """What the shell offers for the last word."""
    environment = {
        "_RINGFENCE_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    offered = ringfence(environment=environment).stdout
    return [line.removeprefix("plain,") for line in offered.splitlines()]


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("ringfence nu", ["numbers"]),
        ("ringfence law ", ["check", "diff", "list", "show"]),
        ("ringfence law show U", ["US"]),
        ("ringfence law diff fr", ["FR"]),
        ("ringfence ask --exp", ["--explain"]),
    ],
)
def test_the_shell_completes_commands_options_and_codes(words: str, offers: list[str]) -> None:
    assert completed(words)[: len(offers)] == offers


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(shell: str) -> None:
    answer = ringfence(environment={"_RINGFENCE_COMPLETE": f"{shell}_source"})
    assert answer.returncode == 0
    assert "_RINGFENCE_COMPLETE" in answer.stdout


def test_help_loads_nothing_it_does_not_need() -> None:
    program = (
        "import sys; from ringfence.interfaces.cli import main; sys.argv[1:] = ['--help'];"
        "import contextlib, io\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "    main.main()\n"
        "print([m for m in sys.modules if m.partition('.')[0] in "
        "{'polars', 'rich', 'phonenumbers', 'yaml', 'msgspec', 'holidays'}])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


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
