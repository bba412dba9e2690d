"""What the tests of this room share: where the sample files lie, and lists written on the spot."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from ringfence.screening.list_error import ListError
from ringfence.screening.read_list import ListRead, read_list

FILES = Path(__file__).parent / "files"


def reads(cell: str) -> bool:
    """A stand-in for the reading of numbers where only the shape of a file is under test."""
    return sum(c.isdecimal() for c in cell) >= 7


def read(path: Path, **options: object) -> ListRead:
    """A list read from disk."""
    return read_list(path, reads=reads, **options)  # type: ignore[arg-type]


def read_text(folder: Path, text: str | bytes, **options: object) -> ListRead:
    """A list read from the text given, byte for byte."""
    path = folder / "list.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path, **options)


def refusal(folder: Path, text: str | bytes, **options: object) -> str:
    """The one line that says why a list is refused."""
    with pytest.raises(ListError) as caught:
        read_text(folder, text, **options)
    message = str(caught.value)
    assert "\n" not in message and "list.csv" in message
    return message


def as_csv(rows: list[list[str]], *, delimiter: str = ",", newline: str = "\n") -> str:
    """Rows as another program writes them."""
    file = io.StringIO(newline="")
    # Python's writer leaves a carriage return bare where lines end with a line feed alone.
    bare = newline == "\n" and any("\r" in cell for row in rows for cell in row)
    csv.writer(
        file,
        delimiter=delimiter,
        lineterminator=newline,
        quoting=csv.QUOTE_ALL if bare else csv.QUOTE_MINIMAL,
    ).writerows(rows)
    return file.getvalue()
