"""A period that ends on a Saturday, a Sunday or a public holiday ends on the next working day."""

from datetime import date, timedelta

import msgspec

from ringfence.core.law.deadlines.place import Place

_WEEKEND = {5: "a Saturday", 6: "a Sunday"}


class Rolled(msgspec.Struct, frozen=True):
    """The day a period ends on, and what was considered, in words."""

    day: date
    steps: tuple[str, ...]


def roll(base: date, place: Place) -> Rolled:
    """DL-03: the first working day from ``base`` on (1182/71, Art. 2 and 3(4)).

    Only a certain public holiday prolongs. Beyond the years of the calendar only Saturdays and
    Sundays do, and a step says so.
    """
    day = base
    steps: list[str] = []
    while (reason := _no_working_day(day, place)) is not None:
        steps.append(f"DL-03: {day} is {reason}; the period ends on the next working day.")
        day += timedelta(days=1)
    steps.extend(_caveats(day, place))
    if day != base:
        steps.append(f"DL-03, DL-07: rolled from {base} to {day}.")
    return Rolled(day, tuple(steps))


def _no_working_day(day: date, place: Place) -> str | None:
    weekend = _WEEKEND.get(day.weekday())
    if weekend is not None:
        return weekend
    holiday = place.public_holiday(day)
    return None if holiday is None else f"a public holiday in {_where(place)} ({holiday})"


def _caveats(day: date, place: Place) -> tuple[str, ...]:
    if place.calendar is None:
        return (
            f"DL-03: the public holidays of {place.state} are not in the data: {day} is not "
            "moved by guess, only Saturdays and Sundays were passed over.",
        )
    if not place.knows_holidays(day):
        years = f"{place.calendar.first_year} to {place.calendar.last_year}"
        return (
            f"DL-03: the public holidays of {place.state} are known for {years} only: {day} is "
            "not moved by guess, only Saturdays and Sundays were passed over.",
        )
    doubt = place.doubt(day)
    if doubt is None:
        return ()
    return (f"DL-03: {day} does not prolong the period: {doubt}.",)


def _where(place: Place) -> str:
    return place.state if place.part is None else f"{place.state}-{place.part}"
