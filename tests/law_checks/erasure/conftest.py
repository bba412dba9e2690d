"""Asks `erasure check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.interfaces.cli.checks import erasure
from ringfence.rulepacks import load_packs
from tests.law_checks.erasure.base_erasure import ERASURE, Facts, changed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Erase = Callable[..., Facts]


@pytest.fixture(scope="session")
def erased() -> Erase:
    """The answer on the erasure that was done well, with some facts changed."""
    packs = load_packs()

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return erasure.answer(changed(ERASURE, change or {}), now=now, packs=packs)

    return asked
