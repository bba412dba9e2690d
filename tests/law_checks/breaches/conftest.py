"""Asks `breach assess`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import breach
from ringfence.rulepacks import load_packs
from tests.law_checks.breaches.base_breach import BREACH, Facts, changed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Assess = Callable[..., Facts]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def breached(packs: Packs) -> Assess:
    """The answer on the well-handled breach with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return breach.answer(changed(BREACH, change or {}), now=now, packs=packs)

    return asked
