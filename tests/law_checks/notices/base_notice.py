"""A complete notice on a bought list, and one on data that the person gave."""

from typing import Any

Facts = dict[str, Any]

ITEMS = [
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
NOTICE: Facts = {
    "collected_from_subject": False,
    "purchased": True,
    "basis": "consent",
    "items": ITEMS,
    "first_contact_at": "2026-11-10T10:00:00+01:00",
    "right_to_object_shown": True,
    "obtained_at": "2026-11-02",
    "delivered_at": "2026-11-10T10:00:00+01:00",
    "country": "DE",
    "at": "2026-11-23T10:00:00+01:00",
}
DIRECT: Facts = {
    "collected_from_subject": True,
    "purchased": False,
    "obtained_at": "2026-11-02T10:00:00+01:00",
    "delivered_at": "2026-11-02T10:00:00+01:00",
}
"""What differs where the person gave the data."""


def rules(answer: Facts, key: str = "reasons") -> set[str]:
    """The names of an answer's reasons or warnings."""
    return {reason["rule"] for reason in answer[key]}


def all_but(*left_out: str) -> list[str]:
    """Every item but some."""
    return [item for item in ITEMS if item not in left_out]
