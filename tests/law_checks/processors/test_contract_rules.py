"""Each rule on a contract: what fails it, what only warns, what passes."""

import pytest

from ringfence.interfaces.cli.checks import contract
from tests.law_checks.processors.base_cases import CONTRACT, Facts, rules, specs, without
from tests.law_checks.processors.conftest import NOW, Bind

SPECIFIC: Facts = {"engaged": True, "authorisation": "specific", "flow_down": True}
FAILS: dict[str, tuple[Facts, str, str]] = {
    "no contract": ({"exists": False}, "contract.missing", "PC-01"),
    "only spoken": ({"written": False}, "contract.unwritten", "PC-01"),
    "run out yesterday": ({"until": "2026-11-22"}, "contract.over", "PC-01"),
    "over this instant": ({"until": "2026-11-23T10:00:00+01:00"}, "contract.over", "PC-01"),
    "no subject matter": ({"subject_matter": False}, "contract.content", "PC-01"),
    "no duration": ({"duration": False}, "contract.content", "PC-01"),
    "no nature and purpose": ({"nature_purpose": False}, "contract.content", "PC-01"),
    "no types of data": ({"data_types": False}, "contract.content", "PC-01"),
    "no categories": ({"subject_categories": False}, "contract.content", "PC-01"),
    "no rights of the controller": ({"controller_rights": False}, "contract.content", "PC-01"),
    "no instructions": ({"clauses.a": False}, "clause.instructions", "PC-03"),
    "no confidentiality": ({"clauses.b": False}, "clause.confidentiality", "PC-04"),
    "no security": ({"clauses.c": False}, "clause.security", "PC-05"),
    "no conditions": ({"clauses.d": False}, "clause.sub_processors", "PC-06"),
    "no help with requests": ({"clauses.e": False}, "clause.rights", "PC-07"),
    "no assistance": ({"clauses.f": False}, "clause.assistance", "PC-08"),
    "notice after a day and a half": (
        {"breach_notice_hours": 24.5},
        "clause.breach_notice",
        "PC-08",
    ),
    "no end": ({"clauses.g": False}, "clause.end", "PC-09"),
    "no audits": ({"clauses.h": False}, "clause.audits", "PC-10"),
    "sub-processors nobody authorised": (
        {"sub_processors.authorisation": "none"},
        "sub_processors.unauthorised",
        "PC-11",
    ),
    "changes unannounced": (
        {"sub_processors.notice": False},
        "sub_processors.no_notice",
        "PC-11",
    ),
    "no objection": (
        {"sub_processors.right_to_object": False},
        "sub_processors.no_objection",
        "PC-11",
    ),
    "no warning": ({"instruction_warning": False}, "instruction.no_warning", "PC-13"),
}
WARNS: dict[str, tuple[Facts, str, str]] = {
    "guarantees assessed later": (
        {"guarantees_assessed_at": "2026-11-24"},
        "guarantees.unassessed",
        "PC-02",
    ),
    "guarantees not assessed": (
        {"guarantees_assessed_at": None},
        "guarantees.unassessed",
        "PC-02",
    ),
    "no flow-down": (
        {"sub_processors.flow_down": False},
        "sub_processors.no_flow_down",
        "PC-12",
    ),
    "flow-down unknown": (
        {"sub_processors.flow_down": None},
        "sub_processors.no_flow_down",
        "PC-12",
    ),
    "purposes of its own": ({"own_purposes": True}, "own_purposes.used", "PC-14"),
    "own purposes unknown": ({"own_purposes": None}, "own_purposes.used", "PC-14"),
    "a controller": ({"role": "controller"}, "role.not_processor", "PC-19"),
    "a joint controller": ({"role": "joint"}, "role.not_processor", "PC-19"),
    "role unknown": ({"role": None}, "role.not_processor", "PC-19"),
}
PASSES: dict[str, Facts] = {
    "its last day": {"until": "2026-11-23"},
    "its last second": {"until": "2026-11-23T10:00:01+01:00"},
    "told at once": {"breach_notice_hours": 0},
    "assessed today": {"guarantees_assessed_at": "2026-11-23"},
    "no sub-processors": {"sub_processors": {"engaged": False}},
    "each sub-processor authorised by name": {"sub_processors": SPECIFIC},
    "each by name, without notice": {
        "sub_processors": SPECIFIC | {"notice": False, "right_to_object": False}
    },
}
NEEDED = {
    "exists": "PC-01",
    "written": "PC-01",
    "until": "PC-01",
    "subject_matter": "PC-01",
    "duration": "PC-01",
    "nature_purpose": "PC-01",
    "data_types": "PC-01",
    "subject_categories": "PC-01",
    "controller_rights": "PC-01",
    "clauses.a": "PC-03",
    "clauses.b": "PC-04",
    "clauses.c": "PC-05",
    "clauses.d": "PC-06",
    "clauses.e": "PC-07",
    "clauses.f": "PC-08",
    "clauses.g": "PC-09",
    "clauses.h": "PC-10",
    "breach_notice_hours": "PC-08",
    "sub_processors.engaged": "PC-11",
    "sub_processors.authorisation": "PC-11",
    "sub_processors.notice": "PC-11",
    "sub_processors.right_to_object": "PC-11",
    "instruction_warning": "PC-13",
}


