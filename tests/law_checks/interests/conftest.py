"""Asks `lia check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import lia
from ringfence.rulepacks import load_packs
from tests.law_checks.interests.base_assessment import PASSES, Facts, changed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Assess = Callable[..., Facts]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def assess(packs: Packs) -> Assess:
    """The answer on the passing assessment with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return lia.answer(changed(PASSES, change or {}), now=now, packs=packs)

    return asked
