"""Asks `consent check`, as its command does."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from ringfence.core.law.consent_formats.details import Exchange
from ringfence.core.law.consent_formats.plain import plain
from ringfence.interfaces.cli.checks import consent
from ringfence.rulepacks import load_packs

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)

State = Callable[[Exchange], str]


@pytest.fixture(scope="session")
def state() -> State:
    """The state of a consent for its own use."""
    packs = load_packs()

    def checked(exchange: Exchange) -> str:
        answer = consent.answer(plain(exchange.consent), now=NOW, packs=packs)
        return str(answer["state"])

    return checked
