"""Easter Sundays as calendars print them: the earliest, the latest, the exceptions."""

from datetime import date

import pytest

from ringfence.core.law.deadlines.easter import easter_sunday


@pytest.mark.parametrize(
    "day",
    [
        "1818-03-22",  # the earliest there is
        "1886-04-25",  # the latest there is
        "1900-04-15",
        "1913-03-23",
        "1943-04-25",
        "1954-04-18",  # the rule for the moon's late days
        "1981-04-19",  # the other such rule
        "1999-04-04",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2016-03-27",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2100-03-28",
        "2200-04-06",
        "2285-03-22",
    ],
)
def test_easter_is_the_sunday_that_calendars_print(day: str) -> None:
    expected = date.fromisoformat(day)
    assert easter_sunday(expected.year) == expected
    assert expected.weekday() == 6
