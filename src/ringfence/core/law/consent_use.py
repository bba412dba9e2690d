"""Which consent carries this very call under a law, and why the others do not."""

from datetime import datetime, timedelta

import msgspec
from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import Moment, months_after
from ringfence.core.law.rule_values import ConsentLife
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT, Channel

WRITTEN_WITH_EVIDENCE = frozenset({"web_form", "sms", "keypress"})
SHORTEST_MONTH = 28
WRITTEN_METHODS = frozenset({"paper", "double_opt_in"})


class Defect(msgspec.Struct, frozen=True):
    """Why a consent does not carry the call: the reason's name, and which words fit."""

    rule: str
    variant: str = ""


class ConsentUse(msgspec.Struct, frozen=True):
    """The consents that carry a call under one law, and the defects of the others.

    ``until``: the instant at which none of them would carry it any longer; None if not that day.
    """

    usable: tuple[Consent, ...]
    defects: tuple[Defect, ...]
    until: datetime | None = None
    looked_up: bool = True


NOT_LOOKED_UP = ConsentUse((), (), looked_up=False)
NONE_ON_RECORD = ConsentUse((), ())


def consent_use(case: Case, law: LawInForce, channel: Channel) -> ConsentUse:
    """The use of all consents of a question for a call by this channel under a law."""
    consents = case.question.consents
    if consents is UNSET:
        return NOT_LOOKED_UP
    if not consents:
        return NONE_ON_RECORD
    # Laws that ask the same of a consent (the prudent default, mostly) share the answer.
    asked = (channel, id(law.consent_form.value), id(law.consent_life.value))
    known: ConsentUse | None = case.consents_used.get(asked)
    if known is None:
        known = case.consents_used[asked] = _use_of(case, consents, law=law, channel=channel)
    return known


def _use_of(
    case: Case, consents: tuple[Consent, ...], *, law: LawInForce, channel: Channel
) -> ConsentUse:
    usable: list[Consent] = []
    defects: list[Defect] = []
    ends: list[datetime | None] = []
    for consent in consents:
        found = consent_defects(case, consent, law=law, channel=channel)
        if found:
            defects.extend(defect for defect in found if defect not in defects)
            continue
        usable.append(consent)
        ends.append(_ends_at(case, consent, law.consent_life.value))
    known = [end for end in ends if end is not None]
    until = max(known) if known and len(known) == len(ends) else None
    return ConsentUse(tuple(usable), tuple(defects), until)


def consent_defects(
    case: Case, consent: Consent, *, law: LawInForce, channel: Channel
) -> list[Defect]:
    """Every defect of one consent for this call; none = it carries the call."""
    found = _defects_of_cover(case, consent, channel)
    found += _defects_of_form(consent, law, channel)
    given_at = consent.given_at
    if given_at is None:
        found.append(Defect("consent.not_demonstrable", "time"))
        return found
    if not case.surely_before(given_at):
        found.append(Defect("consent.invalid", "after_the_call"))
    withdrawn = consent.withdrawn_at
    if withdrawn is not None and case.begun(withdrawn):
        found.append(Defect("consent.withdrawn"))
    stale_at = _stale_at(case, consent, law.consent_life.value)
    if stale_at is not None and stale_at <= case.at:
        found.append(Defect("consent.stale"))
    if _another_person_answered(case, given_at):
        found.append(Defect("consent.not_demonstrable", "wrong_person"))
    return found


def _defects_of_cover(case: Case, consent: Consent, channel: Channel) -> list[Defect]:
    """Does it name this caller, this purpose and this channel?"""
    found = []
    name = case.question.controller.name
    if not isinstance(name, str) or name not in consent.controllers:
        found.append(Defect("consent.wrong_controller"))
    if case.question.campaign.purpose not in consent.purposes:
        found.append(Defect("consent.wrong_purpose"))
    if channel not in consent.channels:
        found.append(Defect("consent.wrong_channel"))
    return found


def _defects_of_form(consent: Consent, law: LawInForce, channel: Channel) -> list[Defect]:
    found = []
    if consent.act is None:
        found.append(Defect("consent.not_demonstrable", "act"))
    elif consent.act in ACTS_THAT_NEVER_COUNT:
        found.append(Defect("consent.invalid", "act"))
    form = law.consent_form.value
    if channel in form.written_for:
        if not is_written(consent):
            found.append(Defect("consent.invalid", "not_written"))
        if form.names_number and consent.names_number is not True:
            found.append(Defect("consent.invalid", "number_unnamed"))
    if form.period_stated and consent.period_stated is not True:
        found.append(Defect("consent.invalid", "period_unstated"))
    return found


def is_written(consent: Consent) -> bool:
    """Written: signed, on paper, double opt-in, or a form, message or key with evidence."""
    if consent.act == "signed" or consent.method in WRITTEN_METHODS:
        return True
    return consent.method in WRITTEN_WITH_EVIDENCE and consent.evidence is not None


def _stale_at(case: Case, consent: Consent, life: ConsentLife) -> datetime | None:
    """The instant from which a consent is too old or past its own end; None if far off."""
    start = _counted_from(case, consent)
    ends = []
    days = life.days if life.days is not None else (life.months or 0) * SHORTEST_MONTH
    if days and (case.at - start).days >= days - 1:
        if life.days is not None:
            ends.append(start + timedelta(days=life.days))
        else:
            ends.append(months_after(start.astimezone(case.zones[0]), life.months or 0))
    if consent.expires_at is not None:
        expires = consent.expires_at
        if expires.instant is not None:
            ends.append(expires.instant)
        elif case.over(expires):
            ends.append(expires.end(case.zones))
    return min(ends, default=None)


def _ends_at(case: Case, consent: Consent, life: ConsentLife) -> datetime | None:
    """When a usable consent ends, as far as is known: too old, or withdrawn later on."""
    ends = [_stale_at(case, consent, life)]
    if consent.withdrawn_at is not None:
        ends.append(consent.withdrawn_at.first(case.zones))
    return min((end for end in ends if end is not None), default=None)


def _counted_from(case: Case, consent: Consent) -> datetime:
    """When a consent was given, or last reaffirmed: a reaffirmation resets its age only."""
    assert consent.given_at is not None
    start = consent.given_at.first(case.zones)
    reaffirmed = consent.reaffirmed_at
    if reaffirmed is not None and case.begun(reaffirmed):
        start = max(start, reaffirmed.first(case.zones))
    return start


def _another_person_answered(case: Case, given_at: Moment) -> bool:
    """Since it was given, the number turned out to be somebody else's."""
    attempts = case.question.attempts
    if attempts is UNSET or not attempts:
        return False
    given = given_at.first(case.zones)
    for attempt in attempts:
        if attempt.outcome == "wrong_person":
            when = attempt.at.instant
            if when is not None and given <= when <= case.at:
                return True
    return False
