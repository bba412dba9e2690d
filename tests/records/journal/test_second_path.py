"""The second path: every changed bit is named, a torn end is no line, and months go on."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringfence.records.journal.line import JournalError
from ringfence.records.journal.lines import _KNOWN, append, append_many, files, read_all

pytestmark = pytest.mark.usefixtures("fresh_journal")


def lines() -> list[int]:
    """The numbers of all lines."""
    return [line.number for line in read_all()]


def one_file(folder: Path) -> Path:
    """The only file there is."""
    (path,) = files(folder)
    return path


def filled(count: int = 5) -> None:
    """So many lines."""
    append_many(
        ("objection", {"token": f"{number:064x}", "scope": "all"}) for number in range(count)
    )


def test_lines_are_numbered_and_chained() -> None:
    filled()
    append("withdrawal", {"consent": "x"})
    read = list(read_all())
    assert [line.number for line in read] == [1, 2, 3, 4, 5, 6]
    assert all(later.before == line.hash() for line, later in zip(read, read[1:], strict=False))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 5_000), bit=st.integers(0, 7))
def test_any_flipped_bit_is_named(fresh_journal: Path, place: int, bit: int) -> None:
    for path in files(fresh_journal):
        path.unlink()
    _KNOWN.clear()
    filled()
    path = one_file(fresh_journal)
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 1 << bit
    path.write_bytes(bytes(content))
    with pytest.raises(JournalError, match="line"):
        lines()


def test_a_torn_end_was_never_a_line_and_the_next_takes_its_place(fresh_journal: Path) -> None:
    filled(3)
    path = one_file(fresh_journal)
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:40])
    _KNOWN.clear()
    assert lines() == [1, 2, 3]
    append("objection", {"token": "after"})
    assert lines() == [1, 2, 3, 4]
    assert list(fresh_journal.glob("*.torn"))


def test_a_whole_line_without_its_end_counts(fresh_journal: Path) -> None:
    filled(3)
    path = one_file(fresh_journal)
    path.write_bytes(path.read_bytes()[:-1])
    _KNOWN.clear()
    assert lines() == [1, 2, 3]
    append("objection", {"token": "after"})
    assert lines() == [1, 2, 3, 4]


def test_an_older_file_that_is_cut_off_is_named(fresh_journal: Path) -> None:
    filled(3)
    path = one_file(fresh_journal)
    older = path.with_name("2020-01.jsonl")
    path.rename(older)
    _KNOWN.clear()
    filled(2)
    assert lines() == [1, 2, 3, 4, 5]
    older.write_bytes(older.read_bytes()[:-5])
    with pytest.raises(JournalError, match=r"2020-01\.jsonl line 3: cut off"):
        lines()


def test_a_missing_line_is_named(fresh_journal: Path) -> None:
    filled(5)
    path = one_file(fresh_journal)
    content = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(content[:2] + content[3:]))
    with pytest.raises(JournalError, match="number 4 follows 2"):
        lines()


def test_where_it_cannot_be_written_nothing_is_acknowledged(fresh_journal: Path) -> None:
    fresh_journal.rmdir()
    try:
        with pytest.raises(JournalError, match="nothing is acknowledged"):
            filled(1)
    finally:
        fresh_journal.mkdir(mode=0o700)
