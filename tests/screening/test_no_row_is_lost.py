"""Rows in equal rows out, whatever is wrong with quotes, line ends and numbers of cells."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.screening.records import read_records
from tests.screening.lists import FILES, as_csv, read, read_text

CELLS = st.text(alphabet=st.sampled_from(list("ab1+=;,|\t\"' \r\nÄ🙂")), max_size=6)


def test_ragged_rows_stay_and_say_what_is_wrong() -> None:
    found = read(FILES / "r-ragged.csv")
    assert [row[0] for row in found.rows] == [
        *("+493023125000", "+493023125001", "+493023125002", "", "+493023125003")
    ]
    assert found.rows[4] == ["+493023125003", "C, D"]
    assert set(found.faults) == {1, 2}
    assert found.faults[1] == "it has 3 cells where 2 are expected"
    assert found.faults[2] == "it has 1 cell where 2 are expected"
    assert found.lines == [2, 3, 4, 6, 7]


@pytest.mark.parametrize(
    ("text", "faulty"),
    [
        ('p,n\n+493023125000,"A\n+493023125001,B\n+493023125002,C', [0]),
        ('p,n\n+493023125000,"A\n+493023125001,"B"\n+493023125002,C', [0]),
        ('p,n\n+493023125000,A\n+493023125001,"B" x\n+493023125002,C', [1]),
        ('p,n\n+493023125000,A\n+493023125001,B\n"+493023125002,C', [2]),
        ('p,n\n+493023125000,"A\n+493023125001,5",x\n+493023125002,C', [0, 1]),
        ('p,n\n+493023125000,A\n+493023125001,5" pipe\n+493023125002,C', []),
        ("p,n\n+493023125000,A\r+493023125001,B\n+493023125002,C\n", []),
        ("p,n\n+493023125000,A\r\r\n+493023125001,B\n\n\n+493023125002", [2]),
    ],
)
def test_no_quote_or_line_end_swallows_a_person(
    tmp_path: Path, text: str, faulty: list[int]
) -> None:
    found = read_text(tmp_path, text.replace("p,n", "phone,name"))
    assert len(found.rows) == 3
    assert sorted(found.faults) == faulty
    for at in range(3):
        assert f"+49302312500{at}" in found.rows[at][0]


def test_a_quoted_cell_may_hold_line_breaks(tmp_path: Path) -> None:
    found = read_text(tmp_path, 'phone,note\n+493023125000,"one\r\ntwo, ""three"""\n')
    assert found.rows == [["+493023125000", 'one\r\ntwo, "three"']]


@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=8),
    delimiter=st.sampled_from(",;|\t"),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_what_another_program_writes_is_read_as_it_was(
    rows: list[list[str]], delimiter: str, newline: str
) -> None:
    table = [["name", "phone", "note"], ["A", "+493023125000", "x"], *rows]
    with tempfile.TemporaryDirectory() as folder:
        text = as_csv(table, delimiter=delimiter, newline=newline)
        found = read_text(Path(folder), text, number_column="phone")
    assert [found.names, *found.rows] == table
    assert found.faults == {}


@given(text=st.text(alphabet=st.sampled_from(list('ab",\n\r;')), max_size=60))
def test_every_line_of_any_text_is_in_exactly_one_row(text: str) -> None:
    records = list(read_records(text, delimiter=",", width=2))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts = [record.line for record in records]
    assert starts == sorted(set(starts))
    for number, line in enumerate(lines, start=1):
        if line and number not in starts:
            holder = records[sum(start < number for start in starts) - 1]
            assert holder.fault is None and len(holder.cells) == 2
