"""The components say what they hold, also when they hold nothing."""

import pytest

from ringfence.interfaces.pages.components import Column, badge, callout, definitions, table
from tests.pages.page_reader import read


def test_a_table_without_rows_says_so_in_a_sentence() -> None:
    written = table(caption="Files", columns=[Column("File")], rows=[], empty="none was read.")
    assert read(written).text() == "Files: none was read."
    assert "<table" not in written


def test_a_row_with_a_cell_too_few_is_an_error() -> None:
    with pytest.raises(ValueError, match="zip"):
        table(caption="c", columns=[Column("a"), Column("b")], rows=[("x",)], empty="none")


def test_numbers_of_a_table_stand_to_the_right_under_their_heading() -> None:
    columns = [Column("a"), Column("b", numeric=True)]
    root = read(table(caption="c", columns=columns, rows=[("x", "1")], empty="none"))
    assert [n.get("class") for n in (root.all("th")[1], root.all("td")[0])] == ["number"] * 2


def test_names_and_values_from_elsewhere_keep_their_writing_direction_to_themselves() -> None:
    root = read(definitions([("name", "قيمة")], empty="none"))
    assert [n.name for n in (root.all("dt")[0].children[0], root.all("dd")[0].children[0])] == [
        "bdi",
        "bdi",
    ]
    assert read(definitions([], empty="Nothing to show.")).text() == "Nothing to show."


def test_a_badge_and_a_callout_carry_their_meaning_in_words() -> None:
    assert read(badge("refused", tone="refuse")).text() == "refused"
    assert read(callout("Careful.", "Why.", tone="caution")).text() in {
        "Why. Careful.",
        "Careful. Why.",
    }
