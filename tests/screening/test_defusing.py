"""Formulas are made text, numbers stand, and a second pass changes nothing (CWE-1236)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.screening.defuse import defused, defused_number


@pytest.mark.parametrize(
    "cell",
    [
        *('=HYPERLINK("https://example.org","x")', "@SUM(A1)", "\t=1+1", "\r=1", "=", "@"),
        *("+Muster", "-Muster", "+", "-", "--1", "+1+cmd|' /C calc'!A0", "-2+3", "+49a", "+=1"),
    ],
)
def test_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert defused(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell",
    [
        *("+493023125000", "+49 (0)30 / 231 25-000", "-1", "-1,5", "-1.234,50", "-1.5E+10"),
        *("+10 %", "- 5", "", "a=b", " =1", "'=1", "Muster", "030 23125000", "1-2"),
    ],
)
def test_a_number_or_plain_text_stands(cell: str) -> None:
    assert defused(cell) == cell


@given(st.text(alphabet=st.sampled_from(list("=@\t\r+-1 'aé%E.,()\n")), max_size=8))
def test_a_second_pass_changes_nothing(cell: str) -> None:
    assert defused(defused(cell)) == defused(cell)
    assert defused(cell) in (cell, "'" + cell)


@pytest.mark.parametrize("cell", ["+49 30 23125000 ext. 12", "+49 30 23125000;ext=12"])
def test_a_telephone_number_stands_byte_for_byte(cell: str) -> None:
    assert defused_number(cell, well_formed=True) == cell
    assert defused_number(cell, well_formed=False) == "'" + cell
