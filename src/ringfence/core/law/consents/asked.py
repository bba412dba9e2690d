"""What `consent check` takes: a record for a use, or a bare record."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.check import ConsentAnswer, check_consent
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import Moment
from ringfence.core.law.pack import value_on
from ringfence.core.law.packs import UNION, Packs
from ringfence.core.law.question import Objection
from ringfence.core.law.read_question import QuestionError, convert
from ringfence.core.law.rule_values import ConsentForm, MinimumAge
from ringfence.core.law.vocabulary import Basis, Channel
from ringfence.core.numbers.regions import check_region
from ringfence.core.numbers.zones import zones_of_place

STRICTEST_AGE = 16
"""Where no country is known: the highest of the ages of GDPR 8."""
ZONE_OF_NOWHERE = (ZoneInfo("UTC"),)


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
        if asked.at.instant is None:
            at = asked.at.first(ZONE_OF_NOWHERE) + timedelta(days=1, microseconds=-1)
        else:
            at = asked.at.instant
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
        return asked
    record: Consent = convert(raw, Consent)
    own = Use(
        controller=next(iter(record.controllers or ()), None),
        purpose=next(iter(record.purposes or ()), None),
        channel=next(iter(record.channels or ()), None),
    )
    return AskedConsent(consent=record, use=own)


def _trial(asked: AskedConsent, at: datetime, *, now: datetime, packs: Packs) -> Trial:
    use = asked.use
    law = _law(use.country, at, packs)
    life = (law or packs.law(UNION, at.date())).consent_life
    return Trial(
        at=at,
        now=now.astimezone(UTC),
        zones=_zones(use.country),
        controller=use.controller,
        purpose=use.purpose,
        channel=use.channel,
        claimed_basis=use.claimed_basis,
        objections=asked.objections or (),
        life=life.value,
        life_contested=life.certainty == "policy",
        form=law.consent_form.value if law else ConsentForm(),
        age_limit=age_limit(use.country, at, packs),
    )


def _law(country: str | None, at: datetime, packs: Packs) -> LawInForce | None:
    if country is None:
        return None
    state = packs.territory(at.date()).regions.get(country, country)
    return packs.law(state, at.astimezone(_zones(country)[0]).date()) if state in packs else None


def _zones(country: str | None) -> tuple[ZoneInfo, ...]:
    if country is None:
        return ZONE_OF_NOWHERE
    return tuple(ZoneInfo(name) for name in zones_of_place(country)) or ZONE_OF_NOWHERE


def age_limit(country: str | None, at: datetime, packs: Packs) -> int:
    """The age of GDPR 8 in a country; the strictest where none is known."""
    if country is not None:
        state = packs.territory(at.date()).regions.get(country, country)
        timeline = packs.pack(UNION).rules.get(f"consent_age.{state}", ())
        dated = value_on(timeline, at.date())
        if dated is not None and isinstance(dated.value, MinimumAge):
            return dated.value.years
    return STRICTEST_AGE
