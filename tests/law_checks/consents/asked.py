"""A consent that is valid for its use, and the answer on it with some facts changed."""

from copy import deepcopy
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from typing import Any

from ringfence.core.law.packs import Packs
from ringfence.rulepacks import load_packs
from tests.law.base_question import consent

Facts = dict[str, Any]

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
COMMAND = import_module("ringfence.interfaces.cli.checks.consent")
VALID: Facts = {
    "consent": consent(),
    "for": {
        "controller": "Example Ltd",
        "purpose": "garden-furniture-offers",
        "channel": "live_call",
        "country": "DE",
    },
    "at": "2026-11-24T10:00:00+01:00",
    "objections": [],
}


@cache
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


def judge(change: Facts | None = None, **keys: Any) -> tuple[str, list[str]]:
    """State and defects; ``change`` is of the consent, ``use`` of its use, others whole keys."""
    asked = deepcopy(VALID)
    asked["consent"].update(change or {})
    asked["for"].update(keys.pop("use", {}))
    asked.update(keys)
    answer: Facts = COMMAND.answer(asked, now=NOW, packs=packs())
    return answer["state"], [defect["rule"] for defect in answer["defects"]]
