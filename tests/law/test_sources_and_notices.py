"""Where the number came from, how long a list lives, and whether the person was told (GDPR 14)."""

import pytest

from tests.law.answers import duties, reason, reasons
from tests.law.base_question import AMERICA, BRITAIN, Facts
from tests.law.conftest import Ask

SOURCES = {
    "verified": ({}, set()),
    "not verified": ({"verified": False}, {"source.unverified"}),
    "of unknown kind": ({"kind": "unknown"}, {"source.unverified"}),
    "accepted, whatever verified says": ({"decision": "accept", "verified": False}, set()),
    "in quarantine": ({"decision": "quarantine"}, {"source.unverified"}),
    "rejected": ({"decision": "reject"}, {"source.rejected"}),
    "expired yesterday": ({"expires_at": "2026-11-24"}, {"source.expired"}),
    "its last day": ({"expires_at": "2026-11-25"}, set()),
    "expired this instant": ({"expires_at": "2026-11-25T11:00:00+01:00"}, {"source.expired"}),
}


@pytest.mark.parametrize(("change", "expected"), SOURCES.values(), ids=SOURCES)
def test_a_source_is_known_verified_and_current(
    ask: Ask, change: Facts, expected: set[str]
) -> None:
    assert reasons(ask({f"source.{key}": value for key, value in change.items()})) == expected


@pytest.mark.parametrize("kind", ["purchased", "referral", "public", "directory"])
@pytest.mark.parametrize(("obtained_at", "lives"), [("2026-05-25", True), ("2026-05-24", False)])
def test_a_list_from_others_lives_six_months(
    ask: Ask, kind: str, obtained_at: str, lives: bool
) -> None:
    change = {"source.kind": kind, "source.obtained_at": obtained_at}
    assert reasons(ask(change)) == (set() if lives else {"source.expired"})


@pytest.mark.parametrize("kind", ["own", "random"])
def test_what_is_no_list_from_others_does_not_age(ask: Ask, kind: str) -> None:
    change = {"source.kind": kind, "source.obtained_at": "2020-01-01"}
    assert "source.expired" not in reasons(ask(change))


@pytest.mark.parametrize(
    ("obtained_at", "at", "overdue"),
    [
        ("2026-10-25", "2026-11-25T11:00:00+01:00", False),
        ("2026-10-24", "2026-11-25T11:00:00+01:00", True),
        ("2026-10-31", "2026-11-30T11:00:00+01:00", False),  # the month has no 31st
        ("2026-10-31", "2026-12-01T11:00:00+01:00", True),
    ],
)
def test_a_notice_is_due_within_the_month_and_until_then_in_the_call(
    ask: Ask, obtained_at: str, at: str, overdue: bool
) -> None:
    verdict = ask({"source.obtained_at": obtained_at, "source.notice_given_at": None}, at=at)
    assert reasons(verdict) == ({"notice.overdue"} if overdue else set())
    assert overdue or "notice.in_call" in duties(verdict)


def test_a_notice_given_is_no_duty_and_one_of_the_future_is_not_given(ask: Ask) -> None:
    assert "notice.in_call" not in duties(ask())
    future: Facts = {"source.obtained_at": "2026-11-20", "source.notice_given_at": "2026-11-26"}
    assert "notice.in_call" in duties(ask(future))


def test_who_got_the_number_from_others_says_so_when_asked(ask: Ask) -> None:
    assert "disclosure.source" in duties(ask({"source.kind": "public"}))
    assert "disclosure.source" not in duties(ask())


@pytest.mark.parametrize(("base", "asked"), [(BRITAIN, True), (AMERICA, False)], ids=["GB", "US"])
def test_outside_the_gdpr_only_a_law_that_says_so_asks(ask: Ask, base: Facts, asked: bool) -> None:
    late: Facts = {
        "source.verified": False,
        "source.obtained_at": "2026-01-01",
        "source.notice_given_at": None,
    }
    expected = {"source.unverified", "notice.overdue"} if asked else set()
    verdict = ask(late, base=base)
    assert reasons(verdict) == expected
    assert not asked or reason(verdict, "notice.overdue").jurisdiction == "GB"
