"""Every rule on a transfer (GDPR 44-49; TR-01…07)."""

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.found import Found
from ringfence.core.law.packs import Packs
from ringfence.core.law.processors.third_country import Standing, outside_the_scope, standing
from ringfence.core.law.processors.transfer_facts import AskedTransfer
from ringfence.core.law.processors.transfer_tool import ToolProblem, tool_problems
from ringfence.core.law.processors.transfer_words import BOOK


class TransferHearing(msgspec.Struct, frozen=True):
    """The transfer, the moment, and the packs that say which country is adequate."""

    asked: AskedTransfer
    moment: AsOf
    packs: Packs

    def day(self) -> date:
        """The day whose law is asked."""
        return self.moment.first_day()

    def no_disclosure(self) -> bool:
        """TR-01: the person gives the data, or they stay with the same entity."""
        return self.asked.given_by_subject is True or self.asked.same_entity is True

    def host(self) -> str | None:
        """Where data lie that are handed over; looked at from afar, they lie with the exporter."""
        return None if self.asked.access == "remote" else self.asked.hosted_in

    def host_unknown(self) -> bool:
        """Whether nobody said where data lie that are handed over."""
        return self.asked.access != "remote" and self.asked.hosted_in is None

    def standing(self, country: str) -> Standing:
        """How a country stands on the day."""
        return standing(country, day=self.day(), packs=self.packs)

    def third_countries(self) -> tuple[str, ...]:
        """The countries outside the EEA that the importer sits in and the data lie in."""
        places = dict.fromkeys([self.asked.importer, self.host()])
        return tuple(
            place for place in places if place is not None and self.standing(place) != "eea"
        )

    def uncovered(self) -> tuple[str, ...]:
        """Of these, the countries that no decision covers for this importer (TR-02)."""
        return tuple(place for place in self.third_countries() if not self._adequate(place))

    def _adequate(self, place: str) -> bool:
        """A decision for some importers says nothing of a host elsewhere."""
        found = self.standing(place)
        if found == "partial" and place == self.asked.importer:
            return not outside_the_scope(place, self.asked.importer_kind)
        return found == "adequate"


TransferRule = Callable[[TransferHearing], Iterator[Found]]


def exporter_known(hearing: TransferHearing) -> Iterator[Found]:
    """TR-01: nobody knows who sends; that there is no exporter is said otherwise."""
    if hearing.asked.exporter is None:
        yield BOOK.unknown("transfer.unknown", "exporter")


def importer_known(hearing: TransferHearing) -> Iterator[Found]:
    """TR-01: nobody knows where the importer sits."""
    if hearing.asked.importer is None:
        yield BOOK.unknown("transfer.unknown", "importer")


def host_known(hearing: TransferHearing) -> Iterator[Found]:
    """TR-01: without a tool it must be known where data lie that are handed over."""
    if hearing.host_unknown() and _problems(hearing):
        yield BOOK.unknown("transfer.unknown", "hosted_in")


def covered_by_a_decision(hearing: TransferHearing) -> Iterator[Found]:
    """TR-02: where a decision covers some importers only, this is one, or a tool is needed."""
    importer = hearing.asked.importer
    if importer is None or hearing.standing(importer) != "partial" or not _problems(hearing):
        return
    against = outside_the_scope(importer, hearing.asked.importer_kind)
    if False in against.values():
        yield BOOK.refused("transfer.not_adequate", importer)
    for key, value in against.items():
        if value is None:
            yield BOOK.unknown("transfer.not_adequate", f"importer_kind.{key}")


def carried_by_a_tool(hearing: TransferHearing) -> Iterator[Found]:
    """TR-03, TR-04, TR-05: without adequacy a tool, and its assessment, carry the transfer."""
    uncovered = hearing.uncovered()
    if not uncovered:
        return
    for problem in _problems(hearing):
        rule = f"transfer.{problem.kind}"
        if problem.missing is None:
            yield BOOK.refused(rule, ", ".join(uncovered))
        else:
            yield BOOK.unknown(rule, problem.missing)


def onward(hearing: TransferHearing) -> Iterator[Found]:
    """TR-06: everyone the data are passed on to is covered."""
    given = hearing.asked.onward
    if given is None:
        yield BOOK.unknown("transfer.onward", "onward")
        return
    for place, passed_on in enumerate(given):
        if passed_on.covered is None:
            yield BOOK.unknown("transfer.onward", f"onward[{place}].covered")
        elif not passed_on.covered:
            yield BOOK.refused("transfer.onward", passed_on.importer or "somebody")


def told(hearing: TransferHearing) -> Iterator[Found]:
    """TR-07: the country and the tool are told; a transfer check sees no notice."""
    countries = hearing.third_countries()
    if countries:
        yield BOOK.refused("transfer.to_be_told", ", ".join(countries))


ALL: tuple[TransferRule, ...] = (
    exporter_known,
    importer_known,
    host_known,
    covered_by_a_decision,
    carried_by_a_tool,
    onward,
    told,
)


def _problems(hearing: TransferHearing) -> tuple[ToolProblem, ...]:
    return tool_problems(
        hearing.asked.carrier(), at=hearing.moment.at, last_day=hearing.moment.last_day()
    )
