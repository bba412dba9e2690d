"""A breach that was handled as the law asks."""

from copy import deepcopy
from typing import Any

Facts = dict[str, Any]

BREACH: Facts = {
    "suspected_at": None,
    "investigated_promptly": None,
    "confirmed_at": None,
    "aware_at": "2026-11-02T08:00:00Z",
    "processor_aware_at": None,
    "processor_told_controller_at": None,
    "enisa": {
        "dpc": 1,
        "ei": 1.0,
        "confidentiality": 0.5,
        "integrity": 0.0,
        "availability": 0.0,
        "malicious": True,
    },
    "encrypted": {"state_of_the_art": False, "key_intact": False, "backup_available": True},
    "pseudonymised_only": False,
    "key_leaked": False,
    "recipient_trusted": False,
    "risk": None,
    "people": 2000,
    "vulnerable": False,
    "notified_at": "2026-11-04T10:00:00Z",
    "notice_complete": True,
    "supplements": [],
    "delay_reasons": None,
    "register_entry": True,
    "people_told": None,
    "establishment": "DE",
    "countries": ["DE"],
    "at": "2026-11-23T10:00:00+01:00",
}
GRAVE: Facts = {"enisa.dpc": 4}
LIGHT: Facts = {"enisa.malicious": False}
SEALED: Facts = {
    "encrypted": {"state_of_the_art": True, "key_intact": True, "backup_available": True}
}
TWO_DAYS_LATER: Facts = {"at": "2026-11-04T12:00:00Z"}
UNTOLD: Facts = {"notified_at": None, "notice_complete": None}


def changed(base: Facts, change: Facts) -> Facts:
    """The facts with some changed; a key is a path as ``enisa.dpc``."""
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


def specs(answer: Facts, key: str = "reasons") -> set[str]:
    """The identifiers of an answer's reasons or warnings."""
    return {reason["spec"] for reason in answer[key]}
