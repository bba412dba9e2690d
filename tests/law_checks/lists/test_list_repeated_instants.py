"""Rows collected at one and the same instant: from 100 rows on, more than 5 % are implausible."""

import pytest

from tests.law_checks.lists.base_list import ROW, Facts
from tests.law_checks.lists.conftest import Judge

SAME = ["2026-03-02T09:12:00+01:00", "2026-03-02T08:12:00+00:00"]
"""One instant in two writings."""


def rows_of(total: int, *, same: int, day: bool = False) -> Facts:
    """So many rows, ``same`` of them collected at one instant (or on one day)."""
    own = [
        f"2026-03-{2 + at // 1440:02d}T{at // 60 % 24:02d}:{at % 60:02d}:30Z"
        for at in range(total)
    ]
    shared = ["2026-03-02"] if day else SAME
    collected = [shared[at % len(shared)] if at < same else own[at] for at in range(total)]
    return {
        "rows": [{**ROW, "row": at, "collected_at": when} for at, when in enumerate(collected)]
    }


@pytest.mark.parametrize(
    ("total", "same", "rejected"),
    [(99, 99, 0), (100, 5, 0), (100, 6, 6), (120, 6, 0), (120, 7, 7), (200, 10, 0), (200, 11, 11)],
)
def test_the_boundaries(judge: Judge, total: int, same: int, rejected: int) -> None:
    answer = judge(rows_of(total, same=same))
    found = [row for row in answer["rows"] if row["decision"] == "reject"]
    assert len(found) == rejected
    assert {row["reasons"][0]["rule"] for row in found} <= {"dates.repeated"}


def test_equal_days_are_no_equal_instants(judge: Judge) -> None:
    answer = judge(rows_of(100, same=100, day=True))
    assert {row["decision"] for row in answer["rows"]} == {"accept"}


def test_the_list_is_not_touched_by_it(judge: Judge) -> None:
    assert judge(rows_of(100, same=100))["decision"] == "accept"
