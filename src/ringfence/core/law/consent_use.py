"""Which consents carry this very call under a law, and why the others do not."""

from datetime import datetime

import msgspec
from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.check import ANYWHERE, UNDER_THE_GDPR, defects_of
from ringfence.core.law.consents.defect import NOT_SHOWN, Defect
from ringfence.core.law.consents.standing import stale_at
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.vocabulary import Channel

EVERYWHERE_AND_GDPR = (*ANYWHERE, *UNDER_THE_GDPR)
WRONG_PERSON = Defect("number.unverified", "CN-21", NOT_SHOWN)


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
    full = case.gdpr or law.asks_consent_of_gdpr_quality
    asked = (
        channel,
        full,
        law.consent_age,
        id(law.consent_form.value),
        id(law.consent_life.value),
    )
    known: ConsentUse | None = case.consents_used.get(asked)
    if known is None:
        known = _use_of(case, consents, trial=_trial(case, law, channel), full=full)
        case.consents_used[asked] = known
    return known


def _trial(case: Case, law: LawInForce, channel: Channel) -> Trial:
    name = case.question.controller.name
    return Trial(
        at=case.at,
        now=case.at,
        zones=case.zones,
        controller=name if isinstance(name, str) else None,
        purpose=case.question.campaign.purpose,
        channel=channel,
        life=law.consent_life.value,
        form=law.consent_form.value,
        age_limit=law.consent_age,
    )


def _use_of(case: Case, consents: tuple[Consent, ...], *, trial: Trial, full: bool) -> ConsentUse:
    rules = EVERYWHERE_AND_GDPR if full else ANYWHERE
    usable: list[Consent] = []
    defects: list[Defect] = []
    ends: list[datetime | None] = []
    for consent in consents:
        found = defects_of(consent, trial, rules)
        if _another_person_answered(case, consent):
            found = (*found, WRONG_PERSON)
        if found:
            defects.extend(defect for defect in found if defect not in defects)
            continue
        usable.append(consent)
        ends.append(_ends_at(consent, trial))
    known = [end for end in ends if end is not None]
    until = max(known) if known and len(known) == len(ends) else None
    return ConsentUse(tuple(usable), tuple(defects), until)


def _ends_at(consent: Consent, trial: Trial) -> datetime | None:
    """When a usable consent ends, as far as is known: too old, or withdrawn later on."""
    stale = stale_at(consent, trial)
    if consent.withdrawn_at is None:
        return stale
    withdrawn = consent.withdrawn_at.first(trial.zones)
    return withdrawn if stale is None else min(stale, withdrawn)


def _another_person_answered(case: Case, consent: Consent) -> bool:
    """Since it was given, the number turned out to be somebody else's (CN-21)."""
    attempts = case.question.attempts
    if attempts is UNSET or not attempts or consent.given_at is None:
        return False
    given = consent.given_at.first(case.zones)
    for attempt in attempts:
        if attempt.outcome == "wrong_person":
            when = attempt.at.instant
            if when is not None and given <= when <= case.at:
                return True
    return False
