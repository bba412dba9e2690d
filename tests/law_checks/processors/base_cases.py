"""A contract that binds a processor, and a transfer that a tool carries."""

from copy import deepcopy
from typing import Any

Facts = dict[str, Any]

CONTRACT: Facts = {
    "exists": True,
    "written": True,
    "clauses": dict.fromkeys("abcdefgh", True),
    "subject_matter": True,
    "duration": True,
    "nature_purpose": True,
    "data_types": True,
    "subject_categories": True,
    "controller_rights": True,
    "sub_processors": {
        "engaged": True,
        "authorisation": "general",
        "notice": True,
        "right_to_object": True,
        "flow_down": True,
    },
    "instruction_warning": True,
    "breach_notice_hours": 24,
    "own_purposes": False,
    "role": "processor",
    "guarantees_assessed_at": "2026-04-20",
    "until": "2027-12-31",
    "at": "2026-11-23T10:00:00+01:00",
}
TRANSFER: Facts = {
    "exporter": "DE",
    "importer": "MA",
    "at": "2026-11-23T10:00:00+01:00",
    "importer_kind": {
        "dpf_certified": False,
        "dpf_covers_data": False,
        "pipeda": False,
        "appi": False,
    },
    "access": "stored",
    "hosted_in": "MA",
    "given_by_subject": False,
    "same_entity": False,
    "tool": {
        "kind": "scc",
        "module": 2,
        "annexes_complete": True,
        "signed_at": "2026-03-02",
    },
    "tia": {"result": "pass", "at": "2026-06-15"},
    "onward": [],
}
NO_TOOL: Facts = {"tool": {"kind": "none"}, "tia": None}


def changed(base: Facts, change: Facts) -> Facts:
    """The facts with some changed; a key is a path as ``clauses.a``."""
    facts = deepcopy(base)
    for path, value in change.items():
        *blocks, last = path.split(".")
        place: Any = facts
        for block in blocks:
            place = place[block]
        place[last] = deepcopy(value)
    return facts


def without(base: Facts, path: str) -> Facts:
    """The facts without one key."""
    facts = deepcopy(base)
    *blocks, last = path.split(".")
    place: Any = facts
    for block in blocks:
        place = place[block]
    del place[last]
    return facts


def specs(answer: Facts, key: str = "reasons") -> set[str]:
    """The identifiers of an answer's reasons or warnings."""
    return {reason["spec"] for reason in answer[key]}


def rules(answer: Facts, key: str = "reasons") -> set[str]:
    """The names of an answer's reasons or warnings."""
    return {reason["rule"] for reason in answer[key]}
