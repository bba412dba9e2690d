"""An erasure after a withdrawal, done and told as it should be."""

from copy import deepcopy
from typing import Any

Facts = dict[str, Any]

ERASURE: Facts = {
    "grounds": ["consent_withdrawn"],
    "requested": True,
    "other_basis": False,
    "holds": [],
    "data": ["phone_number", "name", "call_history"],
    "suppression": {
        "fields": ["token", "key_id", "scope", "origin", "created_at"],
        "token": "keyed",
        "key_apart": True,
        "used_for": ["suppression"],
    },
    "backups": {"days": 0, "replay_guard": True},
    "told": True,
    "method": "erased",
    "recipients": [{"name": "Example Calls Ltd", "told": True}],
    "public": False,
    "at": "2026-11-23T10:00:00+01:00",
}
UNASKED: Facts = {"grounds": ["not_needed"], "requested": False}
"""Data nobody needs any longer, and nobody asked."""


def hold(kind: str | None, data: list[str] | None, until: str | None = "2027-12-31") -> Facts:
    """Data that are held."""
    return {"kind": kind, "data": data, "until": until}


def changed(base: Facts, change: Facts) -> Facts:
    """The facts with some changed; a key is a path as ``backups.days``."""
    facts = deepcopy(base)
    for path, value in change.items():
        *blocks, last = path.split(".")
        place: Any = facts
        for block in blocks:
            place = place[block]
        place[last] = deepcopy(value)
    return facts


def rules(answer: Facts, key: str = "reasons") -> set[str]:
    """The names of an answer's reasons or warnings."""
    return {reason["rule"] for reason in answer[key]}
