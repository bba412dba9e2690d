"""A processor outside the EEA: an adequate country that day, or a tool with its assessment."""

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import Facts
from tests.law.conftest import Ask

RULE = "transfer.not_permitted"
CLAUSES: Facts = {
    "kind": "scc",
    "module": 2,
    "annexes_complete": True,
    "signed_at": "2026-01-10",
}
TIA: Facts = {"result": "pass", "at": "2026-06-01"}
COMPLETE: Facts = {"tool": CLAUSES, "tia": TIA}


def sent_to(country: str, transfer: Facts | None = None) -> Facts:
    """A processor in a country, with what carries the transfer."""
    return {"processor.country": country, "processor.transfer": transfer}


@pytest.mark.parametrize("country", ["DE", "RE", "AX", "NO", "IS", "CH", "GB"])
def test_the_eea_and_adequate_countries_need_no_tool(ask: Ask, country: str) -> None:
    assert ask(sent_to(country)).verdict == "permit"


@pytest.mark.parametrize("country", ["JO", "IN", "MA", "US", "CA", "JP", "ZW"])
def test_elsewhere_and_where_adequacy_is_partial_a_tool_is_needed(ask: Ask, country: str) -> None:
    assert reasons(ask(sent_to(country))) == {RULE}
    assert ask(sent_to(country, COMPLETE)).verdict == "permit"


@pytest.mark.parametrize(
    ("at", "adequate"),
    [("2026-01-23T11:00:00+01:00", False), ("2026-01-26T11:00:00+01:00", True)],
)
def test_adequacy_is_that_of_the_day(ask: Ask, at: str, adequate: bool) -> None:
    assert (RULE not in reasons(ask(sent_to("BR"), at=at))) is adequate


def test_the_united_kingdom_was_of_the_union_before_it_was_adequate(ask: Ask) -> None:
    for at in ("2020-12-30T11:00:00+01:00", "2021-01-04T11:00:00+01:00"):
        assert RULE not in reasons(ask(sent_to("GB"), at=at))


TOOLS = {
    "complete": ({}, {}, None),
    "binding rules": ({"kind": "bcr", "module": None}, {}, None),
    "no tool": ({"kind": "none"}, {}, "no_tool"),
    "nobody said which": ({"kind": None}, {}, "no_tool"),
    "clauses of no module": ({"module": None}, {}, "no_tool"),
    "an exception for single cases": ({"kind": "art49"}, {}, "exceptional_only"),
    "annexes open": ({"annexes_complete": False}, {}, "tool_incomplete"),
    "annexes unknown": ({"annexes_complete": None}, {}, "tool_incomplete"),
    "not signed": ({"signed_at": None}, {}, "tool_incomplete"),
    "signed only tomorrow": ({"signed_at": "2026-11-26"}, {}, "tool_incomplete"),
    "assessment failed": ({}, {"result": "fail"}, "assessment"),
    "assessment open": ({}, {"result": None}, "assessment"),
    "assessment without a date": ({}, {"at": None}, "assessment"),
    "assessment of the future": ({}, {"at": "2026-11-26"}, "assessment"),
    "assessment of twelve months ago to the second": (
        {},
        {"at": "2025-11-25T11:00:00+01:00"},
        None,
    ),
    "assessment a second older than twelve months": (
        {},
        {"at": "2025-11-25T10:59:59+01:00"},
        "assessment",
    ),
    "assessment of the day twelve months ago": ({}, {"at": "2025-11-25"}, None),
    "assessment of the day before": ({}, {"at": "2025-11-24"}, "assessment"),
}


@pytest.mark.parametrize(("tool", "tia", "problem"), TOOLS.values(), ids=TOOLS)
def test_a_tool_is_complete_signed_and_assessed_within_twelve_months(
    ask: Ask, tool: Facts, tia: Facts, problem: str | None
) -> None:
    transfer = {"tool": {**CLAUSES, **tool}, "tia": {**TIA, **tia}}
    verdict = ask(sent_to("JO", transfer))
    if problem is None:
        assert verdict.verdict == "permit"
    else:
        assert reason(verdict, RULE).variant == problem


@pytest.mark.parametrize("missing", ["tool", "tia"])
def test_a_tool_without_an_assessment_carries_nothing_and_the_reverse(
    ask: Ask, missing: str
) -> None:
    assert reasons(ask(sent_to("JO", {**COMPLETE, missing: None}))) == {RULE}


def test_who_dials_himself_transfers_nothing(ask: Ask) -> None:
    assert RULE not in reasons(ask({"processor": None, "controller.country": "JO"}))
