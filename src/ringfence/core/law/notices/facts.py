"""A notice as people write it; absent or null is unknown, or not done where it is an act."""

from typing import Literal

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import MAXIMUM_ENTRIES, QuestionError, convert
from ringfence.core.numbers.regions import check_region

Item = Literal[
    "controller",
    "rep",
    "dpo",
    "purposes",
    "li_text",
    "categories",
    "recipients",
    "transfers",
    "retention",
    "rights",
    "withdraw",
    "authority",
    "must_provide",
    "source",
    "adm",
    "further",
]


class AskedNotice(Block, frozen=True):
    """What a person was told and when, and the moment it is judged at.

    ``items`` holds what was told, or told not to apply; ``country`` (ISO 3166-1) is where the
    controller acts. Acts without a time (``delivered_at``, ``first_contact_at``) were not done.
    """

    collected_from_subject: bool | None = None
    purchased: bool | None = None
    basis: Literal["consent", "contract", "legitimate_interest", "legal_duty"] | None = None
    items: tuple[Item, ...] | None = None
    first_contact_at: Moment | None = None
    right_to_object_shown: bool | None = None
    obtained_at: Moment | None = None
    delivered_at: Moment | None = None
    country: str | None = None
    at: Moment | None = None


def read_notice(raw: object) -> AskedNotice:
    """A notice from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedNotice = convert(raw, AskedNotice)
    if len(asked.items or ()) > MAXIMUM_ENTRIES:
        raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path="items")
    if asked.country is not None:
        try:
            check_region(asked.country)
        except ValueError as error:
            raise QuestionError(str(error), path="country") from None
    return asked
