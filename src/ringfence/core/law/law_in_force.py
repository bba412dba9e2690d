"""The law of one jurisdiction on one day, with everything a check reads made ready."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TypeVar, cast

import msgspec

from ringfence.core.law.citation import Certainty
from ringfence.core.law.contested import STRICT, Readings
from ringfence.core.law.finding import Duty
from ringfence.core.law.gdpr_articles import data_rules
from ringfence.core.law.hours_in_force import HoursInForce
from ringfence.core.law.opening_hours import WeekOfWindows, narrowed, week_of
from ringfence.core.law.pack import DatedValue, RulePack, value_on
from ringfence.core.law.rule import Rule
from ringfence.core.law.rule_values import (
    AbandonedCalls,
    AfterRefusal,
    AttemptLimits,
    Audiences,
    AutomatedCalls,
    CallerId,
    ConsentForm,
    ConsentLife,
    CoolDowns,
    DataProtection,
    Disclosures,
    ExistingCustomer,
    Hours,
    ListLife,
    LiveCalls,
    MinimumAge,
    PublishedNumber,
    Register,
    RegisterAge,
    Registration,
    RequestedCall,
    SectorBan,
    Value,
)
from ringfence.core.law.vocabulary import Audience

V = TypeVar("V", bound=Value)

AUDIENCES: tuple[Audience, Audience] = ("consumer", "business")
STRICTEST_CONSENT_AGE = 16
NO_FORM = ConsentForm()
READ_PROTECTIVELY: frozenset[Certainty] = frozenset({"contested", "unverified"})


class LawInForce(msgspec.Struct, frozen=True, kw_only=True):
    """What one jurisdiction's law says on one day, each rule read as its certainty demands."""

    code: str
    country: str
    name: str
    begun: bool
    silent_on: tuple[str, ...]
    audiences: Rule[Audiences]
    live_calls: dict[Audience, Rule[LiveCalls]]
    automated_calls: dict[Audience, Rule[AutomatedCalls]]
    consent_form: Rule[ConsentForm]
    consent_life: Rule[ConsentLife]
    consent_age: int
    asks_consent_of_gdpr_quality: bool
    existing_customer: Rule[ExistingCustomer]
    customer_exceptions: tuple[Rule[ExistingCustomer], ...]
    requested_call: Rule[RequestedCall] | None
    published_number: Rule[PublishedNumber] | None
    registers: dict[str, Rule[Register]]
    hours: dict[Audience, Rule[HoursInForce]]
    attempt_limits: dict[Audience, Rule[AttemptLimits]]
    after_refusal: dict[Audience, Rule[AfterRefusal]]
    cool_downs: tuple[Rule[CoolDowns], ...]
    abandoned_calls: Rule[AbandonedCalls]
    caller_id: Rule[CallerId] | None
    caller_id_shown: Rule[CallerId]
    duties: dict[Audience, tuple[Duty, ...]]
    sector_bans: dict[str, Rule[SectorBan]]
    registrations: dict[str, Duty]
    data_protection: Rule[DataProtection] | None
    data_rules: Mapping[str, Rule[None]]
    list_life: Rule[ListLife]
    register_age: Rule[RegisterAge]
    minimum_age: Rule[MinimumAge]


def law_in_force(
    packs: tuple[RulePack, ...],
    defaults: RulePack,
    day: date,
    *,
    likely_protectively: bool,
    readings: Readings = STRICT,
) -> LawInForce:
    """The law of the last of ``packs`` on a day; those before it are its country's.

    ``defaults`` is the pack of the Union, which holds the prudent defaults.
    ``likely_protectively`` reads likely values like contested ones; ``readings`` are those of
    the contested points.
    """
    return _Compiler(
        packs, defaults, day, likely_protectively=likely_protectively, readings=readings
    ).compile()


