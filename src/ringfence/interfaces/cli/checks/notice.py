"""`ringfence notice check`: was a person told everything, and in time?"""

from datetime import datetime

from ringfence.core.law.notices.check import NoticeAnswer, answer_json, check_notice
from ringfence.core.law.notices.facts import AskedNotice, read_notice
from ringfence.core.law.packs import Packs
from ringfence.rulepacks.controllers_place import place_of_controller

NAME = "notice check"
HELP = "Notices in; what they lack, and whether they came in time out."
EXAMPLE = '{"collected_from_subject": false, "items": ["controller", …], "country": "DE", …}'
INPUT = AskedNotice
ANSWER = NoticeAnswer
GOOD = frozenset({"complete"})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    asked = read_notice(raw)
    place = None if asked.country is None else place_of_controller(asked.country, packs=packs)
    return answer_json(check_notice(asked, now=now, place=place))


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["result"] in GOOD
