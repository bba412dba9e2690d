"""What makes each duty owed, and what on the other side of each boundary does not."""

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import duty
from tests.law_checks.accountability.base_company import COMPANY, EXEMPT, Facts
from tests.law_checks.accountability.conftest import NOW, Owed

AT_SCALE = {"monitoring": False, "special": True, "large_scale": True}
WATCHING = {"monitoring": True, "special": False, "large_scale": True}
REQUIRED: dict[str, tuple[str, Facts, str, str]] = {
    "a record from 250 on": ("ropa", {"employees": 250}, "record.size", "RO-01"),
    "a record of regular work": (
        "ropa",
        {"occasional": False},
        "record.not_occasional",
        "RO-01",
    ),
    "a record where risk is medium": ("ropa", {"residual_risk": "medium"}, "record.risk", "RO-01"),
    "a record of health data": (
        "ropa",
        {"core_activity.special": True},
        "record.special",
        "RO-01",
    ),
    "an assessment of evaluation": (
        "dpia",
        {"always": ["systematic_evaluation"]},
        "assessment.always",
        "DP-01",
    ),
    "an assessment of special data": (
        "dpia",
        {"always": ["large_scale_special"]},
        "assessment.always",
        "DP-01",
    ),
    "an assessment of public places": (
        "dpia",
        {"always": ["public_monitoring"]},
        "assessment.always",
        "DP-01",
    ),
    "an assessment by two criteria": (
        "dpia",
        {"criteria": ["evaluation", "large_scale"]},
        "assessment.criteria",
        "DP-02",
    ),
    "an officer of a public body": ("dpo", {"public_body": True}, "officer.public_body", "DO-01"),
    "an officer where people are watched": (
        "dpo",
        {"core_activity": WATCHING},
        "officer.monitoring",
        "DO-01",
    ),
    "an officer for special data": (
        "dpo",
        {"core_activity": AT_SCALE},
        "officer.special",
        "DO-01",
    ),
    "an officer in Germany from 20 on": (
        "dpo",
        {"establishment": "DE", "employees": 20},
        "officer.national_size",
        "DO-01",
    ),
    "a representative of regular callers": (
        "eu_representative",
        {"occasional": False},
        "representative.not_occasional",
        "SC-11",
    ),
    "a representative where risk is high": (
        "eu_representative",
        {"residual_risk": "high"},
        "representative.risk",
        "SC-11",
    ),
    "a representative for special data at scale": (
        "eu_representative",
        {"core_activity.large_scale": True},
        "representative.special",
        "SC-11",
    ),
    "a consultation where risk stays high": (
        "prior_consultation",
        {"residual_risk": "high"},
        "consultation.high_risk",
        "DP-05",
    ),
}
NOT_REQUIRED: dict[str, tuple[str, Facts]] = {
    **{f"{name}: only just": (name, {}) for name in EXEMPT},
    "watching on a small scale": ("dpo", {"core_activity.monitoring": True}),
    "special data on a small scale": ("dpo", {"core_activity.special": True}),
    "a large scale of plain data": ("dpo", {"core_activity.large_scale": True}),
    "19 in Germany": ("dpo", {"establishment": "DE", "employees": 19}),
    "20 elsewhere": ("dpo", {"establishment": "AT", "employees": 20}),
    "established in the EEA": ("eu_representative", {"establishment": "NO", "occasional": False}),
    "established in a region of a state": (
        "eu_representative",
        {"establishment": "RE", "occasional": False},
    ),
    "a public body from outside": (
        "eu_representative",
        {"public_body": True, "occasional": False},
    ),
    "a large scale without special data": (
        "eu_representative",
        {"core_activity": {"monitoring": False, "special": False, "large_scale": True}},
    ),
    "a medium risk": ("prior_consultation", {"residual_risk": "medium"}),
}
ALL_NINE = [
    "evaluation",
    "automated_decisions",
    "monitoring",
    "sensitive",
    "large_scale",
    "matching",
    "vulnerable",
    "innovative",
    "prevents_right",
]


