"""The packs, and a base question that is a permit: Germany, with consent."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from ringfence.core.law.verdict import Verdict
from ringfence.rulepacks import load_packs
from tests.law.base_question import GERMANY, Facts, changed

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)

Ask = Callable[..., Verdict]


@pytest.fixture(scope="session")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="session")
def ask(packs: Packs) -> Ask:
    """Asks a base question (Germany, by consent) with some facts changed."""

    def asked(change: Facts | None = None, *, base: Facts = GERMANY, **keys: Any) -> Verdict:
        question = changed(base, {**(change or {}), **keys})
        return decide(read_question(question, now=NOW, test_numbers=True), packs)

    return asked
