"""Each rule on an assessment: what fails it, what leaves it incomplete, what passes."""

import pytest

from tests.law_checks.interests.base_assessment import Facts
from tests.law_checks.interests.conftest import Assess

ANSWERED = {"name": "post", "why_not": "nobody answered"}
BOUGHT = {"balancing.source": "purchased", "balancing.reasonable_expectation": False}
FRAIL: Facts = {"balancing.vulnerable": True}
FAILS: dict[str, tuple[Facts, str, str]] = {
    "a speculative interest": ({"interest.present": False}, "interest.not_present", "LI-02"),
    "calls not needed": ({"necessity.shown": False}, "necessity.not_shown", "LI-02"),
    "an unlawful interest": ({"interest.lawful": False}, "interest.not_lawful", "LI-04"),
    "consent needed": (
        {"regime.live_voice": "opt_in"},
        "regime.consent_needed",
        "LI-04",
    ),
    "children": ({"balancing.children": True}, "balance.children", "LI-07"),
    "vulnerable people": (FRAIL, "balance.vulnerable", "LI-07"),
    "vulnerable people, only weak safeguards": (
        FRAIL
        | {
            "balancing.safeguards": [
                "frequency_cap",
                "dnc_screening",
                "call_hours",
                "pseudonymised_lists",
                "no_sale",
            ]
        },
        "balance.vulnerable",
        "LI-07",
    ),
    "special categories": (
        {"balancing.special_category": True},
        "balance.special_category",
        "LI-07",
    ),
    "bought and unexpected": (BOUGHT, "balance.unexpected", "LI-07"),
    "a high impact": ({"balancing.impact": "high"}, "balance.high_impact", "LI-07"),
}
INCOMPLETE: dict[str, tuple[Facts, str, str]] = {
    "decided later": ({"decided_at": "2026-11-24"}, "lia.missing", "LI-01"),
    "no particular interest": (
        {"interest.specific": False},
        "interest.not_specific",
        "LI-03",
    ),
    "no statement": ({"interest.statement": " "}, "interest.unstated", "LI-03"),
    "one alternative": (
        {"necessity.alternatives": [ANSWERED]},
        "alternatives.too_few",
        "LI-05",
    ),
    "one alternative twice": (
        {"necessity.alternatives": [ANSWERED, ANSWERED | {"name": "Post "}]},
        "alternatives.too_few",
        "LI-05",
    ),
    "one of two unanswered": (
        {"necessity.alternatives": [ANSWERED, {"name": "email", "why_not": None}]},
        "alternatives.too_few",
        "LI-05",
    ),
    "one of two without a name": (
        {"necessity.alternatives": [ANSWERED, {"why_not": "too dear"}]},
        "alternatives.too_few",
        "LI-05",
    ),
    "a field too many": (
        {"necessity.fields": ["number", "name", "offer_reason", "birthday"]},
        "fields.unneeded",
        "LI-06",
    ),
    "no way to object at collection": (
        {"balancing.opt_out_at_collection": False},
        "objection.not_offered",
        "LI-08",
    ),
    "no way to object in the call": (
        {"balancing.opt_out_each_contact": False},
        "objection.not_offered",
        "LI-08",
    ),
    "past its review": ({"review_due": "2026-11-22"}, "review.overdue", "LI-10"),
    "a trigger": ({"triggers_fired": ["new supplier"]}, "trigger.fired", "LI-10"),
}
PASSES_TOO: dict[str, Facts] = {
    "a third party's interest": {"interest.own_or_third_party": "third_party"},
    "all needed fields": {"necessity.fields": ["number", "name", "offer_reason"]},
    "a third alternative unanswered": {
        "necessity.alternatives": [
            ANSWERED,
            {"name": "email", "why_not": "no addresses"},
            {"name": "advertisements", "why_not": None},
        ]
    },
    "vulnerable people, no contract in the call": FRAIL
    | {"balancing.safeguards": ["no_contract_in_call"]},
    "vulnerable people, a trusted contact": FRAIL | {"balancing.safeguards": ["trusted_contact"]},
    "bought and expected": {"balancing.source": "purchased"},
    "public and unexpected": {
        "balancing.source": "public",
        "balancing.reasonable_expectation": False,
    },
    "a medium impact": {"balancing.impact": "medium"},
    "large, profiled, of strangers": {
        "balancing.scale": "large",
        "balancing.profiling": True,
        "balancing.relationship": "none",
    },
    "no safeguards": {"balancing.safeguards": []},
}


def only(answer: Facts) -> tuple[str, str, str]:
    """The one reason of an answer: name, identifier, outcome."""
    (reason,) = answer["reasons"]
    return reason["rule"], reason["spec"], reason["outcome"]


def test_the_example_passes(assess: Assess) -> None:
    assert assess() == {"result": "pass", "reasons": [], "warnings": []}


@pytest.mark.parametrize(("change", "rule", "spec"), FAILS.values(), ids=FAILS)
def test_it_fails(assess: Assess, change: Facts, rule: str, spec: str) -> None:
    answer = assess(change)
    assert answer["result"] == "fail"
    assert only(answer) == (rule, spec, "refuse")
    assert answer["warnings"] == []


@pytest.mark.parametrize(("change", "rule", "spec"), INCOMPLETE.values(), ids=INCOMPLETE)
def test_it_is_incomplete(assess: Assess, change: Facts, rule: str, spec: str) -> None:
    answer = assess(change)
    assert answer["result"] == "incomplete"
    assert answer["reasons"][0]["rule"] == rule
    assert answer["reasons"][0]["spec"] == spec


@pytest.mark.parametrize("change", PASSES_TOO.values(), ids=PASSES_TOO)
def test_it_passes(assess: Assess, change: Facts) -> None:
    assert assess(change)["result"] == "pass"


def test_a_call_people_do_not_expect_is_told_as_a_warning(assess: Assess) -> None:
    answer = assess(PASSES_TOO["public and unexpected"])
    assert [warning["rule"] for warning in answer["warnings"]] == ["balance.not_expected"]


def test_both_ways_to_object_are_named_when_both_lack(assess: Assess) -> None:
    answer = assess(
        {"balancing.opt_out_at_collection": False, "balancing.opt_out_each_contact": False}
    )
    assert [reason["text"] for reason in answer["reasons"]] == [
        "The way to object is not offered at collection.",
        "The way to object is not offered in each contact.",
    ]


def test_an_unneeded_field_is_named(assess: Assess) -> None:
    (reason,) = assess({"necessity.fields": ["number", "birthday", "income"]})["reasons"]
    assert "birthday, income" in reason["text"]
    many = ["number", *"abcdef", "x" * 41]
    (reason,) = assess({"necessity.fields": many})["reasons"]
    assert reason["text"].endswith("need: a, b, c, d, e.")
    (reason,) = assess({"necessity.fields": ["x" * 41]})["reasons"]
    assert reason["text"].endswith(f"need: {'x' * 40}.")


def test_a_reason_carries_its_article_and_what_would_help(assess: Assess) -> None:
    (reason,) = assess({"balancing.special_category": True})["reasons"]
    assert [citation["article"] for citation in reason["citations"]] == ["Art. 9(1), 9(2)(a)"]
    assert reason["remedy"]
    assert reason["missing"] is None
