"""A campaign not open yet, over, or suspended."""

from datetime import datetime

import pytest

from tests.law.answers import reason, reasons
from tests.law.conftest import Ask

ROWS = {
    "opened this instant": ("opens", "2026-11-25T11:00:00+01:00", "permit"),
    "opens in a second": ("opens", "2026-11-25T11:00:01+01:00", "defer"),
    "opens today": ("opens", "2026-11-25", "permit"),
    "opens tomorrow": ("opens", "2026-11-26", "defer"),
    "closes in a second": ("closes", "2026-11-25T11:00:01+01:00", "permit"),
    "closes this instant": ("closes", "2026-11-25T11:00:00+01:00", "refuse"),
    "its last day is today": ("closes", "2026-11-25", "permit"),
    "its last day was yesterday": ("closes", "2026-11-24", "refuse"),
}


@pytest.mark.parametrize(("key", "when", "word"), ROWS.values(), ids=ROWS)
def test_a_campaign_is_open_from_its_beginning_to_its_end(
    ask: Ask, key: str, when: str, word: str
) -> None:
    verdict = ask({f"campaign.{key}": when})
    assert verdict.verdict == word
    assert reasons(verdict) == (set() if word == "permit" else {"campaign.closed"})


def test_a_campaign_that_opens_in_the_night_calls_in_the_morning(ask: Ask) -> None:
    verdict = ask({"campaign.opens": "2026-11-26"})
    assert verdict.not_before == datetime.fromisoformat("2026-11-26T09:00:00+01:00")


def test_a_campaign_that_opens_at_noon_calls_at_noon(ask: Ask) -> None:
    verdict = ask({"campaign.opens": "2026-11-25T12:30:00+01:00"})
    assert verdict.not_before == datetime.fromisoformat("2026-11-25T12:30:00+01:00")


def test_a_suspended_campaign_refuses_service_calls_too(ask: Ask) -> None:
    for change in ({}, {"campaign.marketing": False, "campaign.basis": "contract"}):
        verdict = ask({**change, "campaign.suspended": True})
        assert reason(verdict, "campaign.suspended").outcome == "refuse"


def test_over_and_not_open_yet_refuses(ask: Ask) -> None:
    verdict = ask({"campaign.opens": "2026-12-01", "campaign.closes": "2026-11-01"})
    assert verdict.verdict == "refuse"
