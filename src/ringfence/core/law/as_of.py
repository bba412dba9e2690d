"""The moment an assessment or a list is judged at, and how days compare with it."""

from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.moment import Moment, add_months, months_after, start_of_day
from ringfence.core.law.time_zones import NOWHERE, possible_zones


class AsOf(msgspec.Struct, frozen=True):
    """An instant, and the zones in which a day is read."""

    at: datetime
    zones: tuple[tzinfo, ...]

    def first_day(self) -> date:
        """The local day, where it is earliest: it decides what law is in force."""
        return min(self._days(self.at))

    def last_day(self) -> date:
        """The local day, where it is latest: what ends with a day ends there first."""
        return max(self._days(self.at))

    def begun(self, moment: Moment) -> bool:
        """Whether a moment has come; a day has from its first instant."""
        if moment.instant is not None:
            return moment.instant <= self.at
        return moment.day is not None and moment.day <= self.last_day()

    def past(self, moment: Moment) -> bool:
        """Whether it is later than a moment: a day counts to its end, an instant itself too."""
        if moment.instant is not None:
            return moment.instant < self.at
        return moment.day is not None and moment.day < self.last_day()

    def over(self, moment: Moment) -> bool:
        """Whether what holds until a moment no longer does: at an instant it no longer does."""
        return moment.instant == self.at or self.past(moment)

    def older_than(self, moment: Moment, *, months: int = 0, days: int = 0) -> bool:
        """Whether more than so many calendar months, and days, have passed since a moment."""
        more = timedelta(days=days)
        if moment.instant is not None:
            local = moment.instant.astimezone(self.zones[0])
            return months_after(local, months) + more < self.at
        return moment.day is not None and add_months(moment.day, months) + more < self.last_day()

    def surely_later(self, one: Moment, other: Moment) -> bool:
        """Whether one moment is later than another, whatever hour of a day either means."""
        if one.instant is not None and other.instant is not None:
            return one.instant > other.instant
        return min(self._days_of(one)) > max(self._days_of(other))

    def _days_of(self, moment: Moment) -> list[date]:
        if moment.instant is not None:
            return self._days(moment.instant)
        assert moment.day is not None
        return [moment.day]

    def _days(self, instant: datetime) -> list[date]:
        return [instant.astimezone(zone).date() for zone in self.zones]


def as_of(asked: Moment | None, *, now: datetime, places: tuple[str, ...]) -> AsOf:
    """The moment asked about, else ``now``; a day is meant to its end.

    Days are read in the zones of the ``places`` (ISO 3166-1), without any in the offset that
    the moment is written in.
    """
    zones: tuple[ZoneInfo, ...] = possible_zones(None, places, ()) if places else ()
    if asked is not None and asked.day is not None:
        following = asked.day + timedelta(days=1)
        end = min(start_of_day(following, zone) for zone in zones or NOWHERE)
        return AsOf(end - timedelta(microseconds=1), zones or NOWHERE)
    at = now if asked is None or asked.instant is None else asked.instant
    return AsOf(at, zones or (at.tzinfo or NOWHERE[0],))
