"""Where a controller must act: its clock, and which days are public holidays there."""

from datetime import date

import msgspec

from ringfence.core.law.contested import STRICT, Readings
from ringfence.core.law.deadlines.capitals import local_day, zones_of_controller
from ringfence.core.law.deadlines.holiday_statutes import (
    equated_day,
    exchanged_day,
    statutory_day,
)
from ringfence.core.law.holiday_calendar import Holiday, HolidayCalendar
from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import QuestionError

_NAMED_AT_MOST = 20


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a controller, and the part of it where known.

    ``state`` and ``part`` are the calendar's (FR and RE for Réunion), ``calendar`` None where
    there is none; ``zones`` usually one; ``union_law`` whether the state belongs to the EEA;
    ``readings`` how the contested points are read.
    """

    state: str
    part: str | None
    calendar: HolidayCalendar | None
    zones: tuple[str, ...]
    union_law: bool
    readings: Readings = STRICT

    def day_of(self, moment: Moment) -> date:
        """The local calendar day of a moment here."""
        return local_day(moment, self.zones)

    def knows_holidays(self, day: date) -> bool:
        """Whether the data say which holidays there are on a day."""
        return self.calendar is not None and self.calendar.covers(day)

    def public_holiday(self, day: date) -> str | None:
        """The name of the public holiday that prolongs a period ending on this day, else None."""
        if not self.knows_holidays(day) or self.calendar is None:
            return None
        by_statute = statutory_day(self.state, day)
        if by_statute is not None:
            return by_statute.name
        found = self._entry(day)
        if found is None or equated_day(self.state, day) or exchanged_day(found.name):
            return None
        return found.name if self.calendar.prolongs_deadline(day, self.part) else None

    def doubt(self, day: date) -> str | None:
        """Why a day that looks like a holiday does not prolong a period, in words; else None."""
        if not self.knows_holidays(day) or self.calendar is None:
            return None
        equated = equated_day(self.state, day)
        if equated is not None:
            return (
                f"{equated.name} is like a holiday only for the state's own time limits "
                f"(own knowledge, no source seen), not for a period of Union law"
            )
        found = self._entry(day)
        if found is not None:
            return f"{found.name} {self._why_not(found, day)}"
        elsewhere = self.calendar.anywhere(day) if self.part is None else None
        if elsewhere is None:
            return None
        parts = ", ".join(sorted(elsewhere.subdivisions or ())[:_NAMED_AT_MOST])
        return (
            f"{elsewhere.name} is a holiday in parts of the country only ({parts}), and no part "
            "is given"
        )

    def _entry(self, day: date) -> Holiday | None:
        assert self.calendar is not None
        if self.part is None:
            return self.calendar.nationwide(day)
        return self.calendar.in_subdivision(day, self.part)

    def _why_not(self, found: Holiday, day: date) -> str:
        assert self.calendar is not None
        if exchanged_day(found.name):
            return "is a day off by order, not a public holiday by statute"
        if found.working_day:
            return "is a holiday by name on which people work"
        if found.estimated:
            return "falls on a day that is only estimated"
        if found.partly:
            return "is kept in some communes only"
        if found.subdivisions is not None and self.calendar.projected(day):
            return "is projected by rule and not yet published"
        return "is not kept everywhere"


def controllers_place(
    country: str,
    *,
    subdivision: str | None,
    calendar: HolidayCalendar | None,
    union_law: bool,
    readings: Readings = STRICT,
) -> Place:
    """The place of a state (ISO 3166-1) and a part of it (ISO 3166-2 without the country).

    Raises QuestionError for a part that the calendar knows not to exist, and for a country
    without a clock (uninhabited islands).
    """
    if subdivision is not None and calendar is not None and not calendar.knows(subdivision):
        allowed = ", ".join(code for code in sorted(calendar.possible_in) if code == code.upper())
        raise QuestionError(
            f"{subdivision!r} is no part of {country} that the calendar knows; allowed: {allowed}",
            path="subdivision",
        )
    zones = zones_of_controller(country, subdivision)
    if not zones:
        raise QuestionError(
            f"{country} has no time zone, so no day of receipt; give the state the controller "
            "acts in",
            path="country",
        )
    return Place(
        state=country,
        part=subdivision,
        calendar=calendar,
        zones=zones,
        union_law=union_law,
        readings=readings,
    )
