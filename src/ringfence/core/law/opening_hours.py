"""A week of windows in minutes of the day, and how two of them meet."""

import msgspec

from ringfence.core.law.rule_values import Hours

Windows = tuple[tuple[int, int], ...]
"""Minutes of the local day, ``[from, until)``, in order."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class WeekOfWindows(msgspec.Struct, frozen=True):
    """When calls may be placed: seven days from Monday, and the days with rules of their own.

    ``public_holiday`` None: holidays have no rule of their own.
    """

    days: tuple[Windows, ...]
    public_holiday: Windows | None
    day_before_public_holiday: Windows | None
    special_days: dict[str, Windows]


def week_of(hours: Hours) -> WeekOfWindows:
    """The windows of a rule, in minutes."""
    before = hours.day_before_public_holiday
    return WeekOfWindows(
        days=tuple(_minutes(getattr(hours, weekday)) for weekday in WEEKDAYS),
        public_holiday=None if hours.public_holiday is None else _minutes(hours.public_holiday),
        day_before_public_holiday=None if before is None else _minutes(before),
        special_days={special.day: _minutes(special.windows) for special in hours.special_days},
    )


def narrowed(default: WeekOfWindows, code: WeekOfWindows) -> WeekOfWindows:
    """The default, narrowed by a code that binds nobody: never wider than either."""
    return WeekOfWindows(
        days=tuple(meet(mine, its) for mine, its in zip(default.days, code.days, strict=True)),
        public_holiday=_meet_or_own(default.public_holiday, code.public_holiday),
        day_before_public_holiday=_meet_or_own(
            default.day_before_public_holiday, code.day_before_public_holiday
        ),
        special_days=code.special_days,
    )


def meet(one: Windows, other: Windows) -> Windows:
    """The minutes that lie in both."""
    shared = (
        (max(start, begin), min(end, finish)) for start, end in one for begin, finish in other
    )
    return tuple(window for window in shared if window[0] < window[1])


def _meet_or_own(one: Windows | None, other: Windows | None) -> Windows | None:
    if one is None or other is None:
        return other if one is None else one
    return meet(one, other)


def _minutes(windows: tuple[tuple[str, str], ...]) -> Windows:
    return tuple((minute_of_day(start), minute_of_day(end)) for start, end in sorted(windows))


def minute_of_day(text: str) -> int:
    """The minute a time of day such as ``18:00`` (or ``24:00``) names."""
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)
