"""The result on a contract with a processor (PC-20), with every reason."""

from datetime import datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.found import reasons_json, told_apart
from ringfence.core.law.processors.contract_facts import AskedContract
from ringfence.core.law.processors.contract_rules import ALL, ContractHearing
from ringfence.core.law.reason import Reason


class ContractAnswer(msgspec.Struct, frozen=True):
    """The result, every reason against it, and what a person should look at."""

    result: Literal["pass", "fail"]
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def check_contract(asked: AskedContract, *, now: datetime) -> ContractAnswer:
    """PC-20: whether the contract binds the processor at ``at``, or now where none is named."""
    hearing = ContractHearing(asked, as_of(asked.at, now=now, places=()))
    reasons, warnings = told_apart([found for rule in ALL for found in rule(hearing)])
    return ContractAnswer("fail" if reasons else "pass", reasons, warnings)


def answer_json(answer: ContractAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "result": answer.result,
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
