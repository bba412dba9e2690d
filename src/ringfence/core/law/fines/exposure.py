"""The exposure to a fine under GDPR 83, step by step. An estimate, never a prediction."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor

import msgspec

from ringfence.core.law.fines.amounts import (
    Range,
    Seriousness,
    SizeBand,
    adjusted_for_size,
    after_factor,
    cap_of,
    size_band,
    starting_amount,
)
from ringfence.core.law.fines.assumptions import assumptions_of
from ringfence.core.law.fines.facts import FineFacts, read_fine
from ringfence.core.law.fines.tiers import Infringement, TierName, infringement_of
from ringfence.core.law.gdpr_articles import cited
from ringfence.core.law.plain import plain
from ringfence.core.law.reason import Reason

_NO_TURNOVER = Reason(
    rule="turnover.unknown",
    spec="FN-02",
    outcome="unknown",
    text="The turnover is not given: the cap is the fixed amount, and may be higher.",
    remedy="Give the worldwide turnover of the whole undertaking in the preceding year.",
    citations=cited("83(4)-(6)"),
    missing="turnover",
)


class Exposure(msgspec.Struct, frozen=True, kw_only=True):
    """Limits and ranges in whole euros; all but ``total_cap`` are those of the gravest article."""

    tier: TierName
    cap: int
    total_cap: int
    start_min: int
    start_max: int
    adjusted_min: int
    adjusted_max: int
    after_factors_min: int
    after_factors_max: int
    assumptions: tuple[str, ...]
    steps: tuple[str, ...]
    warnings: tuple[Reason, ...]


def fine_exposure(raw: Mapping[str, object]) -> Exposure:
    """The exposure for articles, turnover, seriousness and circumstances. Raises QuestionError."""
    facts = read_fine(raw)
    infringements = tuple(infringement_of(article) for article in dict.fromkeys(facts.articles))
    turnover = _exact(facts.turnover)
    gravest = max(infringements, key=lambda one: cap_of(one.tier, turnover))
    cap = cap_of(gravest.tier, turnover)
    total = cap if facts.linked else _sum_of_caps(infringements, turnover)
    start = starting_amount(cap, facts.seriousness)
    band = size_band(turnover)
    adjusted = adjusted_for_size(start, band)
    factor = _exact(facts.factor) or Fraction(0)
    final = after_factor(adjusted, factor).at_most(cap)
    return Exposure(
        tier=gravest.tier.name,
        cap=floor(cap),
        total_cap=floor(total),
        start_min=start.euros()[0],
        start_max=start.euros()[1],
        adjusted_min=adjusted.euros()[0],
        adjusted_max=adjusted.euros()[1],
        after_factors_min=final.euros()[0],
        after_factors_max=final.euros()[1],
        assumptions=assumptions_of(facts, several=len(infringements) > 1, band=band),
        steps=(
            _tier_step(gravest, len(infringements)),
            f"FN-02: cap {_euros(cap)}: the higher of {_euros(Fraction(gravest.tier.fixed))} and "
            f"{gravest.tier.percent} % of turnover.",
            _total_step(facts, total, len(infringements)),
            f"FN-03: start {_told(start)}, {_share(facts.seriousness)} of the cap.",
            f"FN-04: {_band_told(facts, band)}: {_told(adjusted)}.",
            f"Circumstances of 83(2), {_percent(factor)}, checked against the cap: "
            f"{_told(final)}.",
            "Whether this is effective, proportionate and dissuasive is for the authority "
            "(83(1)).",
        ),
        warnings=_warnings(facts),
    )


def answer_json(exposure: Exposure) -> dict[str, object]:
    """The exposure in plain values, as the command prints it."""
    return plain(exposure)


def _exact(number: Decimal | None) -> Fraction | None:
    return None if number is None else Fraction(number)


def _sum_of_caps(infringements: tuple[Infringement, ...], turnover: Fraction | None) -> Fraction:
    return sum((cap_of(one.tier, turnover) for one in infringements), Fraction(0))


def _warnings(facts: FineFacts) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if facts.turnover is None:
        found.append(_NO_TURNOVER)
    repeated = [one for one in dict.fromkeys(facts.articles) if facts.articles.count(one) > 1]
    if repeated:
        found.append(
            Reason(
                rule="article.repeated",
                spec="FN-05",
                outcome="refuse",
                text=f"Given more than once and counted once: Art. {', '.join(repeated)}.",
                remedy="Ask for separate conducts one by one, and add their caps.",
                citations=cited("83(3)"),
            )
        )
    return tuple(found)


def _tier_step(gravest: Infringement, count: int) -> str:
    chosen = f", the gravest of {count}" if count > 1 else ""
    return f"FN-01: Art. {gravest.article} is fined under {gravest.tier.name}{chosen}."


def _total_step(facts: FineFacts, total: Fraction, count: int) -> str:
    if count == 1:
        return f"FN-05: one infringement, so the total is limited to {_euros(total)} as well."
    if facts.linked:
        return f"FN-05: linked operations: all together at most {_euros(total)} (83(3))."
    return f"FN-05: separate conducts add up: all together at most {_euros(total)}."


def _share(seriousness: Seriousness | None) -> str:
    return {"low": "0 to 10 %", "medium": "10 to 20 %", "high": "20 to 100 %"}.get(
        seriousness or "", "0 to 100 % (seriousness not given)"
    )


def _band_told(facts: FineFacts, band: SizeBand | None) -> str:
    if band is not None:
        return (
            f"turnover up to {_euros(Fraction(band.up_to))}: {band.low / 10:g} to "
            f"{band.high / 10:g} % of the start"
        )
    if facts.turnover is None:
        return "turnover not given, nothing lowered for size"
    return "turnover above 500,000,000 EUR, nothing lowered for size"


def _percent(factor: Fraction) -> str:
    return f"{float(factor):+g} %" if factor else "0 %"


def _euros(amount: Fraction) -> str:
    return f"{floor(amount):,} EUR"


def _told(amounts: Range) -> str:
    low, high = amounts.euros()
    return f"{low:,} to {high:,} EUR"
