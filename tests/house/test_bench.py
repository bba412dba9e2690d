"""The benchmark: a ratio beyond its limit fails, an absolute figure never does."""

import subprocess
import sys

import pytest

from bench import deciding, numbers
from bench.figure import Figure
from tests.house.pages import ROOT


@pytest.mark.parametrize(("most", "failed"), [(None, False), (2.0, True), (3.0, False)])
def test_only_what_has_a_limit_can_fail(most: float | None, failed: bool) -> None:
    figure = Figure(subject="s", what="w", value=3.0, unit="×", most=most)
    assert figure.failed is failed
    assert ("beyond its limit" in figure.row()) is failed


def test_deciding_and_reading_are_measured_against_something() -> None:
    for subject in (deciding, numbers):
        figures = list(subject.measure(short=True))
        assert all(figure.value > 0 for figure in figures)
        assert [figure for figure in figures if figure.most is not None]


def test_a_wrong_word_ends_with_2() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "bench", "--quick"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert run.returncode == 2
    assert "--short" in run.stdout
