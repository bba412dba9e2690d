"""Zones come from the pinned data only: a host with stale zone files changes no answer."""

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.law.base_question import JORDAN, changed

STALE_RULE = "EET-2EEST,M3.5.5/0,M10.5.5/1"
"""Amman as it was before 2022: the clocks still change, and winter is an hour behind."""
ASK = "from ringfence.interfaces.cli.main import main; main()"
LOOK = (
    "import datetime, zoneinfo;"
    "zone = zoneinfo.ZoneInfo('Asia/Amman');"
    "print(datetime.datetime(2026, 12, 1, tzinfo=zone).utcoffset())"
)


def _zone_file(rule: str) -> bytes:
    """A zone file that knows nothing but a rule (RFC 9636)."""
    counts = struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    block = b"TZif2" + bytes(15) + counts + struct.pack(">lBB", 7200, 0, 0) + b"EET\0"
    return block + block + b"\n" + rule.encode() + b"\n"


@pytest.fixture
def stale(tmp_path: Path) -> Path:
    """A folder of zone files in which Jordan never stopped changing its clocks."""
    folder = tmp_path / "zoneinfo"
    (folder / "Asia").mkdir(parents=True)
    (folder / "Asia" / "Amman").write_bytes(_zone_file(STALE_RULE))
    return folder


def _run(code: str, *arguments: str, zones: Path | None) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONTZPATH"}
    if zones is not None:
        environment["PYTHONTZPATH"] = str(zones)
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert not done.stderr, done.stderr
    return done.stdout


def test_the_stale_file_would_shift_every_hour_of_jordan(stale: Path) -> None:
    assert _run(LOOK, zones=stale).strip() == "2:00:00"


def test_a_stale_zone_file_of_the_host_changes_no_answer(stale: Path, tmp_path: Path) -> None:
    question = tmp_path / "jo.json"
    at = {"at": "2026-12-01T06:30:00Z"}  # half past nine in Amman, half past eight by the old rule
    question.write_text(json.dumps(changed(JORDAN, at)), encoding="utf-8")
    fresh = _run(ASK, "ask", str(question), zones=None)
    assert json.loads(fresh)["verdict"] == "permit"
    assert _run(ASK, "ask", str(question), zones=stale) == fresh
