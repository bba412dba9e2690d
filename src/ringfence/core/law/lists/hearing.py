"""A list with what its rules need to know besides."""

from collections.abc import Iterator

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.found import Found
from ringfence.core.law.interests.regime import Regime
from ringfence.core.law.lists.facts import AskedList, ListFacts, ListPolicy, Vendor
from ringfence.core.law.lists.words import LIST_BOOK
from ringfence.core.law.packs import Packs
from ringfence.core.law.rule_values import Territory
from ringfence.core.law.vocabulary import SourceKind, SubjectKind

MAXIMUM_FAIL_RATE = 0.01
MAXIMUM_AGE_MONTHS = 24

SOURCE_OF: dict[str | None, SourceKind] = {
    "form": "purchased",
    "scraped": "public",
    "directory": "directory",
}
"""An origin as the laws of the packs name it; any other is ``unknown``."""


class ListHearing(msgspec.Struct, frozen=True):
    """The input, the moment, the regime of the calls, and the packs. Absent parts are unknown."""

    asked: AskedList
    moment: AsOf
    regime: Regime
    packs: Packs

    def facts(self) -> ListFacts:
        """What is known of the list."""
        return self.asked.list or ListFacts()

    def vendor(self) -> Vendor:
        """Who sells it."""
        return self.asked.vendor or Vendor()

    def kind(self) -> SubjectKind:
        """Who is called; not known = a consumer, as in a question."""
        regime = self.asked.regime
        return (regime.audience if regime else None) or "unknown"

    def territory(self) -> Territory:
        """Who belongs to the EEA on this day."""
        return self.packs.territory(self.moment.first_day())

    def max_fail_rate(self) -> float:
        """The share of a sample that may fail."""
        policy = self.asked.policy or ListPolicy()
        return MAXIMUM_FAIL_RATE if policy.max_fail_rate is None else policy.max_fail_rate

    def max_age_months(self) -> int:
        """How old a row may be."""
        policy = self.asked.policy or ListPolicy()
        return MAXIMUM_AGE_MONTHS if policy.max_age_months is None else policy.max_age_months


def source_of(asked: AskedList) -> SourceKind:
    """Where the numbers come from, in the word of the packs."""
    return SOURCE_OF.get(asked.list.origin if asked.list else None, "unknown")


def must_be(given: bool | None, wanted: bool, *, rule: str, key: str) -> Iterator[Found]:
    """A fact that must be answered one way; unanswered it is unknown."""
    if given is None:
        yield LIST_BOOK.unknown(rule, key)
    elif given is not wanted:
        yield LIST_BOOK.refused(rule)
