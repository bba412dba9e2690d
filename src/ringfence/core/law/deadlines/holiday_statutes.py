"""Where a calendar of holidays and a state's own statute on them part.

Regulation (EEC, Euratom) 1182/71, Art. 2(1) counts the days a state designates as public
holidays. Some days are like holidays only for the state's own reckoning of time limits, others
are days off that were exchanged for a worked Saturday: neither prolongs a period of Union law.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

import msgspec

from ringfence.core.law.deadlines.easter import easter_sunday

DayOfYear = Callable[[int], date]


class EquatedDay(msgspec.Struct, frozen=True):
    """A day that a law on time limits treats as a holiday, though no statute makes it one."""

    name: str
    on: DayOfYear


def _fixed(month: int, day: int) -> DayOfYear:
    return lambda year: date(year, month, day)


def _good_friday(year: int) -> date:
    return easter_sunday(year) - timedelta(days=2)


def _midsummer_eve(year: int) -> date:
    """The Friday from 19 to 25 June."""
    first = date(year, 6, 19)
    return first + timedelta(days=(4 - first.weekday()) % 7)


EQUATED: Mapping[str, tuple[EquatedDay, ...]] = MappingProxyType(
    {
        "AT": (
            EquatedDay("Good Friday", _good_friday),
            EquatedDay("24 December", _fixed(12, 24)),
        ),
        "FI": (
            EquatedDay("Midsummer Eve", _midsummer_eve),
            EquatedDay("Christmas Eve", _fixed(12, 24)),
        ),
        "NL": (EquatedDay("Good Friday", _good_friday),),
        "SE": (
            EquatedDay("Midsummer Eve", _midsummer_eve),
            EquatedDay("Christmas Eve", _fixed(12, 24)),
            EquatedDay("New Year's Eve", _fixed(12, 31)),
        ),
    }
)
"""The house's own knowledge: no source was seen, so no law is named, and a step says so."""

STATUTORY: Mapping[str, tuple[EquatedDay, ...]] = MappingProxyType(
    {"NL": (EquatedDay("Liberation Day", _fixed(5, 5)),)}
)
"""Public holidays by statute that calendars hold only in the years when most people are off."""

_EXCHANGED = ("Day off (substituted from", "Non-working day")


def equated_day(country: str, day: date) -> EquatedDay | None:
    """The day as only the country's law on time limits knows it, else None."""
    return _on(EQUATED, country, day)


def statutory_day(country: str, day: date) -> EquatedDay | None:
    """A public holiday by statute that the calendars may lack, else None."""
    return _on(STATUTORY, country, day)


def exchanged_day(name: str) -> bool:
    """Whether a calendar's entry is a day off by order, given in exchange or once."""
    return name.startswith(_EXCHANGED)


def _on(table: Mapping[str, tuple[EquatedDay, ...]], country: str, day: date) -> EquatedDay | None:
    for entry in table.get(country, ()):
        if entry.on(day.year) == day:
            return entry
    return None
