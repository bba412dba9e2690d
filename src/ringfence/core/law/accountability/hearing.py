"""The facts of a duty with the day, and where the company stands to the EEA."""

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from ringfence.core.law.accountability.facts import AskedDuty, CoreActivity
from ringfence.core.law.found import Found
from ringfence.core.law.packs import Packs


class DutyHearing(msgspec.Struct, frozen=True):
    """The facts, and the day whose law counts."""

    asked: AskedDuty
    day: date
    packs: Packs

    def core(self) -> CoreActivity:
        """The block; absent, all of it is unknown."""
        return self.asked.core_activity or CoreActivity()

    def established_in_eea(self) -> bool | None:
        """Whether the company is established in the EEA (SC-01)."""
        place = self.asked.establishment
        return None if place is None else self.packs.in_eea(place, self.day)

    def targets_in_eea(self) -> tuple[str, ...] | None:
        """The countries of the EEA whose people it addresses or watches (SC-02, SC-10)."""
        targets = self.asked.targets
        if targets is None:
            return None
        return tuple(
            dict.fromkeys(place for place in targets if self.packs.in_eea(place, self.day))
        )

    def outside(self) -> bool:
        """Whether nothing ties the company to the EEA, and every tie is known (SC-07)."""
        return self.established_in_eea() is False and self.targets_in_eea() == ()


DutyRule = Callable[[DutyHearing], Iterator[Found]]
