"""A small Irish company that is asked about an impact assessment and needs none."""

from typing import Any

Facts = dict[str, Any]

COMPANY: Facts = {
    "duty": "dpia",
    "employees": 40,
    "occasional": False,
    "criteria": [],
    "always": [],
    "core_activity": {"monitoring": False, "special": False, "large_scale": False},
    "establishment": "IE",
    "targets": ["IE"],
    "public_body": False,
    "residual_risk": "low",
    "at": "2026-11-23T10:00:00+01:00",
}
EXEMPT: dict[str, Facts] = {
    "ropa": {"employees": 249, "occasional": True},
    "dpia": {},
    "dpo": {},
    "eu_representative": {
        "establishment": "JO",
        "targets": ["DE", "JO"],
        "occasional": True,
        "core_activity": {"monitoring": False, "special": True, "large_scale": False},
    },
    "prior_consultation": {},
}
"""What makes the company one that does not owe each duty, and only just."""
