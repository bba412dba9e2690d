"""Asks `duty check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import duty
from ringfence.rulepacks import load_packs
from tests.law_checks.accountability.base_company import COMPANY, EXEMPT, Facts
from tests.law_checks.processors.base_cases import changed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Owed = Callable[..., Facts]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def owed(packs: Packs) -> Owed:
    """The answer on the company that does not owe the duty, with some facts changed."""

    def asked(name: str, change: Facts | None = None) -> Facts:
        company = changed(COMPANY, {"duty": name, **EXEMPT[name]})
        return duty.answer(changed(company, change or {}), now=NOW, packs=packs)

    return asked
