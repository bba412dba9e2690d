"""Files appear when all of them are whole, or not at all; what else lies there is not harmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ringfence.screening.list_error import ListError
from ringfence.screening.placed_together import check_place, placed_together


def test_a_new_folder_is_private_and_whole(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    with placed_together(out, last="m") as folder:
        (folder / "a").write_text("1")
        (folder / "m").write_text("2")
        assert not out.exists()
    assert sorted(path.name for path in out.iterdir()) == ["a", "m"]
    assert out.stat().st_mode & 0o077 == 0
    assert [path.name for path in out.parent.iterdir()] == ["out"]


@pytest.mark.parametrize("end", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_interruption_leaves_nothing(tmp_path: Path, end: type[BaseException]) -> None:
    out = tmp_path / "out"
    with pytest.raises(end), placed_together(out, last="m") as folder:
        (folder / "a").write_text("half")
        raise end
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_an_earlier_run_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").write_text("before")
    with pytest.raises(KeyboardInterrupt), placed_together(tmp_path / "out", last="m") as folder:
        (folder / "a").write_text("half")
        raise KeyboardInterrupt
    assert (tmp_path / "out" / "a").read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_of_an_earlier_run_go_and_all_others_stay(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("a", "b", "m", "notes.txt"):
        (out / name).write_text("before")
    with placed_together(out, last="m", replaces=("a", "b")) as folder:
        (folder / "a").write_text("after")
        (folder / "m").write_text("after")
    assert {path.name: path.read_text() for path in out.iterdir()} == {
        "a": "after", "m": "after", "notes.txt": "before",
    }  # fmt: skip


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    with placed_together(tmp_path / "out", last="m") as folder:
        (folder / "m").write_text("1")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "real" / "m").read_text() == "1"


def test_what_is_read_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "callable.csv"
    path.write_text("x")
    with pytest.raises(ListError, match="would be replaced"):
        check_place(tmp_path, names=("callable.csv",), inputs=[path])


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("x")
    with pytest.raises(ListError, match="is no folder"):
        check_place(path, names=(), inputs=[])
