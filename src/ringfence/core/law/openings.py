"""When the telephone may ring: openings of one or more rules, and the next shared instant."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from ringfence.core.law.moment import start_of_day
from ringfence.core.law.opening_hours import Windows
from ringfence.core.law.rule import Rule

SEARCHED_DAYS = 400
WHOLE_DAY = 24 * 60

Slot = tuple[datetime, datetime]


class Opening:
    """What one rule leaves open: the same windows on every local day, and dated slots besides.

    A rule whose days differ overrides ``on``.
    """

    __slots__ = ("rule", "slots", "windows")

    def __init__(
        self, *, rule: Rule[object], windows: Windows = (), slots: tuple[Slot, ...] = ()
    ) -> None:
        self.rule = rule
        self.windows = windows
        self.slots = slots

    def on(self, day: date) -> Windows:
        """The minutes of a local day that are open."""
        return self.windows

    def is_open(self, local: datetime) -> bool:
        """Whether it is open at a local time."""
        minute = local.hour * 60 + local.minute
        for start, end in self.on(local.date()):
            if start <= minute < end:
                return True
        return bool(self.slots) and any(start <= local < end for start, end in self.slots)

    def closes_at(self, local: datetime, zone: ZoneInfo) -> datetime:
        """The instant at which what is open at a local time closes."""
        minute = local.hour * 60 + local.minute
        for start, end in self.on(local.date()):
            if start <= minute < end:
                return instant_of(local.date(), end, zone)
        return max(end for start, end in self.slots if start <= local < end).astimezone(UTC)

    def next_from(self, moment: datetime, zone: ZoneInfo) -> datetime | None:
        """The first instant at or after a moment at which it is open in a zone."""
        found = [max(moment, start) for start, end in self.slots if end > moment]
        first = moment.astimezone(zone).date()
        for step in range(SEARCHED_DAYS):
            day = first + timedelta(days=step)
            for start, end in self.on(day):
                if instant_of(day, end, zone) > moment:
                    found.append(max(moment, instant_of(day, start, zone)))
                    return min(found)
        return min(found, default=None)


def next_shared(
    openings: list[Opening], zones: tuple[ZoneInfo, ...], moment: datetime
) -> datetime | None:
    """The first instant at or after a moment at which all are open in every zone."""
    asked = [(opening, zone) for opening in openings for zone in zones]
    for _ in range(SEARCHED_DAYS * 4):
        latest = moment
        for opening, zone in asked:
            following = opening.next_from(latest, zone)
            if following is None:
                return None
            latest = max(latest, following)
        if latest == moment or len(asked) == 1:  # one alone is open at what it named
            return latest.astimezone(UTC)
        moment = latest
    return None


@lru_cache(maxsize=4096)
def instant_of(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, of a minute of a local day; also across a change of the clock."""
    if minute >= WHOLE_DAY:
        return start_of_day(day + timedelta(days=1), zone)
    wall = time(minute // 60, minute % 60)
    return datetime.combine(day, wall, zone).astimezone(UTC)
