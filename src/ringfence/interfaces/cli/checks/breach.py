"""`ringfence breach assess`: what does a breach ask for, by when, and was it done?"""

from datetime import datetime

from ringfence.core.law.breaches.check import BreachAnswer, answer_json, assess_breach
from ringfence.core.law.breaches.facts import AskedBreach, read_breach
from ringfence.core.law.packs import Packs

NAME = "breach assess"
HELP = "Breaches in; what they ask for, by when, and whether it was done out."
EXAMPLE = '{"aware_at": "2026-11-02T08:00:00Z", "enisa": {…}, "establishment": "DE", …}'
INPUT = AskedBreach
ANSWER = BreachAnswer
GOOD = frozenset({"compliant", None})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    return answer_json(assess_breach(read_breach(raw), now=now, packs=packs))


def is_good(given: dict[str, object]) -> bool:
    """Whether nothing was violated (exit status 0)."""
    return given["conduct"] in GOOD
