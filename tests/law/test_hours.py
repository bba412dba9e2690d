"""Calling hours on the called person's clock: [from, until), and the next minute that is open."""

from datetime import datetime

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import (
    AMERICA,
    FLORIDA,
    FRANCE,
    GERMANY,
    JORDAN,
    NETHERLANDS,
    SPAIN,
    TEXAS,
    Facts,
    consent,
)
from tests.law.conftest import Ask

Row = tuple[Facts, str, str | None]
WINDOWS: dict[str, Row] = {
    "DE opens at nine": (GERMANY, "2026-11-25T08:59:59+01:00", "2026-11-25T09:00:00+01:00"),
    "DE is open at nine": (GERMANY, "2026-11-25T09:00:00+01:00", None),
    "DE is open until eight": (GERMANY, "2026-11-25T19:59:59+01:00", None),
    "DE closes at eight": (GERMANY, "2026-11-25T20:00:00+01:00", "2026-11-26T09:00:00+01:00"),
    "DE on Saturday from ten": (
        GERMANY,
        "2026-11-28T09:59:00+01:00",
        "2026-11-28T10:00:00+01:00",
    ),
    "DE on Saturday until six": (GERMANY, "2026-11-28T17:59:59+01:00", None),
    "DE over the weekend": (GERMANY, "2026-11-28T18:00:00+01:00", "2026-11-30T09:00:00+01:00"),
    "DE not on Sunday": (GERMANY, "2026-11-29T12:00:00+01:00", "2026-11-30T09:00:00+01:00"),
    "DE in the night": (GERMANY, "2026-11-25T02:30:00+01:00", "2026-11-25T09:00:00+01:00"),
    "FR from ten": (FRANCE, "2026-11-25T09:59:00+01:00", "2026-11-25T10:00:00+01:00"),
    "FR shut at one sharp": (
        FRANCE,
        "2026-11-25T13:00:00+01:00",
        "2026-11-25T14:00:00+01:00",
    ),
    "FR open a second before one": (FRANCE, "2026-11-25T12:59:59+01:00", None),
    "FR open again at two": (FRANCE, "2026-11-25T14:00:00+01:00", None),
    "FR not at the weekend": (
        FRANCE,
        "2026-11-27T20:00:00+01:00",
        "2026-11-30T10:00:00+01:00",
    ),
    "ES until nine": (SPAIN, "2026-11-25T20:59:59+01:00", None),
    "ES closes at nine": (SPAIN, "2026-11-25T21:00:00+01:00", "2026-11-26T09:00:00+01:00"),
    "JO not on Friday and Saturday": (
        JORDAN,
        "2026-11-26T20:00:00+03:00",
        "2026-11-29T09:00:00+03:00",
    ),
    "JO open on Sunday": (JORDAN, "2026-11-29T09:00:00+03:00", None),
    "NL until four on Saturday": (
        NETHERLANDS,
        "2026-11-28T16:00:00+01:00",
        "2026-11-30T09:00:00+01:00",
    ),
    "NL on the eve of Saint Nicholas": (
        NETHERLANDS,
        "2025-12-05T18:30:00+01:00",
        "2025-12-06T10:00:00+01:00",
    ),
    "US from eight": (AMERICA, "2026-11-24T07:59:59-05:00", "2026-11-24T08:00:00-05:00"),
    "US until nine": (AMERICA, "2026-11-24T20:59:59-05:00", None),
    "US on Sunday too": (AMERICA, "2026-11-29T08:00:00-05:00", None),
    "US on Thanksgiving too": (AMERICA, "2026-11-26T12:00:00-05:00", None),
    "US-FL until eight": (FLORIDA, "2026-11-24T20:00:00-05:00", "2026-11-25T08:00:00-05:00"),
    "US-TX on Sunday from noon": (
        TEXAS,
        "2026-11-29T11:59:00-06:00",
        "2026-11-29T12:00:00-06:00",
    ),
}


