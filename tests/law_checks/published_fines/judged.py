"""Every command asked as of 23 November 2026: whether its answer is the good one, and why not."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from tests.law.base_question import ITALY
from tests.law_checks.breaches.base_breach import BREACH
from tests.law_checks.interests.base_assessment import PASSES, Facts, changed
from tests.law_checks.lists.base_list import ACCEPTED
from tests.law_checks.processors.base_cases import CONTRACT, TRANSFER
from tests.law_checks.published_fines.good_examples import (
    AT,
    ERASURE,
    GIVEN,
    NOTICE,
    REQUEST,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CALLED: Facts = {"at": AT, "registers.0.checked_at": "2026-11-20T08:00:00+01:00"}
"""What makes the base call one of that day."""

Judged = tuple[bool, set[str]]


def _answer(module: str, raw: Facts, packs: Packs) -> tuple[Any, bool]:
    command = import_module(f"ringfence.interfaces.cli.checks.{module}")
    answer = command.answer(raw, now=NOW, packs=packs)
    return answer, command.is_good(answer)


def _name(rule: str, spec: str | None) -> str:
    return f"{rule} {spec}" if spec else rule


def _names(reasons: list[Facts]) -> set[str]:
    return {_name(reason["rule"], reason["spec"]) for reason in reasons}


def _by(module: str, *, key: str = "reasons") -> Callable[[Facts, Packs], Judged]:
    def judged(raw: Facts, packs: Packs) -> Judged:
        answer, good = _answer(module, raw, packs)
        return good, _names(answer[key])

    return judged


def _row(raw: Facts, packs: Packs) -> Judged:
    """The one row of a list; a list is accepted also where a row is not."""
    answer, _ = _answer("list", raw, packs)
    (row,) = answer["rows"]
    return row["decision"] == "accept", _names(row["reasons"])


def _call(raw: Facts, packs: Packs) -> Judged:
    """The gate's verdict on one call."""
    verdict = decide(read_question(raw, now=NOW, test_numbers=True), packs)
    return verdict.verdict == "permit", {
        _name(reason.rule, reason.spec) for reason in verdict.reasons
    }


COMMANDS: dict[str, tuple[Facts, Callable[[Facts, Packs], Judged]]] = {
    "ask": (changed(ITALY, CALLED), _call),
    "breach assess": (BREACH, _by("breach")),
    "consent check": (GIVEN, _by("consent", key="defects")),
    "contract check": (CONTRACT, _by("contract")),
    "erasure check": (ERASURE, _by("erasure")),
    "lia check": (PASSES, _by("lia")),
    "list check": (ACCEPTED, _by("list")),
    "list check, its row": (ACCEPTED, _row),
    "notice check": (NOTICE, _by("notice")),
    "rights check": (REQUEST, _by("rights")),
    "transfer check": (TRANSFER, _by("transfer")),
}
"""The good example of each command, and how its answer is read."""


def judged(command: str, *changes: Facts, packs: Packs) -> Judged:
    """Whether the command's good example is still good with some facts changed, and all reasons
    against it."""
    raw, judge = COMMANDS[command]
    for change in changes:
        raw = changed(raw, change)
    return judge(raw, packs)
