"""Every architecture decision record states its question, and ends with a decision and a day."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.house.pages import ROOT, headings

RECORDS = sorted((ROOT / "docs/adr").glob("[0-9]*.md"))
LAST_LINE = re.compile(r"Decided on (\d{4}-\d{2}-\d{2})\.")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_ends_with_a_decision_and_its_day(record: Path) -> None:
    assert [text for level, text in headings(record) if level > 1][-1] == "Decision"
    found = LAST_LINE.fullmatch(record.read_text("utf-8").rstrip().splitlines()[-1])
    assert found, "the last line of a record reads: Decided on YYYY-MM-DD."
    assert date.fromisoformat(found[1])


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_record_states_its_question_and_what_else_was_possible(record: Path) -> None:
    sections = [text for level, text in headings(record) if level > 1]
    assert sections[:2] == ["Question", "Options"]


def test_records_are_numbered_without_gaps_and_titled_with_their_number() -> None:
    numbers = [record.name[:4] for record in RECORDS]
    assert numbers == [f"{number:04}" for number in range(1, len(RECORDS) + 1)]
    assert all(headings(record)[0][1].startswith(f"{record.name[:4]}: ") for record in RECORDS)
