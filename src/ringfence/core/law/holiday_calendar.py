"""Public holidays of one country: which days, where, and how sure.

Two questions are kept apart. *May the telephone ring?* A doubtful holiday closes it. *Does a
deadline run on?* Only a certain day off prolongs one. A day outside the years of the data is
neither a holiday nor a working day: ask `covers` first.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import msgspec

_ONE_DAY = timedelta(days=1)


class Holiday(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One public holiday on one day.

    `subdivisions`: ISO 3166-2 codes without the country (`BY`), or the name of a town for what
    only a town keeps; None = nationwide. `not_kept_in`: subdivisions that do not follow a
    nationwide day. `observed`: a substitute for a day that fell elsewhere. `working_day`: a
    holiday by name on which people work. `partly`: kept in parts of the subdivisions that no
    code names (the Catholic communes of Bavaria).
    """

    name: str
    estimated: bool = False
    observed: bool = False
    working_day: bool = False
    partly: bool = False
    subdivisions: frozenset[str] | None = None
    not_kept_in: frozenset[str] | None = None

    @property
    def certain_day_off(self) -> bool:
        """Whether the date is settled and nobody named works on it."""
        return not (self.estimated or self.working_day or self.partly)


class HolidayCalendar(msgspec.Struct, frozen=True, eq=False):
    """The holidays of one country, made by `build_calendar`.

    Years are inclusive. After `confirmed_through` regional days are projected by rule and not
    yet published. `on_day`, `near_estimated`, `holds_in` and `possible_in` are look-up tables;
    ask the methods instead.
    """

    country: str
    first_year: int
    last_year: int
    confirmed_through: int
    library: str
    on_day: Mapping[date, tuple[Holiday, ...]]
    near_estimated: Mapping[date, tuple[Holiday, ...]]
    holds_in: Mapping[str, frozenset[str]]
    possible_in: Mapping[str, frozenset[str]]

    def covers(self, day: date) -> bool:
        """Whether the data reach to this day; outside, every other answer means nothing."""
        return self.first_year <= day.year <= self.last_year

    def projected(self, day: date) -> bool:
        """Whether the regional days of this year were projected, not taken from a publication."""
        return day.year > self.confirmed_through

    def knows(self, subdivision: str) -> bool:
        """Whether the subdivision's own days, or that it has none, are known."""
        return subdivision in self.possible_in or not self.possible_in

    def nationwide(self, day: date) -> Holiday | None:
        """The nationwide holiday on this day, the most certain first; else None."""
        for holiday in self._on(day):
            if holiday.subdivisions is None:
                return holiday
        return None

    def in_subdivision(self, day: date, subdivision: str) -> Holiday | None:
        """The holiday of the subdivision, nationwide or its own, `partly` included; else None.

        Of a subdivision that is not known only nationwide days are told; see `knows`.
        """
        for holiday in self._on(day):
            if self._holds(holiday, subdivision):
                return holiday
        return None

    def anywhere(self, day: date, subdivisions: frozenset[str] | None = None) -> Holiday | None:
        """A holiday in any possible region, down to single towns; else None.

        `subdivisions`: the possible ones; None = any of the country, an empty set = nationwide
        days only. One that is not known could be any.
        """
        for holiday in self._on(day):
            if self._may_hold(holiday, subdivisions):
                return holiday
        return None

    def doubtful(self, day: date, subdivisions: frozenset[str] | None = None) -> bool:
        """Whether the day is an estimated holiday, or the day before or after one.

        The moon may be seen a day sooner or later. `subdivisions` as in `anywhere`.
        """
        near = self.near_estimated.get(_plain(day), ())
        return any(self._may_hold(holiday, subdivisions) for holiday in near)

    def prolongs_deadline(self, day: date, subdivision: str | None = None) -> bool:
        """Whether a deadline that ends on this day runs on: a certain day off there.

        `subdivision` None = not known; then only what the whole country keeps counts.
        """
        for holiday in self._on(day):
            if not holiday.certain_day_off:
                continue
            if holiday.subdivisions is None:
                if self._kept_by(holiday, subdivision):
                    return True
            elif subdivision and not self.projected(day) and self._holds(holiday, subdivision):
                return True
        return False

    def _on(self, day: date) -> tuple[Holiday, ...]:
        return self.on_day.get(_plain(day), ())

    def _holds(self, holiday: Holiday, subdivision: str) -> bool:
        if holiday.subdivisions is None:
            return True
        places = self.holds_in.get(subdivision)
        return places is not None and not places.isdisjoint(holiday.subdivisions)

    def _may_hold(self, holiday: Holiday, subdivisions: frozenset[str] | None) -> bool:
        if holiday.subdivisions is None or subdivisions is None:
            return True
        for subdivision in subdivisions:
            places = self.possible_in.get(subdivision)
            if places is None or not places.isdisjoint(holiday.subdivisions):
                return True
        return False

    def _kept_by(self, holiday: Holiday, subdivision: str | None) -> bool:
        if not holiday.not_kept_in:
            return True
        places = self.possible_in.get(subdivision) if subdivision else None
        return places is not None and places.isdisjoint(holiday.not_kept_in)


class CalendarYears(msgspec.Struct, frozen=True):
    """Which years the data hold (inclusive), and the last one officially published."""

    first: int
    last: int
    confirmed_through: int


def build_calendar(
    *,
    country: str,
    years: CalendarYears,
    library: str,
    on_day: Mapping[date, tuple[Holiday, ...]],
    within: Mapping[str, str | None],
) -> HolidayCalendar:
    """Make a calendar ready for look-ups.

    `within` names every known subdivision and what contains it (None: only the country).
    ValueError: a container that is not known, or that contains itself.
    """
    holds_in = {place: frozenset(_chain(place, within=within)) for place in within}
    contents: dict[str, set[str]] = {place: set() for place in within}
    for place, containers in holds_in.items():
        for container in containers:
            contents[container].add(place)
    return HolidayCalendar(
        country=country,
        first_year=years.first,
        last_year=years.last,
        confirmed_through=years.confirmed_through,
        library=library,
        on_day={day: _surest_first(found) for day, found in on_day.items()},
        near_estimated=_near_estimated(on_day),
        holds_in=holds_in,
        possible_in={place: holds_in[place] | contents[place] for place in within},
    )


def _chain(place: str, *, within: Mapping[str, str | None]) -> Iterable[str]:
    seen: list[str] = []
    here: str | None = place
    while here is not None:
        if here in seen or here not in within:
            raise ValueError(f"subdivision {place!r}: its container {here!r} is not usable")
        seen.append(here)
        here = within[here]
    return seen


def _surest_first(found: tuple[Holiday, ...]) -> tuple[Holiday, ...]:
    if len(found) < 2:
        return found
    return tuple(sorted(found, key=lambda h: (not h.certain_day_off, h.subdivisions is not None)))


def _near_estimated(
    on_day: Mapping[date, tuple[Holiday, ...]],
) -> dict[date, tuple[Holiday, ...]]:
    near: dict[date, tuple[Holiday, ...]] = {}
    for day, found in on_day.items():
        estimated = tuple(holiday for holiday in found if holiday.estimated)
        if estimated:
            for close in (day - _ONE_DAY, day, day + _ONE_DAY):
                near[close] = near.get(close, ()) + estimated
    return near


def _plain(day: date) -> date:
    # A datetime is a date to the type checker, but never equal to one: it would find no holiday.
    if type(day) is not date:
        raise TypeError("a holiday is asked by the local date, not by a moment")
    return day