class _Compiler:
    def __init__(
        self,
        packs: tuple[RulePack, ...],
        defaults: RulePack,
        day: date,
        *,
        likely_protectively: bool,
        readings: Readings,
    ) -> None:
        self.packs = packs
        self.defaults = defaults
        self.day = day
        self.own = packs[-1]
        self.readings = readings
        self.protectively = READ_PROTECTIVELY | ({"likely"} if likely_protectively else set())

    def compile(self) -> LawInForce:
        first = self.packs[0].first_day
        own_data_protection = self._rule("data_protection", DataProtection)
        return LawInForce(
            code=self.own.code,
            country=self.packs[0].code,
            name=self.own.name,
            begun=first is None or first <= self.day,
            silent_on=tuple(self._unknown_families()),
            audiences=self._rule_or_default("audiences", Audiences),
            live_calls=self._per_audience("live_calls", LiveCalls),
            automated_calls=self._per_audience("automated_calls", AutomatedCalls),
            consent_form=self._rule("consent_form", ConsentForm)
            or Rule(NO_FORM, jurisdiction=self.own.code, certainty="policy"),
            consent_life=self._consent_life(),
            consent_age=self._consent_age(),
            asks_consent_of_gdpr_quality=self._asks_gdpr_quality(),
            existing_customer=self._rule_or_default("existing_customer", ExistingCustomer),
            customer_exceptions=tuple(self._all("existing_customer", ExistingCustomer)),
            requested_call=self._rule("requested_call", RequestedCall),
            published_number=self._rule("published_number", PublishedNumber),
            registers=self._open("registers", Register, lambda register: register.exists),
            hours={audience: self._hours(audience) for audience in AUDIENCES},
            attempt_limits=self._for_audiences("attempt_limits", AttemptLimits),
            after_refusal=self._for_audiences("after_refusal", AfterRefusal),
            cool_downs=self._cool_downs(),
            abandoned_calls=self._rule_or_default("abandoned_calls", AbandonedCalls),
            caller_id=self._rule("caller_id", CallerId),
            caller_id_shown=self._caller_id_shown(),
            duties={audience: tuple(self._duties(audience)) for audience in AUDIENCES},
            sector_bans=self._open("sector_bans", SectorBan, lambda ban: ban.banned),
            registrations=self._registrations(),
            data_protection=own_data_protection,
            data_rules=data_rules(self.own.code, own_data_protection),
            list_life=self._rule_or_default("list_life", ListLife),
            register_age=self._rule_or_default("register_age", RegisterAge),
            minimum_age=self._rule_or_default("minimum_age", MinimumAge),
        )

    def _read(self, dated: DatedValue, pack: RulePack) -> Rule[Value] | None:
        """A dated value as its certainty demands; None where the law has no such rule."""
        value = dated.value
        if isinstance(value, str):
            return None
        if dated.certainty in self.protectively:
            value = value.protective()
        return Rule(
            value,
            jurisdiction=pack.code,
            certainty=dated.certainty,
            citations=dated.citations,
            in_force_from=dated.valid_from,
            checked_on=dated.checked_on,
        )

    def _all(self, family: str, kind: type[V]) -> Iterator[Rule[V]]:
        """The rule of each pack that has one, the country's first."""
        for pack in self.packs:
            dated = value_on(pack.rules.get(family, ()), self.day)
            rule = self._read(dated, pack) if dated is not None else None
            if rule is not None and isinstance(rule.value, kind):
                yield cast("Rule[V]", rule)

    def _rule(self, family: str, kind: type[V]) -> Rule[V] | None:
        """The most local rule, or None where nobody has one."""
        found = list(self._all(family, kind))
        return found[-1] if found else None

    def _default(self, family: str, kind: type[V]) -> Rule[V]:
        """The prudent default, standing in for a rule this law does not have."""
        dated = value_on(self.defaults.defaults[family], self.day)
        assert dated is not None and isinstance(dated.value, kind)
        return Rule(dated.value, jurisdiction=self.own.code, certainty="policy")

    def _rule_or_default(self, family: str, kind: type[V]) -> Rule[V]:
        return self._rule(family, kind) or self._default(family, kind)

    def _per_audience(self, family: str, kind: type[V]) -> dict[Audience, Rule[V]]:
        return {
            audience: self._rule_or_default(f"{family}.{audience}", kind) for audience in AUDIENCES
        }

    def _for_audiences(self, family: str, kind: type[V]) -> dict[Audience, Rule[V]]:
        """The rule where it protects that audience, else the default."""
        rule = self._rule(family, kind)
        result = {}
        for audience in AUDIENCES:
            bound = getattr(rule.value, "audience", None) if rule else None
            fits = rule is not None and bound in (None, audience)
            result[audience] = rule if fits and rule is not None else self._default(family, kind)
        return result

    def _open(
        self, kind_of_family: str, kind: type[V], stands: Callable[[V], bool]
    ) -> dict[str, Rule[V]]:
        """Every rule of an open family by its name: those of country and subdivision."""
        families = {
            family
            for pack in self.packs
            for family in pack.rules
            if family.partition(".")[0] == kind_of_family
        }
        result = {}
        for family in sorted(families):
            rule = self._rule(family, kind)
            if rule is not None and stands(rule.value):
                result[family.partition(".")[2]] = rule
        return result

    def _hours(self, audience: Audience) -> Rule[HoursInForce]:
        default = self._default("hours", Hours)
        rule = self._rule("hours", Hours)
        if rule is None or rule.value.audience not in (None, audience):
            return self._hours_rule(default, week_of(default.value), default)
        if rule.value.binding == "statute":
            return self._hours_rule(rule, week_of(rule.value), rule)
        if rule.value.binding == "default":
            return self._hours_rule(default, week_of(rule.value), rule)
        return self._hours_rule(
            default, narrowed(week_of(default.value), week_of(rule.value)), default
        )

    def _hours_rule(
        self, source: Rule[Hours], week: WeekOfWindows, terms: Rule[Hours]
    ) -> Rule[HoursInForce]:
        return Rule(
            HoursInForce(
                week=week,
                holidays=terms.value.holidays,
                consent_lifts=terms.value.consent_lifts,
            ),
            jurisdiction=source.jurisdiction,
            certainty=source.certainty,
            citations=source.citations,
            in_force_from=source.in_force_from,
            checked_on=source.checked_on,
        )

    def _consent_life(self) -> Rule[ConsentLife]:
        """The law's own term; without one a prudent term, unless X5 is read as none."""
        life = self._rule_or_default("consent_life", ConsentLife)
        if life.certainty == "policy" and not self.readings.strict("X5"):
            return Rule(ConsentLife(), jurisdiction=life.jurisdiction, certainty="policy")
        return life

    def _consent_age(self) -> int:
        """The age of GDPR 8 in this state; the strictest of all where none is known."""
        timeline = self.defaults.rules.get(f"consent_age.{self.packs[0].code}", ())
        dated = value_on(timeline, self.day)
        if dated is not None and isinstance(dated.value, MinimumAge):
            return dated.value.years
        return STRICTEST_CONSENT_AGE

    def _asks_gdpr_quality(self) -> bool:
        """Whether this law itself asks consents of the quality of the GDPR (the UK does)."""
        rule = self._rule("data_protection", DataProtection)
        return rule is not None and "consent" in rule.value.asks

    def _cool_downs(self) -> tuple[Rule[CoolDowns], ...]:
        own = self._rule("cool_downs", CoolDowns)
        default = self._default("cool_downs", CoolDowns)
        if own is None:
            return (default,)
        spoken_of = {cool_down.outcome for cool_down in own.value.after}
        rest = tuple(
            cool_down for cool_down in default.value.after if cool_down.outcome not in spoken_of
        )
        if not rest:
            return (own,)
        left = Rule(CoolDowns(after=rest), jurisdiction=self.own.code, certainty="policy")
        return (own, left)

    def _caller_id_shown(self) -> Rule[CallerId]:
        own = self._rule("caller_id", CallerId)
        if own is not None and own.value.must_show:
            return own
        return self._default("caller_id", CallerId)

    def _duties(self, audience: Audience) -> Iterator[Duty]:
        said: set[str] = set()
        for rule in reversed(list(self._all("disclosures", Disclosures))):
            if rule.value.audience not in (None, audience):
                continue
            for item in rule.value.items:
                if item.code not in said:
                    said.add(item.code)
                    yield Duty(
                        rule=f"disclosure.{item.code}",
                        jurisdiction=rule.jurisdiction,
                        text=item.text,
                        citations=rule.citations,
                    )

    def _registrations(self) -> dict[str, Duty]:
        """By its identifier, the duty of whoever holds no such licence or entry."""
        rules = self._open("registration", Registration, lambda entry: True).values()
        return {
            rule.value.id: Duty(
                rule="registration.missing",
                jurisdiction=rule.jurisdiction,
                text=rule.value.text,
                citations=rule.citations,
            )
            for rule in rules
        }

    def _unknown_families(self) -> Iterator[str]:
        for pack in self.packs:
            for family, timeline in sorted(pack.rules.items()):
                dated = value_on(timeline, self.day)
                if dated is not None and dated.value == "unknown":
                    yield family
