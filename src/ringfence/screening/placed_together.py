"""Files that appear together when all of them are complete, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ringfence.screening.list_error import ListError


def check_place(folder: Path, *, names: Sequence[str], inputs: Sequence[Path]) -> None:
    """Raises ListError where the folder cannot be written, or a file read would be replaced."""
    if folder.exists() and not folder.is_dir():
        raise ListError("is no folder; give --out a folder, new or not", file=str(folder))
    for name in names:
        target = folder / name
        for read in inputs:
            if target.exists() and read.exists() and target.samefile(read):
                raise ListError(
                    "would be replaced although it is read; give --out another folder",
                    file=str(target),
                )
    nearest = folder
    while not nearest.exists():
        nearest = nearest.parent
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise ListError("cannot be written to", file=str(nearest))


@contextmanager
def placed_together(folder: Path, *, last: str, replaces: Sequence[str] = ()) -> Iterator[Path]:
    """A private folder near ``folder``; what is put into it is moved over at the end.

    Nothing moves when the block ends with an error or is interrupted. ``last`` is the file that
    vouches for the others: it goes first and comes last, so that a folder holding it is whole.
    Files named in ``replaces`` are of an earlier run and go too; all others stay.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    private = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=_near(folder)))
    try:
        yield private
        _move(private, folder, last=last, replaces=replaces)
    finally:
        shutil.rmtree(private, ignore_errors=True)


def _near(folder: Path) -> Path:
    """Where files can be moved from: beside the folder, or in it where that is another disk."""
    beside = folder.parent
    if not folder.exists():
        return beside
    same_disk = folder.stat().st_dev == beside.stat().st_dev
    return beside if same_disk and os.access(beside, os.W_OK | os.X_OK) else folder


def _move(private: Path, folder: Path, *, last: str, replaces: Sequence[str]) -> None:
    if not folder.exists():
        os.rename(private, folder)
        return
    (folder / last).unlink(missing_ok=True)
    names = sorted((path.name for path in private.iterdir()), key=lambda name: name == last)
    for name in replaces:
        if name not in names:
            (folder / name).unlink(missing_ok=True)
    for name in names:
        os.replace(private / name, folder / name)
