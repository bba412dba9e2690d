"""`ringfence consent check`: is a consent valid for this use, at this moment?"""

from datetime import datetime

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.asked import AskedConsent, consent_answer
from ringfence.core.law.consents.words import SaidConsent, answer_json
from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.consent_formats_command import COMMANDS

NAME = "consent check"
ABOUT = "Check consent records, and exchange them in the forms that others read."
FURTHER = COMMANDS
HELP = "Consent records in, their state and defects out, one per line."
EXAMPLE = '{"consent": {…}, "for": {"controller": "Example Ltd", "purpose": "…"}, "at": "…"}'
INPUT = AskedConsent | Consent
ANSWER = SaidConsent
GOOD = frozenset({"valid"})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    found, _ = consent_answer(raw, now=now, packs=packs)
    return answer_json(found)


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["state"] in GOOD
