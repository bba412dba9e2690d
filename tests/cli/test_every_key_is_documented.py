"""`ask --facts` and docs/question.md name every key a question may carry, and who reads it."""

from pathlib import Path

from ringfence.interfaces.cli.question_facts import facts_table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "question.md"
ROWS = facts_table().splitlines()


def test_every_key_has_a_reader() -> None:
    assert len(ROWS) > 100
    assert not [row for row in ROWS if row.endswith("[-]")]


def test_the_page_names_the_same_keys() -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = [line for line in page.splitlines() if line.startswith("| `")]
    named = [line.split("`")[1] for line in table]
    assert named == [row.split()[0] for row in ROWS]
