"""A summary whose counts do not add up is refused when it is made."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from ringfence.screening.summary import ClosingCount, OpeningCount
from tests.pages.sample_summary import REASONS, sample_summary


def test_callable_and_blocked_are_all_rows() -> None:
    summary = sample_summary()
    assert (summary.in_callable, summary.in_blocked) == (2_122, 2_878)
    assert summary.in_callable + summary.in_blocked == summary.rows


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"rows": 4_999}, "add up to 5000, but rows is 4999"),
        ({"duplicates": 88}, "add up to 5001"),
        ({"ambiguous": -1}, "ambiguous is -1"),
        ({"countries": ()}, r"countries\.permit add up to 0, expected 1322"),
        ({"openings": ()}, "openings add up to 0, expected 800"),
        ({"at": datetime(2026, 11, 23)}, "no offset"),
        ({"reasons": (msgspec.structs.replace(REASONS[0], rows=0),)}, "consent.missing has 0"),
        ({"reasons": (msgspec.structs.replace(REASONS[0], rows=5_001),)}, "has 5001 rows"),
        (
            {"closings": (ClosingCount(instant=datetime(2026, 11, 24, tzinfo=UTC), rows=1_323),)},
            "closings count more rows",
        ),
        (
            {"openings": (OpeningCount(instant=datetime(2026, 11, 24), rows=800),)},
            "no offset",
        ),
    ],
)
def test_counts_that_do_not_fit_are_refused(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        sample_summary(**changed)


def test_a_summary_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        sample_summary().rows = 1  # type: ignore[misc]
