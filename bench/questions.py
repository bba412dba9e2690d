"""Questions to decide, one for each kind of call a dialler asks about most."""

import hashlib
from typing import Any

CONTROLLER = "Example Ltd"
PURPOSE = "garden-furniture-offers"


def consent(channel: str = "live_call") -> dict[str, Any]:
    """A complete consent, given five weeks before the call."""
    words = "Yes, Example Ltd may call me with offers. I may stop this at any time."
    return {
        "id": "c-1",
        "controllers": [CONTROLLER],
        "purposes": [PURPOSE],
        "channels": [channel],
        "recipients": [],
        "given_at": "2026-10-16T11:00:00+02:00",
        "method": "web_form",
        "act": "ticked_empty_box",
        "notice": {
            "id": "n-1",
            "version": "3",
            "language": "de",
            "text": words,
            "sha256": hashlib.sha256(words.encode()).hexdigest(),
        },
        "separate_from_terms": True,
        "one_choice_per_purpose": True,
        "condition_of_service": False,
        "refusing_as_easy": True,
        "withdrawal_explained": True,
        "withdrawal": {"channels": ["web", "phone"], "cost": "none", "wait_hours": 0},
        "initiated_by": "subject",
        "obtained_in_marketing_call": False,
        "hops": 0,
        "special_category": False,
        "explicit": False,
        "number_verified_by": "otp",
        "evidence": {"kind": "form_snapshot", "sha256": "00", "ref": "forms/3"},
        "period_stated": True,
    }


def question(number: str, country: str, **changes: Any) -> dict[str, Any]:
    """A whole question; ``changes`` replace blocks or lists."""
    eea = country not in ("GB", "US")
    return {
        "number": number,
        "at": "2026-11-25T11:00:00+01:00",
        "controller": {
            "country": country,
            "name": CONTROLLER,
            "eea_establishments": [country] if eea else [],
            "offers_to": [country] if eea else [],
            "monitors": [],
        },
        "campaign": {
            "purpose": PURPOSE,
            "basis": "consent",
            "sector": "retail",
            "call_type": "live",
            "voice": "human",
            "caller_id": "+33162123456" if country == "FR" else "+493023125900",
            "caller_id_owner": "controller",
            "caller_id_reachable": True,
            "lia": {"decided_at": "2026-09-26", "outcome": "pass", "review_by": "2027-09-21"},
        },
        "subject": {
            "kind": "consumer",
            "located_in": country,
            "residence": country,
            "restricted": False,
            "erased": False,
        },
        "consents": [consent()],
        "objections": [],
        "registers": [],
        "attempts": [],
        "source": {
            "kind": "own",
            "verified": True,
            "obtained_at": "2026-10-16",
            "notice_given_at": "2026-10-16",
        },
        "agent": {"trained_until": "2027-06-13"},
        "processor": {
            "country": country,
            "contract_until": "2027-12-30",
            "clauses_complete": True,
        },
        **changes,
    }


def interests(number: str, country: str, register: str) -> dict[str, Any]:
    """A call on legitimate interest with a clean register check."""
    asked = question(number, country)
    asked["campaign"]["basis"] = "legitimate_interest"
    checked = {"id": register, "checked_at": "2026-11-24", "listed": False}
    return {**asked, "consents": [], "registers": [checked]}


def customer(number: str, country: str, register: str) -> dict[str, Any]:
    """A call to an existing customer about the same kind of thing."""
    asked = interests(number, country, register)
    asked["campaign"]["basis"] = "existing_customer"
    asked["subject"]["existing_customer"] = {
        "since": "2025-03-01",
        "last_interaction": "2026-09-01",
        "last_purchase": "2026-09-01",
        "same_kind_of_product": True,
        "running_contract": True,
        "number_from_sale": True,
        "could_object_then": True,
    }
    return asked


QUESTIONS: dict[str, dict[str, Any]] = {
    "Germany, consent": question("+493023125123", "DE"),
    "France, consent, split hours": question("+33199000123", "FR"),
    "Britain, interests, register": interests("+442079460123", "GB", "gb-tps"),
    "Netherlands, customer": customer("+31201234567", "NL", "nl-bel-me-niet"),
    "United States, register": interests("+12025550123", "US", "us-ndnc"),
    "Germany, refused for many reasons": {
        "number": "+493023125123",
        "at": "2026-11-29T23:00:00+01:00",
        "campaign": {"purpose": PURPOSE, "basis": "legitimate_interest"},
    },
}
