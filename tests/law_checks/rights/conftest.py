"""Asks `rights check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import rights
from ringfence.rulepacks import load_packs
from tests.law_checks.rights.base_request import REQUEST, Facts, changed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Request = Callable[..., Facts]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def requested(packs: Packs) -> Request:
    """The answer on the well-answered request with some facts changed."""

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return rights.answer(changed(REQUEST, change or {}), now=now, packs=packs)

    return asked
