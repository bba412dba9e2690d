"""Is whoever calls ready: the agent trained, the processor bound by a complete contract?"""

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import AMERICA, BRITAIN, Facts
from tests.law.conftest import Ask

ENDS = {
    "today": ("2026-11-25", True),
    "yesterday": ("2026-11-24", False),
    "a second ahead": ("2026-11-25T11:00:01+01:00", True),
    "this instant": ("2026-11-25T11:00:00+01:00", False),
}


@pytest.mark.parametrize(("until", "holds"), ENDS.values(), ids=ENDS)
@pytest.mark.parametrize(
    ("key", "rule"),
    [
        ("agent.trained_until", "agent.untrained"),
        ("processor.contract_until", "processor.no_contract"),
    ],
)
def test_training_and_contract_hold_to_the_end_of_their_last_day(
    ask: Ask, key: str, rule: str, until: str, holds: bool
) -> None:
    assert reasons(ask({key: until})) == (set() if holds else {rule})


def test_a_contract_without_the_clauses_is_none(ask: Ask) -> None:
    verdict = ask({"processor.clauses_complete": False})
    found = reason(verdict, "processor.no_contract")
    assert (found.outcome, found.spec) == ("refuse", "PC-20")


def test_each_gap_of_the_contract_is_listed(ask: Ask) -> None:
    verdict = ask({"processor.clauses_complete": False, "processor.contract_until": "2026-01-01"})
    assert {found.spec for found in verdict.reasons} == {"PC-01", "PC-20"}


def test_a_service_call_too_is_made_by_people_who_are_ready(ask: Ask) -> None:
    service: Facts = {
        "campaign.marketing": False,
        "campaign.basis": "contract",
        "agent": None,
        "processor.contract_until": "2026-01-01",
    }
    assert reasons(ask(service)) == {"agent.untrained", "processor.no_contract"}


@pytest.mark.parametrize(("base", "asked"), [(AMERICA, False), (BRITAIN, True)], ids=["US", "GB"])
def test_outside_the_gdpr_only_a_law_that_says_so_asks(ask: Ask, base: Facts, asked: bool) -> None:
    verdict = ask({"agent": None, "processor.clauses_complete": False}, base=base)
    expected = {"agent.untrained", "processor.no_contract"} if asked else set()
    assert reasons(verdict) == expected
