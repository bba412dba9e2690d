"""The rows of a file of facts, CSV or JSON Lines, each as keys and values beside its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ringfence.core.law.strict_json import JsonError, load_json
from ringfence.screening.decode_text import decode_text
from ringfence.screening.file_bytes import FileBytes, read_bytes
from ringfence.screening.number_column import ReadsAsNumber, looks_like_number
from ringfence.screening.read_list import ListRead, read_list

_NUMBER_IN_BROKEN_JSON = re.compile(r'"number"\s*:\s*"([^"\\]{1,100})"')


@dataclass(frozen=True, kw_only=True)
class FactRow:
    """One row: the number as written (None: none found), the other keys, what is wrong with it."""

    line: int
    number: str | None
    keys: Mapping[str, object]
    fault: str | None = None


@dataclass(frozen=True, kw_only=True)
class FactRows:
    """A file of facts as read, and the columns that no key of the contract has."""

    file: FileBytes
    rows: list[FactRow]
    ignored_columns: tuple[str, ...] = ()


def read_fact_rows(
    path: Path, *, known: frozenset[str], reads: ReadsAsNumber, json_only: bool = False
) -> FactRows:
    """The rows of a CSV or JSON Lines file. Raises ListError where the file cannot be read.

    ``known`` are the keys beside ``number``; a CSV may have other columns, which are ignored.
    """
    file = read_bytes(path)
    text = decode_text(file.content, file=str(path)).text
    if json_only or text.lstrip()[:1] == "{":
        lines = re.split(r"\r\n|\n|\r", text)
        rows = [_json_row(line, at + 1) for at, line in enumerate(lines) if line.strip()]
        return FactRows(file=file, rows=rows)
    read = read_list(path, reads=reads, number_column=_contract_column(text))
    names = {at: name.strip().casefold() for at, name in enumerate(read.names)}
    kept = {at: name for at, name in names.items() if name in known}
    ignored = tuple(
        read.names[at]
        for at in names
        if read.header and at not in kept and at != read.number.position
    )
    return FactRows(
        file=read.file,
        ignored_columns=ignored,
        rows=[_csv_row(read, at, kept) for at in range(len(read.rows))],
    )


def _contract_column(text: str) -> str | None:
    """The contract's own name for the column, where the first line has it."""
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    names = {name.strip(' "').casefold() for name in re.split(r"[,;\t|]", first)}
    return "number" if "number" in names else None


def _json_row(line: str, number: int) -> FactRow:
    try:
        raw = load_json(line)
    except JsonError as error:
        found = _NUMBER_IN_BROKEN_JSON.search(line)
        return FactRow(
            line=number, number=found.group(1) if found else None, keys={}, fault=str(error)
        )
    if not isinstance(raw, dict):
        return FactRow(line=number, number=None, keys={}, fault="is no JSON object")
    keys = {key: value for key, value in raw.items() if key != "number"}
    given = raw.get("number")
    if isinstance(given, str):
        return FactRow(line=number, number=given, keys=keys)
    if isinstance(given, int) and not isinstance(given, bool):
        return FactRow(
            line=number, number=str(given), keys=keys, fault="number must be text, in quotes"
        )
    return FactRow(line=number, number=None, keys=keys, fault="missing key number")


def _csv_row(read: ListRead, at: int, kept: Mapping[int, str]) -> FactRow:
    cells, fault = read.rows[at], read.faults.get(at)
    number = cells[read.number.position]
    if fault is not None and not looks_like_number(number):
        number = next(_numbers_in(cells, read.delimiter), number)
    keys: dict[str, object] = {
        name: _csv_value(name, cells[position]) for position, name in kept.items()
    }
    return FactRow(line=read.lines[at], number=number or None, keys=keys, fault=fault)


def _numbers_in(cells: list[str], delimiter: str) -> Iterator[str]:
    """What looks like a number in a row whose cells may stand in the wrong columns."""
    parts = (part.strip(' "') for cell in cells for part in cell.split(delimiter))
    return (part for part in parts if looks_like_number(part))


def _csv_value(name: str, cell: str) -> object:
    """A cell as the key's value: blank is null, two times of day are a pair."""
    word = cell.strip()
    if name == "not_between" and word:
        return [part for part in re.split(r"[\s,;/\u2013-]+", word) if part]
    return word or None
