"""A doubtful holiday closes the telephone; only a certain day off prolongs a deadline."""

from datetime import UTC, date, datetime

import pytest

from ringfence.core.law.holiday_calendar import (
    CalendarYears,
    Holiday,
    HolidayCalendar,
    build_calendar,
)

NATIONAL = date(2026, 10, 3)
REGIONAL = date(2026, 11, 1)
TOWN = date(2026, 8, 8)
MOON = date(2026, 3, 20)
WORKED = date(2026, 11, 17)
PARTLY = date(2026, 8, 15)
SKIPPED = date(2026, 10, 12)
PLAIN = date(2026, 7, 1)


def a_calendar(*, confirmed_through: int = 2029) -> HolidayCalendar:
    return build_calendar(
        country="XX",
        years=CalendarYears(first=2018, last=2029, confirmed_through=confirmed_through),
        library="made up",
        on_day={
            NATIONAL: (Holiday("Unity"),),
            REGIONAL: (Holiday("Saints", subdivisions=frozenset({"N", "S"})),),
            TOWN: (Holiday("Peace", subdivisions=frozenset({"Town"})),),
            MOON: (Holiday("Feast", estimated=True),),
            WORKED: (Holiday("Freedom", working_day=True),),
            PARTLY: (Holiday("Assumption", partly=True, subdivisions=frozenset({"S"})),),
            SKIPPED: (Holiday("Columbus", not_kept_in=frozenset({"S"})),),
        },
        within={"N": None, "S": None, "W": None, "Town": "S", "Port": "N"},
    )


CALENDAR = a_calendar()


@pytest.mark.parametrize(
    ("day", "subdivision", "closed"),
    [
        (NATIONAL, "N", True),
        (NATIONAL, "unheard of", True),
        (REGIONAL, "N", True),
        (REGIONAL, "Port", True),  # a day of a region holds in its towns
        (REGIONAL, "W", False),
        (REGIONAL, "unheard of", False),
        (TOWN, "Town", True),
        (TOWN, "S", False),  # a day of a town does not hold in its region
        (PARTLY, "S", True),
        (PLAIN, "S", False),
    ],
)
def test_a_subdivision_keeps_nationwide_days_and_its_own(
    day: date, subdivision: str, closed: bool
) -> None:
    assert (CALENDAR.in_subdivision(day, subdivision) is not None) is closed


@pytest.mark.parametrize(
    ("day", "subdivisions", "closed"),
    [
        (TOWN, None, True),
        (TOWN, frozenset({"S"}), True),  # the person may live in that town
        (TOWN, frozenset({"N", "W"}), False),
        (TOWN, frozenset({"W", "unheard of"}), True),  # not known could be any
        (TOWN, frozenset(), False),
        (NATIONAL, frozenset(), True),
        (PLAIN, None, False),
    ],
)
def test_a_possible_region_closes_down_to_its_towns(
    day: date, subdivisions: frozenset[str] | None, closed: bool
) -> None:
    assert (CALENDAR.anywhere(day, subdivisions) is not None) is closed


def test_only_nationwide_days_are_nationwide() -> None:
    found = CALENDAR.nationwide(NATIONAL)
    assert found is not None
    assert found.name == "Unity"
    assert CALENDAR.nationwide(REGIONAL) is None


@pytest.mark.parametrize(
    ("day", "doubtful"),
    [
        (date(2026, 3, 18), False),
        (date(2026, 3, 19), True),
        (date(2026, 3, 20), True),
        (date(2026, 3, 21), True),
        (date(2026, 3, 22), False),
        (NATIONAL, False),
    ],
)
def test_an_estimated_day_makes_its_neighbours_doubtful(day: date, doubtful: bool) -> None:
    assert CALENDAR.doubtful(day) is doubtful


def test_a_regional_estimate_is_doubtful_only_where_it_is_possible() -> None:
    feast = Holiday("Feast", estimated=True, subdivisions=frozenset({"S"}))
    calendar = build_calendar(
        country="XX",
        years=CalendarYears(first=2018, last=2029, confirmed_through=2029),
        library="made up",
        on_day={MOON: (feast,)},
        within={"N": None, "S": None},
    )
    before = date(2026, 3, 19)
    assert calendar.doubtful(before)
    assert calendar.doubtful(before, frozenset({"S"}))
    assert not calendar.doubtful(before, frozenset({"N"}))
    assert not calendar.doubtful(before, frozenset())


@pytest.mark.parametrize(
    ("day", "subdivision", "prolongs"),
    [
        (NATIONAL, None, True),
        (REGIONAL, None, False),  # region not known
        (REGIONAL, "N", True),
        (REGIONAL, "unheard of", False),
        (TOWN, "S", False),
        (MOON, None, False),
        (date(2026, 3, 19), None, False),
        (WORKED, None, False),
        (PARTLY, "S", False),
        (SKIPPED, None, False),  # some regions do not keep it
        (SKIPPED, "S", False),
        (SKIPPED, "Town", False),
        (SKIPPED, "N", True),
        (PLAIN, None, False),
    ],
)
def test_only_a_certain_day_off_prolongs_a_deadline(
    day: date, subdivision: str | None, prolongs: bool
) -> None:
    assert CALENDAR.prolongs_deadline(day, subdivision) is prolongs


@pytest.mark.parametrize("day", [MOON, WORKED, SKIPPED])
def test_the_same_doubtful_days_close_the_telephone(day: date) -> None:
    assert CALENDAR.anywhere(day, frozenset({"N"})) is not None


def test_a_projected_regional_day_closes_and_does_not_prolong() -> None:
    calendar = a_calendar(confirmed_through=2025)
    assert calendar.projected(REGIONAL)
    assert not calendar.projected(date(2025, 12, 31))
    assert calendar.in_subdivision(REGIONAL, "N") is not None
    assert not calendar.prolongs_deadline(REGIONAL, "N")
    assert calendar.prolongs_deadline(NATIONAL, "N")


def test_of_two_holidays_on_a_day_the_more_certain_is_told() -> None:
    calendar = build_calendar(
        country="XX",
        years=CalendarYears(first=2018, last=2029, confirmed_through=2029),
        library="made up",
        on_day={MOON: (Holiday("Feast", estimated=True), Holiday("Spring"))},
        within={},
    )
    found = calendar.nationwide(MOON)
    assert found is not None
    assert found.name == "Spring"
    assert calendar.doubtful(MOON)
    assert calendar.prolongs_deadline(MOON)


def test_both_end_years_are_covered_and_no_others() -> None:
    assert CALENDAR.covers(date(2018, 1, 1))
    assert CALENDAR.covers(date(2029, 12, 31))
    assert not CALENDAR.covers(date(2017, 12, 31))
    assert not CALENDAR.covers(date(2030, 1, 1))


def test_a_moment_in_place_of_a_date_is_refused_not_answered_with_no_holiday() -> None:
    moment = datetime(2026, 10, 3, 12, tzinfo=UTC)
    for ask in (CALENDAR.nationwide, CALENDAR.anywhere, CALENDAR.doubtful):
        with pytest.raises(TypeError, match="local date"):
            ask(moment)


@pytest.mark.parametrize("within", [{"A": "B", "B": "A"}, {"A": "gone"}])
def test_places_that_lie_nowhere_or_in_themselves_are_refused(
    within: dict[str, str | None],
) -> None:
    with pytest.raises(ValueError, match="container"):
        build_calendar(
            country="XX",
            years=CalendarYears(first=2018, last=2029, confirmed_through=2029),
            library="made up",
            on_day={},
            within=within,
        )
