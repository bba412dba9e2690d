"""Can the consent be shown? (GDPR 5(2), 7(1); CN-17, CN-27)"""

import hashlib
from functools import lru_cache

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import NOT_SHOWN, Defect, Defects
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.plain import blank

EVIDENCE_OF = {"double_opt_in": "form_post", "oral": "recording"}
"""A double opt-in is shown by the posted form (a link that was opened is no act), spoken words by
their recording."""


def time_known(consent: Consent, trial: Trial) -> Defects:
    """CN-17: when it was given."""
    if consent.given_at is None:
        return (Defect("time.missing", "CN-17", NOT_SHOWN, "given_at"),)
    return ()


def method_known(consent: Consent, trial: Trial) -> Defects:
    """CN-17: how it was given."""
    if consent.method is None:
        return (Defect("evidence.missing", "CN-17", NOT_SHOWN, "method"),)
    return ()


def words_known(consent: Consent, trial: Trial) -> Defects:
    """CN-17: the words shown, of a version; an address or a hash alone proves no words."""
    if _words_held(consent):
        return ()
    return (Defect("text.missing", "CN-17", NOT_SHOWN, "notice"),)


def _words_held(consent: Consent) -> bool:
    notice = consent.notice
    if notice is None or blank(notice.version):
        return False
    if notice.text is not None:
        if blank(notice.text):
            return False
        given = notice.sha256
        return given is None or given.lower() == hash_of(notice.text)
    held_elsewhere = consent.evidence is not None and not blank(consent.evidence.ref)
    return not blank(notice.sha256) and held_elsewhere


@lru_cache(maxsize=64)
def hash_of(words: str) -> str:
    """The SHA-256 of a wording; kept, because thousands of people consent to the same words."""
    return hashlib.sha256(words.encode()).hexdigest()


def evidence_held(consent: Consent, trial: Trial) -> Defects:
    """CN-17: what shows the act, of the kind its way of giving needs, with its hash."""
    evidence = consent.evidence
    if evidence is None or evidence.kind is None or blank(evidence.sha256):
        return (Defect("evidence.missing", "CN-17", NOT_SHOWN, "evidence"),)
    needed = EVIDENCE_OF.get(consent.method or "")
    if needed is not None and evidence.kind != needed:
        return (Defect("evidence.missing", "CN-17", NOT_SHOWN, f"evidence of kind {needed}"),)
    return ()


def collected_here(consent: Consent, trial: Trial) -> Defects:
    """CN-27: collected by others, the caller holds the proof itself, one hop away at most."""
    found: list[Defect] = []
    if consent.collected_by is not None:
        evidence = consent.evidence
        if evidence is None or blank(evidence.sha256):
            found.append(Defect("collected_elsewhere", "CN-27", NOT_SHOWN, "evidence"))
        if consent.hops is None:
            found.append(Defect("too_many_hops", "CN-27", NOT_SHOWN, "hops"))
    if consent.hops is not None and consent.hops > 1:
        found.append(Defect("too_many_hops", "CN-27", NOT_SHOWN))
    return tuple(found)
