"""A contract with a processor as people write it; absent or null is unknown."""

import math
from typing import Literal

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import QuestionError, convert


class Clauses(Block, frozen=True):
    """Whether the contract has what GDPR 28(3) asks under each of its letters."""

    a: bool | None = None
    b: bool | None = None
    c: bool | None = None
    d: bool | None = None
    e: bool | None = None
    f: bool | None = None
    g: bool | None = None
    h: bool | None = None


class SubProcessors(Block, frozen=True):
    """Whether others work for the processor, and on what terms."""

    engaged: bool | None = None
    authorisation: Literal["none", "specific", "general"] | None = None
    notice: bool | None = None
    right_to_object: bool | None = None
    flow_down: bool | None = None


class AskedContract(Block, frozen=True):
    """The contract and the moment it is judged at. ``breach_notice_hours``: a day is 24."""

    exists: bool | None = None
    written: bool | None = None
    clauses: Clauses | None = None
    subject_matter: bool | None = None
    duration: bool | None = None
    nature_purpose: bool | None = None
    data_types: bool | None = None
    subject_categories: bool | None = None
    controller_rights: bool | None = None
    sub_processors: SubProcessors | None = None
    instruction_warning: bool | None = None
    breach_notice_hours: int | float | None = None
    own_purposes: bool | None = None
    role: Literal["processor", "controller", "joint"] | None = None
    guarantees_assessed_at: Moment | None = None
    until: Moment | None = None
    at: Moment | None = None


def read_contract(raw: object) -> AskedContract:
    """A contract from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedContract = convert(raw, AskedContract)
    hours = asked.breach_notice_hours
    if hours is not None and not (math.isfinite(hours) and hours >= 0):
        raise QuestionError("hours are 0 or more", path="breach_notice_hours")
    return asked
