"""The 72 hours: from when they run, and to when (GDPR 33(1), 33(2); BR-01, BR-02, BR-03).

Hours are elapsed ones: reckoned in UTC, whatever clocks do, weekends and holidays included.
"""

from datetime import UTC, datetime, time, timedelta

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.breaches.facts import AskedBreach
from ringfence.core.law.moment import Moment

HOURS = timedelta(hours=72)


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """When the clock started and ends (None where it has not), and what is not known of that.

    ``notified_at`` is the latest instant it may be, None where there is no notice by now.
    """

    started_at: datetime | None
    notified_at: datetime | None
    now: datetime
    missing: tuple[str, ...]

    @property
    def due_at(self) -> datetime | None:
        """The last instant of the 72 hours, in the offset the start was written in."""
        if self.started_at is None:
            return None
        return (self.started_at.astimezone(UTC) + HOURS).astimezone(self.started_at.tzinfo)

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


def clock_of(asked: AskedBreach, moment: AsOf) -> Clock:
    """The clock at a moment; what comes later does not count."""
    start, missing = _start(asked, moment)
    notified = came(asked.notified_at, moment)
    return Clock(
        started_at=None if start is None else first_instant(start, moment),
        notified_at=None if notified is None else last_instant(notified, moment),
        now=moment.at,
        missing=missing,
    )


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
