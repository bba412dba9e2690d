"""A request for access that was answered as the law asks, and the same for every other right."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

Facts = dict[str, Any]

REQUEST: Facts = {
    "right": "access",
    "asks": "everything you hold about me",
    "received": "2026-11-02",
    "country": "DE",
    "first_request": True,
    "abuse_proven": False,
    "motive": None,
    "identity": {"given": ["otp"], "doubt": False, "demanded": "none"},
    "answer": {
        "given_at": "2026-11-20",
        "refused": False,
        "reasons": None,
        "complaint_right": True,
        "court_remedy": True,
        "recipients_named": True,
        "recipients_known": True,
        "source_given": True,
        "recordings_held": 2,
        "recordings_given": 2,
        "fee_eur": 0,
        "copy_number": 1,
    },
    "data": {
        "basis": "consent",
        "provided_by_subject": True,
        "inferred": False,
        "automated": True,
    },
    "recipients_told": True,
    "told_before_lifting": True,
    "automated_decision": {"solely": True, "legal_effect": True, "vulnerable": False},
    "extension": None,
    "at": "2026-11-23T10:00:00+01:00",
}
RIGHTS = (
    "access",
    "rectification",
    "erasure",
    "restriction",
    "portability",
    "objection",
    "automated_decision",
)
NOT_OBJECTION = tuple(right for right in RIGHTS if right != "objection")
UNANSWERED: Facts = {"answer": None}
REFUSED: Facts = {"answer.refused": True, "answer.reasons": "the same was asked last week"}
AFTER: Facts = {"at": "2026-12-03T00:00:00+01:00"}
"""A moment after the last day."""


def changed(base: Facts, change: Facts) -> Facts:
    """The facts with some changed; a key is a path as ``answer.refused``."""
    facts = deepcopy(base)
    for path, value in change.items():
        *blocks, last = path.split(".")
        place: Any = facts
        for block in blocks:
            place = place[block]
        place[last] = deepcopy(value)
    return facts


def keys_of(facts: Facts, *, before: str = "") -> Iterator[str]:
    """Every key but the moment, as a path."""
    for key, value in facts.items():
        if key != "at" or before:
            yield f"{before}{key}"
        if isinstance(value, dict):
            yield from keys_of(value, before=f"{before}{key}.")


def rules(answer: Facts, key: str = "reasons") -> set[str]:
    """The names of an answer's reasons or warnings."""
    return {reason["rule"] for reason in answer[key]}


def specs(answer: Facts, key: str = "reasons") -> set[str]:
    """The identifiers of an answer's reasons or warnings."""
    return {reason["spec"] for reason in answer[key]}


def missing(answer: Facts) -> set[str]:
    """The unknown facts that an answer's reasons name."""
    return {reason["missing"] for reason in answer["reasons"]} - {None}