@pytest.mark.parametrize(("name", "change", "rule", "spec"), REQUIRED.values(), ids=REQUIRED)
def test_it_is_required(owed: Owed, name: str, change: Facts, rule: str, spec: str) -> None:
    answer = owed(name, change)
    assert answer["result"] == "required"
    (reason,) = answer["reasons"]
    assert (reason["rule"], reason["spec"], reason["outcome"]) == (rule, spec, "refuse")
    assert reason["remedy"]
    assert reason["citations"]


@pytest.mark.parametrize(("name", "change"), NOT_REQUIRED.values(), ids=NOT_REQUIRED)
def test_it_is_not_required(owed: Owed, name: str, change: Facts) -> None:
    assert owed(name, change) == {"result": "not_required", "reasons": [], "warnings": []}


@pytest.mark.parametrize("criterion", ALL_NINE)
def test_one_criterion_alone_only_warns_even_said_twice(owed: Owed, criterion: str) -> None:
    answer = owed("dpia", {"criteria": [criterion, criterion]})
    assert (answer["result"], answer["reasons"]) == ("not_required", [])
    (warning,) = answer["warnings"]
    assert (warning["rule"], warning["spec"]) == ("assessment.one_criterion", "DP-02")


@pytest.mark.parametrize("criterion", ALL_NINE[1:])
def test_any_second_criterion_makes_it_required(owed: Owed, criterion: str) -> None:
    assert owed("dpia", {"criteria": ["evaluation", criterion]})["result"] == "required"


def test_the_german_number_names_its_own_law_too(owed: Owed) -> None:
    (reason,) = owed("dpo", {"establishment": "DE"})["reasons"]
    assert [source["article"] for source in reason["citations"]] == ["Art. 37(4)", "s. 38"]
    assert "20 employees" in reason["text"]


def test_a_representative_sits_where_the_people_are(owed: Owed) -> None:
    change = {"occasional": False, "targets": ["FR", "JO", "NO", "FR", "GB"]}
    (reason,) = owed("eu_representative", change)["reasons"]
    assert "one of FR, NO" in reason["remedy"]


def test_all_that_makes_it_required_is_named(owed: Owed) -> None:
    change = {"employees": 250, "occasional": False, "residual_risk": "high"}
    found = {reason["rule"] for reason in owed("ropa", change)["reasons"]}
    assert found == {"record.size", "record.not_occasional", "record.risk"}


@pytest.mark.parametrize("name", EXEMPT)
def test_nothing_is_owed_where_nothing_ties_the_company_to_the_eea(owed: Owed, name: str) -> None:
    worst: Facts = {
        "employees": 5000,
        "occasional": False,
        "criteria": ALL_NINE,
        "always": ["public_monitoring"],
        "core_activity": {"monitoring": True, "special": True, "large_scale": True},
        "residual_risk": "high",
        "establishment": "JO",
    }
    answer = owed(name, {**worst, "targets": ["JO"]})
    assert (answer["result"], answer["reasons"]) == ("not_required", [])
    assert [warning["spec"] for warning in answer["warnings"]] == ["SC-07"]
    for tie in ({"establishment": None}, {"targets": None}, {"targets": ["JO", "DE"]}):
        assert owed(name, {**worst, "targets": ["JO"], **tie})["warnings"] == []


@pytest.mark.parametrize(
    ("day", "result"), [("2020-12-31", "required"), ("2021-01-01", "not_required")]
)
def test_who_belongs_to_the_eea_is_asked_for_the_day(owed: Owed, day: str, result: str) -> None:
    british: Facts = {"occasional": False, "targets": ["GB"], "at": day}
    assert owed("eu_representative", british)["result"] == result


def test_without_a_moment_it_is_judged_now(owed: Owed) -> None:
    assert owed("ropa", {"at": None})["result"] == "not_required"


def test_both_answers_are_good(owed: Owed, packs: Packs) -> None:
    assert duty.is_good(owed("ropa"))
    assert duty.is_good(owed("ropa", {"employees": 250}))
    assert duty.answer(COMPANY, now=NOW, packs=packs)["result"] == "not_required"
