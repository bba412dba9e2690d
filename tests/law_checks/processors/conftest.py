"""Asks `contract check` and `transfer check`, as their commands do."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import contract, transfer
from ringfence.rulepacks import load_packs
from tests.law_checks.processors.base_cases import CONTRACT, TRANSFER, Facts, changed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Bind = Callable[..., Facts]
Send = Callable[..., Facts]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def bind(packs: Packs) -> Bind:
    """The answer on the passing contract with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return contract.answer(changed(CONTRACT, change or {}), now=now, packs=packs)

    return asked


@pytest.fixture(scope="session")
def send(packs: Packs) -> Send:
    """The answer on the permitted transfer with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return transfer.answer(changed(TRANSFER, change or {}), now=now, packs=packs)

    return asked
