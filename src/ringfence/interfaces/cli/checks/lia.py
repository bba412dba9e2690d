"""`ringfence lia check`: does an assessment carry a legitimate interest, at this moment?"""

from datetime import datetime

from ringfence.core.law.interests.check import (
    InterestAnswer,
    answer_json,
    check_interest,
    read_assessment,
)
from ringfence.core.law.interests.facts import AskedAssessment
from ringfence.core.law.packs import Packs

NAME = "lia check"
HELP = "Assessments of a legitimate interest in, their result and reasons out."
EXAMPLE = '{"interest": {…}, "necessity": {…}, "balancing": {…}, "regime": {"country": "FI", …}}'
INPUT = AskedAssessment
ANSWER = InterestAnswer
GOOD = frozenset({"pass", "pass_with_conditions"})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    return answer_json(check_interest(read_assessment(raw), now=now, packs=packs))


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["result"] in GOOD
