"""The table at the end of a test run: what ran, room by room, and what did not, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
COLUMNS = ("room", "files", "behaviours", "passed", "failed", "skipped")


class Tally:
    """Counts what a run collects and reports; a pytest plugin that prints a table at its end."""

    def __init__(self) -> None:
        self.planned: dict[str, Counter[str]] = defaultdict(Counter)
        self.outcomes: dict[str, dict[str, str]] = defaultdict(dict)
        self.left_out: Counter[str] = Counter()
        self._explained: set[str] = set()

    def leave_out(self, items: Iterable[pytest.Item], *, reason: str) -> None:
        """Note that these tests will not run, and why and how they would."""
        for item in items:
            self._explained.add(item.nodeid)
            self.left_out[reason] += 1

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Note the tests that the command line left out."""
        unexplained = [item for item in items if item.nodeid not in self._explained]
        self.leave_out(unexplained, reason="not chosen on the command line")

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count the tests that are about to run, by room and file."""
        for item in session.items:
            self.planned[room_of(item.path)][str(item.path)] += 1

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that left itself out as a whole."""
        if report.skipped:
            self.left_out[f"{_reason(report)} (a whole file)"] += 1

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the worst outcome of each test's set-up, call and end."""
        outcomes = self.outcomes[room_of(Path(report.fspath))]
        worst = outcomes.get(report.nodeid)
        if report.failed or worst is None or (report.skipped and worst == "passed"):
            outcomes[report.nodeid] = report.outcome
        if report.skipped:
            self.left_out[_reason(report)] += 1

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the table, above the last line of pytest's own."""
        terminalreporter.section("what ran, room by room")
        for line in self.table():
            terminalreporter.line(line)
        terminalreporter.section("what did not run")
        for line in self.absences():
            terminalreporter.line(line)

    def table(self) -> list[str]:
        """Return the lines of the table: a head, a line for each room, a line for all."""
        rows = [self._row(room) for room in sorted(self.planned)]
        sums = [sum(int(row[column]) for row in rows) for column in range(1, len(COLUMNS))]
        rows.append(["all", *(str(each) for each in sums)])
        width = max(len(row[0]) for row in rows)
        return [
            "  ".join([row[0].ljust(width), *(cell.rjust(10) for cell in row[1:])])
            for row in ([*COLUMNS], *rows)
        ]

    def absences(self) -> list[str]:
        """Return a line for each reason for which something did not run."""
        waiting = sum(sum(files.values()) for files in self.planned.values())
        waiting -= sum(len(outcomes) for outcomes in self.outcomes.values())
        reasons = Counter(self.left_out)
        if waiting > 0:
            reasons["the run ended before them"] = waiting
        lines = [f"{count:5}  {reason}" for reason, count in sorted(reasons.items())]
        return lines or ["nothing: every behaviour that was found ran"]

    def _row(self, room: str) -> list[str]:
        """Return the cells of one room's line."""
        found = Counter(self.outcomes[room].values())
        numbers = (
            len(self.planned[room]),
            sum(self.planned[room].values()),
            found["passed"],
            found["failed"],
            found["skipped"],
        )
        return [room, *(str(each) for each in numbers)]


def room_of(path: Path) -> str:
    """Return the folder below `tests/` in which a test file lies."""
    absolute = path if path.is_absolute() else TESTS.parent / path
    if not absolute.is_relative_to(TESTS):
        return "elsewhere"
    return absolute.relative_to(TESTS).parts[0]


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Return why a test was skipped, in the words of whoever skipped it."""
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return "expected to fail"
