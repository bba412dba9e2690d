"""Where an installation keeps its data: one folder, for its owner alone."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

OWNER_ONLY = 0o700
OTHERS = stat.S_IRWXG | stat.S_IRWXO


class HomeError(Exception):
    """The folder cannot be used; says what, where and what to do, in one line."""


@dataclass(frozen=True)
class Home:
    """The folder of one installation (`RINGFENCE_HOME`, else `./var`).

    ``journal`` is the second path: objections, withdrawals, erasures and checkpoints are written
    there too. It should lie on another disk (`RINGFENCE_JOURNAL`).
    """

    path: Path
    journal: Path

    @property
    def database(self) -> Path:
        """The embedded database, where no other is named."""
        return self.path / "ringfence.sqlite3"

    @property
    def keys(self) -> Path:
        """The folder of keys; never part of a backup of the data."""
        return self.path / "keys"

    @property
    def writer_lock(self) -> Path:
        """Held by the one process that writes the embedded database."""
        return self.path / "writer.lock"

    @property
    def law(self) -> Path:
        """The packs under which something was decided, a folder for each version, for ever."""
        return self.path / "law"

    @property
    def public_key(self) -> Path:
        """The line with which anyone checks receipts of this installation."""
        return self.path / "log.pub"

    @property
    def secret(self) -> Path:
        """What signs sessions."""
        return self.keys / "session.secret"

    def make(self) -> None:
        """Make the folders, for their owner alone. Raises HomeError."""
        for folder in (self.path, self.keys, self.journal, self.law):
            try:
                folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
            except OSError as error:
                raise HomeError(f"{folder}: cannot be made ({error.strerror})") from None

    def check(self) -> None:
        """Raise HomeError where the folder is missing or others could read it."""
        if not self.path.is_dir():
            raise HomeError(f"{self.path}: no such folder; 'ringfence init' makes it")
        for folder in (self.path, self.keys):
            if folder.is_dir() and folder.stat().st_mode & OTHERS:
                raise HomeError(f"{folder}: others may read it; run 'chmod 700 {folder}'")


def home_from(environment: Mapping[str, str] = os.environ) -> Home:
    """The home that the environment names."""
    path = Path(environment.get("RINGFENCE_HOME") or "var").absolute()
    journal = environment.get("RINGFENCE_JOURNAL")
    return Home(path, Path(journal).absolute() if journal else path / "journal")
