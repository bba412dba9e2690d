"""Key files on disk: for their owner alone, each written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

SUFFIX = ".key"
OTHERS = stat.S_IRWXG | stat.S_IRWXO


class KeyFolderError(Exception):
    """The folder or a file in it cannot be used; one line says which and what to do."""


class KeyFolder:
    """The `*.key` files of one folder, by name without the suffix."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def names(self) -> tuple[str, ...]:
        """The names of all key files, in order."""
        return tuple(sorted(path.name.removesuffix(SUFFIX) for path in self._files()))

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises KeyFolderError: missing, or readable by others."""
        path = self._path(name)
        try:
            mode = path.stat().st_mode
            if mode & OTHERS:
                raise KeyFolderError(f"{path}: others may read it; run 'chmod 600 {path}'")
            return path.read_bytes()
        except FileNotFoundError:
            raise KeyFolderError(
                f"{path}: no such key; 'ringfence init' makes keys, 'key restore' brings them back"
            ) from None

    def write(self, name: str, content: bytes) -> None:
        """Write a file, durable before this returns; a crash leaves the old one or the new."""
        path, fresh = self._path(name), self.path / f".{name}.new"
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(handle, content)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(fresh, path)
        self._sync()

    def remove(self, name: str) -> None:
        """Overwrite a file and take it away, durable before this returns."""
        path = self._path(name)
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.write(b"\0" * size)
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        self._sync()

    def _files(self) -> Iterator[Path]:
        if not self.path.is_dir():
            raise KeyFolderError(f"{self.path}: no such folder; 'ringfence init' makes it")
        if self.path.stat().st_mode & OTHERS:
            raise KeyFolderError(f"{self.path}: others may read it; run 'chmod 700 {self.path}'")
        yield from self.path.glob(f"*{SUFFIX}")

    def _path(self, name: str) -> Path:
        return self.path / f"{name}{SUFFIX}"

    def _sync(self) -> None:
        handle = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
