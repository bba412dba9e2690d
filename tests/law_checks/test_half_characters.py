"""Half a character (a lone surrogate) in a key or a word is an error of that input, no crash."""

from datetime import UTC, datetime
from importlib import import_module

import pytest

from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.check_command import CHECKS
from ringfence.rulepacks import load_packs

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.mark.parametrize("word", sorted(CHECKS))
def test_half_a_character_in_a_key(word: str) -> None:
    check = import_module(f"ringfence.interfaces.cli.checks.{CHECKS[word][1]}")
    with pytest.raises(QuestionError):
        check.answer({"\ud800": 1}, now=NOW, packs=load_packs())
