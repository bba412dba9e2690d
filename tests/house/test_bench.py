"""The benchmark: a ratio beyond its limit fails, an absolute figure never does."""

import time
from pathlib import Path
from types import ModuleType

import pytest

import bench.__main__ as command
from bench import deciding, limits, numbers, screening, starting
from bench.figure import Figure
from bench.questions import QUESTIONS
from bench.stages import Stages
from tests.house.pages import ROOT

ROWS_OF_A_TEST = 600


class Fixed(ModuleType):
    """A subject of the benchmark whose figures are known."""

    def __init__(self, *figures: Figure) -> None:
        super().__init__("fixed")
        self.measure = lambda *, short: iter(figures)


def only(monkeypatch: pytest.MonkeyPatch, *figures: Figure) -> None:
    for name in ("starting", "numbers", "deciding", "screening"):
        monkeypatch.setattr(command, name, Fixed())
    monkeypatch.setattr(command, "deciding", Fixed(*figures))


@pytest.mark.parametrize(("most", "failed"), [(None, False), (2.0, True), (3.0, False)])
def test_only_what_has_a_limit_can_fail(most: float | None, failed: bool) -> None:
    figure = Figure(subject="s", what="w", value=3.0, unit="×", most=most)
    assert figure.failed is failed
    assert ("beyond its limit" in figure.row()) is failed


@pytest.mark.parametrize(("most", "status"), [(None, 0), (2.0, 1), (3.0, 0)])
def test_a_ratio_beyond_its_limit_is_the_exit_status(
    most: float | None, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(monkeypatch, Figure(subject="s", what="w", value=3.0, unit="×", most=most, aim="1 ×"))
    assert command.main([]) == status


def test_only_write_touches_the_page_and_only_between_its_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "benchmarks.md"
    before = f"Above.\n{command.BEGIN}\nold figures\n{command.END}\nBelow.\n"
    page.write_text(before, encoding="utf-8")
    monkeypatch.setattr(command, "PAGE", page)
    only(monkeypatch, Figure(subject="decide", what="a new figure", value=3.0, unit="µs"))
    command.main([])
    assert page.read_text(encoding="utf-8") == before
    command.main(["--write"])
    after = page.read_text(encoding="utf-8")
    assert after.startswith(f"Above.\n{command.BEGIN}\n")
    assert after.endswith(f"\n{command.END}\nBelow.\n")
    assert "a new figure" in after
    assert "old figures" not in after


def test_a_wrong_word_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--quick"]) == 2
    assert "--short" in capsys.readouterr().out


def test_deciding_and_reading_are_measured_against_something() -> None:
    figures = [*deciding.measure(short=True), *numbers.measure(short=True)]
    assert all(figure.value > 0 for figure in figures)
    bounded = {figure.most for figure in figures} - {None}
    assert bounded == {limits.MOST[name] for name in ("decide", "structs", "read_number")}
    for name in QUESTIONS:
        assert any(figure.what.startswith(name) for figure in figures)


def test_the_start_of_the_commands_is_measured_against_an_empty_python() -> None:
    figures = list(starting.measure(short=True))
    bounded = {figure.most for figure in figures} - {None}
    assert bounded == {limits.MOST["start --help"], limits.MOST["start ask"]}


def test_the_stages_of_a_screening_add_up_to_its_time(tmp_path: Path) -> None:
    figures = list(screening.measure_rows(tmp_path, ROWS_OF_A_TEST))
    (total,) = (each.value for each in figures if each.what == f"{ROWS_OF_A_TEST} mixed rows")
    parts = {each.what: each.value for each in figures if each.what.startswith("of it ")}
    assert {f"of it {stage}" for stage, _, _ in screening.WATCHED} < set(parts)
    assert all(seconds > 0 for seconds in parts.values())
    assert sum(parts.values()) == pytest.approx(total)
    bounded = {figure.most for figure in figures} - {None}
    assert bounded == {limits.MOST["screen to numbers"], limits.MOST["patterns to rows"]}


def test_a_second_inside_another_stage_is_counted_once() -> None:
    stages = Stages()
    inner = stages.timed("inner", lambda: time.sleep(0.05))
    stages.timed("outer", inner)()
    assert stages.seconds["inner"] >= 0.05
    assert stages.seconds["outer"] < 0.05


def test_what_was_watched_is_itself_again_afterwards() -> None:
    before = numbers.read_number
    with Stages().watching(("reading", numbers, "read_number")):
        assert numbers.read_number is not before
    assert numbers.read_number is before


def test_every_figure_with_a_limit_stands_on_the_page() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    for most in limits.MOST.values():
        assert f"| at most {most:g} |" in page
