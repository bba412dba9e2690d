"""How long a list of mixed rows takes, and where the time goes."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import polars as pl

from bench.figure import Figure
from bench.limits import MOST
from bench.stages import Stages
from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.numbers.read import read_number
from ringfence.interfaces.pages.report import render_report
from ringfence.rulepacks import load_packs
from ringfence.screening import judge
from ringfence.screening import screen as screening
from ringfence.screening.judge import Judged, ListOrder
from ringfence.screening.kernel import question_of
from ringfence.screening.outcome import outcome_of
from ringfence.screening.patterns import find_patterns
from scripts.sample_list import AT, write_sample

T = TypeVar("T")
LONG, SHORT = 300_000, 30_000
ROWS_ASKED = 2_000
NUMBERS, DECIDING = "reading numbers", "finding patterns, deciding"
WATCHED = (
    (NUMBERS, judge, "read_number"),
    ("reading the list", judge, "read_list"),
    ("reading the files of facts", judge, "read_facts"),
    ("columns, facts of each row", judge, "account_rows"),
    (DECIDING, judge, "decide_rows"),
    ("writing rows", screening, "write_callable"),
    ("writing rows", screening, "write_blocked"),
    ("counts, report, manifest", screening, "weigh"),
    ("counts, report, manifest", screening, "summarise"),
    ("counts, report, manifest", screening, "manifest_text"),
    ("hashing what was written", screening, "hash_file"),
)
REPORT = "counts, report, manifest"


def measure(*, short: bool) -> Iterator[Figure]:
    """Seconds of a screening and its parts, and ratios to its floors and to row by row."""
    rows = SHORT if short else LONG
    with tempfile.TemporaryDirectory() as name:
        yield from measure_rows(Path(name), rows)


def measure_rows(folder: Path, rows: int) -> Iterator[Figure]:
    """The same for a list of so many rows, made in a folder."""
    people = write_sample(folder, rows=rows)
    packs = load_packs()
    stages = Stages()
    total, judged = _timed(lambda: _screen(folder, people, packs, stages))
    yield _figure(f"{rows:,} mixed rows", total, "s")
    yield _figure("rows a second", rows / total)
    asked = judged.accounted.asked
    yield _figure("rows asked about (the others stand twice or are unreadable)", len(asked))
    yield _figure("distinct fact patterns", len(find_patterns(judged.accounted).first))
    for stage, seconds in sorted(stages.seconds.items(), key=lambda item: -item[1]):
        yield _figure(f"of it {stage}", seconds, "s")
    yield _figure("of it all else", total - sum(stages.seconds.values()), "s")
    per_row = stages.seconds[DECIDING] / len(asked) * 1e6
    yield _figure("finding patterns and deciding, a row", per_row, "µs")
    yield from _floors(folder, people, total)
    numbers, _ = _timed(lambda: _numbers_alone(judged))
    yield _figure(
        "a screening to reading its numbers alone", total / numbers, "×", "screen to numbers"
    )
    yield from _against_row_by_row(judged, packs, stages.seconds[DECIDING])


def _screen(folder: Path, people: Path, packs: Packs, stages: Stages) -> Judged:
    order = ListOrder(
        list_path=people,
        campaign_path=folder / "campaign.yaml",
        at=datetime.fromisoformat(AT),
        default_region="DE",
        test_numbers=True,
    )
    with stages.watching(*WATCHED):
        return screening.screen(
            order,
            out=folder / "out",
            packs=packs,
            decide=decide,
            render_report=stages.timed(REPORT, render_report),
        ).judged


def _floors(folder: Path, people: Path, total: float) -> Iterator[Figure]:
    """What moving the list alone costs; ratios too small and uneven to be given a limit."""
    copied, _ = _timed(lambda: shutil.copyfile(people, folder / "copy.csv"))
    yield _figure("a screening to copying the list's bytes", total / copied, "×")
    moved, _ = _timed(lambda: _through_polars(people, folder / "moved.csv"))
    yield _figure("a screening to Polars reading and writing the list", total / moved, "×")


def _through_polars(people: Path, out: Path) -> None:
    frame = pl.read_csv(
        people, separator=";", infer_schema=False, truncate_ragged_lines=True, quote_char=None
    )
    frame.write_csv(out, separator=";")


def _against_row_by_row(judged: Judged, packs: Packs, deciding: float) -> Iterator[Figure]:
    asked = len(judged.accounted.asked)
    sample = range(0, asked, max(asked // ROWS_ASKED, 1))
    one_by_one, _ = _timed(lambda: [_ask(judged, place, packs) for place in sample])
    whole = one_by_one / len(sample) * asked
    yield _figure(f"deciding row by row, from {len(sample):,} of them", whole, "s")
    yield _figure("by fact patterns to row by row", deciding / whole, "×", "patterns to rows")


def _ask(judged: Judged, place: int, packs: Packs) -> object:
    question = question_of(
        place, accounted=judged.accounted, facts=judged.facts, row_facts=judged.row_facts
    )
    return outcome_of(question, lambda asked: decide(asked, packs))


def _numbers_alone(judged: Judged) -> None:
    column = judged.listing.number.position
    for row in judged.listing.rows:
        read_number(row[column], default_region="DE")


def _figure(what: str, value: float, unit: str = "", limit: str | None = None) -> Figure:
    most = None if limit is None else MOST[limit]
    return Figure(subject="screen", what=what, value=value, unit=unit, most=most)


def _timed(run: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = run()
    return time.perf_counter() - started, result
