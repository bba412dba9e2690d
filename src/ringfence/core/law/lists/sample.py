"""The sample drawn from a list: large enough, few failures, nothing forged (PL-16)."""

from collections.abc import Iterator
from fractions import Fraction
from math import sqrt

import msgspec

from ringfence.core.law.found import Found
from ringfence.core.law.lists.facts import Sample
from ringfence.core.law.lists.hearing import ListHearing
from ringfence.core.law.lists.words import LIST_BOOK
from ringfence.core.law.plain import blank

ENOUGH_ROWS = 200
ENOUGH_SHARE = 100
"""One row of so many: 1 %."""
ONE_SIDED_95_PERCENT = 1.6448536269514722
"""The quantile of the normal distribution that 5 % lie above."""


class SampleFigures(msgspec.Struct, frozen=True, kw_only=True):
    """The sample as given, the rows it needs, and its failures as shares of one; None = unknown.

    ``fail_rate_at_most`` is what may fail in the whole list at 95 % certainty (Wilson's one-sided
    bound).
    """

    size: int | None
    failures: int | None
    forged: int | None
    seed: int | str | None
    needed: int | None
    fail_rate: float | None
    fail_rate_at_most: float | None
    max_fail_rate: float


def sample(hearing: ListHearing) -> Iterator[Found]:
    """PL-16: 200 rows or 1 %, the seed kept; not more failures than may be; none forged."""
    drawn = hearing.facts().sample or Sample()
    for key in ("size", "failures", "forged", "seed"):
        given = getattr(drawn, key)
        if given is None or (isinstance(given, str) and blank(given)):
            yield LIST_BOOK.unknown("sample.failures", f"list.sample.{key}")
    if drawn.forged:
        yield LIST_BOOK.refused("sample.forged")
    if drawn.size is not None:
        yield from _large_enough(drawn.size, hearing.facts().rows)
    rate = fail_rate(drawn)
    if rate is not None and rate > exactly(hearing.max_fail_rate()):
        yield LIST_BOOK.refused("sample.failures", f"{drawn.failures} of {drawn.size}")


def _large_enough(size: int, rows: int | None) -> Iterator[Found]:
    if size >= ENOUGH_ROWS:
        return
    if rows is None:
        yield LIST_BOOK.unknown("sample.too_small", "list.rows")
    elif size < needed(rows):
        yield LIST_BOOK.refused("sample.too_small", str(needed(rows)))


def needed(rows: int) -> int:
    """The fewest rows a sample of so many suffices with; never none."""
    return max(1, min(ENOUGH_ROWS, -(-rows // ENOUGH_SHARE)))


def exactly(share: float) -> Fraction:
    """A share as it was written: 0.01 is one in a hundred."""
    return Fraction(repr(share))


def fail_rate(drawn: Sample) -> Fraction | None:
    """The share of the sample that failed, forged rows included; None where it is not known."""
    if not drawn.size or drawn.failures is None:
        return None
    return Fraction(max(drawn.failures, drawn.forged or 0), drawn.size)


def statistics(hearing: ListHearing) -> SampleFigures:
    """The figures of the sample that was drawn, with its seed."""
    drawn, rows = hearing.facts().sample or Sample(), hearing.facts().rows
    rate = fail_rate(drawn)
    return SampleFigures(
        size=drawn.size,
        failures=drawn.failures,
        forged=drawn.forged,
        seed=drawn.seed,
        needed=None if rows is None else needed(rows),
        fail_rate=None if rate is None else round(float(rate), 6),
        fail_rate_at_most=None if rate is None else _upper_bound(rate, drawn.size or 1),
        max_fail_rate=hearing.max_fail_rate(),
    )


def _upper_bound(rate: Fraction, size: int) -> float:
    share, square = float(rate), ONE_SIDED_95_PERCENT**2 / size
    spread = sqrt(square * (share * (1 - share) + square / 4))
    return round((share + square / 2 + spread) / (1 + square), 6)
