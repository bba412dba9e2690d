"""The bundled sample: the same every time, of allowed numbers only, and every row accounted for."""

import csv
import json
import subprocess
import sys
from pathlib import Path

from ringfence.core.numbers.read import read_number
from scripts.sample_list import EXTRA, GARBAGE, ROWS, write_sample
from tests.house.pages import ROOT


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    one, other = write_sample(tmp_path / "one"), write_sample(tmp_path / "other")
    names = sorted(path.name for path in one.parent.iterdir())
    assert names == sorted(path.name for path in other.parent.iterdir())
    for name in names:
        assert (one.parent / name).read_bytes() == (other.parent / name).read_bytes()


def test_its_numbers_are_of_fiction_or_of_the_few_that_nobody_dials(tmp_path: Path) -> None:
    with write_sample(tmp_path).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    assert len(rows) == ROWS
    for _, written, region, *_ in rows[: -len(GARBAGE)]:
        reading = read_number(written, default_region="DE")
        assert reading.fiction is not None or region in EXTRA, written


def test_make_run_screens_it_and_ends_with_0() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "scripts.run_sample"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "var/sample/out/report.html" in run.stdout
    manifest = json.loads((ROOT / "var/sample/out/manifest.json").read_text(encoding="utf-8"))
    assert json.dumps(manifest).count("sha256") >= 8
