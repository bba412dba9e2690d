"""Calling hours of one law as a check reads them, and the days already worked out."""

from datetime import date
from typing import Literal

import msgspec

from ringfence.core.law.citation import Certainty
from ringfence.core.law.opening_hours import WeekOfWindows, Windows

Places = tuple[frozenset[str] | None, frozenset[str] | None]
"""The parts of a country a person is in for certain, and the possible ones; None: any."""


class DayOfHours(msgspec.Struct, frozen=True):
    """A local day under a law: its windows, and the holiday that closed it, if any did."""

    windows: Windows
    holiday: str | None = None
    certainty: Certainty = "settled"
    known: bool = True


class HoursInForce(msgspec.Struct, frozen=True):
    """Calling hours as they bind one audience; ``known_days`` keeps those asked about."""

    week: WeekOfWindows
    holidays: Literal["nationwide", "possible"]
    consent_lifts: Literal["none", "dated", "daily", "any"]
    known_days: dict[tuple[date, Places], DayOfHours] = {}
