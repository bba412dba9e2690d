"""`ringfence erasure check`: what is erased, what stays, and was it done?"""

from datetime import datetime

from ringfence.core.law.erasure.check import ErasureAnswer, answer_json, check_erasure
from ringfence.core.law.erasure.facts import AskedErasure, read_erasure
from ringfence.core.law.packs import Packs

NAME = "erasure check"
HELP = "Erasures in; what is erased, what stays, and whether it was done out."
EXAMPLE = '{"grounds": ["objection"], "requested": true, "data": ["phone_number"], …}'
INPUT = AskedErasure
ANSWER = ErasureAnswer
GOOD = frozenset({"kept", None})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    return answer_json(check_erasure(read_erasure(raw), now=now, packs=packs))


def is_good(given: dict[str, object]) -> bool:
    """Whether nothing was violated (exit status 0)."""
    return given["conduct"] in GOOD
