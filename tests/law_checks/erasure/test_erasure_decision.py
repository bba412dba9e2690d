"""What is erased and what stays (RE-01…RE-05)."""

from time import process_time

import pytest

from tests.law_checks.erasure.base_erasure import UNASKED, Facts, hold, rules
from tests.law_checks.erasure.conftest import Erase

ALL_DATA = ["phone_number", "name", "call_history"]
DECISIONS: dict[str, tuple[Facts, str]] = {
    "consent withdrawn": ({"requested": False}, "erase_and_suppress"),
    "objection": ({"grounds": ["objection"], "requested": False}, "erase_and_suppress"),
    "asked for, not needed": ({"grounds": ["not_needed"]}, "erase_and_suppress"),
    "asked for without a ground": ({"grounds": []}, "erase_and_suppress"),
    "one ground of several": (
        {"grounds": ["unlawful", "objection"], "requested": False},
        "erase_and_suppress",
    ),
    "not needed, nobody asked": (UNASKED, "erase"),
    "unlawful, nobody asked": (UNASKED | {"grounds": ["unlawful"]}, "erase"),
    "a law asks for it": (UNASKED | {"grounds": ["legal_duty"]}, "erase"),
    "a child's data": (UNASKED | {"grounds": ["child"]}, "erase"),
    "no ground and nobody asked": (UNASKED | {"grounds": []}, "erase"),
    "part held": ({"holds": [hold("tax", ["name"])]}, "partial_keep"),
    "part held, nobody asked": (UNASKED | {"holds": [hold("tax", ["name"])]}, "partial_keep"),
    "all held": ({"holds": [hold("claims", ALL_DATA)]}, "keep_restricted"),
    "all held by two": (
        {"holds": [hold("tax", ["name"]), hold("claims", ["call_history", "phone_number"])]},
        "keep_restricted",
    ),
    "proof of consent": ({"holds": [hold("consent_proof", ["name"])]}, "partial_keep"),
    "expression": ({"holds": [hold("expression", ["name"])]}, "partial_keep"),
    "public health": ({"holds": [hold("health", ["name"])]}, "partial_keep"),
    "archive": ({"holds": [hold("archive", ["name"])]}, "partial_keep"),
    "held to today": ({"holds": [hold("tax", ["name"], "2026-11-23")]}, "partial_keep"),
    "held to yesterday": ({"holds": [hold("tax", ["name"], "2026-11-22")]}, "erase_and_suppress"),
    "held a second longer": (
        {"holds": [hold("tax", ["name"], "2026-11-23T10:00:01+01:00")]},
        "partial_keep",
    ),
    "held to this instant": (
        {"holds": [hold("tax", ["name"], "2026-11-23T10:00:00+01:00")]},
        "erase_and_suppress",
    ),
    "held without an end": ({"holds": [hold("tax", ["name"], None)]}, "erase_and_suppress"),
    "held without a reason": ({"holds": [hold(None, ["name"])]}, "erase_and_suppress"),
    "held without data": ({"holds": [hold("tax", None)]}, "erase_and_suppress"),
    "a hold of nothing": ({"holds": [hold("tax", [])]}, "erase_and_suppress"),
    "a hold of other data": ({"holds": [hold("tax", ["invoices"])]}, "erase_and_suppress"),
    "held, the rest unknown": (
        {"holds": [hold("tax", ALL_DATA)], "data": None},
        "partial_keep",
    ),
    "whether asked is not known": (UNASKED | {"requested": None}, "erase_and_suppress"),
    "the ground is not known": (UNASKED | {"grounds": None}, "erase_and_suppress"),
}
HELD = {
    "tax": ("RE-03", "Art. 17(3)(b)"),
    "claims": ("RE-04", "Art. 17(3)(e), 18"),
    "consent_proof": ("RE-05", "Art. 7(1), 17(3)"),
    "expression": ("RE-03", "Art. 17(3)(a)"),
    "health": ("RE-03", "Art. 17(3)(c)"),
    "archive": ("RE-03", "Art. 17(3)(d)"),
}


@pytest.mark.parametrize(("change", "decision"), DECISIONS.values(), ids=DECISIONS)
def test_what_is_to_be_done(erased: Erase, change: Facts, decision: str) -> None:
    assert erased(change)["decision"] == decision


def test_the_example_is_kept_without_a_word(erased: Erase) -> None:
    assert erased() == {
        "decision": "erase_and_suppress",
        "conduct": "kept",
        "reasons": [],
        "warnings": [],
    }


@pytest.mark.parametrize(("kind", "where"), HELD.items())
def test_what_stays_is_said_with_its_article(
    erased: Erase, kind: str, where: tuple[str, str]
) -> None:
    answer = erased({"holds": [hold(kind, ["name"])]})
    (warning,) = answer["warnings"]
    assert (warning["spec"], warning["citations"][0]["article"]) == where
    assert answer["conduct"] == "kept"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"grounds": []}, "ground.none"),
        ({"other_basis": True}, "ground.other_basis"),
        ({"holds": [hold("tax", ["name"], "2026-11-22")]}, "hold.over"),
        ({"holds": [hold("tax", ["invoices"])]}, "hold.beyond"),
    ],
)
def test_a_hint_changes_nothing(erased: Erase, change: Facts, rule: str) -> None:
    answer = erased(change)
    assert rules(answer, "warnings") == {rule}
    assert (answer["decision"], answer["conduct"]) == ("erase_and_suppress", "kept")


def test_another_basis_touches_no_other_ground(erased: Erase) -> None:
    both = {"grounds": ["consent_withdrawn", "objection"], "other_basis": None}
    assert erased(both)["conduct"] == "kept"
    assert erased({"other_basis": None})["conduct"] is None


def test_without_a_moment_it_is_judged_now(erased: Erase) -> None:
    held = {"holds": [hold("tax", ["name"], "2026-11-22")], "at": None}
    assert erased(held)["decision"] == "erase_and_suppress"
    assert erased(held | {"at": "2026-11-22"})["decision"] == "partial_keep"


def test_ten_thousand_holds_are_decided_at_once(erased: Erase) -> None:
    data = [f"field {number}" for number in range(10_000)]
    holds = [hold("tax", [name]) for name in data]
    begun = process_time()
    assert erased({"data": data, "holds": holds})["decision"] == "keep_restricted"
    assert process_time() - begun < 10
