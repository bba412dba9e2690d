"""Campaign files for the tests: one without a fault, and its variations."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

AT = datetime.fromisoformat("2026-11-24T10:00:00+01:00")

BLOCKS: dict[str, Any] = {
    "controller": {
        "country": "DE",
        "name": "Example Ltd",
        "eea_establishments": ["DE"],
        "offers_to": ["DE", "GB"],
        "monitors": [],
    },
    "campaign": {
        "purpose": "garden-furniture-offers",
        "basis": "legitimate_interest",
        "marketing": True,
        "sector": "retail",
        "call_type": "live",
        "voice": "human",
        "caller_id": "+493023125001",
        "caller_id_owner": "controller",
        "caller_id_reachable": True,
        "lia": {"decided_at": "2023-06-01", "outcome": "pass", "review_by": "2027-06-01"},
    },
    "subject": {"kind": "consumer", "restricted": False, "erased": False},
    "source": {
        "kind": "own",
        "verified": True,
        "obtained_at": "2026-06-01",
        "notice_given_at": "2026-06-01",
    },
    "agent": {"trained_until": "2027-06-30"},
    "processor": None,
}
NOBODY: dict[str, Any] = {"objections": "none", "consents": "none", "attempts": "none"}


def campaign_of(
    folder: Path,
    *,
    files: dict[str, Any] | None = None,
    columns: dict[str, Any] | None = None,
    **blocks: Any,
) -> Path:
    """A campaign file in a folder; a block given is laid over the one above, key by key."""
    content: dict[str, Any] = {}
    for name, block in BLOCKS.items():
        laid_over = blocks.get(name, {})
        content[name] = None if block is None or laid_over is None else {**block, **laid_over}
    content["files"] = {**NOBODY, "registers": "none", **(files or {})}
    if columns:
        content["columns"] = columns
    path = folder / "campaign.yaml"
    # Every JSON text is YAML too.
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return path


def consent(**keys: Any) -> dict[str, Any]:
    """A consent without a defect for the campaign above."""
    return {
        "id": "c-1", "controllers": ["Example Ltd"], "purposes": ["garden-furniture-offers"],
        "channels": ["live_call"], "recipients": [], "given_at": "2026-10-04T09:12:00+02:00",
        "method": "web_form", "act": "ticked_empty_box",
        "notice": {"id": "n-de", "version": "3", "language": "de",
                   "text": "Ja, Example Ltd darf mich zu Gartenmöbeln anrufen.",
                   "sha256": "68bd399decfe6a887a5b4ebc0a2859a5f21352be8b6c13d9c29e39cbf1c7b6fd"},
        "separate_from_terms": True, "one_choice_per_purpose": True,
        "condition_of_service": False, "refusal_detriment": None, "refusing_as_easy": True,
        "withdrawal_explained": True,
        "withdrawal": {"channels": ["web", "phone"], "cost": "none", "wait_hours": 0},
        "initiated_by": "subject", "obtained_in_marketing_call": False, "collected_by": None,
        "hops": 0, "special_category": False, "explicit": False, "age": 41,
        "parental_authorisation": None, "number_verified_by": "otp",
        "evidence": {"kind": "form_snapshot", "sha256": "0" * 64, "ref": "f-1"},
        "reaffirmed_at": None, "expires_at": None, "withdrawn_at": None, **keys,
    }  # fmt: skip


def json_lines(folder: Path, name: str, rows: list[dict[str, Any]]) -> str:
    """A JSON Lines file in a folder; returns its name, as a campaign file gives it."""
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return name
