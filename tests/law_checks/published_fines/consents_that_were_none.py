"""Consents that were none, were hard to take back, or cannot be shown (GDPR 4(11), 6, 7)."""

from tests.law_checks.published_fines.fined import FRENCH, Facts, Fined, codes

BY_MACHINE: Facts = {
    "consent.channels": ["live_call", "automated_call"],
    "for.channel": "automated_call",
}
COLLECTED_ITSELF: Facts = {"consent.collected_by": None, "consent.hops": 0}
ELSEWHERE: Facts = {"regime": {"country": "FI", "call_type": "live", "audience": "consumer"}}

FINES: tuple[Fined, ...] = (
    Fined(
        2,
        "called without a consent for it",
        "consent check",
        {"consent.purposes": ["service-messages"]},
        codes("purpose.not_covered CN-11"),
    ),
    Fined(
        3,
        "recorded calls that nobody had agreed to",
        "consent check",
        {"consent.channels": ["live_call"]},
        codes("channel.not_covered CN-11"),
        facts=BY_MACHINE,
    ),
    Fined(
        4,
        "a withdrawal locked for 24 hours",
        "consent check",
        {"consent.withdrawal.wait_hours": 24},
        codes("withdrawal.harder CN-20"),
    ),
    Fined(
        10,
        "what was no clear act was taken for a consent",
        "consent check",
        {"consent.act": "silence"},
        codes("act.not_affirmative CN-01"),
    ),
    Fined(
        15,
        "an interest in place of the consent the law asks for",
        "lia check",
        {"regime.country": "IT"},
        codes("regime.consent_needed LI-04"),
        facts=ELSEWHERE,
    ),
    Fined(
        16,
        "a form on which refusing was hard to find",
        "consent check",
        {"consent.refusing_as_easy": False},
        codes("design.deceptive CN-09"),
        facts=FRENCH,
    ),
    Fined(
        18,
        "accepting stood out, refusing did not",
        "consent check",
        {"consent.refusing_as_easy": False},
        codes("design.deceptive CN-09"),
        facts=FRENCH,
    ),
    Fined(
        20,
        "the records of consent to automated calls destroyed",
        "consent check",
        {"consent.evidence": None, "consent.notice.text": None},
        codes("evidence.missing CN-17", "text.missing CN-17"),
        facts={**BY_MACHINE, **COLLECTED_ITSELF, "for.country": "GR"},
    ),
)
