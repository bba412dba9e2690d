"""Hours on the days on which the clocks change: the wall clock of the called person counts."""

from datetime import datetime

import pytest

from tests.law.answers import reasons
from tests.law.base_question import AMERICA, FRANCE, SPAIN, Facts, changed, clean
from tests.law.conftest import Ask

NEW_YORK = AMERICA
CHICAGO = changed(AMERICA, {"number": "+13125550143", "subject.time_zone": "America/Chicago"})
ROWS: dict[str, tuple[Facts, str, str]] = {
    # Europe: the last Sunday of March and of October; nobody calls on a Sunday
    "FR over the last Sunday of March": (
        FRANCE,
        "2027-03-26T20:00:00+01:00",
        "2027-03-30T10:00:00+02:00",  # the 29th is Easter Monday
    ),
    "FR over the last Sunday of October": (
        FRANCE,
        "2026-10-23T20:00:00+02:00",
        "2026-10-26T10:00:00+01:00",
    ),
    "ES over the last Sunday of October": (
        SPAIN,
        "2026-10-23T21:00:00+02:00",
        "2026-10-26T09:00:00+01:00",
    ),
    "ES in the doubled hour": (
        SPAIN,
        "2026-10-25T02:30:00+01:00",
        "2026-10-26T09:00:00+01:00",
    ),
    # America: the second Sunday of March, the first of November; there one calls on Sundays
    "US on the night of the shorter day": (
        NEW_YORK,
        "2027-03-14T01:59:00-05:00",
        "2027-03-14T08:00:00-04:00",
    ),
    "US on the evening before it": (
        NEW_YORK,
        "2027-03-13T21:00:00-05:00",
        "2027-03-14T08:00:00-04:00",
    ),
    "US in the doubled hour, first": (
        NEW_YORK,
        "2026-11-01T01:30:00-04:00",
        "2026-11-01T08:00:00-05:00",
    ),
    "US in the doubled hour, second": (
        NEW_YORK,
        "2026-11-01T01:30:00-05:00",
        "2026-11-01T08:00:00-05:00",
    ),
    "US in the middle of the country": (
        CHICAGO,
        "2026-11-01T01:30:00-05:00",
        "2026-11-01T08:00:00-06:00",
    ),
}


@pytest.mark.parametrize(("base", "at", "not_before"), ROWS.values(), ids=ROWS)
def test_the_next_opening_stands_on_the_new_clock(
    ask: Ask, base: Facts, at: str, not_before: str
) -> None:
    register = base["registers"][0]["id"] if base["registers"] else "us-ndnc"
    verdict = ask(
        {
            "at": at,
            "agent.trained_until": "2028-01-01",
            "registers": [clean(register, at)],
            "consents": [{**record, "given_at": "2026-08-20"} for record in base["consents"]],
            "source.obtained_at": "2026-08-20",
            "source.notice_given_at": "2026-08-20",
        },
        base=base,
    )
    assert reasons(verdict) <= {"hours.closed", "hours.holiday"}
    assert verdict.not_before == datetime.fromisoformat(not_before)


@pytest.mark.parametrize(
    ("at", "until"),
    [
        ("2027-03-14T12:00:00-04:00", "2027-03-14T21:00:00-04:00"),
        ("2026-11-01T12:00:00-05:00", "2026-11-01T21:00:00-05:00"),
    ],
)
def test_a_permit_ends_on_the_new_clock(ask: Ask, at: str, until: str) -> None:
    verdict = ask({"registers": [clean("us-ndnc", at)], "at": at}, base=NEW_YORK)
    assert verdict.valid_until == datetime.fromisoformat(until)
