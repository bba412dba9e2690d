"""Asks `notice check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.interfaces.cli.checks import notice
from ringfence.rulepacks import load_packs
from tests.law_checks.notices.base_notice import NOTICE, Facts

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

Tell = Callable[..., Facts]


@pytest.fixture(scope="session")
def noticed() -> Tell:
    """The answer on the complete notice with some facts changed."""
    packs = load_packs()

    def asked(change: Facts | None = None, *, now: datetime = NOW) -> Facts:
        return notice.answer({**NOTICE, **(change or {})}, now=now, packs=packs)

    return asked
