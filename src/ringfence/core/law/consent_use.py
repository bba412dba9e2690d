"""Which consents carry this very call under a law, and why the others do not."""

from datetime import datetime

import msgspec
from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.check import (
    ANYWHERE,
    UNDER_THE_GDPR,
    ConsentRule,
    defects_of,
    first_defects,
)
from ringfence.core.law.consents.covering import has_the_form
from ringfence.core.law.consents.defect import NOT_SHOWN, Defect
from ringfence.core.law.consents.given import old_enough
from ringfence.core.law.consents.must_be import AllMustBe, MustBe
from ringfence.core.law.consents.standing import not_stale, stale_at
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.vocabulary import Channel

EVERYWHERE_AND_GDPR = (*ANYWHERE, *UNDER_THE_GDPR)
OF_THE_LAW: tuple[ConsentRule, ...] = (has_the_form, old_enough, not_stale)
"""What differs from law to law; the other rules give every law the same answer."""

SAME_ANYWHERE = tuple([rule for rule in ANYWHERE if rule not in OF_THE_LAW])
SAME_UNDER_THE_GDPR: tuple[ConsentRule, ...] = (
    AllMustBe(tuple([rule for rule in UNDER_THE_GDPR if isinstance(rule, MustBe)])),
    *[
        rule
        for rule in EVERYWHERE_AND_GDPR
        if rule not in OF_THE_LAW and not isinstance(rule, MustBe)
    ],
)
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
        life_contested=law.consent_life.certainty == "policy",
        form=law.consent_form.value,
        age_limit=law.consent_age,
    )


def _use_of(case: Case, consents: tuple[Consent, ...], *, trial: Trial, full: bool) -> ConsentUse:
    usable: list[Consent] = []
    defects: list[Defect] = []
    until: datetime | None = None
    endless = False
    for consent, sound in zip(consents, _sound(case, consents, trial, full=full), strict=True):
        end = stale_at(consent, trial) if sound else None
        stale = end is not None and end <= trial.at
        if (
            not sound
            or stale
            or has_the_form(consent, trial)
            or (full and old_enough(consent, trial))
        ):
            found = _defects(case, consent, trial, full=full)
            defects.extend([defect for defect in found if defect not in defects])
            continue
        usable.append(consent)
        if consent.withdrawn_at is not None:
            withdrawn = consent.withdrawn_at.first(trial.zones)
            end = withdrawn if end is None else min(end, withdrawn)
        if end is None:
            endless = True
        elif until is None or end > until:
            until = end
    return ConsentUse(tuple(usable), tuple(defects), None if endless else until)


def _sound(
    case: Case, consents: tuple[Consent, ...], trial: Trial, *, full: bool
) -> tuple[bool, ...]:
    """Which consents pass all that every law asks alike, tried once for a case."""
    asked = (trial.channel, full)
    known = case.sound_consents.get(asked)
    if known is None:
        rules = SAME_UNDER_THE_GDPR if full else SAME_ANYWHERE
        known = tuple(
            [
                not _another_person_answered(case, consent)
                and not first_defects(consent, trial, rules)
                for consent in consents
            ]
        )
        case.sound_consents[asked] = known
    return known


def _defects(case: Case, consent: Consent, trial: Trial, *, full: bool) -> tuple[Defect, ...]:
    """Every defect of a consent, in the order of the rules."""
    found = defects_of(consent, trial, EVERYWHERE_AND_GDPR if full else ANYWHERE)
    return (*found, WRONG_PERSON) if _another_person_answered(case, consent) else found


def _another_person_answered(case: Case, consent: Consent) -> bool:
    """Since it was given, the number turned out to be somebody else's (CN-21)."""
    attempts = case.question.attempts
    if attempts is UNSET or not attempts or consent.given_at is None:
        return False
    given = consent.given_at.first(case.zones)
    for attempt in attempts:
        if attempt.outcome == "wrong_person":
            when = attempt.at.utc
            if when is not None and given <= when <= case.at:
                return True
    return False
