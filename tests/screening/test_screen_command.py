"""`ringfence screen`: exit status, one-line errors, silence where no terminal is."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ringfence.interfaces.cli.screen_command import screen_command
from tests.screening.campaigns import campaign_of
from tests.screening.lists import FILES
from tests.screening.screened import consenting

ANNA = "+493023125000"
AT = "2026-11-24T10:00:00+01:00"


def _run(folder: Path, listed: Path, *options: str, campaign: Path | None = None) -> Result:
    file = campaign or campaign_of(folder)
    arguments = [str(listed), "--campaign", str(file), "--out", str(folder / "out"), *options]
    return CliRunner().invoke(screen_command, arguments)


def _write(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_list_is_screened_and_the_files_are_named(tmp_path: Path) -> None:
    campaign = consenting(tmp_path, [ANNA])
    ran = _run(tmp_path, _write(tmp_path, f"phone\n{ANNA}\nx\n"), "--at", AT, campaign=campaign)
    assert ran.exit_code == 0, ran.output
    assert ran.stderr == ""
    assert "1  may be called now" in ran.stdout
    assert "1  refused" in ran.stdout
    for name in ("callable.csv", "blocked.csv", "report.html", "manifest.json"):
        assert str(tmp_path / "out" / name) in ran.stdout.splitlines()
        assert (tmp_path / "out" / name).is_file()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--at", "2026-11-24T10:00:00"], "offset"),
        (["--at", "2026-11-24"], "is a day"),
        (["--at", "noon"], "'noon'"),
        (["--default-region", "UK"], "GB"),
        (["--default-region", "EL"], "GR"),
        (["--default-region", "ZZ"], "ZZ"),
    ],
)
def test_a_wrong_option_is_one_line(tmp_path: Path, options: list[str], told: str) -> None:
    ran = _run(tmp_path, _write(tmp_path, f"phone\n{ANNA}\n"), *options)
    assert ran.exit_code == 2
    assert told in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "name", ["r-two-phones.csv", "r-dup-header.csv", "r-nul.csv", "r-truncated.csv.gz", "none.csv"]
)
def test_a_list_that_cannot_be_read_is_one_line_and_no_file(tmp_path: Path, name: str) -> None:
    ran = _run(tmp_path, FILES / name, "--at", AT)
    assert ran.exit_code == 2
    assert name in ran.stderr and ran.stderr.count("\n") == 1
    assert ran.stdout == ""
    assert not (tmp_path / "out").exists()


def test_a_campaign_file_with_a_fault_is_one_line(tmp_path: Path) -> None:
    listed = _write(tmp_path, f"phone\n{ANNA}\n")
    ran = _run(tmp_path, listed, campaign=FILES / "r-campaign-twice.yaml")
    assert ran.exit_code == 2
    assert "line 7" in ran.stderr and "marketing" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_rows_of_facts_to_mend_are_told_and_do_not_stop(tmp_path: Path) -> None:
    objections = str(FILES / "r-objections-bad-rows.csv")
    campaign = campaign_of(tmp_path, files={"objections": objections})
    listed = _write(tmp_path, "phone\n+493023125004\n")
    ran = _run(tmp_path, listed, "--at", AT, campaign=campaign)
    assert ran.exit_code == 0
    assert ran.stderr.count("to mend: r-objections-bad-rows.csv, line ") == 4
    assert "objection.recorded" in (tmp_path / "out" / "blocked.csv").read_text("utf-8")


def test_the_out_folder_may_not_hold_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    listed = tmp_path / "out" / "callable.csv"
    listed.write_text(f"phone\n{ANNA}\n", "utf-8")
    ran = _run(tmp_path, listed, "--at", AT)
    assert ran.exit_code == 2
    assert "would be replaced" in ran.stderr
    assert listed.read_text("utf-8") == f"phone\n{ANNA}\n"


# The signal comes when the first file lies in the private folder and the second is to be written.
INTERRUPTED_WHILE_WRITING = """
import os
import ringfence.screening.screen as screening
from ringfence.interfaces.cli.screen_command import screen_command

write = screening.write_blocked

def interrupted(*arguments, **options):
    os.kill(os.getpid(), {number})
    write(*arguments, **options)

screening.write_blocked = interrupted
screen_command()
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_end_leaves_nothing_behind(tmp_path: Path, end: signal.Signals) -> None:
    listed = _write(tmp_path, f"phone\n{ANNA}\n")
    campaign = campaign_of(tmp_path)
    before = set(tmp_path.iterdir())
    arguments = [str(listed), "--campaign", str(campaign), "--out", str(tmp_path / "out")]
    ran = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE_WRITING.format(number=int(end)), *arguments],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert ran.stderr == "ringfence screen: interrupted; nothing was written\n"
    assert ran.returncode == 130
    assert set(tmp_path.iterdir()) == before
