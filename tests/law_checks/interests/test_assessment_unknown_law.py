"""A rule of the pack that nobody knows is no permission: the assessment waits for it."""

import msgspec
import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import lia
from tests.law_checks.interests.base_assessment import PASSES, Facts, changed
from tests.law_checks.interests.conftest import NOW

LIVE, AUTOMATED = "live_calls.consumer", "automated_calls.consumer"
BUSINESS = "live_calls.business"
ROWS: list[tuple[str, str, str]] = [
    (LIVE, "live", "incomplete"),
    (LIVE, "automated", "fail"),
    (LIVE, "predictive", "incomplete"),
    (AUTOMATED, "live", "pass"),
    (AUTOMATED, "automated", "incomplete"),
    (AUTOMATED, "predictive", "incomplete"),
    (BUSINESS, "live", "pass"),
]


def packs_silent_on(packs: Packs, family: str) -> Packs:
    """The law of Finland, but for one rule that nobody knows."""
    finland = packs.pack("FI")
    timeline = tuple(
        msgspec.structs.replace(dated, value="unknown") for dated in finland.rules[family]
    )
    changed_pack = msgspec.structs.replace(finland, rules={**finland.rules, family: timeline})
    return Packs({"EU": packs.pack("EU"), "FI": changed_pack}, {}, version="test")


@pytest.mark.parametrize(("family", "call_type", "result"), ROWS)
def test_it_waits_where_the_answer_hangs_on_the_rule(
    packs: Packs, family: str, call_type: str, result: str
) -> None:
    regime: Facts = {"country": "FI", "call_type": call_type, "audience": "consumer"}
    answer: Facts = lia.answer(
        changed(PASSES, {"regime": regime}), now=NOW, packs=packs_silent_on(packs, family)
    )
    assert answer["result"] == result
    if result == "incomplete":
        (reason,) = answer["reasons"]
        assert reason["missing"] == f"law.FI.{family}"
