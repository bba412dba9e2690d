"""Which tier of GDPR 83 an article belongs to (FN-01)."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import msgspec

from ringfence.core.law.read_question import QuestionError

TierName = Literal["83(4)", "83(5)"]


class Tier(msgspec.Struct, frozen=True):
    """The upper limit of a fine: an amount in euros, or a share of turnover if that is more."""

    name: TierName
    fixed: int
    percent: int


LOWER = Tier("83(4)", 10_000_000, 2)
UPPER = Tier("83(5)", 20_000_000, 4)


class Infringement(msgspec.Struct, frozen=True):
    """An article as written, and its tier."""

    article: str
    tier: Tier


_LOWER_ARTICLES: Mapping[int, int] = MappingProxyType(
    {8: 3, 11: 2, 25: 3, 26: 3, 27: 5, 28: 10, 29: 0, 30: 5, 31: 0, 32: 4, 33: 5, 34: 4}
    | {35: 11, 36: 5, 37: 7, 38: 6, 39: 2, 42: 8, 43: 9}
)
_UPPER_ARTICLES: Mapping[int, int] = MappingProxyType(
    {5: 2, 6: 4, 7: 4, 9: 4, 12: 8, 13: 4, 14: 5, 15: 4, 16: 0, 17: 3, 18: 3, 19: 0, 20: 4}
    | {21: 6, 22: 4, 44: 0, 45: 9, 46: 5, 47: 3, 48: 0, 49: 6}
    | {85: 3, 86: 0, 87: 0, 88: 3, 89: 4, 90: 2, 91: 2}
)
"""Each article with the number of its paragraphs (0: it has none)."""

_SINGLE: Mapping[tuple[int, int], Tier] = MappingProxyType(
    {
        (41, 4): LOWER,
        (58, 1): UPPER,
        (58, 2): UPPER,
        (83, 4): LOWER,
        (83, 5): UPPER,
        (83, 6): UPPER,
    }
)
"""Paragraphs that have a tier where the rest of their article has none."""

_FORM = re.compile(r"([1-9][0-9]?)(?:\(([1-9][0-9]?)\))?(?:\(([a-n])\))?", re.ASCII)
_ALLOWED = (
    "allowed: 5-9, 11-22, 25-39, 41(4), 42-49, 58(1), 58(2), 83(4)-(6), 85-91, "
    "with paragraph and letter as 21(3) or 6(1)(a)"
)


def infringement_of(article: str) -> Infringement:
    """The tier of an article such as ``6``, ``21(3)``, ``5(1)(f)``, ``83(5)``.

    Raises QuestionError where it is no article of the GDPR or no fine is threatened for it.
    """
    match = _FORM.fullmatch(article)
    if match is None:
        raise QuestionError(f"{article[:20]!r} is no article of the GDPR; {_ALLOWED}", path=_PATH)
    number, paragraph = int(match[1]), int(match[2] or 0)
    tier = _SINGLE.get((number, paragraph)) or _of_whole_article(number, paragraph)
    if tier is None:
        raise QuestionError(f"Art. {article} has no tier in GDPR 83; {_ALLOWED}", path=_PATH)
    return Infringement(article, tier)


def _of_whole_article(number: int, paragraph: int) -> Tier | None:
    for tier, articles in ((LOWER, _LOWER_ARTICLES), (UPPER, _UPPER_ARTICLES)):
        if number in articles and paragraph <= articles[number]:
            return tier
    return None


_PATH = "article"
