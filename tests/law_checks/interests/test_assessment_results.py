"""Which result follows: fail beats incomplete, incomplete beats pass, conditions are told."""

import pytest

from tests.law_checks.interests.base_assessment import PASSES, Facts
from tests.law_checks.interests.conftest import Assess

FACTS = [
    f"{block}.{key}"
    for block in ("interest", "necessity", "balancing", "regime")
    for key in PASSES[block]
] + ["conditions", "decided_at", "review_due", "triggers_fired"]
BLOCKS = ["interest", "necessity", "balancing", "regime"]


@pytest.mark.parametrize("key", FACTS)
def test_every_fact_that_is_not_known_leaves_it_incomplete(assess: Assess, key: str) -> None:
    answer = assess({key: None})
    assert answer["result"] == "incomplete"
    assert {reason["outcome"] for reason in answer["reasons"]} == {"unknown"}
    named = {reason["missing"] for reason in answer["reasons"]}
    assert named == {"regime.country" if key == "regime.live_voice" else key}


@pytest.mark.parametrize("block", BLOCKS)
def test_a_part_that_is_absent_is_unknown(assess: Assess, block: str) -> None:
    answer = assess({block: None})
    assert answer["result"] == "incomplete"
    assert {reason["outcome"] for reason in answer["reasons"]} == {"unknown"}


def test_conditions_are_told_where_all_else_passes(assess: Assess) -> None:
    conditions: Facts = {"conditions": ["two attempts a week at most"]}
    assert assess(conditions)["result"] == "pass_with_conditions"
    assert assess(conditions | {"triggers_fired": ["law change"]})["result"] == "incomplete"
    assert assess(conditions | {"balancing.children": True})["result"] == "fail"


def test_fail_beats_incomplete_and_all_reasons_are_told(assess: Assess) -> None:
    answer = assess(
        {"necessity.shown": False, "interest.specific": False, "balancing.scale": None}
    )
    assert answer["result"] == "fail"
    assert {reason["rule"] for reason in answer["reasons"]} == {
        "necessity.not_shown",
        "interest.not_specific",
        "balance.unknown",
    }
