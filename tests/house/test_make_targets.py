"""What the pages and the CI tell people to call exists, and says what it does."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.house.pages import ROOT, make_targets, pages

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_target_that_a_page_names_exists(page: Path) -> None:
    assert make_targets(page) <= TARGETS


def test_the_readme_names_the_two_commands() -> None:
    assert {"run", "test"} <= make_targets(ROOT / "README.md")


def test_help_names_every_target_with_what_it_does() -> None:
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=30,
    ).stdout  # fmt: skip
    explained = {words[1] for line in shown.splitlines() if len(words := line.split()) > 2}
    assert explained == TARGETS


def test_the_ci_calls_targets_and_scripts_that_exist() -> None:
    steps = re.findall(r"^step (?:bare )?(.+)$", (ROOT / ".ci/run").read_text("utf-8"), re.M)
    called = {line.split()[1] for line in steps if line.startswith("make ")}
    scripts = {line.split()[0] for line in steps if not line.startswith("make ")}
    assert {"run", "test", "test-all", "check", "bench"} <= called <= TARGETS
    assert all((ROOT / script).is_file() for script in scripts)
