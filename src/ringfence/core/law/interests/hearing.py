"""An assessment with what its rules need to know besides."""

from collections.abc import Iterator

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.found import Found
from ringfence.core.law.interests.facts import (
    AskedAssessment,
    Balancing,
    Interest,
    Necessity,
)
from ringfence.core.law.interests.regime import Regime
from ringfence.core.law.interests.words import BOOK


class Hearing(msgspec.Struct, frozen=True):
    """The assessment, the moment, and the national regime. A part that is absent is unknown."""

    asked: AskedAssessment
    moment: AsOf
    regime: Regime

    def interest(self) -> Interest:
        """Part A."""
        return self.asked.interest or Interest()

    def necessity(self) -> Necessity:
        """Part B."""
        return self.asked.necessity or Necessity()

    def balancing(self) -> Balancing:
        """Part C."""
        return self.asked.balancing or Balancing()


def must_be(given: bool | None, wanted: bool, *, rule: str, key: str) -> Iterator[Found]:
    """A fact that must be answered one way; unanswered it is unknown."""
    if given is None:
        yield BOOK.unknown(rule, key)
    elif given is not wanted:
        yield BOOK.refused(rule)
