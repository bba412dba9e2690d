"""An import of objections adds, never weakens, is done once, and goes on where it stopped."""

from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from ringfence.core.numbers.read import read_number
from ringfence.records.accounts.models import Controller
from ringfence.records.accounts.services import add_controller
from ringfence.records.evidence import tree
from ringfence.records.journal.lines import read_all
from ringfence.records.objections.models import ImportRun, Objection
from ringfence.records.objections.services import objections_of
from ringfence.records.subjects.services import find_subject
from ringfence.workflows.imports import objections as imports
from tests.records.conftest import NOW

pytestmark = pytest.mark.usefixtures("store", "fresh_journal")
NUMBERS = [f"+4930231250{place:02}" for place in range(100)]
"""A range that the German regulator reserves for fiction."""


@pytest.fixture
def controller() -> Controller:
    """A company."""
    return add_controller("Example Ltd", country="DE", at=NOW)


def imported(
    controller: Controller, folder: Path, *lines: str, name: str = "objections.csv"
) -> imports.ImportResult:
    """The result of importing these lines."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", "utf-8")
    read = partial(read_number, default_region="DE")
    return imports.import_objections(controller, path, read=read, clock=lambda: NOW)


def scopes(controller: Controller, number: str) -> list[object]:
    """What a number's person objected to."""
    subject = find_subject(controller, number)
    return [] if subject is None else [one["scope"] for one in objections_of(subject)]


def test_rows_are_recorded_in_store_log_and_second_path(
    controller: Controller, tmp_path: Path
) -> None:
    result = imported(
        controller,
        tmp_path,
        "number,received_at,scope",
        f"{NUMBERS[0]},2026-11-01,all",
        NUMBERS[1],
    )
    assert result.counts["recorded"] == 2
    assert scopes(controller, NUMBERS[0]) == ["all"]
    assert scopes(controller, NUMBERS[1]) == ["all"]
    assert [line.kind for line in read_all()] == ["objection", "objection"]
    assert tree.integrate(at=NOW) == 2


def test_the_same_file_again_changes_nothing(controller: Controller, tmp_path: Path) -> None:
    lines = ["number,received_at,scope", *(f"{number},2026-11-01,all" for number in NUMBERS)]
    imported(controller, tmp_path, *lines)
    assert imported(controller, tmp_path, *lines).counts == {}
    again = imported(controller, tmp_path, *lines, f"{NUMBERS[0]},2026-11-01,all")
    assert again.counts == {"already": 101}
    assert Objection.objects.count() == 100


@pytest.mark.parametrize(
    "row",
    [
        "{},yesterday,all",
        "{},2026-11-01,everything",
        "{},2026-11-01,",
        "{},2036-11-01,all",
        "{},2026-11-01,all,and,more",
    ],
)
def test_a_faulty_row_objects_to_everything_and_is_told(
    controller: Controller, tmp_path: Path, row: str
) -> None:
    result = imported(controller, tmp_path, "number,received_at,scope", row.format(NUMBERS[0]))
    assert scopes(controller, NUMBERS[0]) == ["all"]
    assert result.counts["recorded"] == 1
    if "more" not in row:
        assert [line for line, _ in result.faults] == [2]


def test_a_row_without_a_number_is_told_and_loses_no_other(
    controller: Controller, tmp_path: Path
) -> None:
    result = imported(
        controller, tmp_path, "number,scope,received_at", "nobody,all,2026-11-01", NUMBERS[0]
    )
    assert result.counts == {"unreadable": 1, "repaired": 1, "recorded": 1}
    assert scopes(controller, NUMBERS[0]) == ["all"]


def test_a_narrow_one_never_replaces_a_wide_one(controller: Controller, tmp_path: Path) -> None:
    imported(controller, tmp_path, NUMBERS[0], name="wide.csv")
    imported(
        controller,
        tmp_path,
        "number,received_at,scope,purpose",
        f"{NUMBERS[0]},2026-11-02,purpose,garden-furniture-offers",
        name="narrow.csv",
    )
    assert sorted(map(str, scopes(controller, NUMBERS[0]))) == ["all", "purpose"]


def test_it_goes_on_where_it_stopped(
    controller: Controller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "SLICE", 10)
    turns = 0

    def clock() -> datetime:
        nonlocal turns
        turns += 1
        if turns > 4:
            raise KeyboardInterrupt
        return NOW

    path = tmp_path / "objections.csv"
    path.write_text("\n".join(["number", *NUMBERS]) + "\n", "utf-8")
    read = partial(read_number, default_region="DE")
    with pytest.raises(KeyboardInterrupt):
        imports.import_objections(controller, path, read=read, clock=clock)
    assert (Objection.objects.count(), ImportRun.objects.get().rows_done) == (40, 40)
    result = imports.import_objections(controller, path, read=read, clock=lambda: NOW)
    assert (result.resumed_after, result.counts) == (40, {"recorded": 60})
    assert Objection.objects.count() == 100
