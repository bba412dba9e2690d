"""Every rule on one consent, and the state that follows."""

from collections.abc import Callable, Iterator
from typing import Literal

import msgspec

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents import covering, given, shown, standing
from ringfence.core.law.consents.defect import GRAVEST_FIRST, Defect, Defects
from ringfence.core.law.consents.trial import Trial

State = Literal["valid", "invalid", "not_demonstrable", "refresh_required"]
ConsentRule = Callable[[Consent, Trial], Defects]

ANYWHERE: tuple[ConsentRule, ...] = (
    given.a_clear_act,
    given.nothing_pre_set,
    shown.time_known,
    covering.names_the_caller,
    covering.covers_the_purpose,
    covering.covers_the_channel,
    covering.has_the_form,
    standing.given_before,
    standing.not_withdrawn,
    standing.not_stale,
)
"""What a consent to be called must be under any law: this caller, purpose and channel, before the
call, by an act that counts, neither withdrawn nor overtaken."""

UNDER_THE_GDPR: tuple[ConsentRule, ...] = (
    shown.method_known,
    shown.words_known,
    shown.evidence_held,
    shown.collected_here,
    given.not_by_the_call_itself,
    given.separate,
    given.granular,
    given.unconditional,
    given.without_detriment,
    given.refusing_as_easy,
    given.data_kinds_told,
    given.withdrawal_explained,
    given.recipients_named,
    given.risks_told,
    given.language_understood,
    given.old_enough,
    given.explicit_where_special,
    given.withdrawing_as_easy,
)
"""What the GDPR asks besides (CN-01…CN-31)."""

OF_THE_RECORD: tuple[ConsentRule, ...] = (
    standing.later_than_any_objection,
    standing.basis_kept,
)
"""What the gate asks on its own: objections and bases have checks there."""

ALL: tuple[ConsentRule, ...] = (*ANYWHERE, *UNDER_THE_GDPR, *OF_THE_RECORD)


class ConsentAnswer(msgspec.Struct, frozen=True):
    """The state of a consent for one use, every defect, and what a person should look at."""

    state: State
    defects: tuple[Defect, ...]
    warnings: tuple[Defect, ...]


def defects_of(consent: Consent, trial: Trial, rules: tuple[ConsentRule, ...] = ALL) -> Defects:
    """Every defect the rules find, each named once."""
    found: dict[str, Defect] = {}
    for rule in rules:
        defects = rule(consent, trial)
        if defects:
            for defect in defects:
                found.setdefault(defect.name, defect)
    return tuple(found.values())


def first_defects(consent: Consent, trial: Trial, rules: tuple[ConsentRule, ...]) -> Defects:
    """What the first rule finds that finds anything: enough to know that a consent has none."""
    for rule in rules:
        found = rule(consent, trial)
        if found:
            return found
    return ()


def check_consent(consent: Consent, trial: Trial) -> ConsentAnswer:
    """The state of a consent: the gravest defect decides, all are reported."""
    defects = defects_of(consent, trial)
    state: State = "valid"
    for weight in GRAVEST_FIRST:
        if any(defect.weight == weight for defect in defects):
            state = weight
            break
    return ConsentAnswer(state, defects, tuple(_warnings(consent)))


def _warnings(consent: Consent) -> Iterator[Defect]:
    """CN-08 and CN-21: for a person to review, no state of its own."""
    if consent.imbalance is not None:
        yield Defect("imbalance", "CN-08")
    if consent.number_verified_by in (None, "none"):
        yield Defect("number.unverified", "CN-21")
