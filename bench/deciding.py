"""How long one decision takes, beside a plain rule function of the same run."""

import dataclasses
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial

from bench.figure import Figure
from bench.limits import MOST
from bench.questions import QUESTIONS
from ringfence.core.law.decide import decide
from ringfence.core.law.finding import Finding
from ringfence.core.law.read_question import read_question
from ringfence.rulepacks import load_packs

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def measure(*, short: bool) -> Iterator[Figure]:
    """Median microseconds a decision, for each question, and the ratio to a plain function."""
    packs = load_packs()
    rounds = 10 if short else 40
    plain = _median(_plain_rule, rounds=rounds, calls=20_000)
    yield Figure(
        subject="decide", what="a plain rule function, 7 conditions", value=plain, unit="µs"
    )
    medians = []
    for name, raw in QUESTIONS.items():
        question = read_question(raw, now=NOW, test_numbers=True)
        verdict = decide(question, packs)
        median = _median(partial(decide, question, packs), rounds=rounds, calls=300)
        medians.append(median)
        what = f"{name}: {verdict.verdict}, {len(verdict.findings)} findings"
        yield Figure(subject="decide", what=what, value=median, unit="µs", aim="30 µs")
    yield Figure(
        subject="decide",
        what="median of these, in plain rule functions",
        value=statistics.median(medians) / plain,
        unit="×",
        most=MOST["decide"],
    )
    yield from _findings(rounds)


def _findings(rounds: int) -> Iterator[Figure]:
    structs = _median(lambda: [_struct() for _ in range(40)], rounds=rounds, calls=300)
    classes = _median(lambda: [_dataclass() for _ in range(40)], rounds=rounds, calls=300)
    yield Figure(subject="findings", what="40 as msgspec structs", value=structs, unit="µs")
    yield Figure(subject="findings", what="40 as frozen dataclasses", value=classes, unit="µs")
    yield Figure(
        subject="findings",
        what="structs to dataclasses",
        value=structs / classes,
        unit="×",
        most=MOST["structs"],
    )


def _struct() -> Finding:
    return Finding(rule="hours.closed", outcome="pass", jurisdiction="DE", certainty="settled")


FrozenFinding = dataclasses.make_dataclass(
    "FrozenFinding",
    [(name, object, dataclasses.field(default=None)) for name in Finding.__struct_fields__],
    frozen=True,
    kw_only=True,
)


def _dataclass() -> object:
    return FrozenFinding(
        rule="hours.closed", outcome="pass", jurisdiction="DE", certainty="settled"
    )


FACTS = {
    "objected": False,
    "listed": False,
    "consent": True,
    "trained": True,
    "contract": True,
    "minute": 660,
    "attempts": 1,
}


def _plain_rule(facts: dict[str, int] = FACTS) -> bool:
    return (
        not facts["objected"]
        and not facts["listed"]
        and bool(facts["consent"])
        and bool(facts["trained"])
        and bool(facts["contract"])
        and 540 <= facts["minute"] < 1200
        and facts["attempts"] < 2
    )


def _median(run: Callable[[], object], *, rounds: int, calls: int) -> float:
    """Median microseconds a call over several rounds, after one that does not count."""
    figures = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        for _ in range(calls):
            run()
        figures.append((time.perf_counter() - started) / calls * 1e6)
    return statistics.median(figures[1:])