@pytest.mark.parametrize(("base", "at", "not_before"), WINDOWS.values(), ids=WINDOWS)
def test_a_window_opens_and_closes_to_the_minute(
    ask: Ask, base: Facts, at: str, not_before: str | None
) -> None:
    verdict = ask(base=base, at=at)
    found = reasons(verdict) & {"hours.closed", "hours.holiday"}
    assert found == ({"hours.closed"} if not_before else set())
    if not_before is not None and verdict.verdict == "defer":
        assert verdict.not_before == datetime.fromisoformat(not_before)


@pytest.mark.parametrize("offset", ["00:00", "-05:00", "+09:00"])
def test_the_offset_of_the_moment_does_not_matter(ask: Ask, offset: str) -> None:
    here = datetime.fromisoformat("2026-11-25T20:00:00+01:00")
    sign = "+" if offset[0] not in "+-" else ""
    there = here.astimezone(datetime.fromisoformat(f"2026-01-01T00:00:00{sign}{offset}").tzinfo)
    assert ask(at=there.isoformat()).not_before == datetime.fromisoformat(
        "2026-11-26T09:00:00+01:00"
    )


def test_not_before_is_told_on_the_called_persons_clock(ask: Ask) -> None:
    not_before = ask(at="2026-11-25T05:00:00Z").not_before
    assert not_before is not None
    assert not_before.isoformat() == "2026-11-25T09:00:00+01:00"


def test_a_default_says_that_it_is_policy_and_a_statute_what_it_is(ask: Ask) -> None:
    policy = reason(ask(at="2026-11-25T21:30:00+01:00"), "hours.closed")
    statute = reason(ask(base=FRANCE, at="2026-11-25T21:30:00+01:00"), "hours.closed")
    assert (policy.certainty, policy.citations) == ("policy", ())
    assert statute.certainty == "settled"
    assert statute.citations


NIGHT = "2026-11-25T21:30:00+01:00"
SLOT = ["2026-11-25T21:20+01:00", "2026-11-25T21:40+01:00"]


def dated(hours: object) -> list[Facts]:
    """A French consent, which states its period, with hours agreed."""
    return [consent(period_stated=True, hours=hours)]


@pytest.mark.parametrize(
    ("hours", "at", "open_"),
    [
        ([SLOT], NIGHT, True),
        ([SLOT], "2026-11-25T21:20:00+01:00", True),
        ([SLOT], "2026-11-25T21:40:00+01:00", False),
        ([SLOT], "2026-11-26T21:30:00+01:00", False),
        ("any", NIGHT, False),
        ([["21:00", "22:00"]], NIGHT, False),
        (None, NIGHT, False),
    ],
)
def test_in_france_only_a_dated_slot_opens_a_closed_hour(
    ask: Ask, hours: object, at: str, open_: bool
) -> None:
    verdict = ask(base=FRANCE, consents=dated(hours), at=at)
    assert (verdict.verdict == "permit") is open_
    if open_:
        assert verdict.valid_until == datetime.fromisoformat(SLOT[1])


def test_a_later_slot_is_the_next_time_to_call(ask: Ask) -> None:
    verdict = ask(base=FRANCE, consents=dated([SLOT]), at="2026-11-25T20:30:00+01:00")
    assert verdict.not_before == datetime.fromisoformat(SLOT[0])


def test_no_consent_opens_a_closed_hour_where_the_law_does_not_say_so(ask: Ask) -> None:
    for hours in ("any", [SLOT], [["21:00", "22:00"]]):
        assert ask(at=NIGHT, consents=[consent(hours=hours)]).verdict != "permit"


def test_daily_hours_the_person_agreed_to_narrow_the_window(ask: Ask) -> None:
    evenings = [consent(hours=[["18:00", "22:00"]])]
    assert ask(at="2026-11-25T18:00:00+01:00", consents=evenings).verdict == "permit"
    early = ask(at="2026-11-25T11:00:00+01:00", consents=evenings)
    assert early.not_before == datetime.fromisoformat("2026-11-25T18:00:00+01:00")
