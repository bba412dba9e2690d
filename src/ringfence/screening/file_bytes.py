"""A file's bytes, unpacked where it is gzip, hashed as read, refused early where it is hostile."""

from __future__ import annotations

import gzip
import hashlib
import os
import stat
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from ringfence.screening.list_error import ListError

CHUNK = 1 << 20
GZIP_MAGIC = b"\x1f\x8b"
OTHER_KINDS = {
    b"PK\x03\x04": "a ZIP archive or an XLSX workbook",
    b"PAR1": "a Parquet file",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook (XLS)",
    b"%PDF": "a PDF",
    b"BZh": "a bzip2 archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
    b"\xfd7zXZ": "an xz archive",
}


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much of a file is read before it is refused; sizes in bytes."""

    line: int = 1 << 20
    unpacked: int = 2 << 30
    ratio: int = 100
    ratio_from: int = 64 << 20


@dataclass(frozen=True, kw_only=True)
class FileBytes:
    """What a file holds; size and hash are those of the file as it lies on disk."""

    name: str
    content: bytes
    gzipped: bool
    size: int
    sha256: str


def read_bytes(path: Path, *, limits: Limits | None = None) -> FileBytes:
    """Read a regular file whole, unpacking gzip of any number of members.

    Raises ListError for a file that is missing, not readable, not a regular file, empty, of
    another kind, cut off, or beyond the limits; a line that never ends is noticed while reading.
    """
    with _open(path) as file:
        head = file.read(8)
        if not head:
            raise ListError("the file is empty", file=str(path))
        file.seek(0)
        for magic, kind in OTHER_KINDS.items():
            if head.startswith(magic):
                raise ListError(f"this is {kind}; allowed are CSV and CSV.gz", file=str(path))
        gzipped = head.startswith(GZIP_MAGIC)
        if path.name.lower().endswith(".gz") and not gzipped:
            raise ListError(
                "the name says gzip, the content is none; allowed are CSV and CSV.gz",
                file=str(path),
            )
        hashed = _Hashed(file)
        content = _Collector(path, limits or Limits(), hashed if gzipped else None)
        try:
            _copy(
                gzip.GzipFile(fileobj=hashed) if gzipped else hashed,  # type: ignore[call-overload]
                content,
            )
        except EOFError:
            raise ListError("the gzip file ends early; fetch it again", file=str(path)) from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise ListError(
                f"the gzip file is damaged ({error}); fetch it again", file=str(path)
            ) from None
        except OSError as error:
            raise ListError(f"cannot be read: {error.strerror}", file=str(path)) from None
    return FileBytes(
        name=path.name,
        content=content.joined(),
        gzipped=gzipped,
        size=hashed.size,
        sha256=hashed.sha256.hexdigest(),
    )


def _open(path: Path) -> BinaryIO:
    try:
        # Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise ListError(f"cannot be read: {error.strerror}", file=str(path)) from None
    except ValueError:
        raise ListError("is no file name", file=str(path)) from None
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        what = "a folder" if stat.S_ISDIR(mode) else "no regular file"
        raise ListError(f"is {what}; a file is needed", file=str(path))
    return os.fdopen(descriptor, "rb")


class _Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


def _copy(source: _Readable, content: _Collector) -> None:
    while chunk := source.read(CHUNK):
        content.add(chunk)


class _Hashed:
    """A file that hashes and counts what is read from it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.sha256 = hashlib.sha256()
        self.size = 0

    def read(self, size: int = -1, /) -> bytes:
        data = self._file.read(size)
        self.sha256.update(data)
        self.size += len(data)
        return data


class _Collector:
    """Keeps the chunks and watches the limits; ``packed`` is the gzip file they come from."""

    def __init__(self, path: Path, limits: Limits, packed: _Hashed | None) -> None:
        self._path = path
        self._limits = limits
        self._packed = packed
        self._chunks: list[bytes] = []
        self._size = 0
        self._lines = 0
        self._open_line = 0

    def add(self, chunk: bytes) -> None:
        self._size += len(chunk)
        self._watch_lines(chunk)
        self._watch_size()
        self._chunks.append(chunk)

    def joined(self) -> bytes:
        content = b"".join(self._chunks)
        if not content.strip(b"\r\n\t \xef\xbb\xbf\xff\xfe\0"):
            raise ListError("the file is empty", file=str(self._path))
        return content

    def _watch_lines(self, chunk: bytes) -> None:
        first, last = _first_break(chunk), max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
        longest = self._open_line + (len(chunk) if first < 0 else first)
        if longest > self._limits.line:
            raise ListError(
                f"the line is longer than the {self._limits.line:,} bytes allowed",
                file=str(self._path),
                line=self._lines + 1,
            )
        self._open_line = longest if first < 0 else len(chunk) - last - 1
        self._lines += chunk.count(b"\n") or chunk.count(b"\r")

    def _watch_size(self) -> None:
        limits = self._limits
        if self._size > limits.unpacked:
            raise ListError(
                f"holds more than the {limits.unpacked:,} bytes allowed; split it",
                file=str(self._path),
            )
        if self._packed is None or self._size < limits.ratio_from:
            return
        if self._size > limits.ratio * max(self._packed.size, 1):
            raise ListError(
                f"unpacks to more than {limits.ratio} times its size, as a zip bomb does; "
                "if it is a real list, unpack it first",
                file=str(self._path),
            )


def _first_break(chunk: bytes) -> int:
    found = [at for at in (chunk.find(b"\n"), chunk.find(b"\r")) if at >= 0]
    return min(found, default=-1)
