"""Every other test changes a few facts of these; so as they stand, nothing is against them."""

import pytest

from tests.law.answers import reasons
from tests.law.base_question import BASES, Facts
from tests.law.conftest import Ask


@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_a_base_question_is_a_permit_without_a_reason(ask: Ask, base: Facts) -> None:
    verdict = ask(base=base)
    assert (verdict.verdict, reasons(verdict)) == ("permit", set())
