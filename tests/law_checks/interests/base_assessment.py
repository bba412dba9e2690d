"""An assessment that passes: a supplier calls its own customers where the law lets it."""

from copy import deepcopy
from typing import Any

Facts = dict[str, Any]

PASSES: Facts = {
    "interest": {
        "statement": "Beispiel Energie GmbH offers its own customers, by live call, a tariff "
        "similar to the one they have",
        "lawful": True,
        "specific": True,
        "present": True,
        "own_or_third_party": "own",
    },
    "necessity": {
        "shown": True,
        "alternatives": [
            {
                "name": "post",
                "why_not": "answered by 0.3 % of customers in two trials, the offer is open for "
                "ten days",
            },
            {"name": "email", "why_not": "four of ten customers have given no address"},
        ],
        "fields": ["number", "name"],
    },
    "balancing": {
        "data_kinds": ["number", "name"],
        "special_category": False,
        "source": "own",
        "relationship": "customer",
        "reasonable_expectation": True,
        "vulnerable": False,
        "children": False,
        "scale": "medium",
        "profiling": False,
        "impact": "low",
        "safeguards": ["frequency_cap", "dnc_screening"],
        "opt_out_at_collection": True,
        "opt_out_each_contact": True,
    },
    "regime": {"live_voice": "opt_out"},
    "conditions": [],
    "decided_at": "2026-06-01",
    "review_due": "2027-05-31",
    "triggers_fired": [],
    "at": "2026-11-23T10:00:00+01:00",
}


def changed(base: Facts, change: Facts) -> Facts:
    """The facts with some changed; a key is a path as ``balancing.impact``, ``rows.0.row``."""
    facts = deepcopy(base)
    for path, value in change.items():
        *blocks, last = path.split(".")
        place: Any = facts
        for block in blocks:
            place = place[int(block)] if block.isdigit() else place[block]
        place[int(last) if last.isdigit() else last] = deepcopy(value)
    return facts
