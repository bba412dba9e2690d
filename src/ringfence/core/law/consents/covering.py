"""Does it cover this caller, this purpose, this channel, this form? (CN-10, CN-11, packs)"""

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import NOT_SHOWN, Defect, Defects
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.plain import blank

WRITTEN_METHODS = frozenset({"paper", "double_opt_in"})
WRITTEN_WITH_EVIDENCE = frozenset({"web_form", "sms", "keypress"})


def names_the_caller(consent: Consent, trial: Trial) -> Defects:
    """CN-10: the calling controller is named."""
    if consent.controllers is None:
        return (Defect("controller.unnamed", "CN-10", NOT_SHOWN, "controllers"),)
    if blank(trial.controller) or trial.controller not in consent.controllers:
        return (Defect("controller.unnamed", "CN-10"),)
    return ()


def covers_the_purpose(consent: Consent, trial: Trial) -> Defects:
    """CN-11: the wanted purpose is among those consented to."""
    if consent.purposes is None:
        return (Defect("purpose.not_covered", "CN-11", NOT_SHOWN, "purposes"),)
    if blank(trial.purpose) or trial.purpose not in consent.purposes:
        return (Defect("purpose.not_covered", "CN-11"),)
    return ()


def covers_the_channel(consent: Consent, trial: Trial) -> Defects:
    """CN-11: the wanted channel is among those consented to."""
    if consent.channels is None:
        return (Defect("channel.not_covered", "CN-11", NOT_SHOWN, "channels"),)
    if trial.channel is None or trial.channel not in consent.channels:
        return (Defect("channel.not_covered", "CN-11"),)
    return ()


def has_the_form(consent: Consent, trial: Trial) -> Defects:
    """What a pack asks of the form: writing, the number named, the period stated."""
    form = trial.form
    in_writing = trial.channel in form.written_for
    if not in_writing and not form.period_stated:
        return ()
    found: list[Defect] = []
    if in_writing:
        if not is_written(consent):
            found.append(Defect("not_written", "EP-02"))
        if form.names_number and consent.names_number is not True:
            found.append(Defect("number.unnamed", "EP-02"))
    if form.period_stated and consent.period_stated is not True:
        found.append(Defect("period.unstated", "EP-02"))
    return tuple(found)


def is_written(consent: Consent) -> bool:
    """Written: signed, on paper, double opt-in, or a form, message or key with evidence."""
    if consent.act == "signed" or consent.method in WRITTEN_METHODS:
        return True
    evidence = consent.evidence
    held = evidence is not None and not (blank(evidence.sha256) and blank(evidence.ref))
    return consent.method in WRITTEN_WITH_EVIDENCE and held
