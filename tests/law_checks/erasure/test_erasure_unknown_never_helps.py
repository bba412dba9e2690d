"""No erasure is kept, and none asks for less, because a fact was left out."""

from collections.abc import Iterator

import pytest

from tests.law_checks.erasure.base_erasure import ERASURE, UNASKED, Facts, changed, hold
from tests.law_checks.erasure.conftest import Erase
from tests.law_checks.erasure.test_erasure_conduct import HELD, KEPT, VIOLATIONS

NEEDED = {
    "grounds": "grounds",
    "requested": "requested",
    "other_basis": "other_basis",
    "holds": "holds",
    "data": "data",
    "suppression.fields": "suppression.fields",
    "suppression.token": "suppression.token",
    "suppression.key_apart": "suppression.key_apart",
    "suppression.used_for": "suppression.used_for",
    "backups": "backups.days",
    "backups.days": "backups.days",
    "backups.replay_guard": "backups.replay_guard",
    "told": "told",
    "method": "method",
    "recipients": "recipients",
    "public": "public",
}
BASES: dict[str, Facts] = {
    "asked": {},
    "unasked": UNASKED,
    "part held": {"holds": [hold("tax", ["name"])]},
    "all held": HELD,
}


def keys_of(facts: Facts, *, before: str = "") -> Iterator[str]:
    """Every key but the moment, as a path."""
    for key, value in facts.items():
        if key != "at":
            yield f"{before}{key}"
        if isinstance(value, dict):
            yield from keys_of(value, before=f"{before}{key}.")


@pytest.mark.parametrize(("key", "missing"), NEEDED.items())
def test_an_unknown_fact_leaves_it_open_and_is_named(
    erased: Erase, key: str, missing: str
) -> None:
    answer = erased({"backups.days": 30, key: None})
    assert answer["conduct"] is None
    assert missing in {reason["missing"] for reason in answer["reasons"]}


@pytest.mark.parametrize("change", [row[0] for row in VIOLATIONS.values()], ids=VIOLATIONS)
def test_a_violation_is_never_kept_with_less_said(erased: Erase, change: Facts) -> None:
    owed = erased({**change, "suppression": None})["conduct"] != "kept"
    for key in keys_of(changed(ERASURE, change)):
        if owed or key != "suppression":
            assert erased({**change, key: None})["conduct"] != "kept", key


def test_only_an_entry_that_nobody_owes_may_be_left_out(erased: Erase) -> None:
    assert erased(UNASKED | {"suppression": None})["conduct"] == "kept"
    assert erased({"suppression": None})["conduct"] == "violation"


@pytest.mark.parametrize("change", BASES.values(), ids=BASES)
def test_the_decision_asks_for_no_less(erased: Erase, change: Facts) -> None:
    order = ["keep_restricted", "partial_keep", "erase", "erase_and_suppress"]
    decided = order.index(erased(change)["decision"])
    for key in changed(ERASURE, change):
        if key != "at":
            assert order.index(erased({**change, key: None})["decision"]) >= decided, key


@pytest.mark.parametrize("key", ["kind", "data", "until"])
def test_a_hold_with_a_gap_leaves_it_open(erased: Erase, key: str) -> None:
    answer = erased({"holds": [hold("tax", ["name"]) | {key: None}]})
    assert answer["conduct"] is None
    assert [reason["missing"] for reason in answer["reasons"]] == [f"holds[0].{key}"]


@pytest.mark.parametrize("key", ["name", "told"])
def test_a_recipient_with_a_gap_leaves_it_open(erased: Erase, key: str) -> None:
    answer = erased({"recipients": [{"name": "Example Calls Ltd", "told": True} | {key: None}]})
    assert answer["conduct"] is None
    assert [reason["missing"] for reason in answer["reasons"]] == [f"recipients[0].{key}"]


def test_nothing_known_is_open_and_decided_at_its_worst(erased: Erase) -> None:
    answer = erased(dict.fromkeys(ERASURE))
    assert (answer["decision"], answer["conduct"]) == ("erase_and_suppress", None)
    assert {reason["outcome"] for reason in answer["reasons"]} == {"unknown"}


def test_a_duty_that_is_not_certain_is_not_yet_violated(erased: Erase) -> None:
    undone = {"suppression": None, "told": False}
    assert erased(UNASKED | undone | {"requested": None})["conduct"] is None
    assert erased(UNASKED | undone | {"requested": True})["conduct"] == "violation"
    assert KEPT["nobody asked: no entry, no answer"] == UNASKED | undone
