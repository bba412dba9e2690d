"""The arithmetic of GDPR 83 and of the EDPB's Guidelines 04/2022, in whole euros.

Amounts are kept as exact fractions and rounded down once, when they are told: a cap is a limit
that no rounding may pass.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import Literal

import msgspec

from ringfence.core.law.fines.tiers import Tier

Seriousness = Literal["low", "medium", "high"]


class Range(msgspec.Struct, frozen=True):
    """From and to, in euros or as shares of one, exact."""

    low: Fraction
    high: Fraction

    def times(self, other: "Range") -> "Range":
        """Each end multiplied by the other's."""
        return Range(self.low * other.low, self.high * other.high)

    def at_most(self, limit: Fraction) -> "Range":
        """Neither end above a limit."""
        return Range(min(self.low, limit), min(self.high, limit))

    def euros(self) -> tuple[int, int]:
        """Both ends in whole euros, rounded down."""
        return floor(self.low), floor(self.high)


class SizeBand(msgspec.Struct, frozen=True):
    """Undertakings up to a turnover (its end included), the share of the starting amount that
    may do, in thousandths, and whether the published text was seen for it."""

    up_to: int
    low: int
    high: int
    seen: bool


_SHARES: Mapping[str | None, tuple[int, int]] = MappingProxyType(
    {"low": (0, 10), "medium": (10, 20), "high": (20, 100), None: (0, 100)}
)

SIZE_BANDS: tuple[SizeBand, ...] = (
    SizeBand(2_000_000, 2, 4, seen=True),
    SizeBand(10_000_000, 3, 20, seen=False),
    SizeBand(50_000_000, 15, 100, seen=False),
    SizeBand(100_000_000, 80, 200, seen=False),
    SizeBand(250_000_000, 150, 500, seen=False),
    SizeBand(500_000_000, 400, 1000, seen=False),
)
"""FN-04, the guidelines' adjustment for size; above the last band nothing is adjusted."""


def cap_of(tier: Tier, turnover: Fraction | None) -> Fraction:
    """FN-02: the fixed amount, or the percentage of turnover where that is more."""
    if turnover is None:
        return Fraction(tier.fixed)
    return max(Fraction(tier.fixed), turnover * tier.percent / 100)


def starting_amount(cap: Fraction, seriousness: Seriousness | None) -> Range:
    """FN-03: the share of the cap by seriousness; of an unknown one, the whole."""
    low, high = _SHARES[seriousness]
    return Range(cap * low / 100, cap * high / 100)


def size_band(turnover: Fraction | None) -> SizeBand | None:
    """FN-04: the band of a turnover; None above the last, and where it is not known."""
    if turnover is None:
        return None
    for band in SIZE_BANDS:
        if turnover <= band.up_to:
            return band
    return None


def adjusted_for_size(start: Range, band: SizeBand | None) -> Range:
    """FN-04: the starting amount as it may be lowered for a small undertaking."""
    if band is None:
        return start
    return start.times(Range(Fraction(band.low, 1000), Fraction(band.high, 1000)))


def after_factor(amounts: Range, percent: Fraction) -> Range:
    """Mitigating (below 0) or aggravating (above 0) circumstances, as one percentage."""
    factor = 1 + percent / 100
    return amounts.times(Range(factor, factor))
