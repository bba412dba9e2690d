"""Public holidays: the nation's, those of the place, and those that may be one."""

from datetime import date, datetime

import pytest

from ringfence.core.law.packs import Packs
from tests.law.answers import reason, reasons
from tests.law.base_question import AMERICA, BRITAIN, GERMANY, ITALY, JORDAN, SPAIN, Facts, consent
from tests.law.conftest import Ask

HOLIDAY = "hours.holiday"
MOBILE_OF_UNKNOWN_PLACE: Facts = {
    "number": "+34612345678",
    "subject.located_in": None,
    "subject.residence": None,
}
ROWS: dict[str, tuple[Facts, Facts, str, bool]] = {
    "DE Christmas": (GERMANY, {}, "2026-12-25T11:00:00+01:00", True),
    "DE Christmas Eve": (GERMANY, {}, "2026-12-24T11:00:00+01:00", False),
    "GB Christmas": (BRITAIN, {}, "2026-12-25T11:00:00+00:00", True),
    "US Christmas, without a rule": (AMERICA, {}, "2026-12-25T11:00:00-05:00", False),
    "DE-BY Epiphany": (GERMANY, {"subject.residence": "DE-BY"}, "2027-01-06T11:00:00+01:00", True),
    "DE Epiphany, place unknown": (GERMANY, {}, "2027-01-06T11:00:00+01:00", False),
    "DE-BE Epiphany": (
        GERMANY,
        {"subject.residence": "DE-BE"},
        "2027-01-06T11:00:00+01:00",
        False,
    ),
    "GB-SCT Saint Andrew": (
        BRITAIN,
        {"subject.residence": "GB-SCT"},
        "2026-11-30T11:00:00+00:00",
        True,
    ),
    "GB Saint Andrew, place unknown": (BRITAIN, {}, "2026-11-30T11:00:00+00:00", False),
    "ES-MD on the day of Catalonia": (SPAIN, {}, "2026-09-11T11:00:00+02:00", False),
    "ES-CT on the day of Catalonia": (
        SPAIN,
        {"number": "+34612345678", "subject.located_in": None, "subject.residence": "ES-CT"},
        "2026-09-11T11:00:00+02:00",
        True,
    ),
    "ES mobile on the day of Catalonia": (
        SPAIN,
        MOBILE_OF_UNKNOWN_PLACE,
        "2026-09-11T11:00:00+02:00",
        True,
    ),
    "ES fixed line of Madrid on that day": (
        SPAIN,
        {"subject.located_in": None, "subject.residence": None},
        "2026-09-11T11:00:00+02:00",
        False,
    ),
    "ES mobile on the Monday after All Saints": (
        SPAIN,
        MOBILE_OF_UNKNOWN_PLACE,
        "2026-11-02T10:30:00+01:00",
        True,
    ),
    "JO the eve of a feast by the moon": (JORDAN, {}, "2027-03-08T11:00:00+03:00", True),
    "JO the day after it": (JORDAN, {}, "2027-03-11T11:00:00+03:00", True),
    "JO two days before it": (JORDAN, {}, "2027-03-07T11:00:00+03:00", False),
}


@pytest.mark.parametrize(("base", "place", "at", "closed"), ROWS.values(), ids=ROWS)
def test_a_holiday_closes_the_telephone(
    ask: Ask, base: Facts, place: Facts, at: str, closed: bool
) -> None:
    found = reasons(ask({**place, "at": at}, base=base))
    assert (HOLIDAY in found) is closed


def test_a_region_that_is_not_known_closes_with_less_certainty(ask: Ask) -> None:
    """No certainty below settled would claim that it is a holiday there."""
    at = "2026-11-02T10:30:00+01:00"
    doubtful = reason(ask({**MOBILE_OF_UNKNOWN_PLACE, "at": at}, base=SPAIN), HOLIDAY)
    assert doubtful.certainty != "settled"
    sure = reason(ask(base=SPAIN, at="2026-12-25T11:00:00+01:00"), HOLIDAY)
    assert sure.certainty == "settled"


def test_after_a_holiday_the_next_open_day_is_named(ask: Ask) -> None:
    """Christmas on a Friday, its second day on Saturday, then Sunday."""
    assert ask(at="2026-12-25T11:00:00+01:00").not_before == datetime.fromisoformat(
        "2026-12-28T09:00:00+01:00"
    )


def test_a_feast_by_the_moon_is_skipped_with_its_doubtful_neighbours(ask: Ask) -> None:
    verdict = ask(base=JORDAN, at="2027-03-07T20:00:00+03:00")
    assert verdict.not_before == datetime.fromisoformat("2027-03-14T09:00:00+03:00")


@pytest.mark.parametrize(("at", "open_"), [("09:30", False), ("10:00", True), ("19:00", False)])
def test_a_day_before_a_holiday_may_have_hours_of_its_own(ask: Ask, at: str, open_: bool) -> None:
    found = reasons(ask(base=ITALY, at=f"2026-12-07T{at}:00+01:00"))
    assert ("hours.closed" not in found) is open_


@pytest.mark.parametrize(
    ("at", "known"),
    [
        ("2017-12-27T11:00:00+03:00", False),
        ("2018-01-02T11:00:00+03:00", True),
        ("2029-12-26T11:00:00+03:00", True),
        ("2030-01-02T11:00:00+03:00", False),
    ],
)
def test_outside_the_years_of_the_data_a_holiday_is_unknown_and_refuses(
    ask: Ask, at: str, known: bool
) -> None:
    verdict = ask(base=JORDAN, at=at)
    unknown = {
        found.rule
        for found in verdict.reasons
        if found.outcome == "unknown" and found.rule.startswith("hours.")
    }
    assert unknown == (set() if known else {HOLIDAY})
    assert known or verdict.verdict == "refuse"


def test_a_law_without_holidays_does_not_ask_for_them(ask: Ask) -> None:
    assert HOLIDAY not in reasons(ask(base=AMERICA, at="2030-01-02T11:00:00-05:00"))


def test_at_the_end_of_the_data_no_opening_is_promised(ask: Ask) -> None:
    """After the last evening the data know, nobody knows when the telephone opens again."""
    current: Facts = {
        "agent.trained_until": "2031-01-01",
        "processor.contract_until": "2031-01-01",
        "consents": [consent(given_at="2029-12-01")],
    }
    verdict = ask(current, at="2029-12-31T20:00:00+01:00")
    assert reasons(verdict) <= {"hours.closed", HOLIDAY}
    assert (verdict.verdict, verdict.not_before) == ("refuse", None)


def test_the_poles_keep_christmas_eve_since_2025(packs: Packs) -> None:
    """Poland has no pack yet, its holidays are there."""
    calendar = packs.calendar("PL")
    assert calendar is not None
    assert calendar.nationwide(date(2026, 12, 24)) is not None
    assert calendar.nationwide(date(2024, 12, 24)) is None


def test_a_holiday_on_which_the_slovaks_work_is_doubtful_and_prolongs_no_deadline(
    packs: Packs,
) -> None:
    calendar = packs.calendar("SK")
    assert calendar is not None
    day = date(2026, 11, 17)
    kept = calendar.nationwide(day)
    assert kept is not None
    assert not kept.certain_day_off
    assert not calendar.prolongs_deadline(day)
