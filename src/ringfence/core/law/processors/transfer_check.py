"""The result on a transfer, with every reason."""

from datetime import datetime
from typing import Literal

import msgspec

from ringfence.core.law.as_of import as_of
from ringfence.core.law.found import reasons_json, told_apart
from ringfence.core.law.packs import Packs
from ringfence.core.law.processors.transfer_facts import AskedTransfer
from ringfence.core.law.processors.transfer_rules import ALL, TransferHearing
from ringfence.core.law.reason import Reason

Result = Literal["permitted", "not_permitted", "no_transfer"]


class TransferAnswer(msgspec.Struct, frozen=True):
    """The result, what carries a permitted transfer (``adequacy`` or the tool), every reason."""

    result: Result
    carried_by: str | None
    reasons: tuple[Reason, ...]
    warnings: tuple[Reason, ...]


def check_transfer(asked: AskedTransfer, *, now: datetime, packs: Packs) -> TransferAnswer:
    """Whether the transfer is permitted at ``at``, or now; days are those of the exporter."""
    places = () if asked.exporter is None else (asked.exporter,)
    moment = as_of(asked.at, now=now, places=places)
    hearing = TransferHearing(asked, moment, packs)
    if hearing.no_disclosure():
        return TransferAnswer("no_transfer", None, (), ())
    reasons, warnings = told_apart([found for rule in ALL for found in rule(hearing)])
    if reasons:
        return TransferAnswer("not_permitted", None, reasons, warnings)
    if not hearing.third_countries():
        return TransferAnswer("no_transfer", None, (), warnings)
    return TransferAnswer("permitted", _carrier(hearing), (), warnings)


def _carrier(hearing: TransferHearing) -> str | None:
    """What carries a transfer nothing speaks against."""
    if not hearing.uncovered():
        return "adequacy"
    return hearing.asked.tool.kind if hearing.asked.tool else None


def answer_json(answer: TransferAnswer) -> dict[str, object]:
    """The answer in plain values, as the command prints it."""
    return {
        "result": answer.result,
        "carried_by": answer.carried_by,
        "reasons": reasons_json(answer.reasons),
        "warnings": reasons_json(answer.warnings),
    }
