"""What an exposure rests on beyond the facts given; told with every answer."""

from collections.abc import Iterator

from ringfence.core.law.fines.amounts import SizeBand
from ringfence.core.law.fines.facts import FineFacts

_ALWAYS = (
    "An estimate of exposure by the steps of EDPB Guidelines 04/2022; not a prediction of what an "
    "authority will decide.",
    "Intent or negligence is presumed; without either there is no fine (C-807/21, C-683/21).",
    "Fines under national ePrivacy law, other penalties (Art. 84) and damages (Art. 82) come on "
    "top and are not counted.",
    "Inability to pay lowers a fine in exceptional cases only and is not counted.",
)


def assumptions_of(facts: FineFacts, *, several: bool, band: SizeBand | None) -> tuple[str, ...]:
    """Every assumption of an exposure, those about facts that were not given first."""
    return (*_about(facts, several=several, band=band), *_ALWAYS)


def _about(facts: FineFacts, *, several: bool, band: SizeBand | None) -> Iterator[str]:
    if facts.turnover is None:
        yield "The turnover is not known: fixed cap, and nothing lowered for size."
    else:
        yield (
            "The turnover is that of the whole undertaking, worldwide, in the preceding year "
            "(recital 150; C-807/21, C-383/23)."
        )
    if several and facts.linked is None:
        yield "Whether the operations are linked is not known: counted as separate conducts."
    if facts.seriousness is None:
        yield "The seriousness is not known: the whole range from 0 to 100 % of the cap."
    if facts.factor is None:
        yield "No aggravating or mitigating circumstances are given: counted as none."
    if band is not None and not band.seen:
        yield (
            "The share for this size of undertaking is known from memory of the guidelines "
            "and was not checked against their text."
        )
