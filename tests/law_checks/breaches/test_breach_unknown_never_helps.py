"""No breach asks for less because a fact was left out."""

import pytest

from ringfence.core.law.breaches.duty import DUTIES
from tests.law_checks.breaches.base_breach import BREACH, GRAVE, LIGHT, SEALED, Facts, changed
from tests.law_checks.breaches.conftest import Assess

BASES: dict[str, Facts] = {"medium": {}, "grave": GRAVE, "light": LIGHT, "sealed": SEALED}
NOT_OF_THE_DUTY = {"at", "risk"}
"""A person's judgement only raises the duty: left out, it raises nothing."""


@pytest.mark.parametrize("change", BASES.values(), ids=BASES)
def test_the_duty_is_no_less(breached: Assess, change: Facts) -> None:
    facts = changed(BREACH, change)
    keys = [key for key in facts if key not in NOT_OF_THE_DUTY]
    keys += [f"{block}.{key}" for block in ("enisa", "encrypted") for key in facts[block]]
    owed = DUTIES.index(breached(change)["duty"])
    for key in keys:
        assert DUTIES.index(breached({**change, key: None})["duty"]) >= owed, key


@pytest.mark.parametrize("key", ["notified_at", "delay_reasons", "people_told"])
def test_an_act_nobody_recorded_was_not_done(breached: Assess, key: str) -> None:
    done: Facts = GRAVE | {
        "notified_at": "2026-11-06T10:00:00Z",
        "delay_reasons": "the office was closed",
        "people_told": {"how": "direct"},
    }
    assert breached(done)["conduct"] == "compliant"
    assert breached(done | {key: None})["conduct"] == "violation"
