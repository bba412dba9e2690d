"""DL-01: a moment is the local day of the part named, else of the capital."""

import pytest

from ringfence.core.law.deadlines.capitals import CAPITAL_ZONES, zones_of_controller
from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.read_question import QuestionError
from ringfence.core.numbers.place_tables import COUNTRY_ZONES
from tests.law_checks.deadlines.places import place


@pytest.mark.parametrize(
    ("received", "country", "part", "base"),
    [
        ("2026-03-31T23:30:00-04:00", "DE", None, "2026-05-01"),
        ("2026-03-31T23:30:00-04:00", "DE", "BY", "2026-05-01"),
        ("2026-06-10T23:59:59+02:00", "DE", None, "2026-07-10"),
        ("2026-06-11T00:00:00+02:00", "DE", None, "2026-07-11"),
        ("2026-06-10T00:30:00+02:00", "ES", None, "2026-07-10"),
        ("2026-06-10T00:30:00+02:00", "ES", "CN", "2026-07-09"),
        ("2026-06-10T00:30:00+02:00", "ES", "MD", "2026-07-10"),
        ("2026-06-10T00:30:00+01:00", "PT", None, "2026-07-10"),
        ("2026-06-10T00:30:00+01:00", "PT", "20", "2026-07-09"),
        ("2026-06-10T23:30:00+02:00", "FR", "974", "2026-07-11"),
        ("2026-06-10T23:30:00+02:00", "FR", "RE", "2026-07-11"),
        ("2026-06-10T00:30:00-04:00", "US", None, "2026-07-10"),
        ("2026-06-10T00:30:00-04:00", "US", "FL", "2026-07-10"),
        ("2026-06-10T00:30:00-05:00", "US", "TX", "2026-07-09"),
    ],
)
def test_the_local_day_counts(received: str, country: str, part: str | None, base: str) -> None:
    answer = request_deadline({"right": "access", "received": received}, place(country, part))
    assert str(answer.base_on) == base


def test_every_country_with_a_capital_has_one_clock() -> None:
    several = {code for code in COUNTRY_ZONES if len(zones_of_controller(code, None)) != 1}
    assert several == {"AQ", "UM", "BV", "HM"}


def test_an_island_without_a_clock_is_refused() -> None:
    with pytest.raises(QuestionError, match="country: BV"):
        place("BV")


def test_of_several_clocks_the_earliest_day_counts() -> None:
    raw = {"right": "access", "received": "2026-06-10T12:00:00+12:00"}
    answer = request_deadline(raw, place("UM"))
    assert str(answer.base_on) == "2026-07-09"
    assert any("the earliest of these days counts" in step for step in answer.steps)


def test_a_capital_keeps_a_zone_of_its_country() -> None:
    for country, zone in CAPITAL_ZONES.items():
        assert zone in COUNTRY_ZONES[country]
        assert len(COUNTRY_ZONES[country]) > 1
