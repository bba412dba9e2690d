"""`ringfence duty check`: does a company owe a record, an assessment, an officer, …?"""

from datetime import datetime

from ringfence.core.law.accountability.check import DutyAnswer, answer_json, check_duty
from ringfence.core.law.accountability.facts import AskedDuty, read_duty
from ringfence.core.law.packs import Packs

NAME = "duty check"
HELP = "What a company is and does in, whether it owes the duty and why out."
EXAMPLE = '{"duty": "dpo", "employees": 40, "establishment": "DE", "core_activity": {…}, …}'
INPUT = AskedDuty
ANSWER = DutyAnswer
GOOD = frozenset({"required", "not_required"})
"""Neither is better than the other."""


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    return answer_json(check_duty(read_duty(raw), now=now, packs=packs))


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["result"] in GOOD
