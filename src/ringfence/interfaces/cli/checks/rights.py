"""`ringfence rights check`: what does a person's request ask for, by when, and was it done?"""

from datetime import datetime

from ringfence.core.law.packs import Packs
from ringfence.core.law.rights.check import RightsAnswer, answer_json, check_rights
from ringfence.core.law.rights.facts import AskedRights, read_rights
from ringfence.rulepacks.controllers_place import place_of_controller

NAME = "rights check"
HELP = "Requests of people in; what they ask for, by when, and whether it was done out."
EXAMPLE = '{"right": "access", "received": "2026-11-02", "country": "DE", "answer": {…}, …}'
INPUT = AskedRights
ANSWER = RightsAnswer
GOOD = frozenset({"kept", None})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    asked = read_rights(raw)
    place = None if asked.country is None else place_of_controller(asked.country, packs=packs)
    return answer_json(check_rights(asked, now=now, place=place))


def is_good(given: dict[str, object]) -> bool:
    """Whether nothing was violated (exit status 0)."""
    return given["conduct"] in GOOD
