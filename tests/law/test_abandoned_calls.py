"""A predictive campaign may abandon few of its answered calls, and must say how many it did."""

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import AMERICA, GERMANY, Facts
from tests.law.conftest import Ask

RULE = "abandoned.too_many"


def predictive(**counts: object) -> Facts:
    """A predictive campaign with its counts."""
    return {"campaign.call_type": "predictive", "campaign.abandoned": counts}


@pytest.mark.parametrize(
    ("calls", "abandoned", "too_many"),
    [
        (100, 3, False),
        (100, 4, True),
        (1000, 30, False),
        (1000, 31, True),
        (0, 0, False),
        (0, 1, True),
        (33, 1, True),
        (34, 1, False),
    ],
)
def test_three_per_cent_of_the_answered_calls_are_the_most(
    ask: Ask, calls: int, abandoned: int, too_many: bool
) -> None:
    verdict = ask(predictive(calls=calls, abandoned=abandoned))
    assert reasons(verdict) == ({RULE} if too_many else set())
    assert verdict.verdict == ("refuse" if too_many else "permit")


@pytest.mark.parametrize("counts", [{}, {"calls": 10}, {"abandoned": 0}])
def test_counts_nobody_gave_are_unknown(ask: Ask, counts: Facts) -> None:
    assert reason(ask(predictive(**counts)), RULE).outcome == "unknown"


@pytest.mark.parametrize("call_type", ["live", "automated"])
def test_only_predictive_campaigns_are_asked(ask: Ask, call_type: str) -> None:
    change = {"campaign.call_type": call_type, "campaign.abandoned": {"calls": 1, "abandoned": 1}}
    assert RULE not in reasons(ask(change))


GOOD, BAD = {"calls": 100, "abandoned": 1}, {"calls": 100, "abandoned": 50}
MONTH = {"from": "2026-10-25", "until": "2026-11-24"}
WEEK = {"from": "2026-11-17", "until": "2026-11-24"}


@pytest.mark.parametrize(
    ("base", "day", "periods", "too_many"),
    [
        (AMERICA, GOOD, [{**MONTH, **BAD}], True),  # thirty days decide there
        (AMERICA, BAD, [{**MONTH, **GOOD}], False),
        (AMERICA, BAD, [{**WEEK, **GOOD}], True),  # no period fits: the day's figures
        (AMERICA, GOOD, [{**WEEK, **BAD}], False),
        (AMERICA, BAD, [{**WEEK, **GOOD}, {**MONTH, **GOOD}], False),
        (GERMANY, GOOD, [{**MONTH, **BAD}], False),  # one day decides here
        (GERMANY, BAD, [{**MONTH, **GOOD}], True),
    ],
)
def test_a_rule_takes_the_period_that_fits_its_own(
    ask: Ask, base: Facts, day: Facts, periods: list[Facts], too_many: bool
) -> None:
    verdict = ask(predictive(**day, periods=periods), base=base)
    assert (RULE in reasons(verdict)) is too_many


def test_a_predictive_call_needs_a_person_who_is_trained(ask: Ask) -> None:
    verdict = ask({**predictive(calls=0, abandoned=0), "agent": None})
    assert "agent.untrained" in reasons(verdict)
