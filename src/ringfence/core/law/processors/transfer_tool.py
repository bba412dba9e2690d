"""The one rule on what carries a transfer without adequacy (GDPR 46, 49; TR-03, TR-04, TR-05).

The gate asks it for the processor that dials, `transfer check` for any transfer.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from ringfence.core.law.moment import Moment, add_months, months_after
from ringfence.core.law.question import Transfer, TransferAssessment, TransferTool

ASSESSMENT_MONTHS = 12


class ToolProblem(msgspec.Struct, frozen=True):
    """Why a tool does not carry a transfer: the kind, its rule, and the fact that is not known."""

    kind: Literal["no_tool", "exceptional_only", "tool_incomplete", "assessment"]
    spec: str
    missing: str | None = None


def tool_problems(
    transfer: Transfer | None, *, at: datetime, last_day: date
) -> tuple[ToolProblem, ...]:
    """Everything that keeps a tool from carrying a transfer, the tool first; empty if it does.

    ``last_day`` is the latest local day of ``at``: what is written as a day has begun on it.
    """
    tool = (transfer.tool if transfer else None) or TransferTool()
    tia = (transfer.tia if transfer else None) or TransferAssessment()
    return (
        *_of_the_tool(tool, at=at, last_day=last_day),
        *_of_the_assessment(tia, at=at, last_day=last_day),
    )


def assessment_ends(transfer: Transfer | None) -> datetime | None:
    """The first instant at which an assessment made at an instant is older than twelve months."""
    tia = transfer.tia if transfer else None
    made = tia.at.instant if tia and tia.at else None
    return None if made is None else months_after(made, ASSESSMENT_MONTHS) + timedelta.resolution


def _of_the_tool(tool: TransferTool, *, at: datetime, last_day: date) -> Iterator[ToolProblem]:
    if tool.kind is None:
        yield ToolProblem("no_tool", "TR-03", "tool.kind")
        return
    if tool.kind == "none":
        yield ToolProblem("no_tool", "TR-03")
        return
    if tool.kind == "art49":
        yield ToolProblem("exceptional_only", "TR-05")
        return
    if tool.kind == "scc" and tool.module is None:
        yield ToolProblem("no_tool", "TR-03", "tool.module")
    if tool.annexes_complete is None:
        yield ToolProblem("tool_incomplete", "TR-03", "tool.annexes_complete")
    elif not tool.annexes_complete:
        yield ToolProblem("tool_incomplete", "TR-03")
    if tool.signed_at is None:
        yield ToolProblem("tool_incomplete", "TR-03", "tool.signed_at")
    elif not _begun(tool.signed_at, at=at, last_day=last_day):
        yield ToolProblem("tool_incomplete", "TR-03")


def _of_the_assessment(
    tia: TransferAssessment, *, at: datetime, last_day: date
) -> Iterator[ToolProblem]:
    if tia.result is None:
        yield ToolProblem("assessment", "TR-04", "tia.result")
    elif tia.result != "pass":
        yield ToolProblem("assessment", "TR-04")
    if tia.at is None:
        yield ToolProblem("assessment", "TR-04", "tia.at")
    elif not _begun(tia.at, at=at, last_day=last_day) or _old(tia.at, at=at, last_day=last_day):
        yield ToolProblem("assessment", "TR-04")


def _begun(moment: Moment, *, at: datetime, last_day: date) -> bool:
    if moment.instant is not None:
        return moment.instant <= at
    return moment.day is not None and moment.day <= last_day


def _old(made: Moment, *, at: datetime, last_day: date) -> bool:
    if made.instant is not None:
        return months_after(made.instant, ASSESSMENT_MONTHS) < at
    return made.day is not None and add_months(made.day, ASSESSMENT_MONTHS) < last_day
