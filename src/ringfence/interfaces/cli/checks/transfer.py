"""`ringfence transfer check`: may data go to a third country, at this moment?"""

from datetime import datetime

from ringfence.core.law.packs import Packs
from ringfence.core.law.processors.transfer_check import (
    TransferAnswer,
    answer_json,
    check_transfer,
)
from ringfence.core.law.processors.transfer_facts import AskedTransfer, read_transfer

NAME = "transfer check"
HELP = "Transfers to third countries in, their result and reasons out."
EXAMPLE = '{"exporter": "DE", "importer": "MA", "tool": {…}, "tia": {…}, "onward": [], …}'
INPUT = AskedTransfer
ANSWER = TransferAnswer
GOOD = frozenset({"permitted", "no_transfer"})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError."""
    return answer_json(check_transfer(read_transfer(raw), now=now, packs=packs))


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["result"] in GOOD
