"""The bundled sample: the same every time, allowed numbers only, every row accounted for."""

import csv
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ringfence.core.numbers.read import read_number
from scripts.run_sample import FOLDER, main
from scripts.sample_countries import count_countries
from scripts.sample_list import COUNTRY, GARBAGE, PHONE, ROWS, write_sample
from scripts.sample_numbers import ABROAD, SHARES, TABLE
from tests.house.pages import ROOT

HOME = frozenset({*ABROAD, *SHARES} - {"AU", "SE"})
TOLD = {
    "number.invalid",
    "number.not_callable",
    "jurisdiction.no_pack",
    "consent.missing",
    "consent.invalid",
    "consent.withdrawn",
    "consent.stale",
    "consent.wrong_purpose",
    "consent.wrong_channel",
    "consent.wrong_controller",
    "consent.minor",
    "basis.not_allowed",
    "customer.not_met",
    "lia.missing",
    "lia.failed",
    "lia.expired",
    "objection.recorded",
    "register.listed",
    "register.unchecked",
    "register.stale",
    "source.unverified",
    "source.rejected",
    "source.expired",
    "notice.overdue",
    "subject.restricted",
    "subject.erased",
    "sector.banned",
    "hours.closed",
    "cap.reached",
    "cap.cooldown",
    "cap.refused",
    "caller_id.missing",
    "caller_id.not_allowed",
    "automated.no_consent",
    "abandoned.too_many",
    "agent.untrained",
    "processor.no_contract",
    "transfer.not_permitted",
    "campaign.closed",
    "campaign.suspended",
}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


@dataclass(frozen=True)
class Run:
    """One whole `make run`, but for the setting up, and the folder it filled."""

    done: subprocess.CompletedProcess[str]
    folder: Path

    @property
    def manifest(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "out/manifest.json").read_text("utf-8"))
        return found

    @property
    def countries(self) -> Mapping[str, Counter[str]]:
        return count_countries(self.folder / "people.csv", self.folder / "out")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("sample")
    done = subprocess.run(
        [sys.executable, "-m", "scripts.run_sample", str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    return Run(done, folder)


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    one, other = write_sample(tmp_path / "one"), write_sample(tmp_path / "other")
    names = sorted(path.name for path in one.parent.iterdir())
    assert names == sorted(path.name for path in other.parent.iterdir())
    for name in names:
        assert (one.parent / name).read_bytes() == (other.parent / name).read_bytes()


def test_its_numbers_are_of_fiction_or_of_the_few_that_nobody_dials(tmp_path: Path) -> None:
    cells = [row[PHONE] for row in rows_of(write_sample(tmp_path))]
    assert len(cells) == ROWS
    never_dialled = TABLE.read_text(encoding="utf-8").partition("not_reserved:")[2]
    for written in cells:
        reading = read_number(written, default_region="DE")
        allowed = reading.fiction is not None or f'"{reading.e164}"' in never_dialled
        assert allowed or written in GARBAGE, written


def test_the_numbers_in_its_files_of_facts_are_those_of_its_list(tmp_path: Path) -> None:
    people = write_sample(tmp_path)
    held = {read_number(row[PHONE], default_region="DE").e164 for row in rows_of(people)}
    files = [*tmp_path.glob("*.txt"), tmp_path / "objections.csv", tmp_path / "attempts.csv"]
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    numbers = {line.split(",")[0] for line in lines} - {"number", ""}
    assert len(numbers) > 500
    assert numbers <= held


def test_make_run_screens_it_and_ends_with_0(run: Run) -> None:
    assert run.done.returncode == 0, run.done.stderr
    assert run.done.stderr == ""
    report = run.folder / "out" / "report.html"
    assert f"  {report}\n" in run.done.stdout
    assert report.stat().st_size > 10_000


def test_make_run_writes_where_git_looks_away() -> None:
    assert FOLDER == ROOT / "var" / "sample"
    assert "var/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_all_verdicts_and_kinds_of_row_occur(run: Run) -> None:
    counts = run.manifest["counts"]
    kinds = ("permit", "deferred", "deferred_later", "refused", "duplicates", "unreadable")
    assert all(counts[kind] > 0 for kind in kinds)
    assert sum(counts[kind] for kind in kinds) == counts["rows"] == ROWS


def test_nearly_every_rule_that_callers_may_match_on_occurs(run: Run) -> None:
    # Not in it: hours.holiday and law.unknown_on_date, which the day of the sample rules out.
    assert {reason["rule"] for reason in run.manifest["reasons"]} >= TOLD


def test_every_pack_country_has_people_in_it(run: Run) -> None:
    counts = run.countries
    assert all(counts[country].total() > 20 for country in HOME)
    assert sum(found.total() for found in counts.values()) == ROWS
    assert all(f"\n{country} " in run.done.stdout for country in HOME)


def test_the_table_by_country_adds_up_to_the_manifest(run: Run) -> None:
    counts = run.countries.values()
    told = run.manifest["counts"]
    assert sum(found["now"] for found in counts) == told["permit"]
    assert sum(found["later"] for found in counts) == told["deferred"]
    assert sum(found["not asked"] for found in counts) == told["duplicates"] + told["unreadable"]


def test_what_stops_the_screening_is_one_line_and_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "out").write_text("a file where the folder should be", encoding="utf-8")
    assert main(folder) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_list_larger_than_all_ranges_repeats_numbers_only_then(tmp_path: Path) -> None:
    rows = rows_of(write_sample(tmp_path, rows=40_000))
    held = [read_number(row[PHONE], default_region="DE").e164 for row in rows]
    assert len(rows) == 40_000
    assert 0.95 < len(set(held)) / len(held) < 0.99
    assert {row[COUNTRY] for row in rows} >= HOME
