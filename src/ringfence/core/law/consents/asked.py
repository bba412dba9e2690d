"""What `consent check` takes: a record for a use, or a bare record."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.check import ConsentAnswer, check_consent
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.moment import Moment
from ringfence.core.law.pack import value_on
from ringfence.core.law.packs import UNION, Packs
from ringfence.core.law.question import Objection
from ringfence.core.law.read_question import (
    QuestionError,
    check_consent_record,
    check_objections,
    convert,
)
from ringfence.core.law.rule import Rule
from ringfence.core.law.rule_values import ConsentForm, ConsentLife, MinimumAge
from ringfence.core.law.time_zones import possible_zones
from ringfence.core.law.vocabulary import Basis, Channel
from ringfence.core.numbers.regions import check_region

STRICTEST_AGE = 16
"""Where no country is known: the highest of the ages of GDPR 8."""


class Use(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The use a consent is wanted for. What is absent is not said, and so not covered."""

    controller: str | None = None
    purpose: str | None = None
    channel: Channel | None = None
    country: str | None = None
    claimed_basis: Basis | None = None


class AskedConsent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A consent record, the use it is wanted for, the moment, and the person's objections."""

    consent: Consent
    use: Use = msgspec.field(name="for", default=Use())
    at: Moment | None = None
    objections: tuple[Objection, ...] | None = None


def consent_answer(
    raw: object, *, now: datetime, packs: Packs
) -> tuple[ConsentAnswer, AskedConsent]:
    """The answer to one input of `consent check`, and the input as read. Raises QuestionError."""
    asked = _asked(raw)
    at = now
    if asked.at is not None:
        at = asked.at.instant or asked.at.end(_zones(asked.use.country)) - timedelta.resolution
    at = at.astimezone(UTC)
    return check_consent(asked.consent, _trial(asked, at, now=now, packs=packs)), asked


def _asked(raw: object) -> AskedConsent:
    if not isinstance(raw, Mapping):
        raise QuestionError("a consent record is an object of keys and values", path="")
    if "consent" in raw:
        asked: AskedConsent = convert(raw, AskedConsent)
        country = asked.use.country
        if country is not None:
            try:
                check_region(country)
            except ValueError as error:
                raise QuestionError(str(error), path="for.country") from None
        check_consent_record(asked.consent, "consent.")
        check_objections(asked.objections or ())
        return asked
    record: Consent = convert(raw, Consent)
    check_consent_record(record, "")
    own = Use(
        controller=next(iter(record.controllers or ()), None),
        purpose=next(iter(record.purposes or ()), None),
        channel=next(iter(record.channels or ()), None),
    )
    return AskedConsent(consent=record, use=own)


def _trial(asked: AskedConsent, at: datetime, *, now: datetime, packs: Packs) -> Trial:
    use = asked.use
    zones = _zones(use.country)
    local_day = min([at.astimezone(zone).date() for zone in zones])
    terms = _terms(packs, use.country, at.date(), local_day)
    return Trial(
        at=at,
        now=now.astimezone(UTC),
        zones=zones,
        controller=use.controller,
        purpose=use.purpose,
        channel=use.channel,
        claimed_basis=use.claimed_basis,
        objections=asked.objections or (),
        life=terms.life.value,
        life_contested=terms.life.certainty == "policy",
        form=terms.form,
        age_limit=terms.age_limit,
    )


class _Terms(msgspec.Struct, frozen=True):
    """What a country's law asks of a consent on a day."""

    life: Rule[ConsentLife]
    form: ConsentForm
    age_limit: int


@lru_cache(maxsize=4096)
def _terms(packs: Packs, country: str | None, day: date, local_day: date) -> _Terms:
    """The law's own terms, else the prudent ones; a file of records asks for few of them."""
    law = None
    if country is not None:
        state = packs.territory(day).regions.get(country, country)
        law = packs.law(state, local_day) if state in packs else None
    return _Terms(
        life=(law or packs.law(UNION, day)).consent_life,
        form=law.consent_form.value if law else ConsentForm(),
        age_limit=age_limit(country, day, packs),
    )


def _zones(country: str | None) -> tuple[ZoneInfo, ...]:
    return possible_zones(None, (country,), ())


def age_limit(country: str | None, day: date, packs: Packs) -> int:
    """The age of GDPR 8 in a country; the strictest where none is known."""
    if country is not None:
        state = packs.territory(day).regions.get(country, country)
        timeline = packs.pack(UNION).rules.get(f"consent_age.{state}", ())
        dated = value_on(timeline, day)
        if dated is not None and isinstance(dated.value, MinimumAge):
            return dated.value.years
    return STRICTEST_AGE
