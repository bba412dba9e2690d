"""Does it cover this caller, this purpose, this channel, this form? (CN-10, CN-11, packs)"""

from collections.abc import Iterator

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import Defect
from ringfence.core.law.consents.trial import Trial

WRITTEN_METHODS = frozenset({"paper", "double_opt_in"})
WRITTEN_WITH_EVIDENCE = frozenset({"web_form", "sms", "keypress"})


def names_the_caller(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-10: the calling controller is named."""
    if trial.controller is None or trial.controller not in consent.controllers:
        yield Defect("controller.unnamed", "CN-10")


def covers_the_purpose(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-11: the wanted purpose is among those consented to."""
    if trial.purpose is None or trial.purpose not in consent.purposes:
        yield Defect("purpose.not_covered", "CN-11")


def covers_the_channel(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-11: the wanted channel is among those consented to."""
    if trial.channel is None or trial.channel not in consent.channels:
        yield Defect("channel.not_covered", "CN-11")


def has_the_form(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """What a pack asks of the form: writing, the number named, the period stated."""
    form = trial.form
    if trial.channel in form.written_for:
        if not is_written(consent):
            yield Defect("not_written", "EP-02")
        if form.names_number and consent.names_number is not True:
            yield Defect("number.unnamed", "EP-02")
    if form.period_stated and consent.period_stated is not True:
        yield Defect("period.unstated", "EP-02")


def is_written(consent: Consent) -> bool:
    """Written: signed, on paper, double opt-in, or a form, message or key with evidence."""
    if consent.act == "signed" or consent.method in WRITTEN_METHODS:
        return True
    return consent.method in WRITTEN_WITH_EVIDENCE and consent.evidence is not None
