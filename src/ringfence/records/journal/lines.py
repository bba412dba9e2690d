"""Appending to the second path, and reading all of it again.

One file a month, `YYYY-MM.jsonl`. A line is durable before `append` returns. A last line that a
crash left torn was never acknowledged: it is cut off, kept beside as `.torn`, and the next one
takes its number.
"""

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from ringfence.records.journal.line import (
    FIRST,
    Field,
    JournalError,
    Line,
    read_end,
    read_line,
)

SUFFIX = ".jsonl"


def append(kind: str, fields: Mapping[str, Field]) -> Line:
    """One line, durable on the second path. Raises JournalError."""
    return append_many([(kind, fields)])[0]


def append_many(lines: Iterable[tuple[str, Mapping[str, Field]]]) -> list[Line]:
    """Several lines, durable together. Raises JournalError."""
    folder = Path(settings.RINGFENCE_JOURNAL)
    try:
        with _locked(folder) as _:
            last = _last_line(folder)
            number, before = (last.number, last.hash()) if last else (0, FIRST)
            made: list[Line] = []
            for kind, fields in lines:
                number += 1
                made.append(Line(number, before, kind, dict(fields)))
                before = made[-1].hash()
            _write(folder, b"".join(line.written() for line in made))
    except OSError as error:
        raise JournalError(
            f"{folder}: the second path cannot be written ({error.strerror}); nothing is "
            "acknowledged until it can"
        ) from None
    return made


def read_all(folder: Path | None = None) -> Iterator[Line]:
    """Every line in order, checked. Raises JournalError naming the first that does not fit."""
    before, number = FIRST, 0
    present = files(folder or Path(settings.RINGFENCE_JOURNAL))
    for path in present:
        with path.open("rb") as file:
            for place, raw in enumerate(file, start=1):
                where = f"{path.name} line {place}"
                if raw.endswith(b"\n"):
                    line = read_line(raw, where=where)
                elif path != present[-1]:
                    raise JournalError(f"{where}: cut off, and a later file goes on")
                else:
                    end = read_end(raw, where=where)
                    if end is None:
                        return
                    line = end
                if line.number != number + 1:
                    raise JournalError(f"{where}: number {line.number} follows {number}")
                if line.before != before:
                    raise JournalError(f"{where}: does not continue the line before")
                number, before = line.number, line.hash()
                yield line


def files(folder: Path) -> list[Path]:
    """The files of the second path, oldest first."""
    return sorted(folder.glob(f"*{SUFFIX}"))


class _locked:  # noqa: N801 - used as a statement
    """The one writer of the folder at a time, also among processes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> int:
        self.handle = os.open(self.folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(self.handle, fcntl.LOCK_EX)
        return self.handle

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)


_KNOWN: dict[Path, tuple[Path, int, Line]] = {}
"""Of each folder the newest file, its size and its last line, so that appending reads nothing."""


def _last_line(folder: Path) -> Line | None:
    present = files(folder)
    if not present:
        return None
    newest = present[-1]
    known = _KNOWN.get(folder)
    size = newest.stat().st_size
    if known is not None and known[0] == newest and known[1] == size:
        return known[2]
    raw = newest.read_bytes()
    whole = raw[: raw.rfind(b"\n") + 1]
    left = raw[len(whole) :]
    if left and read_end(left, where=newest.name) is not None:
        with newest.open("ab") as file:
            file.write(b"\n")
            file.flush()
            os.fsync(file.fileno())
        whole = raw + b"\n"
    elif left:
        newest.with_suffix(f".{len(whole)}.torn").write_bytes(raw[len(whole) :])
        with newest.open("r+b") as file:
            file.truncate(len(whole))
            os.fsync(file.fileno())
    lines = whole.splitlines(keepends=True)
    if lines:
        return read_line(lines[-1], where=f"{newest.name} line {len(lines)}")
    newest.unlink()
    return _last_line(folder)


def _write(folder: Path, content: bytes) -> None:
    path = folder / f"{datetime.now(UTC):%Y-%m}{SUFFIX}"
    present = files(folder)
    if present and present[-1] > path:
        path = present[-1]  # The clock was set back: order is kept.
    fresh = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        written = 0
        while written < len(content):
            written += os.write(handle, content[written:])
        os.fsync(handle)
        size = os.fstat(handle).st_size
    finally:
        os.close(handle)
    if fresh:
        entry = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)
    last = content[content.rfind(b"\n", 0, -1) + 1 :]
    _KNOWN[folder] = (path, size, read_line(last, where=path.name))
