"""Can the consent be shown? (GDPR 5(2), 7(1); CN-17, CN-27)"""

import hashlib
from collections.abc import Iterator

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import Defect
from ringfence.core.law.consents.trial import Trial

EVIDENCE_OF = {"double_opt_in": "form_post", "oral": "recording"}
"""A double opt-in is shown by the posted form (a link that was opened is no act), spoken words by
their recording."""


def time_known(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-17: when it was given."""
    if consent.given_at is None:
        yield Defect("time.missing", "CN-17", "not_demonstrable", "given_at")


def words_known(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-17: the words shown, of a version; an address or a hash alone proves no words."""
    if not _words_held(consent):
        yield Defect("text.missing", "CN-17", "not_demonstrable", "notice")


def _words_held(consent: Consent) -> bool:
    notice = consent.notice
    if notice is None or not notice.version:
        return False
    if notice.text is not None:
        if not notice.text.strip():
            return False
        given = notice.sha256
        return given is None or given.lower() == _sha256(notice.text)
    held_elsewhere = consent.evidence is not None and bool(consent.evidence.ref)
    return notice.sha256 is not None and held_elsewhere


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def evidence_held(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-17: what shows the act, of the kind its way of giving needs, with its hash."""
    evidence = consent.evidence
    if evidence is None or evidence.kind is None or not evidence.sha256:
        yield Defect("evidence.missing", "CN-17", "not_demonstrable", "evidence")
        return
    needed = EVIDENCE_OF.get(consent.method or "")
    if needed is not None and evidence.kind != needed:
        yield Defect("evidence.missing", "CN-17", "not_demonstrable", f"evidence.kind {needed}")


def collected_here(consent: Consent, trial: Trial) -> Iterator[Defect]:
    """CN-27: collected by others, the caller holds the proof itself, one hop away at most."""
    if consent.collected_by is not None:
        evidence = consent.evidence
        if evidence is None or not evidence.sha256:
            yield Defect("collected_elsewhere", "CN-27", "not_demonstrable", "evidence")
        if consent.hops is None:
            yield Defect("too_many_hops", "CN-27", "not_demonstrable", "hops")
    if consent.hops is not None and consent.hops > 1:
        yield Defect("too_many_hops", "CN-27", "not_demonstrable")
