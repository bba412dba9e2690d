"""A rule's value in plain words, for tables that a lawyer reads."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ringfence.core.law import rule_values as values
from ringfence.core.law.pack import DatedValue
from ringfence.interfaces.cli.hours_words import hours_words

REGIMES = {
    "opt_in": "prior consent is needed",
    "opt_out": "allowed until the person objects",
    "opt_out_with_register": "allowed unless entered in a register or objected",
    "presumed_consent": "at least presumed consent, shown by concrete facts",
    "none": "no consent is asked by this law",
    "banned": "banned, with consent too",
}


def value_words(dated: DatedValue, *, defaulted: bool = False) -> str:
    """What a dated value says, as written; ``defaulted``: a prudent default stands in for none."""
    value = dated.value
    if value == "none_found":
        return "none found: the prudent default applies" if defaulted else "none found"
    if value == "unknown":
        return "not known: calls are refused"
    return words_of(value)


def words_of(value: object) -> str:
    """A value in one line of words."""
    writer = _WRITERS.get(type(value))
    if writer is None:
        raise TypeError(f"no words for {type(value).__name__}")
    return "; ".join(writer(value))


def _live(value: values.LiveCalls) -> Iterator[str]:
    yield REGIMES[value.regime]
    for variant in value.variants:
        where = [
            f"to {variant.line} lines" if variant.line else "",
            f"for {', '.join(variant.products)}" if variant.products else "",
            f"with numbers from {', '.join(variant.sources)}" if variant.sources else "",
            f"with numbers not from {', '.join(variant.sources_other_than)}"
            if variant.sources_other_than
            else "",
        ]
        told = f" ({variant.text.rstrip('.')})" if variant.text else ""
        yield f"{' '.join(part for part in where if part)}: {REGIMES[variant.regime]}{told}"


def _automated(value: values.AutomatedCalls) -> Iterator[str]:
    yield REGIMES[value.regime]
    if value.predictive:
        yield "machine dialling counts as automated"
    if value.service_calls:
        yield "service calls included"


def _audiences(value: values.Audiences) -> Iterator[str]:
    yield f"a sole trader counts as {value.sole_trader}"
    yield f"a named employee counts as {value.employee}"


def _consent_form(value: values.ConsentForm) -> Iterator[str]:
    if value.written_for:
        calls = " and ".join(word.replace("_", " ") + "s" for word in value.written_for)
        yield f"in writing for {calls}"
    if value.names_number:
        yield "names the number"
    if value.period_stated:
        yield "states its period"
    if not (value.written_for or value.names_number or value.period_stated):
        yield "no form of its own"


def _consent_life(value: values.ConsentLife) -> Iterator[str]:
    if value.months is not None:
        yield f"at most {value.months} months"
    if value.days is not None:
        yield f"at most {value.days} days"


def _customer(value: values.ExistingCustomer) -> Iterator[str]:
    if not value.exists:
        yield "no exception"
        return
    if value.requires:
        yield f"asks for: {_plain(value.requires)}"
    for months, event in (
        (value.months_after_contract_end, "the end of the contract"),
        (value.months_after_interaction, "the last interaction"),
        (value.months_after_purchase, "the last purchase"),
        (value.months_after_inquiry, "the last inquiry"),
    ):
        if months is not None:
            yield f"within {months} months of {event}"
    if not value.running_contract_suffices:
        yield "a running contract alone does not suffice"
    if value.sectors:
        yield f"only for {_plain(value.sectors)}"
    if value.line:
        yield f"only on {value.line} lines"
    if value.lifts_registers:
        registers = ", ".join(value.lifts_registers).replace("*", "every register")
        yield f"lifts {registers}"


def _requested(value: values.RequestedCall) -> Iterator[str]:
    yield f"lifts: {_plain(value.lifts) or 'nothing by itself'}"
    if value.within_working_days is not None:
        yield f"within {value.within_working_days} working days"


def _published(value: values.PublishedNumber) -> Iterator[str]:
    yield f"needs no consent if published by: {_plain(value.kinds)}"


def _register(value: values.Register) -> Iterator[str]:
    if not value.exists:
        yield "no longer exists"
        return
    yield value.name
    yield f"protects: {_plain(value.kinds)}"
    yield f"by {value.recorded_by}"
    if value.publication is not None:
        yield (
            f"the newest list of {', '.join(value.publication.days)}, the one before for "
            f"{value.publication.grace_days} days"
        )
    elif value.max_age_days is None:
        yield "age not stated: the prudent default holds"
    elif value.max_age_days == 0:
        yield "asked on the day of the call"
    else:
        yield f"a check holds {_days(value.max_age_days)}"
    yield {
        "beside": "a consent to this caller stands beside an entry",
        "later": "only a consent later than the entry stands beside it",
        "written": "only a written consent that names the number stands beside an entry",
    }[value.consent]
    if value.products:
        yield f"asked for {', '.join(value.products)}"
    if value.sources:
        yield f"asked for numbers from {', '.join(value.sources)}"
    if value.line:
        yield f"asked for {value.line} lines"
    if not value.statutory:
        yield "not by statute"
    for label, text in (
        ("operator", value.operator),
        ("access", value.access),
        ("cost", value.cost),
        ("address", value.url),
    ):
        if text:
            yield f"{label}: {text}"
    if value.text:
        yield value.text.rstrip(".")


def _limits(value: values.AttemptLimits) -> Iterator[str]:
    for limit in value.limits:
        days, hours = divmod(limit.hours, 24)
        period = f"{limit.hours} hours" if hours or days < 2 else f"{days} days"
        if limit.calendar_day:
            period = "a calendar day"
        same = " for the same purpose" if limit.same_purpose else ""
        yield f"at most {limit.attempts} attempts in {period}{same}"
    yield from _for(value.audience)


def _after_refusal(value: values.AfterRefusal) -> Iterator[str]:
    yield "a no is for good" if value.permanent else f"{_days(value.days)} of silence after a no"
    yield from _for(value.audience)


def _cool_downs(value: values.CoolDowns) -> Iterator[str]:
    for cool_down in value.after:
        unless = ", unless a person calls" if cool_down.unless_a_person_calls else ""
        event = {"abandoned": "an abandoned call", "voicemail": "a voicemail"}[cool_down.outcome]
        yield f"{cool_down.hours} hours after {event}{unless}"


def _abandoned(value: values.AbandonedCalls) -> Iterator[str]:
    days = "a day" if value.measured_over_days == 1 else f"{value.measured_over_days} days"
    yield f"at most {value.max_percent:g} % of answered calls, measured over {days}"


def _caller_id(value: values.CallerId) -> Iterator[str]:
    yield (
        "the number must be shown" if value.must_show else "no duty of its own to show the number"
    )
    if value.owner:
        yield f"it belongs to the {' or '.join(value.owner)}"
    if value.must_be_reachable:
        yield "it can be called back"
    for rule in value.numbers:
        calls = f" ({', '.join(rule.call_types)} calls)" if rule.call_types else ""
        calls += "".join(f" {words}" for words in _for(rule.audience))
        large = ", settled for large callers, contested for others" if rule.settled_for else ""
        if rule.only:
            yield f"only {', '.join(rule.only)}…{calls}{large}"
        if rule.never:
            yield f"never {', '.join(rule.never)}…{calls}{large}"
        if rule.text:
            yield rule.text.rstrip(".")


def _disclosures(value: values.Disclosures) -> Iterator[str]:
    for item in value.items:
        yield item.text.rstrip(".")
    if value.within_seconds is not None:
        yield f"within {value.within_seconds} seconds"
    yield from _for(value.audience)


def _ban(value: values.SectorBan) -> Iterator[str]:
    hit = [
        _plain(value.sectors),
        f"products: {_plain(value.products)}" if value.products else "",
        f"numbers from: {_plain(value.sources)}" if value.sources else "",
    ]
    banned = "banned" if value.banned else "not banned"
    yield f"{banned}: {'; '.join(part for part in hit if part)}"
    if value.exceptions:
        yield f"excepted: {_plain(value.exceptions)}"
    if value.requested_call_working_days is not None:
        yield f"a requested call within {value.requested_call_working_days} working days"
    yield from _for(value.audience)
    if value.text:
        yield value.text.rstrip(".")


def _data_protection(value: values.DataProtection) -> Iterator[str]:
    yield f"asks: {', '.join(value.asks)}"
    if value.notice_months is not None:
        months = "a month" if value.notice_months == 1 else f"{value.notice_months} months"
        yield f"notice within {months}"


def _register_age(value: values.RegisterAge) -> Iterator[str]:
    yield f"a check holds {_days(value.days)} where its law names no interval"


def _list_life(value: values.ListLife) -> Iterator[str]:
    yield f"{value.months} months for numbers from: {_plain(value.sources)}"


def _territory(value: values.Territory) -> Iterator[str]:
    yield f"members: {', '.join(value.members)}"
    regions = ", ".join(f"{region} follows {state}" for region, state in value.regions.items())
    yield regions
    yield f"treated as in scope: {', '.join(value.treat_as_in_scope)}"


def _adequacy(value: values.Adequacy) -> Iterator[str]:
    yield "adequate" if value.adequate else "not adequate"
    if value.scope:
        yield value.scope


def _text(value: values.Statement) -> Iterator[str]:
    yield value.text.rstrip(".")


def _contested(value: values.ContestedPoint) -> Iterator[str]:
    chosen, left = value.strict, value.other
    if value.reading == "other":
        chosen, left = left, chosen
    how = "strictly" if value.reading == "strict" else "otherwise"
    yield f"{value.question} Read {how}: {chosen} Another view: {left.rstrip('.')}"


def _registration(value: values.Registration) -> Iterator[str]:
    yield value.text.rstrip(".")
    yield f"shown in a question as {value.id}"


def _age(value: values.MinimumAge) -> Iterator[str]:
    yield f"{value.years} years"


def _plain(words: Iterable[str]) -> str:
    return ", ".join(word.replace("_", " ") for word in words)


def _days(days: int | None) -> str:
    return "a day" if days == 1 else f"{days} days"


def _for(audience: str | None) -> Iterator[str]:
    if audience:
        yield f"for {'businesses' if audience == 'business' else 'consumers'}"


_WRITERS: dict[type, Callable[[Any], Iterator[str]]] = {
    values.LiveCalls: _live,
    values.AutomatedCalls: _automated,
    values.Audiences: _audiences,
    values.ConsentForm: _consent_form,
    values.ConsentLife: _consent_life,
    values.ExistingCustomer: _customer,
    values.RequestedCall: _requested,
    values.PublishedNumber: _published,
    values.Register: _register,
    values.Hours: hours_words,
    values.AttemptLimits: _limits,
    values.AfterRefusal: _after_refusal,
    values.CoolDowns: _cool_downs,
    values.AbandonedCalls: _abandoned,
    values.CallerId: _caller_id,
    values.Disclosures: _disclosures,
    values.SectorBan: _ban,
    values.DataProtection: _data_protection,
    values.ListLife: _list_life,
    values.RegisterAge: _register_age,
    values.Territory: _territory,
    values.Adequacy: _adequacy,
    values.Statement: _text,
    values.ContestedPoint: _contested,
    values.Registration: _registration,
    values.MinimumAge: _age,
}
