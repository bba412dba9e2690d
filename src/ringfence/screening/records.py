"""Text to records: every line of a list becomes exactly one row, whatever is wrong with it.

Quotes follow RFC 4180. Where a quote never closes, or closes in the middle of a cell, the line on
which it stands is one row with a fault, and reading goes on with the next line: no quote can
swallow the people after it. A carriage return by itself ends a line, as a line feed does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MAXIMUM_RECORD = 1 << 20
BAD_QUOTE = "a quote does not close its cell"

_LINE_END = re.compile(r"(\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class Record:
    """One row as written; ``line`` counts from 1; ``fault`` says why it cannot be trusted."""

    cells: list[str]
    line: int
    fault: str | None = None


def read_records(
    text: str, *, delimiter: str, width: int | None = None, first_line: int = 1
) -> Iterator[Record]:
    """The rows of a text, in order; wholly empty lines are none.

    A quoted cell may hold line breaks. With ``width`` given, such a record counts only when it
    has that many cells; else its first line is a row of its own, with a fault.
    """
    pieces = _LINE_END.split(text)
    cells_at = _QuotedRecords(text, delimiter)
    at, start = 0, 0
    while at < len(pieces):
        line = pieces[at]
        if not line:
            at, start = _after(pieces, at, start)
            continue
        number = first_line + at // 2
        if '"' not in line:
            yield Record(line.split(delimiter), number)
            at, start = _after(pieces, at, start)
            continue
        found = cells_at.read(start)
        if found is None or not _fits(found, end_of_line=start + len(line), width=width):
            yield Record(line.split(delimiter), number, BAD_QUOTE)
            at, start = _after(pieces, at, start)
            continue
        cells, end = found
        yield Record(cells, number)
        while at < len(pieces) and start < end:
            at, start = _after(pieces, at, start)


def _after(pieces: list[str], at: int, start: int) -> tuple[int, int]:
    """Index and offset of the next line."""
    line_end = len(pieces[at + 1]) if at + 1 < len(pieces) else 0
    return at + 2, start + len(pieces[at]) + line_end


def _fits(found: tuple[list[str], int], *, end_of_line: int, width: int | None) -> bool:
    """Whether a record is on one line, or has the number of cells that a longer one must have."""
    cells, end = found
    return end <= end_of_line or width is None or len(cells) == width


class _QuotedRecords:
    """Reads one record that holds quotes, from an offset in the text."""

    def __init__(self, text: str, delimiter: str) -> None:
        mark = re.escape(delimiter)
        self._text = text
        self._delimiter = delimiter
        self._quoted = re.compile(r'"((?:[^"]++|"")*+)"')
        self._plain = re.compile(rf"[^{mark}\r\n]*+")

    def read(self, start: int) -> tuple[list[str], int] | None:
        """The cells and the offset where the record ends, or None where a quote is wrong."""
        text, end = self._text, min(len(self._text), start + MAXIMUM_RECORD)
        cells: list[str] = []
        at = start
        while True:
            if text.startswith('"', at):
                match = self._quoted.match(text, at, end)
                if match is None:
                    return None
                cells.append(match.group(1).replace('""', '"'))
            else:
                match = self._plain.match(text, at)
                assert match is not None
                cells.append(match.group())
            at = match.end()
            if at >= len(text) or text[at] in "\r\n":
                return cells, at
            if text[at] != self._delimiter:
                return None
            at += 1
