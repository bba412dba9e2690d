"""Packs kept for ever: a folder for each version under which something was decided."""

import os
import shutil
import tempfile
from pathlib import Path

from ringfence.core.law.packs import Packs
from ringfence.rulepacks.load import pack_files
from ringfence.rulepacks.shelf import PackShelf, load_packs


def keep_law(folder: Path, version: str) -> None:
    """Keep the packs that come with the product, if their version is not there yet.

    A version in force that is not theirs was read from the folder, so it is kept already.
    """
    place = folder / version
    if place.is_dir() or PackShelf(pack_files()).version() != version:
        return
    fresh = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    for entry in pack_files():
        (fresh / entry.name).write_bytes(entry.read_bytes())
    try:
        os.rename(fresh, place)
    except OSError:
        # Another process kept them a moment earlier.
        shutil.rmtree(fresh)


def law_of_version(
    folder: Path | None, version: str, *, likely_protectively: bool = False
) -> Packs | None:
    """The packs of a version: those of the product, else those kept; None where neither has it.

    A kept folder whose bytes are not those of the version it is named after is no such version.
    """
    ours = load_packs(likely_protectively=likely_protectively)
    if ours.version == version:
        return ours
    if folder is None or not (folder / version).is_dir():
        return None
    kept = load_packs(likely_protectively=likely_protectively, folder=folder / version)
    return kept if kept.version == version else None
