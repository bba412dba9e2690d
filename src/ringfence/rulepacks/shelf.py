"""The packs that come with the product, each read when it is first asked for."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path

from ringfence.core.law.holiday_calendar import HolidayCalendar
from ringfence.core.law.pack import RulePack
from ringfence.core.law.packs import Packs
from ringfence.rulepacks.holiday_data import load_calendar
from ringfence.rulepacks.load import pack_files, read_pack
from ringfence.rulepacks.pack_error import PackError


class PackShelf(Mapping[str, RulePack]):
    """Packs by jurisdiction; reading one country's law does not read the others'."""

    def __init__(self, entries: Sequence[Traversable]) -> None:
        self._entries = {code_of(entry.name): entry for entry in entries}
        self._bytes = {code: entry.read_bytes() for code, entry in self._entries.items()}
        self._read: dict[str, RulePack] = {}

    def __getitem__(self, code: str) -> RulePack:
        if code not in self._read:
            entry = self._entries[code]
            pack = read_pack(self._bytes[code], source=entry.name)
            if pack.code != code:
                raise PackError(
                    f"{pack.code} must stand in {pack.code.lower()}.yaml",
                    source=entry.name,
                    line=1,
                    key="jurisdiction",
                )
            self._read[code] = pack
        return self._read[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, code: object) -> bool:
        return code in self._entries

    def version(self) -> str:
        """A short name for this very set of packs: a hash over the bytes of all."""
        total = hashlib.sha256()
        for code in sorted(self._bytes):
            total.update(code.encode())
            total.update(hashlib.sha256(self._bytes[code]).digest())
        return total.hexdigest()[:16]


class CalendarShelf(Mapping[str, HolidayCalendar]):
    """Public holidays by country, each read when it is first asked for."""

    def __getitem__(self, country: str) -> HolidayCalendar:
        calendar = load_calendar(country)
        if calendar is None:
            raise KeyError(country)
        return calendar

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def code_of(file_name: str) -> str:
    """The jurisdiction a pack's file name stands for: ``us-fl.yaml`` holds US-FL."""
    return file_name.removesuffix(".yaml").upper()


def load_packs(*, likely_protectively: bool = False, folder: Path | None = None) -> Packs:
    """All packs that come with the product, or those kept in a folder.

    Raises PackError for a faulty one once it is read.
    """
    shelf = PackShelf(pack_files() if folder is None else sorted(folder.glob("*.yaml")))
    return Packs(
        shelf,
        CalendarShelf(),
        version=shelf.version(),
        likely_protectively=likely_protectively,
    )
