"""Which clocks may hang where the called person is."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from ringfence.core.numbers.zones import zones_of_place

_SAMPLED_FROM = date(2018, 1, 1)
_SAMPLED_DAYS = 365 * 13
NOWHERE = (ZoneInfo("UTC"),)
"""For a number of no place: its verdict is a refusal, but days still need a clock."""


@lru_cache(maxsize=4096)
def possible_zones(
    time_zone: str | None, places: tuple[str | None, ...], number_zones: tuple[str, ...]
) -> tuple[ZoneInfo, ...]:
    """Every zone the called person may be in, those that always agree named once.

    The zone given; else those common to place and number, or all of both where none is common.
    """
    if time_zone is not None:
        return (ZoneInfo(time_zone),)
    of_places = {zone for place in places if place for zone in zones_of_place(place)}
    of_number = set(number_zones)
    names = (of_places & of_number) or (of_places | of_number)
    return _that_differ(tuple(sorted(names))) or NOWHERE


def _that_differ(names: tuple[str, ...]) -> tuple[ZoneInfo, ...]:
    """One zone of each group that shows the same time every day (Berlin, Büsingen)."""
    kept: dict[tuple[timedelta | None, ...], ZoneInfo] = {}
    if len(names) == 1:
        return (ZoneInfo(names[0]),)
    for name in names:
        zone = ZoneInfo(name)
        kept.setdefault(_clock_of(zone), zone)
    return tuple(kept.values())


@lru_cache(maxsize=512)
def _clock_of(zone: ZoneInfo) -> tuple[timedelta | None, ...]:
    noon = datetime(_SAMPLED_FROM.year, 1, 1, 12, tzinfo=UTC)
    return tuple(
        (noon + timedelta(days=day)).astimezone(zone).utcoffset()
        for day in range(0, _SAMPLED_DAYS, 7)
    )
