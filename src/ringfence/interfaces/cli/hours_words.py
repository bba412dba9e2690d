"""Calling hours in words: `Monday-Friday 10:00-13:00 and 14:00-20:00; not on Sunday`."""

from collections.abc import Iterator

from ringfence.core.law.opening_hours import WEEKDAYS, WeekOfWindows, Windows, week_of
from ringfence.core.law.rule_values import Hours

_LIFTED = {
    "dated": "a consent to a date and time opens a closed hour",
    "daily": "a consent to daily hours opens them",
    "any": "any consent opens a closed hour",
}
_BINDING = {
    "code": "an industry code or suggestion, which only narrows the prudent default",
    "default": "the prudent default of this country's week",
}


def hours_words(value: Hours) -> Iterator[str]:
    """A rule on calling hours, its terms after its windows."""
    yield from week_words(week_of(value))
    if value.holidays == "possible":
        yield "regional and local holidays close as well"
    if value.audience:
        yield f"for {'businesses' if value.audience == 'business' else 'consumers'}"
    for words, key in ((_LIFTED, value.consent_lifts), (_BINDING, value.binding)):
        if key in words:
            yield words[key]


def week_words(week: WeekOfWindows) -> Iterator[str]:
    """Days with the same windows together, then what is closed, then the days of their own."""
    shut = [_day(place) for place, windows in enumerate(week.days) if not windows]
    for first, last, windows in _spans(week.days):
        span = _day(first) if first == last else f"{_day(first)}-{_day(last)}"
        yield f"{span} {_clock(windows)}"
    if week.public_holiday == ():
        shut.append("public holidays")
    elif week.public_holiday:
        yield f"public holidays {_clock(week.public_holiday)}"
    else:
        yield "public holidays like other days"
    if shut:
        yield f"not on {', '.join(shut)}"
    if week.day_before_public_holiday is not None:
        yield f"the day before a holiday {_clock(week.day_before_public_holiday) or 'closed'}"
    for day, windows in week.special_days.items():
        yield f"{day} {_clock(windows) or 'closed'}"


def _spans(days: tuple[Windows, ...]) -> Iterator[tuple[int, int, Windows]]:
    """Runs of neighbouring days with the same windows; closed days end a run."""
    start = 0
    for place in range(1, len(days) + 1):
        if place == len(days) or days[place] != days[start]:
            if days[start]:
                yield start, place - 1, days[start]
            start = place


def _day(place: int) -> str:
    return WEEKDAYS[place].capitalize()


def _clock(windows: Windows) -> str:
    return " and ".join(f"{_time(start)}-{_time(end)}" for start, end in windows)


def _time(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
