"""`ringfence screen`: a list of people, judged row by row, as four files."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from ringfence.screening.judge import ListOrder
    from ringfence.screening.screen import ScreenResult

INTERRUPTED = 130
EPILOG = (
    "Example: ringfence screen leads.csv --campaign campaign.yaml --out screened "
    "--default-region DE"
)


class ScreenError(click.ClickException):
    """What stopped a screening, as one line."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """Print the one line to standard error."""
        click.echo(f"ringfence screen: {self.message}", err=True)


@click.command("screen", epilog=EPILOG)
@click.argument("list_path", metavar="LIST", type=click.Path(path_type=Path))
@click.option(
    "--campaign",
    "campaign_path",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path),
    help="The campaign file, YAML.",
)
@click.option(
    "--out",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder for the four files; made if need be.",
)
@click.option(
    "--default-region",
    metavar="CC",
    help="Country of numbers written without a country code, as DE.",
)
@click.option(
    "--at", "at_text", metavar="TIME", help="The moment asked about, with offset; default: now."
)
@click.option("--with-data", is_flag=True, help="Write the rows' own columns to blocked.* too.")
@click.option("--test-numbers", is_flag=True, help="Let numbers reserved for fiction pass.")
def screen_command(
    list_path: Path,
    campaign_path: Path,
    out: Path,
    default_region: str | None,
    at_text: str | None,
    with_data: bool,
    test_numbers: bool,
) -> None:
    """Screen a list (CSV, CSV.gz): who may be called now, who later, who not, and why.

    Writes callable.*, blocked.*, report.html and manifest.json into DIR, all of them or none.
    Ends with 0 once they are written, with 2 when nothing is.
    """
    from ringfence.core.numbers.regions import check_region
    from ringfence.rulepacks import PackError
    from ringfence.screening.judge import ListOrder
    from ringfence.screening.list_error import ListError

    try:
        if default_region is not None:
            check_region(default_region)
    except ValueError as error:
        raise ScreenError(f"--default-region: {error}") from None
    order = ListOrder(
        list_path=list_path,
        campaign_path=campaign_path,
        at=_moment(at_text),
        default_region=default_region,
        test_numbers=test_numbers,
        now=datetime.now(UTC),
    )
    try:
        with _stops_cleanly():
            result = _screen(order, out=out, with_data=with_data)
    except (ListError, PackError) as error:
        raise ScreenError(str(error)) from None
    except OSError as error:
        raise ScreenError(f"{out}: cannot be written: {error.strerror or error}") from None
    except KeyboardInterrupt:
        click.echo("ringfence screen: interrupted; nothing was written", err=True)
        sys.exit(INTERRUPTED)
    _tell(result)


def _screen(order: ListOrder, *, out: Path, with_data: bool) -> ScreenResult:
    from zoneinfo import reset_tzpath

    from ringfence.core.law.decide import decide
    from ringfence.interfaces.pages.report import render_report
    from ringfence.rulepacks import load_packs
    from ringfence.screening.screen import screen

    reset_tzpath(())
    with _progress() as progress:
        return screen(
            order,
            out=out,
            packs=load_packs(),
            decide=decide,
            render_report=render_report,
            with_data=with_data,
            progress=progress,
        )


def _moment(text: str | None) -> datetime:
    from ringfence.core.law.moment import read_moment

    if text is None:
        return datetime.now(UTC)
    try:
        instant = read_moment(text).instant
    except ValueError as error:
        raise ScreenError(f"--at: {error}") from None
    if instant is None:
        raise ScreenError(
            f"--at: {text!r} is a day; a time with offset is needed, as 2026-11-23T10:00:00+01:00"
        )
    return instant


@contextmanager
def _stops_cleanly() -> Iterator[None]:
    """A request to end is taken like Ctrl-C, so that the private folder is removed."""

    def stop(number: int, frame: object) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on standard error where that is a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Screening"), BarColumn(), MofNCompleteColumn(), TextColumn("rows"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("rows", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _tell(result: ScreenResult) -> None:
    for fault in result.faults:
        click.echo(f"to mend: {fault}", err=True)
    summary = result.summary
    counts = [
        ("rows", summary.rows),
        ("may be called now", summary.permit),
        ("may be called within seven days", summary.deferred),
        ("open later", summary.deferred_later),
        ("refused", summary.refused),
        ("same number again", summary.duplicates),
        ("unreadable", summary.unreadable),
    ]
    reasons = [(f"{r.rule} ({r.jurisdiction})", r.rows) for r in summary.reasons[:8]]
    if sys.stdout.isatty():
        _table(counts, reasons)
    else:
        for label, count in (*counts, *reasons):
            click.echo(f"{count:>10,}  {label}")
    for path in result.paths:
        click.echo(str(path))


def _table(counts: list[tuple[str, int]], reasons: list[tuple[str, int]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False, box=None, padding=(0, 2))
    table.add_column(justify="right", style="bold")
    table.add_column()
    for label, count in counts:
        table.add_row(f"{count:,}", label)
    table.add_row("", "")
    for label, count in reasons:
        table.add_row(f"{count:,}", label, style="dim")
    Console().print(table)
