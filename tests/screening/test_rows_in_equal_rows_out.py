"""Each row stands in exactly one file, in order, and reads as it did, whatever is in it."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringfence.screening.defuse import defused
from tests.screening.lists import as_csv
from tests.screening.screened import Screened, consenting, screened

NUMBERS = [f"+49302312{n:04}0" for n in range(5000, 5010)]
CELLS = st.text(alphabet=st.sampled_from(list("a1+-=@;,|\t\"' \r\nÄ.")), max_size=5)
WRITTEN = st.sampled_from([*NUMBERS, "030 23125000", "n/a", "", "+", "=1", "x,y", '"', "112"])


def _table(found: Screened, name: str, delimiter: str) -> list[list[str]]:
    file = io.StringIO(found.text(name), newline="")
    return list(csv.reader(file, delimiter=delimiter))[1:]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=st.lists(st.tuples(CELLS, WRITTEN, CELLS), max_size=8),
    delimiter=st.sampled_from(",;|\t"),
    newline=st.sampled_from(["\n", "\r\n"]),
    with_data=st.booleans(),
)
def test_rows_in_equal_rows_out(
    rows: list[tuple[str, str, str]], delimiter: str, newline: str, with_data: bool
) -> None:
    anchor = ("A", "+493023125999", "x")
    table = [["name", "phone", "note"], *map(list, (anchor, *rows))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        campaign = consenting(folder, NUMBERS[:5])
        text = as_csv(table, delimiter=delimiter, newline=newline)
        found = screened(folder, text, campaign=campaign, with_data=with_data)
        blocked = {int(row[0]): row for row in _table(found, "blocked", delimiter)}
        called = iter(_table(found, "callable", delimiter))
    assert list(blocked) == sorted(blocked)
    for place, (first, number, last) in enumerate((anchor, *rows), start=1):
        if place not in blocked:
            assert next(called)[:3] == [defused(first), number, defused(last)]
        elif with_data:
            own = blocked[place][4:]
            assert (own[0], own[2]) == (defused(first), defused(last))
            assert own[1].lstrip("'") == number.lstrip("'")
    assert list(called) == []
