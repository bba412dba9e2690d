"""Working days (jours ouvrables: Monday to Saturday) between two days."""

from datetime import date, timedelta

from ringfence.core.law.holiday_calendar import HolidayCalendar

SUNDAY = 6


def working_days_between(start: date, end: date, calendar: HolidayCalendar) -> int:
    """How many working days lie after ``start`` up to and with ``end``.

    A day that is perhaps a holiday somewhere counts as a working day: the term must not grow
    by doubt.
    """
    days = (end - start).days
    return sum(
        1
        for step in range(1, days + 1)
        if (day := start + timedelta(days=step)).weekday() != SUNDAY
        and not calendar.prolongs_deadline(day)
    )
