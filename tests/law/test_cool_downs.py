"""Silence after a no, after an abandoned call, after a machine answered."""

from datetime import datetime, timedelta

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import BRITAIN, FRANCE, GERMANY, Facts, changed, consent
from tests.law.conftest import Ask

AT = datetime.fromisoformat("2026-11-25T11:00:00+01:00")


def ago(outcome: str, purpose: str | None = None, **span: float) -> Facts:
    """An attempt of some time before the base call, with its outcome."""
    return {"at": (AT - timedelta(**span)).isoformat(), "outcome": outcome, "purpose": purpose}


@pytest.mark.parametrize(("days", "silent"), [(1, True), (59.999, True), (60, False)])
def test_a_no_with_an_end_defers_for_sixty_days(ask: Ask, days: float, silent: bool) -> None:
    verdict = ask(attempts=[ago("refused", days=days)])
    assert reasons(verdict) == ({"cap.cooldown"} if silent else set())
    if silent:
        assert verdict.verdict == "defer"
        until = AT - timedelta(days=days) + timedelta(days=60)
        assert reason(verdict, "cap.cooldown").until == until


def test_the_last_no_counts(ask: Ask) -> None:
    verdict = ask(attempts=[ago("refused", days=2), ago("refused", days=50)])
    assert reason(verdict, "cap.cooldown").until == AT + timedelta(days=58)


@pytest.mark.parametrize(
    ("purpose", "silent"),
    [("garden-furniture-offers", True), (None, True), ("solar-panel-offers", False)],
)
def test_a_no_to_another_offer_is_none_to_this_one(
    ask: Ask, purpose: str | None, silent: bool
) -> None:
    verdict = ask(attempts=[ago("refused", purpose, days=3)])
    assert ("cap.cooldown" in reasons(verdict)) is silent


def test_a_no_of_the_future_is_ignored(ask: Ask) -> None:
    assert ask(attempts=[ago("refused", hours=-1)]).verdict == "permit"


@pytest.mark.parametrize(
    ("given", "lifted"),
    [
        ({"given_at": "2026-11-21T10:00:00+01:00"}, True),
        ({"given_at": "2026-10-16T10:00:00+01:00"}, False),
        ({"given_at": "2026-11-21", "obtained_in_marketing_call": None}, False),
        ({"given_at": "2026-11-21", "obtained_in_marketing_call": True}, False),
    ],
)
def test_a_no_for_good_refuses_until_a_fresh_consent(ask: Ask, given: Facts, lifted: bool) -> None:
    no = [ago("refused", days=6)]
    verdict = ask(base=FRANCE, attempts=no, consents=[consent(period_stated=True, **given)])
    assert ("cap.refused" not in reasons(verdict)) is lifted
    assert verdict.verdict == ("permit" if lifted else "refuse")


@pytest.mark.parametrize(("hours", "silent"), [(71.999, True), (72, False)])
def test_after_an_abandoned_call_72_hours_of_silence(ask: Ask, hours: float, silent: bool) -> None:
    verdict = ask(attempts=[ago("abandoned", hours=hours)])
    assert reasons(verdict) == ({"cap.cooldown"} if silent else set())


PREDICTIVE: Facts = {
    "campaign.call_type": "predictive",
    "campaign.abandoned": {"calls": 0, "abandoned": 0},
}
BRITISH_MACHINE = changed(BRITAIN, PREDICTIVE)


@pytest.mark.parametrize(
    ("outcome", "hours", "silent"),
    [
        ("abandoned", 71, True),
        ("abandoned", 72, False),
        ("voicemail", 23, True),
        ("voicemail", 24, False),
        ("busy", 1, False),
    ],
)
def test_where_a_person_may_call_at_once_a_machine_must_wait(
    ask: Ask, outcome: str, hours: float, silent: bool
) -> None:
    attempts = [ago(outcome, hours=hours)]
    by_machine = ask(base=BRITISH_MACHINE, at=AT.isoformat(), attempts=attempts)
    assert reasons(by_machine) == ({"cap.cooldown"} if silent else set())
    assert ask(base=BRITAIN, at=AT.isoformat(), attempts=attempts).verdict == "permit"


def test_a_machine_that_answered_asks_no_silence_where_no_law_says_so(ask: Ask) -> None:
    attempts = [ago("voicemail", hours=2)]
    assert ask({**PREDICTIVE, "attempts": attempts}, base=GERMANY).verdict == "permit"


def test_every_deferral_is_over_at_not_before(ask: Ask) -> None:
    attempts = [ago("refused", days=50), ago("abandoned", hours=2)]
    verdict = ask(attempts=attempts)
    assert verdict.not_before == AT + timedelta(days=10) - timedelta(hours=0)
