"""A day or an instant, as people write either; and what each means where the called person is."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
YEARS = range(1900, 2201)
"""Beyond them a date is a slip of the pen, and calendars cannot be reckoned with."""


class Moment:
    """A day (``2026-11-01``) or an instant with offset (``2026-11-01T09:12:00+02:00``).

    A day is a local day of the called person. What begins (an objection, a withdrawal) counts
    from the day's first instant; what ends (a contract, a list) counts to its last. ``instant``
    keeps the offset it was written with, ``utc`` is the same: instants of one offset are
    compared several times as fast.
    """

    __slots__ = ("day", "instant", "text", "utc")

    def __init__(self, text: str, *, day: date | None, instant: datetime | None) -> None:
        self.text = text
        self.day = day
        self.instant = instant
        self.utc = None if instant is None else instant.astimezone(UTC)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Moment) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Moment({self.text!r})"

    def first(self, zones: tuple[ZoneInfo, ...]) -> datetime:
        """The first instant that belongs to it, in any of these zones."""
        if self.utc is not None:
            return self.utc
        assert self.day is not None
        return _least(self.day, zones)

    def end(self, zones: tuple[ZoneInfo, ...]) -> datetime:
        """The first instant that no longer belongs to it, in the zone where it ends first."""
        if self.utc is not None:
            return self.utc
        assert self.day is not None
        return _least(self.day + ONE_DAY, zones)

    def latest(self, zones: tuple[ZoneInfo, ...]) -> datetime:
        """The instant by which it has surely come: a day counts once it is over everywhere."""
        if self.utc is not None:
            return self.utc
        assert self.day is not None
        return max(start_of_day(self.day + ONE_DAY, zone) for zone in zones)

    def surely_after(self, other: "Moment", zones: tuple[ZoneInfo, ...]) -> bool:
        """Whether it is later than another for certain, whatever hour of a day either means."""
        if other.utc is not None:
            return self.first(zones) > other.utc
        return self.first(zones) >= other.latest(zones)

    def local_day(self, zone: ZoneInfo) -> date:
        """The called person's calendar day it falls on."""
        if self.day is not None:
            return self.day
        assert self.instant is not None
        return self.instant.astimezone(zone).date()


def read_moment(text: str) -> Moment:
    """The day or instant a text names. Raises ValueError saying what is allowed."""
    try:
        # Python reads ISO weeks (2026-W45-7) too, which nobody means by a day.
        dashed = text[4:5] == "-" == text[7:8]
        if dashed and len(text) == len("2026-11-01"):
            day = date.fromisoformat(text)
            if day.year in YEARS:
                return Moment(text, day=day, instant=None)
        longest = len("2026-11-01T00:00:00.000000+00:00")
        if dashed and len(text) <= longest and text[10:11] in ("T", "t"):
            instant = datetime.fromisoformat(text)
            if instant.tzinfo is None:
                raise ValueError("a time needs an offset, as 2026-11-23T10:00:00+01:00")
            if instant.year in YEARS:
                return Moment(text, day=None, instant=instant)
    except ValueError as error:
        if "offset" in str(error):
            raise
    raise ValueError(
        f"{text[:40]!r} is neither a day (2026-11-23) nor a time with offset "
        "(2026-11-23T10:00:00+01:00)"
    )


@lru_cache(maxsize=4096)
def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local day, in UTC; also where the clock skips midnight."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def _least(day: date, zones: tuple[ZoneInfo, ...]) -> datetime:
    """The start of a local day, in the zone where it comes first."""
    if len(zones) == 1:
        return start_of_day(day, zones[0])
    return min([start_of_day(day, zone) for zone in zones])


def add_months(day: date, months: int) -> date:
    """The same day number so many months later, else that month's last day (1182/71, 3(2)(c))."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for day_number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, day_number)
        except ValueError:
            continue
    return date(year, month + 1, min(day.day, 28))


def months_after(instant: datetime, months: int) -> datetime:
    """An instant moved by calendar months in its own offset."""
    moved = add_months(instant.date(), months)
    return datetime.combine(moved, instant.timetz())
