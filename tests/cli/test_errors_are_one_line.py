"""Whatever goes wrong, standard error has one line and the exit status is the contract's."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.ringfence import COMMAND, ringfence

ASK = '{"number": "+33199000123", "campaign": {"purpose": "x", "basis": "consent"}}'


def one_line(stderr: str) -> bool:
    """Whether there is one line, and no traceback in it."""
    return stderr.count("\n") == 1 and "Traceback" not in stderr


def test_a_missing_command_shows_help_and_ends_with_2() -> None:
    answer = ringfence()
    assert answer.returncode == 2
    assert "Commands:" in answer.stdout
    assert one_line(answer.stderr)


@pytest.mark.parametrize("name", ["no\nwhere", "no\u001b[31mwhere", "."])
def test_a_name_that_breaks_lines_breaks_none(name: str) -> None:
    answer = ringfence("ask", name)
    assert answer.returncode == 2
    assert one_line(answer.stderr)
    assert "\u001b" not in answer.stderr


def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        answer = subprocess.run(
            [COMMAND, "law", "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert answer.returncode == 2
    assert one_line(answer.stderr)
    assert "cannot be written" in answer.stderr


def test_a_closed_standard_input_is_told() -> None:
    answer = subprocess.run(
        ["sh", "-c", f'exec "{COMMAND}" ask - <&-'], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 2
    assert one_line(answer.stderr)


def test_a_reader_that_leaves_early_is_no_error() -> None:
    process = subprocess.Popen(
        [COMMAND, "law", "show", "EU"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (0, "")


def test_a_lone_surrogate_comes_back_as_its_escape() -> None:
    answer = ringfence("ask", "-", text=ASK.replace("+33199000123", "\\ud800+33"))
    assert answer.returncode == 1
    assert '"number": "\\ud800+33"' in answer.stdout
    assert answer.stderr == ""


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, "\x00", '{"number": "\x00"}'])
def test_hostile_json_is_answered_in_its_place(text: str) -> None:
    answer = ringfence("ask", "-", text=text)
    assert answer.returncode == 2
    assert answer.stdout.startswith('{"line": 1, "error": ')
    assert "Traceback" not in answer.stderr


def test_bytes_that_are_no_text_are_told() -> None:
    answer = subprocess.run(
        [COMMAND, "ask", "-"], input=b"\xff\xfe{", capture_output=True, check=False
    )
    assert answer.returncode == 2
    assert answer.stderr == b"ringfence: standard input: not UTF-8 at byte 0; save it as UTF-8\n"


def test_a_part_that_is_not_installed_is_told(tmp_path: Path) -> None:
    (tmp_path / "phonenumbers.py").write_text("raise ImportError(name='phonenumbers')\n")
    path = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"}
    answer = ringfence("ask", "-", text=ASK, environment=path)
    assert answer.returncode == 2
    assert one_line(answer.stderr)
    assert "phonenumbers" in answer.stderr
    assert "make install" in answer.stderr
