"""The request, its clock and what it obliges to: what every rule of rights hears."""

from collections.abc import Callable, Iterator

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.found import Found
from ringfence.core.law.rights.clock import Clock
from ringfence.core.law.rights.duty import Duty
from ringfence.core.law.rights.facts import (
    AboutTheData,
    Answer,
    AskedRights,
    AutomatedDecision,
    Identity,
)


class RightsHearing(msgspec.Struct, frozen=True):
    """The request at a moment."""

    asked: AskedRights
    moment: AsOf
    clock: Clock
    duty: Duty

    def answer(self) -> Answer | None:
        """The answer that was given by the moment, None without one."""
        given = self.asked.answer
        if given is None or given.given_at is None or not self.moment.begun(given.given_at):
            return None
        return given

    def refusal(self) -> Answer | None:
        """The answer, where it refuses."""
        given = self.answer()
        return given if given is not None and given.refused else None

    def compliance(self) -> Answer | None:
        """The answer, where it does not refuse."""
        given = self.answer()
        return given if given is not None and given.refused is False else None

    def identity(self) -> Identity:
        """The block; absent, all of it is unknown."""
        return self.asked.identity or Identity()

    def data(self) -> AboutTheData:
        """The block; absent, all of it is unknown."""
        return self.asked.data or AboutTheData()

    def decision(self) -> AutomatedDecision:
        """The block; absent, all of it is unknown."""
        return self.asked.automated_decision or AutomatedDecision()


RightsRule = Callable[[RightsHearing], Iterator[Found]]
