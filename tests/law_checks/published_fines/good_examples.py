"""Good examples of the commands whose own tests keep none that fits: Italy, autumn of 2026."""

from tests.law_checks.lists.base_list import CONSENT, Facts

AT = "2026-11-23T10:00:00+01:00"

GIVEN: Facts = {
    "consent": CONSENT,
    "for": {
        "controller": "Esempio Assicurazioni SpA",
        "purpose": "insurance-offers",
        "channel": "live_call",
        "country": "IT",
    },
    "objections": [],
    "at": AT,
}
"""A consent that carries a call: that of the accepted list."""
REQUEST: Facts = {
    "right": "access",
    "asks": "una copia dei miei dati",
    "received": "2026-10-01",
    "country": "IT",
    "first_request": True,
    "abuse_proven": False,
    "motive": None,
    "identity": {"given": ["otp"], "doubt": False, "demanded": "none"},
    "answer": {
        "given_at": "2026-10-20",
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
    "automated_decision": {"solely": False, "legal_effect": False, "vulnerable": False},
    "at": AT,
}
"""A request for access, answered in time and in full."""
ERASURE: Facts = {
    "grounds": ["objection"],
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
    "backups": {"days": 30, "replay_guard": True},
    "told": True,
    "method": "erased",
    "recipients": [{"name": "Chiamate Esempio Srl", "told": True}],
    "public": False,
    "at": AT,
}
"""Data erased after an objection, with an entry so that the number never comes back."""
NOTICE: Facts = {
    "collected_from_subject": False,
    "purchased": True,
    "basis": "consent",
    "items": [
        "controller",
        "rep",
        "dpo",
        "purposes",
        "categories",
        "recipients",
        "transfers",
        "retention",
        "rights",
        "withdraw",
        "authority",
        "source",
        "adm",
        "further",
    ],
    "first_contact_at": "2026-11-10T10:00:00+01:00",
    "right_to_object_shown": True,
    "obtained_at": "2026-11-02",
    "delivered_at": "2026-11-10T10:00:00+01:00",
    "country": "IT",
    "at": AT,
}
"""People of a bought list, told everything at the first call."""
