"""`ringfence contract check`: does a contract bind the processor as GDPR 28 asks?"""

from datetime import datetime

from ringfence.core.law.packs import Packs
from ringfence.core.law.processors.contract_check import (
    ContractAnswer,
    answer_json,
    check_contract,
)
from ringfence.core.law.processors.contract_facts import AskedContract, read_contract

NAME = "contract check"
HELP = "Contracts with processors in, their result and reasons out."
EXAMPLE = '{"exists": true, "written": true, "clauses": {"a": true, …}, "until": "2027-12-31", …}'
INPUT = AskedContract
ANSWER = ContractAnswer
GOOD = frozenset({"pass"})


def answer(raw: object, *, now: datetime, packs: Packs) -> dict[str, object]:
    """The answer to one input. Raises QuestionError. No pack is read."""
    del packs
    return answer_json(check_contract(read_contract(raw), now=now))


def is_good(given: dict[str, object]) -> bool:
    """Whether the answer is the good one (exit status 0)."""
    return given["result"] in GOOD
