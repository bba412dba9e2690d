"""Where the zone is doubtful every possible clock counts, and all must be open."""

from datetime import datetime

import pytest

from tests.law.answers import reasons
from tests.law.base_question import AMERICA, FLORIDA, SPAIN, Facts, clean
from tests.law.conftest import Ask

PANHANDLE: Facts = {
    "number": "+18505550143",
    "subject.located_in": None,
    "registers": [
        clean("us-ndnc", "2026-11-20"),
        clean("us-fl-no-sales-solicitation", "2026-11-20"),
    ],
}
SPANISH_MOBILE: Facts = {
    "number": "+34612345678",
    "subject.located_in": None,
    "subject.residence": None,
}


def test_an_area_code_of_two_zones_waits_for_the_later_one(ask: Ask) -> None:
    """Half past eight in New York's time is half past seven in Pensacola."""
    verdict = ask(PANHANDLE, base=FLORIDA, at="2026-11-23T08:30:00-05:00")
    assert (verdict.verdict, reasons(verdict) & {"hours.closed"}) == ("defer", {"hours.closed"})
    assert verdict.not_before == datetime.fromisoformat("2026-11-23T09:00:00-05:00")


def test_an_area_code_of_two_zones_closes_with_the_earlier_one(ask: Ask) -> None:
    at = "2026-11-24T19:30:00-05:00"
    verdict = ask(PANHANDLE, base=FLORIDA, at=at)
    assert verdict.verdict == "permit"
    assert verdict.valid_until == datetime.fromisoformat("2026-11-24T20:00:00-05:00")
    late = ask(PANHANDLE, base=FLORIDA, at="2026-11-24T20:00:00-05:00")
    assert late.not_before == datetime.fromisoformat("2026-11-25T09:00:00-05:00")


def test_the_zone_given_settles_it(ask: Ask) -> None:
    east = {**PANHANDLE, "subject.time_zone": "America/New_York"}
    assert ask(east, base=FLORIDA, at="2026-11-24T08:30:00-05:00").verdict == "permit"
    west = {**PANHANDLE, "subject.time_zone": "America/Chicago"}
    assert ask(west, base=FLORIDA, at="2026-11-24T08:30:00-05:00").verdict == "defer"


@pytest.mark.parametrize(
    ("at", "open_"),
    [
        ("2026-11-25T09:30:00+01:00", False),  # half past eight on the Canaries
        ("2026-11-25T10:00:00+01:00", True),
        ("2026-11-25T20:59:00+01:00", True),
        ("2026-11-25T21:30:00+01:00", False),  # half past nine in Madrid
    ],
)
def test_a_mobile_of_unknown_place_has_every_clock_of_its_country(
    ask: Ask, at: str, open_: bool
) -> None:
    found = reasons(ask(SPANISH_MOBILE, base=SPAIN, at=at))
    assert ("hours.closed" not in found) is open_


def test_place_and_number_share_what_is_common_to_both(ask: Ask) -> None:
    canaries: Facts = {**SPANISH_MOBILE, "subject.residence": "ES-CN"}
    assert "hours.closed" in reasons(ask(canaries, base=SPAIN, at="2026-11-25T09:59:00+01:00"))
    assert "hours.closed" not in reasons(ask(canaries, base=SPAIN, at="2026-11-25T21:30:00+01:00"))


def test_where_place_and_number_share_no_zone_all_of_both_count(ask: Ask) -> None:
    """A number of Washington whose owner lives in California."""
    change: Facts = {
        "subject.located_in": "US-CA",
        "subject.residence": "US-CA",
        "registers": [clean("us-ndnc", "2026-11-23T12:00:00-05:00")],
    }
    early = ask(change, base=AMERICA, at="2026-11-24T10:59:00-05:00")
    assert early.not_before == datetime.fromisoformat("2026-11-24T11:00:00-05:00")
    assert ask(change, base=AMERICA, at="2026-11-24T11:00:00-05:00").verdict == "permit"
    late = ask(change, base=AMERICA, at="2026-11-24T21:00:00-05:00")
    assert late.not_before == datetime.fromisoformat("2026-11-25T11:00:00-05:00")
