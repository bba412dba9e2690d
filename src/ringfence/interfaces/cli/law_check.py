"""Are the packs well formed, and what should a person look at in them?"""

from collections.abc import Iterator
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path

from ringfence.core.law.pack import RulePack
from ringfence.rulepacks.load import pack_files, read_pack
from ringfence.rulepacks.pack_error import PackError

OLD_DAYS = 180


def check_packs(paths: tuple[str, ...], today: date) -> tuple[list[str], list[str], int]:
    """Faults, remarks and the number of sound packs; of the given files, else of our own."""
    faults: list[str] = []
    remarks: list[str] = []
    sound = 0
    entries: list[Traversable | Path] = (
        [Path(path) for path in paths] if paths else list(pack_files())
    )
    for entry in entries:
        name = str(entry) if isinstance(entry, Path) else entry.name
        try:
            pack = read_pack(entry.read_bytes(), source=name)
        except OSError as error:
            faults.append(f"{name}: {error.strerror or 'cannot be read'}")
            continue
        except PackError as error:
            faults.append(str(error))
            continue
        sound += 1
        remarks.extend(_remarks(pack, today))
    return faults, remarks, sound


def _remarks(pack: RulePack, today: date) -> Iterator[str]:
    values = [dated for timeline in pack.rules.values() for dated in timeline]
    uncited = sum(1 for dated in values if not dated.citations)
    unseen = sum(1 for dated in values for citation in dated.citations if citation.seen == "no")
    old = sum(1 for dated in values if (today - dated.checked_on).days > OLD_DAYS)
    parts = [f"{len(values)} values"]
    if uncited:
        parts.append(f"{uncited} without a citation")
    if unseen:
        parts.append(f"{unseen} citations not seen")
    if old:
        parts.append(f"{old} checked more than {OLD_DAYS} days ago")
    yield f"{pack.code}: {', '.join(parts)}"
