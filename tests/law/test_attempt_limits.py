"""How often one controller may try one number; a day is 24 hours."""

from datetime import datetime, timedelta

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import FLORIDA, FRANCE, GERMANY, Facts
from tests.law.conftest import Ask

AT = datetime.fromisoformat("2026-11-25T11:00:00+01:00")


def ago(*, outcome: str = "no_answer", purpose: str | None = None, **span: float) -> Facts:
    """An attempt of some time before the base call."""
    return {"at": (AT - timedelta(**span)).isoformat(), "outcome": outcome, "purpose": purpose}


ROWS: dict[str, tuple[list[Facts], datetime | None]] = {
    "one today": ([ago(hours=1)], None),
    "two within 24 hours": ([ago(hours=1), ago(hours=5)], AT + timedelta(hours=19)),
    "the second exactly 24 hours ago": ([ago(hours=1), ago(hours=24)], None),
    "the second a second less": (
        [ago(hours=1), ago(hours=24, seconds=-1)],
        AT + timedelta(seconds=1),
    ),
    "three within 24 hours wait for the second to fall out": (
        [ago(hours=1), ago(hours=2), ago(hours=3)],
        AT + timedelta(hours=22),
    ),
    "three within 30 days": ([ago(days=2), ago(days=9), ago(days=29)], None),
    "four within 30 days": (
        [ago(days=2), ago(days=9), ago(days=20), ago(days=29)],
        AT + timedelta(days=1),
    ),
    "the fourth exactly 30 days ago": (
        [ago(days=2), ago(days=9), ago(days=20), ago(days=30)],
        None,
    ),
    "attempts of the future": ([ago(hours=1), ago(hours=-1), ago(hours=-2)], None),
    "whatever their outcome": (
        [ago(hours=1, outcome="busy"), ago(hours=5, outcome="answered")],
        AT + timedelta(hours=19),
    ),
    "both limits, the later end counts": (
        [ago(hours=1), ago(hours=5), ago(days=20), ago(days=28)],
        AT + timedelta(days=2),
    ),
}


@pytest.mark.parametrize(("attempts", "not_before"), ROWS.values(), ids=ROWS)
def test_a_limit_defers_until_an_attempt_falls_out(
    ask: Ask, attempts: list[Facts], not_before: datetime | None
) -> None:
    verdict = ask(attempts=attempts)
    assert reasons(verdict) == ({"cap.reached"} if not_before else set())
    if not_before is not None:
        assert verdict.verdict == "defer"
        found = reason(verdict, "cap.reached").until
        assert found == not_before


def test_a_day_is_24_hours_and_not_the_calendar_s(ask: Ask) -> None:
    """Both attempts of yesterday morning still count."""
    yesterday = [
        {"at": "2026-11-23T11:00:00+01:00", "outcome": "no_answer"},
        {"at": "2026-11-23T11:05:00+01:00", "outcome": "busy"},
    ]
    verdict = ask(number="+493023125000", at="2026-11-24T10:00:00+01:00", attempts=yesterday)
    assert (verdict.verdict, reasons(verdict)) == ("defer", {"cap.reached"})
    assert verdict.not_before == datetime.fromisoformat("2026-11-24T11:00:00+01:00")


def test_the_end_of_a_limit_in_the_night_waits_for_the_morning(ask: Ask) -> None:
    evening = [ago(hours=-9.5), ago(hours=-10)]
    verdict = ask(at="2026-11-26T11:00:00+01:00", attempts=evening)
    assert verdict.not_before == datetime.fromisoformat("2026-11-27T09:00:00+01:00")


def test_a_statute_s_limit_stands_in_the_place_of_the_policy(ask: Ask) -> None:
    """France: four in thirty days, and nothing of two a day."""
    assert ask(base=FRANCE, attempts=[ago(hours=1), ago(hours=2)]).verdict == "permit"
    four = ask(base=FRANCE, attempts=[ago(days=day) for day in (1, 2, 3, 4)])
    assert reason(four, "cap.reached").certainty != "policy"


@pytest.mark.parametrize(
    ("purpose", "counts"),
    [("garden-furniture-offers", True), (None, True), ("solar-panel-offers", False)],
)
def test_a_limit_for_one_subject_counts_that_subject_only(
    ask: Ask, purpose: str | None, counts: bool
) -> None:
    """Florida: three in 24 hours on the same subject; an unknown one counts."""
    attempts = [ago(hours=hours, purpose=purpose) for hours in (-5, -4, -3)]
    verdict = ask(base=FLORIDA, at="2026-11-25T19:00:00-05:00", attempts=attempts)
    assert ("cap.reached" in reasons(verdict)) is counts


def test_where_nobody_looked_the_limit_is_unknown(ask: Ask) -> None:
    assert reason(ask(attempts=None), "cap.reached").outcome == "unknown"


def test_service_calls_are_not_limited(ask: Ask) -> None:
    change: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}
    assert ask({**change, "attempts": [ago(hours=1), ago(hours=2)]}).verdict == "permit"


def test_the_base_was_never_tried(ask: Ask) -> None:
    assert GERMANY["attempts"] == []
    assert ask().verdict == "permit"
