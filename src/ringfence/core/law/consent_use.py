"""Which consent carries this very call under a law, and why the others do not."""

from datetime import datetime, timedelta

import msgspec
from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import months_after
from ringfence.core.law.rule_values import ConsentLife
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT, Channel

WRITTEN_WITH_EVIDENCE = frozenset({"web_form", "sms", "keypress"})
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
    usable: list[Consent] = []
    defects: list[Defect] = []
    until: datetime | None = None
    for consent in consents:
        found = consent_defects(case, consent, law=law, channel=channel)
        if found:
            defects.extend(defect for defect in found if defect not in defects)
            continue
        end = _stale_at(case, consent, law.consent_life.value)
        until = end if not usable or until is None else max(until, end)
        usable.append(consent)
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
    given = given_at.latest(case.zones) if given_at.instant is None else given_at.instant
    if given > case.at:
        found.append(Defect("consent.invalid", "after_the_call"))
    withdrawn = consent.withdrawn_at
    if withdrawn is not None and withdrawn.first(case.zones) <= case.at:
        found.append(Defect("consent.withdrawn"))
    if _stale_at(case, consent, law.consent_life.value) <= case.at:
        found.append(Defect("consent.stale"))
    if _another_person_answered(case, given):
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


def _stale_at(case: Case, consent: Consent, life: ConsentLife) -> datetime:
    """The instant from which a consent is too old or past its own end."""
    given = consent.given_at
    assert given is not None
    start = given.first(case.zones)
    reaffirmed = consent.reaffirmed_at
    if reaffirmed is not None:
        again = reaffirmed.first(case.zones)
        if start < again <= case.at:
            start = again
    end = datetime.max.replace(tzinfo=case.at.tzinfo)
    if life.months is not None:
        end = months_after(start.astimezone(case.zones[0]), life.months)
    if life.days is not None:
        end = min(end, start + timedelta(days=life.days))
    if consent.expires_at is not None:
        end = min(end, consent.expires_at.end(case.zones))
    return end


def _another_person_answered(case: Case, given: datetime) -> bool:
    """Since it was given, the number turned out to be somebody else's."""
    attempts = case.question.attempts
    if attempts is UNSET:
        return False
    for attempt in attempts:
        if attempt.outcome == "wrong_person":
            when = attempt.at.instant
            if when is not None and given <= when <= case.at:
                return True
    return False
