"""A list of people to call, read whole: every row kept, every column text, what was found told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ringfence.screening.decode_text import decode_text
from ringfence.screening.delimiter import NAMES, Delimited, find_delimiter
from ringfence.screening.file_bytes import FileBytes, Limits, read_bytes
from ringfence.screening.list_error import ListError, shown
from ringfence.screening.number_column import (
    NumberColumn,
    ReadsAsNumber,
    find_number_column,
    is_header,
)
from ringfence.screening.records import Record, read_records

MAXIMUM_COLUMNS = 2_000


@dataclass(frozen=True, kw_only=True)
class ListRead:
    """A list as read. ``names`` are the headers as written, or ``column_1``… without a header.

    Every row has one cell a column; ``faults`` says, by position, which rows cannot be trusted
    and why (their missing cells are empty, surplus ones stay joined to the last). ``lines`` are
    the lines on which the rows begin, counted from 1.
    """

    file: FileBytes
    names: list[str]
    rows: list[list[str]]
    lines: list[int]
    faults: dict[int, str]
    number: NumberColumn
    header: bool
    encoding: str
    delimiter: str
    newline: str
    hint_used: bool

    def found(self) -> dict[str, str]:
        """What was found out about the file, for the manifest and the person who asked."""
        return {
            "encoding": self.encoding,
            "compression": "gzip" if self.file.gzipped else "none",
            "delimiter": NAMES.get(self.delimiter, shown(self.delimiter)),
            "sep line": "used" if self.hint_used else "none",
            "header": "first row" if self.header else "none",
            "number column": self.names[self.number.position],
            "number column found by": self.number.found_by,
        }


def read_list(
    path: Path,
    *,
    reads: ReadsAsNumber,
    number_column: str | None = None,
    campaign_file: str = "campaign file",
    limits: Limits | None = None,
) -> ListRead:
    """Read a CSV or CSV.gz list; ``reads`` says whether a cell is a telephone number.

    ``number_column`` is the column the campaign file names. Raises ListError.
    """
    file = read_bytes(path, limits=limits)
    decoded = decode_text(file.content, file=str(path))
    delimited = find_delimiter(decoded.text, file=str(path))
    records = _records(delimited)
    if not records:
        raise ListError("the file is empty; one row a person is expected", file=str(path))
    first, following = records[0], [record.cells for record in records[1:]]
    header = is_header(first.cells, following, chosen=number_column, reads=reads)
    names = _names(first, records, header=header, file=str(path))
    body = records[1:] if header else records
    number = find_number_column(
        names,
        [record.cells for record in body],
        chosen=number_column,
        header=header,
        reads=reads,
        file=str(path),
        campaign_file=campaign_file,
    )
    rows, faults = _even_rows(body, columns=len(names), delimiter=delimited.delimiter)
    return ListRead(
        file=file,
        names=names,
        rows=rows,
        lines=[record.line for record in body],
        faults=faults,
        number=number,
        header=header,
        encoding=decoded.encoding,
        delimiter=delimited.delimiter,
        newline="\r\n" if "\r\n" in decoded.text else "\n",
        hint_used=delimited.hint_lines > 0,
    )


def _records(delimited: Delimited) -> list[Record]:
    """All records; how wide a row must be is known only once the first rows have been seen."""
    reading = {"delimiter": delimited.delimiter, "first_line": delimited.hint_lines + 1}
    start = read_records(delimited.text[:200_000], **reading)  # type: ignore[arg-type]
    widths = Counter(len(record.cells) for record, _ in zip(start, range(100), strict=False))
    if not widths:
        return []
    width = widths.most_common(1)[0][0]
    return list(read_records(delimited.text, width=width, **reading))  # type: ignore[arg-type]


def _names(first: Record, records: Sequence[Record], *, header: bool, file: str) -> list[str]:
    if not header:
        width = Counter(len(record.cells) for record in records).most_common(1)[0][0]
        names = [f"column_{position + 1}" for position in range(width)]
    else:
        if first.fault:
            raise ListError(f"in the header {first.fault}", file=file, line=first.line)
        names = [cell.removeprefix("\ufeff").strip() for cell in first.cells]
    if len(names) > MAXIMUM_COLUMNS:
        raise ListError(
            f"{len(names):,} columns; allowed are {MAXIMUM_COLUMNS:,}", file=file, line=first.line
        )
    for name, times in Counter(name for name in names if name).items():
        if times > 1:
            raise ListError(
                f"the header names this column {times} times; give each column its own name, "
                "then say which one is called: columns: {number: NAME} in the campaign file",
                file=file,
                line=first.line,
                column=name,
            )
    return names


def _even_rows(
    records: Sequence[Record], *, columns: int, delimiter: str
) -> tuple[list[list[str]], dict[int, str]]:
    rows: list[list[str]] = []
    faults: dict[int, str] = {}
    for position, record in enumerate(records):
        cells = record.cells
        if record.fault is not None:
            faults[position] = record.fault
        elif len(cells) != columns:
            faults[position] = _uneven(len(cells), columns)
        if len(cells) < columns:
            cells = [*cells, *[""] * (columns - len(cells))]
        elif len(cells) > columns:
            cells = [*cells[: columns - 1], delimiter.join(cells[columns - 1 :])]
        rows.append(cells)
    return rows, faults


def _uneven(cells: int, columns: int) -> str:
    return f"it has {cells} {'cell' if cells == 1 else 'cells'} where {columns} are expected"
