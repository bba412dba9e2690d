"""The suite says what did not run, and refuses skips in `make test-all`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

ONE_OF_EACH = """
import pytest

def test_passes(): pass

@pytest.mark.skip(reason="no moon tonight")
def test_skipped(): pass

@pytest.mark.slow
def test_slow(): pass

@pytest.mark.needs("no-such-program")
def test_needs_a_program(): pass
"""


def run_suite(
    folder: Path, *, source: str, options: list[str]
) -> subprocess.CompletedProcess[str]:
    """Run one test file under the house's own settings and return what it printed."""
    file = folder / "test_sample.py"
    file.write_text(source, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
    ]
    settings = ["-c", "pyproject.toml", "--rootdir", str(ROOT)]
    return subprocess.run(
        [*command, *settings, *options, str(file)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_a_skip_is_listed_with_its_reason_and_does_not_fail_make_test(tmp_path: Path) -> None:
    ran = run_suite(tmp_path, source=ONE_OF_EACH, options=[])
    assert ran.returncode == 0, ran.stdout
    assert "    1  no moon tonight" in ran.stdout
    assert "    1  slow; to run it: make test-all" in ran.stdout
    assert "    1  no-such-program is not on this machine; to get it: sudo scripts/" in ran.stdout


def test_the_table_counts_each_outcome_and_leaves_the_last_line_to_pytest(tmp_path: Path) -> None:
    ran = run_suite(tmp_path, source=ONE_OF_EACH, options=[])
    row = next(line.split() for line in ran.stdout.splitlines() if line.startswith("elsewhere"))
    assert row == ["elsewhere", "1", "3", "1", "0", "2"]
    assert ran.stdout.splitlines()[-1].startswith("1 passed, 2 skipped, 1 deselected")


def test_a_skip_is_a_failure_in_make_test_all_and_slow_tests_run(tmp_path: Path) -> None:
    ran = run_suite(tmp_path, source=ONE_OF_EACH, options=["--all"])
    assert ran.returncode == 1
    assert "2 passed, 2 errors" in ran.stdout.splitlines()[-1]
    assert "nothing may be skipped here: Skipped: no moon tonight" in ran.stdout


def test_a_file_that_skips_itself_is_a_failure_in_make_test_all(tmp_path: Path) -> None:
    source = "import pytest\npytest.skip('not today', allow_module_level=True)\n"
    assert run_suite(tmp_path, source=source, options=["--all"]).returncode != 0
    ran = run_suite(tmp_path, source=source, options=[])
    assert "    1  not today (a whole file)" in ran.stdout


def test_a_warning_is_an_error(tmp_path: Path) -> None:
    source = "import warnings\ndef test_warns(): warnings.warn('old', DeprecationWarning)\n"
    assert run_suite(tmp_path, source=source, options=[]).returncode == 1
