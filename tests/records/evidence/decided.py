"""A decision that was recorded, to make receipts of."""

from datetime import datetime
from typing import Any

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from ringfence.records.accounts.models import Controller
from ringfence.records.evidence.receipts import RecordedDecision, record_decision
from tests.law.base_question import GERMANY


def decided(
    controller: Controller, packs: Packs, *, at: datetime, raw: dict[str, Any] = GERMANY
) -> RecordedDecision:
    """The base question, decided and recorded."""
    question = read_question(raw, now=at, test_numbers=True)
    return record_decision(
        question,
        raw,
        decide(question, packs),
        controller=controller,
        packs=packs,
        recorded_at=at,
    )
