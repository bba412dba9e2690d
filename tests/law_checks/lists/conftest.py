"""Asks `list check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module

import pytest

from ringfence.core.law.packs import Packs
from ringfence.rulepacks import load_packs
from tests.law_checks.interests.base_assessment import changed
from tests.law_checks.lists.base_list import ACCEPTED, Facts

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COMMAND = import_module("ringfence.interfaces.cli.checks.list")

Judge = Callable[..., Facts]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def judge(packs: Packs) -> Judge:
    """The answer on the accepted list with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        answer: Facts = COMMAND.answer(changed(ACCEPTED, change or {}), now=now, packs=packs)
        return answer

    return asked


@pytest.fixture(scope="session")
def judge_row(judge: Judge) -> Judge:
    """The answer on the one row of the accepted list with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        (row,) = judge(change, now=now)["rows"]
        return dict(row)

    return asked


def specs(answer: Facts) -> list[tuple[str, str]]:
    """Names and identifiers of the reasons."""
    return [(reason["rule"], reason["spec"]) for reason in answer["reasons"]]


def warned(answer: Facts) -> list[tuple[str, str]]:
    """Names and identifiers of the warnings."""
    return [(reason["rule"], reason["spec"]) for reason in answer["warnings"]]
