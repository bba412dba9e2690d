"""Text from a file or standard input, with limits and one-line errors."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ringfence.interfaces.cli.one_line import one_line

MAXIMUM_BYTES = 256 * 1024 * 1024


class UnreadableInput(click.ClickException):
    """An input that cannot be read: one line on standard error, exit status 2."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """The message alone, on standard error."""
        click.echo(f"ringfence: {one_line(self.message)}", err=True)


def read_text(source: str) -> str:
    """The text of a file, or of standard input for ``-``. Raises UnreadableInput."""
    name = name_of(source)
    try:
        data = _standard_input() if source == "-" else _file(source)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise UnreadableInput(f"{name}: {reason}; give a readable file or -") from None
    except ValueError:
        raise UnreadableInput(f"{name!r} is no file name; give a readable file or -") from None
    if len(data) > MAXIMUM_BYTES:
        raise UnreadableInput(f"{name}: larger than the {MAXIMUM_BYTES:,} bytes allowed")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInput(
            f"{name}: not UTF-8 at byte {error.start}; save it as UTF-8"
        ) from None


def name_of(source: str) -> str:
    """What a message calls an input."""
    return "standard input" if source == "-" else source


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UnreadableInput("standard input is closed; give a readable file")
    return sys.stdin.buffer.read(MAXIMUM_BYTES + 1)


def _file(name: str) -> bytes:
    with Path(name).open("rb") as file:
        return file.read(MAXIMUM_BYTES + 1)


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, with its number from 1."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.strip("\r")
