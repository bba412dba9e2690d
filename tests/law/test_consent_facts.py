"""Consent as a fact: does this one carry this call, at this moment?"""

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import FRANCE, GERMANY, Facts, consent
from tests.law.conftest import Ask

AT = "2026-11-25T11:00:00+01:00"
STRANGER: Facts = {"at": "2026-11-20T10:00:00+01:00", "outcome": "wrong_person"}

ROWS = {
    "withdrawn": ({"withdrawn_at": "2026-11-20T09:00:00+01:00"}, {"consent.withdrawn"}),
    "withdrawn at this instant": ({"withdrawn_at": AT}, {"consent.withdrawn"}),
    "withdrawn some time today": ({"withdrawn_at": "2026-11-25"}, {"consent.withdrawn"}),
    "withdrawal of the future": ({"withdrawn_at": "2026-11-25T11:00:01+01:00"}, set()),
    "withdrawal of tomorrow": ({"withdrawn_at": "2026-11-26"}, set()),
    "another purpose": ({"purposes": ["solar-panel-offers"]}, {"consent.wrong_purpose"}),
    "no purpose": ({"purposes": []}, {"consent.wrong_purpose"}),
    "another channel": ({"channels": ["email"]}, {"consent.wrong_channel"}),
    "automated calls only": ({"channels": ["automated_call"]}, {"consent.wrong_channel"}),
    "another caller": ({"controllers": ["Other Ltd"]}, {"consent.wrong_controller"}),
    "several named, this one too": (
        {
            "controllers": ["Other Ltd", "Example Ltd"],
            "purposes": ["solar-panel-offers", "garden-furniture-offers"],
            "channels": ["email", "live_call"],
        },
        set(),
    ),
    "everything wrong": (
        {"controllers": [], "purposes": [], "channels": [], "act": "silence"},
        {
            "consent.wrong_controller",
            "consent.wrong_purpose",
            "consent.wrong_channel",
            "consent.invalid",
        },
    ),
    "unknown act": ({"act": None}, {"consent.not_demonstrable"}),
    "unknown time": ({"given_at": None}, {"consent.not_demonstrable"}),
    "after the call": ({"given_at": "2026-11-25T11:00:01+01:00"}, {"consent.invalid"}),
    "some time today": ({"given_at": "2026-11-25"}, {"consent.invalid"}),
    "yesterday": ({"given_at": "2026-11-24"}, set()),
    "over": ({"expires_at": "2026-11-25T10:59:59+01:00"}, {"consent.stale"}),
    "over at this instant": ({"expires_at": AT}, {"consent.stale"}),
    "its last day": ({"expires_at": "2026-11-25"}, set()),
    "over since yesterday": ({"expires_at": "2026-11-24"}, {"consent.stale"}),
    "24 months less a second": ({"given_at": "2024-11-25T11:00:01+01:00"}, set()),
    "24 months": ({"given_at": "2024-11-25T11:00:00+01:00"}, {"consent.stale"}),
    "reaffirmed since": (
        {"given_at": "2023-01-01", "reaffirmed_at": "2026-01-01T10:00:00+01:00"},
        set(),
    ),
    "reaffirmed only in the future": (
        {"given_at": "2023-01-01", "reaffirmed_at": "2026-12-01T10:00:00+01:00"},
        {"consent.stale"},
    ),
    "reaffirmed, then withdrawn": (
        {"reaffirmed_at": "2026-11-22", "withdrawn_at": "2026-11-23"},
        {"consent.withdrawn"},
    ),
}


@pytest.mark.parametrize(("change", "expected"), ROWS.values(), ids=ROWS)
def test_a_consent_carries_the_call_or_says_why_not(
    ask: Ask, change: Facts, expected: set[str]
) -> None:
    verdict = ask(consents=[consent(**change)])
    assert reasons(verdict) == expected
    assert verdict.verdict == ("refuse" if expected else "permit")


