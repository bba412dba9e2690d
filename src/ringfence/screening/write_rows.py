"""The two files of rows: who may be called, and who may not."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from ringfence.core.law.words import remedy_of, text_of
from ringfence.screening.defuse import defused, defused_number
from ringfence.screening.outcome import OPENS_LATER, SHUT_AT_OPENING, Outcome
from ringfence.screening.read_list import ListRead
from ringfence.screening.rows import Aside
from ringfence.screening.without_numbers import without_numbers

CALLABLE_COLUMNS = (
    "verdict", "reason_codes", "callable_from", "callable_until", "duties", "law_version",
    "why_deferred",
)  # fmt: skip
BLOCKED_COLUMNS = ("row", "reasons", "remedy", "callable_from")

Answer = Outcome | Aside


class RowWriter:
    """Writes rows as the list was written: same delimiter and line ends, always UTF-8."""

    def __init__(self, file: TextIO, listing: ListRead) -> None:
        self._file = file
        self._delimiter = listing.delimiter
        self._newline = listing.newline
        self._to_quote = re.compile(f'[{re.escape(listing.delimiter)}"\r\n]')

    def write(self, cells: Iterable[str]) -> None:
        """One row; a cell is quoted where it must be."""
        line = self._delimiter.join(self._quoted(cell) for cell in cells)
        self._file.write(line + self._newline)

    def _quoted(self, cell: str) -> str:
        if self._to_quote.search(cell) is None:
            return cell
        return '"' + cell.replace('"', '""') + '"'


def write_callable(path: Path, listing: ListRead, answers: Sequence[Answer]) -> None:
    """The rows that may be called, now or within seven days, with all their own columns."""
    kept = [at for at, name in enumerate(listing.names) if name not in CALLABLE_COLUMNS]
    cells_of: dict[int, list[str]] = {}
    with _text_file(path) as file:
        writer = RowWriter(file, listing)
        writer.write([*(defused(listing.names[at]) for at in kept), *CALLABLE_COLUMNS])
        for row, answer in zip(listing.rows, answers, strict=True):
            if isinstance(answer, Outcome) and answer.in_callable:
                added = cells_of.get(id(answer))
                if added is None:
                    added = cells_of[id(answer)] = callable_cells(answer)
                writer.write([*own_cells(row, kept, listing, well_formed=True), *added])


def write_blocked(
    path: Path, listing: ListRead, answers: Sequence[Answer], *, with_data: bool
) -> None:
    """The rows that may not be called, by row number; their own columns only ``with_data``."""
    ours = {*BLOCKED_COLUMNS, *CALLABLE_COLUMNS}
    kept = [at for at, name in enumerate(listing.names) if with_data and name not in ours]
    cells_of: dict[int, list[str]] = {}
    with _text_file(path) as file:
        writer = RowWriter(file, listing)
        writer.write([*BLOCKED_COLUMNS, *(defused(listing.names[at]) for at in kept)])
        for place, (row, answer) in enumerate(zip(listing.rows, answers, strict=True)):
            if isinstance(answer, Outcome) and answer.in_callable:
                continue
            told = cells_of.get(id(answer))
            if told is None:
                told = cells_of[id(answer)] = blocked_cells(answer)
            own = own_cells(row, kept, listing, well_formed=False)
            writer.write([str(place + 1), *told, *own])


def callable_cells(outcome: Outcome) -> list[str]:
    """What is added to a row that may be called."""
    deferred = outcome.kind == "deferred"
    why = [text_of(reason) for reason in outcome.reasons] if deferred else []
    return [
        outcome.verdict.verdict,
        _codes(reason.rule for reason in outcome.reasons),
        _instant(outcome.callable_from),
        _instant(outcome.callable_until),
        _codes(duty.rule for duty in outcome.duties),
        outcome.verdict.law_version,
        _sentences(why),
    ]


def blocked_cells(answer: Answer) -> list[str]:
    """What is said of a row that may not be called: reasons, remedy, when it opens."""
    if isinstance(answer, Aside):
        return [answer.code, answer.remedy, ""]
    codes = [reason.rule for reason in answer.reasons]
    remedies = [without_numbers(remedy_of(reason) or "") for reason in answer.reasons]
    if answer.kind == "deferred_later":
        codes.insert(0, OPENS_LATER)
        remedies.insert(0, "Screen the list again in the seven days before it opens.")
    elif answer.opening is not None:
        codes.insert(0, SHUT_AT_OPENING)
        remedies.insert(0, "Mend what would bar the call when it opens, then screen again.")
    return [_codes(codes), _sentences(remedies), _instant(answer.callable_from)]


def own_cells(
    row: Sequence[str], kept: Sequence[int], listing: ListRead, *, well_formed: bool
) -> Iterator[str]:
    """A row's own cells as they may be written: the number as it stands, formulas defused."""
    for at in kept:
        if at == listing.number.position:
            yield defused_number(row[at], well_formed=well_formed)
        else:
            yield defused(row[at])


@contextmanager
def _text_file(path: Path) -> Iterator[TextIO]:
    with path.open("xb") as raw, _packed(raw, path) as binary:
        text = io.TextIOWrapper(binary, encoding="utf-8", newline="")
        yield text
        text.flush()
        text.detach()


def _packed(raw: Any, path: Path) -> Any:
    """The file itself, or a gzip around it without name and time: same rows, same bytes."""
    if path.suffix != ".gz":
        return nullcontext(raw)
    return gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)


def _codes(codes: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(codes))


def _sentences(texts: Iterable[str]) -> str:
    return " ".join(text for text in dict.fromkeys(texts) if text)


def _instant(instant: datetime | None) -> str:
    return "" if instant is None else instant.isoformat()
