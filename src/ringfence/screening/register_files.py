"""Extracts of do-not-call registers on disk: one number a line, or the first column of a CSV."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import RegisterCheck
from ringfence.core.numbers.reading import Reading
from ringfence.screening.campaign_file import RegisterFile
from ringfence.screening.decode_text import decode_text
from ringfence.screening.fact_files import forms_for_bars
from ringfence.screening.file_bytes import FileBytes, read_bytes
from ringfence.screening.list_error import ListError
from ringfence.screening.repairs import Repairs

ReadInRegion = Callable[[str, str | None], Reading]

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(kw_only=True)
class Register:
    """The numbers listed by one register as of one moment, from one or several files."""

    id: str
    as_of: Moment
    files: list[FileBytes] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    repairs: list[Repairs] = field(default_factory=list)

    def check(self, *, listed: bool) -> RegisterCheck:
        """What this register says of a number, as a question carries it."""
        return RegisterCheck(id=self.id, checked_at=self.as_of, listed=listed)


def read_registers(files: Sequence[RegisterFile], *, read: ReadInRegion) -> list[Register]:
    """All registers; files of one register and one day are one extract.

    Numbers without a country code are read as the register's own country's. Raises ListError
    for a file that cannot be read or holds no readable number.
    """
    registers: dict[tuple[str, str], Register] = {}
    for file in files:
        register = registers.setdefault(
            (file.id, file.as_of.text), Register(id=file.id, as_of=file.as_of)
        )
        _read_into(register, file.path, read)
    return list(registers.values())


def _read_into(register: Register, path: Path, read: ReadInRegion) -> None:
    file = read_bytes(path)
    register.files.append(file)
    repairs = Repairs(file=file.name)
    register.repairs.append(repairs)
    region = register.id.partition("-")[0].upper()
    text = decode_text(file.content, file=str(path)).text
    readable = 0
    for at, line in enumerate(_LINE_END.split(text)):
        cell = _first_cell(line)
        if not cell:
            continue
        reading = read(cell, region)
        if reading.e164 is not None:
            register.numbers.update(forms_for_bars(reading))
            readable += 1
        elif at or any(c.isdecimal() for c in cell):
            repairs.report("no number could be read", line=at + 1)
    if not readable:
        raise ListError(
            "no line holds a readable number; a register has one number a line", file=str(path)
        )


def _first_cell(line: str) -> str:
    """What stands before the first delimiter; a quoted cell without its quotes."""
    quoted = re.match(r'\s*"((?:[^"]|"")*)"', line)
    if quoted:
        return quoted.group(1).strip()
    return re.split(r"[,;\t|]", line, maxsplit=1)[0].strip()
