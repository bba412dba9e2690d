"""`ringfence list check`: may a bought list be used, and which of its rows?"""

from datetime import datetime

from ringfence.core.law.lists.check import ListAnswer, answer_json, check_list
from ringfence.core.law.lists.facts import AskedList
from ringfence.core.law.lists.read import read_list
from ringfence.core.law.packs import Packs

NAME = "list check"
HELP = "Bought lists in, the decision on each and on its rows out."
EXAMPLE = '{"buyer": {…}, "vendor": {…}, "list": {…}, "rows": [{…}], "regime": {…}}'
INPUT = AskedList
ANSWER = ListAnswer
GOOD = frozenset({"accept", "not_gdpr"})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    return answer_json(check_list(read_list(raw), now=now, packs=packs))


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["decision"] in GOOD
