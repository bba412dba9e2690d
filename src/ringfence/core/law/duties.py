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
    return tuple(_duties(case, union, locals_))


def _duties(case: Case, union: LawInForce, locals_: list[LocalCase]) -> Iterator[Duty]:
    question = case.question
    if case.gdpr:
        if case.marketing:
            yield from union.duties["consumer"]
            if question.source.kind != "own":
                yield SOURCE
        represented = question.controller.eu_representative is not None
        if case.scope.spec in OUTSIDE_THE_UNION and not represented:
            yield REPRESENTATIVE
    if case.marketing and not notice_given(case):
        if case.gdpr:
            yield NOTICE_IN_CALL
        for local in locals_:
            own = local.law.data_protection
            if own is not None and "notice" in own.value.asks:
                yield replace(
                    NOTICE_IN_CALL, jurisdiction=own.jurisdiction, citations=own.citations
                )
    for local in locals_:
        law = local.law
        yield from law.duties[local.audience]
        yield from _registrations(local)
        rule = law.caller_id
        reachable = question.campaign.caller_id_reachable
        if rule is not None and rule.value.must_be_reachable and reachable is None:
            yield Duty(
                rule="caller_id.reachable",
                jurisdiction=rule.jurisdiction,
                text="Make sure that the number shown can be called back.",
                citations=rule.citations,
            )
        if not case.marketing:
            hours = law.hours[local.audience]
            yield Duty(
                rule="hours.kept",
                jurisdiction=hours.jurisdiction,
                text="A service call, too, keeps to the hours at which people may be called.",
                citations=hours.citations,
            )


def _registrations(local: LocalCase) -> Iterator[Duty]:
    case = local.case
    held = {
        entry.id
        for entry in case.question.controller.registrations or ()
        if entry.valid_until is None or not case.over(entry.valid_until)
    }
    for rule in local.law.registrations:
        if rule.value.id not in held:
            yield Duty(
                rule="registration.missing",
                jurisdiction=rule.jurisdiction,
                text=rule.value.text,
                citations=rule.citations,
            )
