"""TR-03…TR-05: each problem of a tool names its rule, and the fact where one is not known."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from ringfence.core.law.processors.transfer_tool import assessment_ends, tool_problems
from ringfence.core.law.question import Transfer
from ringfence.core.law.read_question import convert

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOOL = {"kind": "scc", "module": 2, "annexes_complete": True, "signed_at": "2026-01-15"}
TIA = {"result": "pass", "at": "2026-02-01"}


def problems(tool: dict[str, Any] | None = None, **tia: Any) -> list[tuple[Any, ...]]:
    facts: Transfer = convert({"tool": {**TOOL, **(tool or {})}, "tia": {**TIA, **tia}}, Transfer)
    found = tool_problems(facts, at=AT, last_day=date(2026, 11, 23))
    return [tuple(msgspec.structs.astuple(one)) for one in found]


def test_a_complete_tool_has_none() -> None:
    assert problems() == []


@pytest.mark.parametrize(
    ("tool", "problem"),
    [
        ({"kind": None}, ("no_tool", "TR-03", "tool.kind")),
        ({"kind": "none"}, ("no_tool", "TR-03", None)),
        ({"kind": "art49"}, ("exceptional_only", "TR-05", None)),
        ({"module": None}, ("no_tool", "TR-03", "tool.module")),
        ({"annexes_complete": None}, ("tool_incomplete", "TR-03", "tool.annexes_complete")),
        ({"annexes_complete": False}, ("tool_incomplete", "TR-03", None)),
        ({"signed_at": None}, ("tool_incomplete", "TR-03", "tool.signed_at")),
        ({"signed_at": "2026-11-24"}, ("tool_incomplete", "TR-03", None)),
        ({"signed_at": "2026-11-23T09:00:01Z"}, ("tool_incomplete", "TR-03", None)),
    ],
)
def test_what_is_wrong_with_the_tool(tool: dict[str, Any], problem: tuple[Any, ...]) -> None:
    assert problems(tool) == [problem]


@pytest.mark.parametrize(
    ("tia", "problem"),
    [
        ({"result": None}, ("assessment", "TR-04", "tia.result")),
        ({"result": "fail"}, ("assessment", "TR-04", None)),
        ({"at": None}, ("assessment", "TR-04", "tia.at")),
        ({"at": "2026-11-24"}, ("assessment", "TR-04", None)),
        ({"at": "2025-11-22"}, ("assessment", "TR-04", None)),
        ({"at": "2025-11-23T08:59:59Z"}, ("assessment", "TR-04", None)),
    ],
)
def test_what_is_wrong_with_the_assessment(tia: dict[str, Any], problem: tuple[Any, ...]) -> None:
    assert problems(**tia) == [problem]


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-23T09:00:00Z"])
def test_what_is_done_this_day_is_done(day: str) -> None:
    assert problems({"signed_at": day}, at=day) == []


@pytest.mark.parametrize("made", ["2025-11-23", "2025-11-23T09:00:00Z"])
def test_an_assessment_of_twelve_months_ago_still_holds(made: str) -> None:
    assert problems(at=made) == []


def test_nothing_on_record_is_no_tool_and_no_assessment() -> None:
    found = tool_problems(None, at=AT, last_day=date(2026, 11, 23))
    assert [(one.kind, one.spec, one.missing) for one in found] == [
        ("no_tool", "TR-03", "tool.kind"),
        ("assessment", "TR-04", "tia.result"),
        ("assessment", "TR-04", "tia.at"),
    ]
    assert assessment_ends(None) is None
