"""What holds for the whole suite: no network, nothing skipped in silence, a table at the end."""

import shutil
from collections.abc import Generator
from typing import Any

import hypothesis
import pytest

from tests.house import network
from tests.house.tally import Tally

hypothesis.settings.register_profile("house", deadline=None, print_blob=True)
hypothesis.settings.load_profile("house")

TALLY = pytest.StashKey[Tally]()
SYSTEM_PACKAGES = "sudo scripts/system-packages.sh --install"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--all` is what `make test-all` adds: slow tests run too, and a skip is a failure."""
    parser.addoption("--all", action="store_true", help="run slow tests; a skip is a failure")


def pytest_configure(config: pytest.Config) -> None:
    """Close the network for this process and start counting."""
    network.close()
    config.stash[TALLY] = Tally()
    config.pluginmanager.register(config.stash[TALLY], "tally")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests out of `make test`, and mark those whose program is not on this machine."""
    tally = config.stash[TALLY]
    everything = config.getoption("--all")
    for item in items:
        for mark in item.iter_markers("needs"):
            program = str(mark.args[0])
            if shutil.which(program) is None:
                reason = f"{program} is not on this machine; to get it: {SYSTEM_PACKAGES}"
                item.add_marker(pytest.mark.skip(reason=reason))
    slow = [] if everything else [item for item in items if item.get_closest_marker("slow")]
    if slow:
        tally.leave_out(slow, reason="slow; to run it: make test-all")
        items[:] = [item for item in items if item not in slow]
        config.hook.pytest_deselected(items=slow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under `--all`, turn a skipped test into a failed one."""
    report = yield
    return _refuse_skip(report, config=item.config)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Under `--all`, turn a file that skips itself into a failed one."""
    report = yield
    return _refuse_skip(report, config=collector.config)


def _refuse_skip(report: Any, *, config: pytest.Config) -> Any:
    """Return the report, failed instead of skipped where nothing may be skipped."""
    if report.skipped and config.getoption("--all"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else "expected failure"
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: nothing may be skipped here: {reason}"
    return report
