"""What the rules on an erasure are asked with: the facts, the moment, and what follows at once."""

from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.contested import Readings
from ringfence.core.law.erasure.facts import AskedErasure, Ground, Hold
from ringfence.core.law.erasure.words import BOOK
from ringfence.core.law.found import Found

Decision = Literal["erase_and_suppress", "erase", "partial_keep", "keep_restricted"]
OF_THE_PERSON: frozenset[Ground] = frozenset({"consent_withdrawn", "objection"})
"""Grounds that the person set by saying so: the number must not come back (GDPR 7(3), 21(3))."""


class ErasureHearing(msgspec.Struct, frozen=True):
    """The erasure, the moment, and how the contested points are read."""

    asked: AskedErasure
    moment: AsOf
    readings: Readings

    def counts(self, hold: Hold) -> bool:
        """RE-04: a hold has a kind and an end that has not passed; its last day counts."""
        return (
            hold.kind is not None and hold.until is not None and not self.moment.over(hold.until)
        )

    def held(self) -> frozenset[str]:
        """The data that are held, of those there are; all that holds name where nobody says."""
        named = frozenset(
            item
            for hold in self.asked.holds or ()
            if self.counts(hold)
            for item in hold.data or ()
        )
        return named if self.asked.data is None else named & frozenset(self.asked.data)

    def all_held(self) -> bool:
        """Whether nothing is left to erase; never where it is not known what there is."""
        held = self.held()
        return bool(held) and self.asked.data is not None and held == frozenset(self.asked.data)

    def person_spoke(self) -> bool | None:
        """Whether consent was withdrawn, an objection made or erasure asked for; None: unknown.

        Then an entry stays and an answer is owed (GDPR 21(3), 12).
        """
        asked = self.asked
        if asked.requested is True or not OF_THE_PERSON.isdisjoint(asked.grounds or ()):
            return True
        return None if asked.requested is None or asked.grounds is None else False

    def decision(self) -> Decision:
        """RE-01, RE-02: what is to be done with the data, asked for or not."""
        if self.all_held():
            return "keep_restricted"
        if self.held():
            return "partial_keep"
        return "erase" if self.person_spoke() is False else "erase_and_suppress"


ErasureRule = Callable[[ErasureHearing], Iterator[Found]]


def must_be(
    given: bool | None, wanted: bool, *, rule: str, key: str, detail: str = ""
) -> Iterator[Found]:
    """Nothing where a flag is as it must be; else why not."""
    if given is None:
        yield BOOK.unknown(rule, key)
    elif given is not wanted:
        yield BOOK.refused(rule, detail)