def test_the_example_passes_without_a_word(bind: Bind) -> None:
    assert bind() == {"result": "pass", "reasons": [], "warnings": []}


@pytest.mark.parametrize(("change", "rule", "spec"), FAILS.values(), ids=FAILS)
def test_it_fails(bind: Bind, change: Facts, rule: str, spec: str) -> None:
    answer = bind(change)
    assert answer["result"] == "fail"
    (reason,) = answer["reasons"]
    assert (reason["rule"], reason["spec"], reason["outcome"]) == (rule, spec, "refuse")
    assert reason["remedy"]
    assert reason["citations"]


@pytest.mark.parametrize(("change", "rule", "spec"), WARNS.values(), ids=WARNS)
def test_it_passes_with_a_warning(bind: Bind, change: Facts, rule: str, spec: str) -> None:
    answer = bind(change)
    assert answer["result"] == "pass"
    (warning,) = answer["warnings"]
    assert (warning["rule"], warning["spec"]) == (rule, spec)


@pytest.mark.parametrize("change", PASSES.values(), ids=PASSES)
def test_it_passes(bind: Bind, change: Facts) -> None:
    assert bind(change) == {"result": "pass", "reasons": [], "warnings": []}


@pytest.mark.parametrize(("key", "spec"), NEEDED.items(), ids=NEEDED)
def test_what_nobody_said_fails_whether_null_or_absent(bind: Bind, key: str, spec: str) -> None:
    absent: Facts = contract.answer(without(CONTRACT, key), now=NOW, packs=None)  # type: ignore[arg-type]
    for answer in (bind({key: None}), absent):
        assert answer["result"] == "fail"
        (reason,) = answer["reasons"]
        assert (reason["spec"], reason["outcome"], reason["missing"]) == (spec, "unknown", key)


def test_of_nothing_every_rule_of_the_result_is_named(bind: Bind) -> None:
    answer = contract.answer({}, now=NOW, packs=None)  # type: ignore[arg-type]
    assert specs(answer) == {"PC-01", *(f"PC-{n:02}" for n in range(3, 12)), "PC-13"}
    assert specs(answer, "warnings") == {"PC-02", "PC-12", "PC-14", "PC-19"}


def test_all_that_is_wrong_is_named_and_what_lacks_in_words(bind: Bind) -> None:
    answer = bind({"clauses.a": False, "data_types": False, "breach_notice_hours": 72})
    assert rules(answer) == {"clause.instructions", "contract.content", "clause.breach_notice"}
    assert any("types of data" in reason["text"] for reason in answer["reasons"])


def test_without_a_moment_it_is_judged_now(bind: Bind) -> None:
    assert bind({"at": None})["result"] == "pass"
    assert bind({"at": None, "until": "2026-11-22"})["result"] == "fail"


def test_the_good_answer_is_that_of_exit_status_0(bind: Bind) -> None:
    assert contract.is_good(bind())
    assert not contract.is_good(bind({"clauses.h": False}))
