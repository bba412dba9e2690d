"""What a check says is public: no name, identifier, text or source changes unread."""

import pytest

from ringfence.rulepacks import load_packs
from tests.law_checks.reasons_of_checks import CHECKS, listed, told

RENEW = "if it is meant: python -m tests.law_checks.reasons_of_checks, and read what changed"


@pytest.mark.parametrize("word", CHECKS)
def test_reasons_of_a_check(word: str) -> None:
    now = told(word, load_packs())
    before = {line for line in listed() if line.startswith(f"{word} ")}
    assert sorted(now - before) == [], RENEW
    assert sorted(before - now) == [], RENEW
