"""What must be said and done in the call."""

from collections.abc import Iterator

from msgspec.structs import replace

from ringfence.core.law.case import Case
from ringfence.core.law.checks.sources import notice_given
from ringfence.core.law.finding import Duty
from ringfence.core.law.gdpr_articles import cited
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.local_case import LocalCase

NOTICE_IN_CALL = Duty(
    rule="notice.in_call",
    jurisdiction="EU",
    text="Tell the person at the start who holds the data, why and on what ground, where the "
    "number came from, and where the whole notice can be had: no notice was given yet.",
    citations=cited("14(3)(b)"),
)
SOURCE = Duty(
    rule="disclosure.source",
    jurisdiction="EU",
    text="Say where the number came from as soon as the person asks.",
    citations=cited("14(2)(f)"),
)
REPRESENTATIVE = Duty(
    rule="representative.missing",
    jurisdiction="EU",
    text="The controller has no representative in the Union on record: name one in writing, in "
    "a state where the people called are, unless an exception is recorded.",
    citations=cited("27"),
)
OUTSIDE_THE_UNION = ("SC-02", "SC-10")


def duties_of(case: Case, union: LawInForce, locals_: list[LocalCase]) -> tuple[Duty, ...]:
    """Every duty of a call that is permitted or only deferred."""
    duties = _of_the_union(case, union) if case.gdpr else []
    if case.marketing and not notice_given(case):
        duties += _notices(case, locals_)
    for local in locals_:
        duties += local.law.duties[local.audience]
        if local.law.registrations:
            duties += _registrations(local)
        duties += _of_the_call(local)
    return tuple(duties)


def _of_the_union(case: Case, union: LawInForce) -> list[Duty]:
    question = case.question
    duties: list[Duty] = []
    if case.marketing:
        duties += union.duties["consumer"]
        if question.source.kind != "own":
            duties.append(SOURCE)
    if case.scope.spec in OUTSIDE_THE_UNION and question.controller.eu_representative is None:
        duties.append(REPRESENTATIVE)
    return duties


def _notices(case: Case, locals_: list[LocalCase]) -> Iterator[Duty]:
    """The notice nobody gave yet, under the GDPR and under each law with a like duty."""
    if case.gdpr:
        yield NOTICE_IN_CALL
    for local in locals_:
        own = local.law.data_protection
        if own is not None and "notice" in own.value.asks:
            yield replace(NOTICE_IN_CALL, jurisdiction=own.jurisdiction, citations=own.citations)


def _registrations(local: LocalCase) -> list[Duty]:
    """One duty for each licence or entry that the controller does not hold."""
    case, asked = local.case, local.law.registrations
    held = {
        entry.id
        for entry in case.question.controller.registrations or ()
        if entry.valid_until is None or not case.over(entry.valid_until)
    }
    return [duty for name, duty in asked.items() if name not in held]


def _of_the_call(local: LocalCase) -> list[Duty]:
    """What hangs on facts nobody gave, and the hours that bind a service call too."""
    case, law, duties = local.case, local.law, []
    rule = law.caller_id
    reachable = case.question.campaign.caller_id_reachable
    if reachable is None and rule is not None and rule.value.must_be_reachable:
        duties.append(
            Duty(
                rule="caller_id.reachable",
                jurisdiction=rule.jurisdiction,
                text="Make sure that the number shown can be called back.",
                citations=rule.citations,
            )
        )
    if not case.marketing:
        hours = law.hours[local.audience]
        duties.append(
            Duty(
                rule="hours.kept",
                jurisdiction=hours.jurisdiction,
                text="A service call, too, keeps to the hours at which people may be called.",
                citations=hours.citations,
            )
        )
    return duties
