"""What is known of an infringement, for its exposure."""

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from ringfence.core.law.fines.amounts import Seriousness
from ringfence.core.law.read_question import QuestionError, convert

MOST_ARTICLES = 100
MOST_TURNOVER = Decimal(10) ** 15
LEAST_FACTOR, MOST_FACTOR = Decimal(-50), Decimal(100)


class FineFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Articles as written; turnover in euros; factor in percent; None = not given."""

    articles: tuple[str, ...]
    linked: bool | None = None
    turnover: Decimal | None = None
    seriousness: Seriousness | None = None
    factor: Decimal | None = None


def read_fine(raw: Mapping[str, object]) -> FineFacts:
    """The facts; numbers as int or as Decimal. Raises QuestionError for what cannot be."""
    facts: FineFacts = convert(dict(raw), FineFacts)
    if not facts.articles:
        raise QuestionError("at least one is needed, as 6 or 21(3)", path="article")
    if len(facts.articles) > MOST_ARTICLES:
        raise QuestionError(f"more than {MOST_ARTICLES} are given", path="article")
    _inside("turnover", facts.turnover, limits=(Decimal(0), MOST_TURNOVER))
    _inside("factor", facts.factor, limits=(LEAST_FACTOR, MOST_FACTOR))
    return facts


def _inside(name: str, number: Decimal | None, *, limits: tuple[Decimal, Decimal]) -> None:
    if number is None:
        return
    low, high = limits
    if not number.is_finite() or not low <= number <= high:
        raise QuestionError(f"{number} is not a number from {low:f} to {high:f}", path=name)
