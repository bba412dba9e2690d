"""A request and what was done, as people write it; absent or null is unknown, or not done."""

import math
from typing import Literal

from ringfence.core.law.deadlines.request_facts import ExtensionReason
from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import MAXIMUM_ENTRIES, QuestionError, convert
from ringfence.core.numbers.regions import check_region

Right = Literal[
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    "objection",
    "automated_decision",
]
Basis = Literal["consent", "contract", "legitimate_interest", "legal_duty"]


class Identity(Block, frozen=True):
    """What proof of identity came with the request, and what more was demanded."""

    given: tuple[str, ...] | None = None
    doubt: bool | None = None
    demanded: Literal["none", "otp", "id_copy"] | None = None


class Answer(Block, frozen=True):
    """What the person was answered; without ``given_at`` no answer is on record."""

    given_at: Moment | None = None
    refused: bool | None = None
    reasons: str | None = None
    complaint_right: bool | None = None
    court_remedy: bool | None = None
    recipients_named: bool | None = None
    recipients_known: bool | None = None
    source_given: bool | None = None
    recordings_held: int | None = None
    recordings_given: int | None = None
    fee_eur: int | float | None = None
    copy_number: int | None = None


class AboutTheData(Block, frozen=True):
    """On what basis the data are held, and how they came about."""

    basis: Basis | None = None
    provided_by_subject: bool | None = None
    inferred: bool | None = None
    automated: bool | None = None


class AutomatedDecision(Block, frozen=True):
    """Whether a machine alone decided, and what that does to the person."""

    solely: bool | None = None
    legal_effect: bool | None = None
    vulnerable: bool | None = None


class Extension(Block, frozen=True):
    """Why the time was extended, and when the person was told; without ``notice`` it was not."""

    reason: ExtensionReason | None = None
    notice: Moment | None = None


class AskedRights(Block, frozen=True):
    """The request, what was done, and the moment it is judged at.

    ``asks`` and ``motive`` are for the record: their words never decide.
    """

    right: Right | None = None
    asks: str | None = None
    received: Moment | None = None
    country: str | None = None
    first_request: bool | None = None
    abuse_proven: bool | None = None
    motive: str | None = None
    identity: Identity | None = None
    answer: Answer | None = None
    data: AboutTheData | None = None
    recipients_told: bool | None = None
    told_before_lifting: bool | None = None
    automated_decision: AutomatedDecision | None = None
    extension: Extension | None = None
    at: Moment | None = None


def read_rights(raw: object) -> AskedRights:
    """A request from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedRights = convert(raw, AskedRights)
    answer = asked.answer or Answer()
    for key in ("recordings_held", "recordings_given"):
        count = getattr(answer, key)
        if count is not None and count < 0:
            raise QuestionError("recordings are 0 or more", path=f"answer.{key}")
    if answer.copy_number is not None and answer.copy_number < 1:
        raise QuestionError("copies are counted from 1", path="answer.copy_number")
    if answer.fee_eur is not None and not 0 <= answer.fee_eur < math.inf:
        raise QuestionError("a fee is 0 or more euros", path="answer.fee_eur")
    if len((asked.identity or Identity()).given or ()) > MAXIMUM_ENTRIES:
        raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path="identity.given")
    if asked.country is not None:
        try:
            check_region(asked.country)
        except ValueError as error:
            raise QuestionError(str(error), path="country") from None
    return asked