def test_given_at_the_very_instant_of_the_call_is_not_before_it(ask: Ask) -> None:
    assert reasons(ask(consents=[consent(given_at=AT)])) == {"consent.invalid"}


@pytest.mark.parametrize(
    "act",
    [
        "pre_ticked_box",
        "silence",
        "inactivity",
        "scrolling",
        "accepted_terms",
        "ticked_by_agent",
    ],
)
def test_an_act_that_never_counts_is_no_consent(ask: Ask, act: str) -> None:
    assert reasons(ask(consents=[consent(act=act)])) == {"consent.invalid"}


@pytest.mark.parametrize(
    "act",
    [
        "ticked_empty_box",
        "pressed_button",
        "toggled_setting",
        "signed",
        "spoken_yes",
        "pressed_key",
        "sent_message",
    ],
)
def test_a_clear_act_counts(ask: Ask, act: str) -> None:
    assert ask(consents=[consent(act=act)]).verdict == "permit"


@pytest.mark.parametrize(
    ("given_at", "last", "first_stale"),
    [
        # a year from the 29th of February ends on the 28th
        ("2028-02-29T12:00:00+01:00", "2029-02-28T11:59:59+01:00", "2029-02-28T12:00:00+01:00"),
        ("2026-08-31T12:00:00+02:00", "2027-08-31T11:59:59+02:00", "2027-08-31T12:00:00+02:00"),
        # the wall clock of the person counts across the change of the clocks
        ("2026-10-20T12:00:00+02:00", "2027-10-20T11:59:59+02:00", "2027-10-20T12:00:00+02:00"),
    ],
)
def test_a_year_ends_at_the_months_edge(
    ask: Ask, given_at: str, last: str, first_stale: str
) -> None:
    record = consent(given_at=given_at, period_stated=True)
    for at, stale in ((last, False), (first_stale, True)):
        found = reasons(ask(base=FRANCE, consents=[record], at=at))
        assert ("consent.stale" in found) is stale, at


def test_a_stranger_who_answered_since_takes_the_consent_away(ask: Ask) -> None:
    verdict = ask(attempts=[STRANGER])
    assert reasons(verdict) == {"consent.not_demonstrable"}
    assert reason(verdict, "consent.not_demonstrable").spec == "CN-21"


@pytest.mark.parametrize(
    ("given_at", "carries"),
    [
        ("2026-11-20T09:59:59+01:00", False),
        ("2026-11-20T10:00:01+01:00", True),
        ("2026-11-20", False),
        ("2026-11-21", True),
    ],
)
def test_a_consent_given_after_the_stranger_answered_counts(
    ask: Ask, given_at: str, carries: bool
) -> None:
    verdict = ask(attempts=[STRANGER], consents=[consent(given_at=given_at)])
    assert (verdict.verdict == "permit") is carries


def test_a_stranger_of_the_future_is_ignored(ask: Ask) -> None:
    later = {**STRANGER, "at": "2026-11-26T10:00:00+01:00"}
    assert ask(attempts=[later]).verdict == "permit"


def test_one_good_consent_is_enough(ask: Ask) -> None:
    good, bad = consent(id="c-1"), consent(id="c-2", act="silence", withdrawn_at="2026-11-20")
    for both in ([good, bad], [bad, good]):
        assert ask(consents=both).verdict == "permit"


def test_two_bad_consents_do_not_make_a_good_one_and_all_defects_are_listed(ask: Ask) -> None:
    halves = [consent(purposes=[]), consent(channels=[])]
    verdict = ask(consents=halves)
    assert reasons(verdict) == {"consent.wrong_purpose", "consent.wrong_channel"}


def test_two_laws_need_one_consent_that_carries_the_call_under_both(ask: Ask) -> None:
    there: Facts = {"subject.residence": "FR", "campaign.caller_id": "+33162123456"}
    assert "consent.invalid" in reasons(ask(there, base=GERMANY))
    both = ask(there, base=GERMANY, consents=[consent(period_stated=True)])
    assert "consent.invalid" not in reasons(both)
