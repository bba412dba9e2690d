"""How long a list of mixed rows takes, and where the time goes."""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from bench.figure import Figure
from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.numbers.read import read_number
from ringfence.interfaces.pages.report import render_report
from ringfence.rulepacks import load_packs
from ringfence.screening.fact_views import terms_of
from ringfence.screening.judge import Judged, ListOrder, judge_list
from ringfence.screening.kernel import decide_rows, question_of
from ringfence.screening.patterns import find_patterns
from ringfence.screening.screen import screen
from scripts.sample_list import AT, write_sample

T = TypeVar("T")
LONG, SHORT = 300_000, 30_000
MOST_NUMBER_TIMES = 8.0
"""A screening costs at most so many times the reading of its numbers alone."""
MOST_OF_ROW_BY_ROW = 0.8
"""By fact patterns it takes at most this share of asking row by row."""


def measure(*, short: bool) -> Iterator[Figure]:
    """Seconds of a screening and its parts, and ratios to its numbers and to row by row."""
    rows = SHORT if short else LONG
    with tempfile.TemporaryDirectory() as name:
        yield from _measure(Path(name), rows)


def _measure(folder: Path, rows: int) -> Iterator[Figure]:
    people = write_sample(folder, rows=rows)
    packs = load_packs()
    order = ListOrder(
        list_path=people,
        campaign_path=folder / "campaign.yaml",
        at=datetime.fromisoformat(AT),
        default_region="DE",
        test_numbers=True,
    )
    floor, _ = _timed(lambda: shutil.copyfile(people, folder / "copy.csv"))
    total, _ = _timed(
        lambda: screen(
            order, out=folder / "out", packs=packs, decide=decide, render_report=render_report
        )
    )
    judging, judged = _timed(
        lambda: judge_list(order, ask=lambda asked: decide(asked, packs), terms=terms_of(packs))
    )
    numbers, _ = _timed(lambda: _numbers_alone(judged))
    deciding, _ = _timed(lambda: _decide_again(judged, packs))
    what = f"{rows:,} mixed rows"
    yield Figure(subject="screen", what=what, value=total, unit="s")
    yield Figure(subject="screen", what="rows a second", value=rows / total, unit="")
    yield Figure(subject="screen", what="of it reading numbers", value=numbers, unit="s")
    yield Figure(
        subject="screen", what="of it finding patterns, deciding", value=deciding, unit="s"
    )
    yield Figure(
        subject="screen",
        what="of it reading files, looking up facts",
        value=max(judging - numbers - deciding, 0),
        unit="s",
    )
    yield Figure(
        subject="screen",
        what="of it writing files and report",
        value=max(total - judging, 0),
        unit="s",
    )
    patterns = len(find_patterns(judged.accounted).first)
    yield Figure(subject="screen", what="distinct fact patterns", value=patterns, unit="")
    yield Figure(subject="screen", what="copying the file's bytes", value=floor, unit="s")
    yield Figure(
        subject="screen",
        what="a screening to reading its numbers alone",
        value=total / numbers,
        unit="×",
        most=MOST_NUMBER_TIMES,
    )
    yield from _against_row_by_row(judged, packs, deciding)


def _against_row_by_row(judged: Judged, packs: Packs, deciding: float) -> Iterator[Figure]:
    asked = len(judged.accounted.asked)
    sample = range(0, asked, max(asked // 2_000, 1))
    one_by_one, _ = _timed(lambda: [_ask(judged, place, packs) for place in sample])
    whole = one_by_one / len(sample) * asked
    yield Figure(
        subject="screen", what="deciding row by row (extrapolated)", value=whole, unit="s"
    )
    yield Figure(
        subject="screen",
        what="by fact patterns to row by row",
        value=deciding / whole,
        unit="×",
        most=MOST_OF_ROW_BY_ROW,
    )


def _ask(judged: Judged, place: int, packs: Packs) -> object:
    question = question_of(
        place, accounted=judged.accounted, facts=judged.facts, row_facts=judged.row_facts
    )
    return decide(question, packs)


def _decide_again(judged: Judged, packs: Packs) -> object:
    return decide_rows(
        judged.accounted,
        facts=judged.facts,
        row_facts=judged.row_facts,
        ask=lambda asked: decide(asked, packs),
    )


def _numbers_alone(judged: Judged) -> None:
    column = judged.listing.number.position
    for row in judged.listing.rows:
        if len(row) > column:
            read_number(row[column], default_region="DE")


def _timed(run: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = run()
    return time.perf_counter() - started, result
