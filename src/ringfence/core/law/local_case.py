"""A case under one law: who the callee is to it, what regime holds, what consents carry it."""

from datetime import timedelta

from ringfence.core.law.case import Case
from ringfence.core.law.consent_use import ConsentUse, consent_use
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.rule import Rule
from ringfence.core.law.rule_values import (
    AutomatedCalls,
    LiveCalls,
    Regime,
    RequestedCall,
    Variant,
)
from ringfence.core.law.vocabulary import Audience, Channel
from ringfence.core.law.working_days import working_days_between


class LocalCase:
    """What the checks of one jurisdiction share about a call.

    ``regime`` is that of the call as it is made; for a call without a person ``opt_in`` where
    consent is needed. ``rule`` is the rule that says so, ``automated`` the one on machines.
    """

    __slots__ = (
        "audience",
        "automated",
        "case",
        "channel",
        "consents",
        "law",
        "machine",
        "regime",
        "requested",
        "rule",
    )

    def __init__(self, case: Case, law: LawInForce) -> None:
        self.case = case
        self.law = law
        self.audience: Audience = case.audience(law)
        self.automated: Rule[AutomatedCalls] = law.automated_calls[self.audience]
        self.machine = case.automated or (
            case.call_type == "predictive" and self.automated.value.predictive
        )
        self.channel: Channel = "automated_call" if self.machine else "live_call"
        self.rule: Rule[AutomatedCalls] | Rule[LiveCalls]
        self.regime: Regime
        if self.machine:
            self.rule = self.automated
            self.regime = "none" if self.automated.value.regime == "none" else "opt_in"
        else:
            live = self.rule = law.live_calls[self.audience]
            self.regime = (
                live_regime(case, live.value) if live.value.variants else live.value.regime
            )
        asked = case.question.subject.call_requested_at
        self.requested = asked is not None and requested_call(case, law.requested_call)
        self.consents: ConsentUse = consent_use(case, law, self.channel)

    def needs_consent(self) -> bool:
        """Whether the law asks consent; requested calls and published numbers count, the
        customer exception does not."""
        return self.regime == "opt_in" and (self.machine or not self._opened_by_the_person())

    def _opened_by_the_person(self) -> bool:
        """The person asked for the call, or published the number to receive offers."""
        requested = self.law.requested_call
        if self.requested and requested is not None and "consent" in requested.value.lifts:
            return True
        published = self.law.published_number
        subject = self.case.question.subject
        return (
            published is not None
            and subject.number_published_for_offers is True
            and subject.kind in published.value.kinds
        )


def live_regime(case: Case, rule: LiveCalls) -> Regime:
    """The regime of a call by a person: the first variant that fits, else the rule's own."""
    campaign, source = case.question.campaign, case.question.source
    product = campaign.product or campaign.sector
    for variant in rule.variants:
        if variant.line is not None and not _on_line(case, variant):
            continue
        if variant.products and product not in variant.products:
            continue
        if variant.sources and (source.kind or "unknown") not in variant.sources:
            continue
        if variant.sources_other_than and source.kind in variant.sources_other_than:
            continue
        return variant.regime
    return rule.regime


def _on_line(case: Case, variant: Variant) -> bool:
    """A line that is not known falls under the stricter variant only."""
    if case.line is None:
        return variant.regime == "opt_in"
    return case.line == variant.line


def requested_call(case: Case, rule: Rule[RequestedCall] | None) -> bool:
    """Whether the person asked for this call, soon enough where the law sets a term."""
    days = rule.value.within_working_days if rule is not None else None
    country = rule.jurisdiction if rule is not None else None
    return was_requested(case, within_working_days=days, country=country)


def was_requested(case: Case, *, within_working_days: int | None, country: str | None) -> bool:
    """Whether the person asked to be called, at most so many working days ago."""
    asked = case.question.subject.call_requested_at
    if asked is None or not case.begun(asked):
        return False
    if within_working_days is None:
        return True
    calendar = case.packs.calendar((country or "").partition("-")[0])
    zone = case.zones[0]
    start = asked.local_day(zone)
    if calendar is None or case.day - start > timedelta(days=60):
        return False
    passed = working_days_between(start, max(case.days), calendar)
    return passed <= within_working_days
