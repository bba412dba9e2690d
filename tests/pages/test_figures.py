"""Numbers, shares and times are written so that nobody misreads them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from ringfence.interfaces.pages import figures
from tests.pages.page_reader import read


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        (0, 10, "0%"),
        (10, 10, "100%"),
        (1, 3, "33.3%"),
        (1, 100_000, "<0.1%"),
        (99_999, 100_000, ">99.9%"),
        (0, 0, "–"),
    ],
)
def test_a_share_is_never_nothing_nor_all_unless_it_is(
    part: int, whole: int, written: str
) -> None:
    assert figures.share(part, whole) == written


def test_numbers_are_grouped_and_one_is_singular() -> None:
    assert figures.counted(1_234_567, "row") == "1,234,567 rows"
    assert figures.counted(1, "row") == "1 row"
    assert figures.counted(2, "country", "countries") == "2 countries"


@pytest.mark.parametrize(
    ("count", "written"),
    [(1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (2_500_000, "2.5 MB"),
     (10_000_000_000, "10.0 GB")],
)  # fmt: skip
def test_sizes_have_units(count: int, written: str) -> None:
    assert figures.size(count) == written


def test_a_moment_names_its_offset_and_is_marked_up_for_machines() -> None:
    value = datetime(2026, 11, 23, 9, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    (time,) = read(figures.moment(value)).all("time")
    assert time.text() == "Monday 23 November 2026, 09:05 UTC−03:30"
    assert time.get("datetime") == "2026-11-23T09:05:00-03:30"


def test_a_moment_is_shown_in_the_zone_of_another() -> None:
    like = datetime(2026, 11, 23, tzinfo=timezone(timedelta(hours=1)))
    told = read(figures.moment(datetime(2026, 11, 23, 23, 30, tzinfo=UTC), like=like)).text()
    assert told == "Tuesday 24 November 2026, 00:30 UTC+01:00"


def test_a_day_is_written_out() -> None:
    assert read(figures.day(date(2026, 8, 1))).text() == "1 August 2026"
