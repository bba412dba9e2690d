"""The 72 hours: from when they run, and to when (GDPR 33(1), 33(2); BR-01, BR-02, BR-03).

Hours are elapsed ones: reckoned in UTC, whatever clocks do, weekends and holidays included.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.breaches.facts import AskedBreach
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.deadlines.rolling import roll
from ringfence.core.law.moment import Moment, start_of_day

HOURS = timedelta(hours=72)


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """When the clock started and ends (None where it has not), and what is not known of that.

    ``notified_at`` is the latest instant it may be, None where there is no notice by now.
    ``working_days_end`` ends the two working days that a reading of X4 grants, else None.
    """

    started_at: datetime | None
    notified_at: datetime | None
    now: datetime
    missing: tuple[str, ...]
    working_days_end: datetime | None = None

    @property
    def due_at(self) -> datetime | None:
        """The last instant of the 72 hours, in the offset the start was written in."""
        if self.started_at is None:
            return None
        due = self.started_at.astimezone(UTC) + HOURS
        if self.working_days_end is not None:
            due = max(due, self.working_days_end)
        return due.astimezone(self.started_at.tzinfo)

    @property
    def over(self) -> bool:
        """Whether the 72 hours have surely passed."""
        due = self.due_at
        return due is not None and self.now > due

    @property
    def late(self) -> bool:
        """Whether the notice came after the 72 hours."""
        due = self.due_at
        return due is not None and self.notified_at is not None and self.notified_at > due

    def hours_elapsed(self) -> float | None:
        """Hours from the start to the notice, else to now; 0 where the notice came first."""
        if self.started_at is None:
            return None
        end = self.notified_at or self.now
        return round(max(end - self.started_at, timedelta(0)) / timedelta(hours=1), 4)


def clock_of(asked: AskedBreach, moment: AsOf, *, place: Place | None = None) -> Clock:
    """The clock at a moment; what comes later does not count.

    ``place`` is given where X4 is not read strictly: the hours then hold two working days of it.
    """
    start, missing = _start(asked, moment)
    notified = came(asked.notified_at, moment)
    started_at = None if start is None else first_instant(start, moment)
    two_days = None
    if started_at is not None and place is not None:
        two_days = _two_working_days(started_at, place)
    return Clock(
        started_at=started_at,
        working_days_end=two_days,
        notified_at=None if notified is None else last_instant(notified, moment),
        now=moment.at,
        missing=missing,
    )


def _two_working_days(started_at: datetime, place: Place) -> datetime:
    """The end of the second working day after the day of the start (1182/71, Art. 3(5))."""
    zone = ZoneInfo(place.zones[0])
    day = started_at.astimezone(zone).date()
    for _ in range(2):
        day = roll(day + timedelta(days=1), place).day
    return start_of_day(day + timedelta(days=1), zone).astimezone(UTC)


def came(given: Moment | None, moment: AsOf) -> Moment | None:
    """A fact that had come by the moment, else None."""
    return given if given is not None and moment.begun(given) else None


def first_instant(given: Moment, moment: AsOf) -> datetime:
    """The first instant a moment may be; the clock of a day starts with it."""
    if given.instant is not None:
        return given.instant
    return min(_days_begin(given, moment, days=0))


def last_instant(given: Moment, moment: AsOf) -> datetime:
    """The last instant a moment may be, but not later than the moment asked about."""
    if given.instant is not None:
        return given.instant
    return min(max(_days_begin(given, moment, days=1)), moment.at)


def _days_begin(given: Moment, moment: AsOf, *, days: int) -> list[datetime]:
    """The start of a day, or of a later one, in each zone."""
    assert given.day is not None
    day = given.day + timedelta(days=days)
    begins = [datetime.combine(day, time.min, zone) for zone in moment.zones]
    return [begin.astimezone(UTC).astimezone(begin.tzinfo) for begin in begins]


def _start(asked: AskedBreach, moment: AsOf) -> tuple[Moment | None, tuple[str, ...]]:
    """The fact the clock starts with; a suspicion nobody looked into promptly starts it."""
    suspected = came(asked.suspected_at, moment)
    aware = came(asked.aware_at, moment) or came(asked.processor_told_controller_at, moment)
    confirmed = came(asked.confirmed_at, moment)
    unknown = ("investigated_promptly",) if asked.investigated_promptly is None else ()
    if asked.investigated_promptly is True:
        aware = aware or confirmed
    elif suspected is not None:
        earlier = aware is None or first_instant(suspected, moment) <= first_instant(aware, moment)
        return (suspected, unknown) if earlier else (aware, ())
    if aware is not None:
        return aware, ()
    return None, ("aware_at", *(unknown if suspected or confirmed else ()))
