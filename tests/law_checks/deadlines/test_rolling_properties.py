"""Whatever the day: rolling never shortens, ends on a working day, and moves no further."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.law.deadlines.rolling import roll
from tests.law_checks.deadlines.places import place

PLACES = {
    code: place(code) for code in ("AT", "BG", "DE", "ES", "FI", "FR", "HU", "NL", "SE", "SK")
}


@given(
    day=st.dates(min_value=date(2018, 1, 1), max_value=date(2029, 12, 1)),
    country=st.sampled_from(sorted(PLACES)),
)
def test_a_period_ends_on_the_first_working_day(day: date, country: str) -> None:
    here = PLACES[country]
    last = roll(day, here).day
    assert day <= last <= day + timedelta(days=7)
    assert last.weekday() < 5
    assert here.public_holiday(last) is None
    for passed in range((last - day).days):
        skipped = day + timedelta(days=passed)
        assert skipped.weekday() >= 5 or here.public_holiday(skipped) is not None
