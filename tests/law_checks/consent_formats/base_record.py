"""A consent with every key, the details that go with it, and changes to either."""

from copy import deepcopy
from typing import Any

Facts = dict[str, Any]

REFERENCE = "hmac:k3:9b1e5d0c7a2f4e8890ab12cd34ef5678"
WORDS = "Yes, Example Ltd may call me about garden furniture."

CONSENT: Facts = {
    "id": "C-2026-0001",
    "controllers": ["Example Ltd"],
    "purposes": ["garden-furniture-offers"],
    "channels": ["live_call"],
    "recipients": ["Example Calls Ltd"],
    "given_at": "2026-09-01T10:15:22+02:00",
    "method": "web_form",
    "act": "ticked_empty_box",
    "notice": {
        "id": "garden-calls",
        "version": "7",
        "language": "de",
        "text": WORDS,
    },
    "separate_from_terms": True,
    "one_choice_per_purpose": True,
    "condition_of_service": False,
    "refusing_as_easy": True,
    "withdrawal_explained": True,
    "withdrawal": {"channels": ["web", "phone"], "cost": "none", "wait_hours": 0},
    "initiated_by": "subject",
    "obtained_in_marketing_call": False,
    "special_category": False,
    "explicit": False,
    "age": 41,
    "number_verified_by": "otp",
    "evidence": {"kind": "form_snapshot", "sha256": "ab" * 32, "ref": "vault/1"},
    "reaffirmed_at": "2026-10-01",
    "expires_at": "2028-09-01T00:00:00+02:00",
    "data_kinds_told": True,
    "data_passed_on": True,
    "automated_decisions_told": True,
    "audience_language": "de",
    "hours": [["18:00", "20:00"]],
    "period_stated": True,
    "names_number": True,
}
"""Valid for its own use."""

DETAILS: Facts = {
    "subject_ref": REFERENCE,
    "parties": [
        {
            "id": "example",
            "name": "Example Ltd",
            "address": "1 Example Street, Berlin",
            "contact": "privacy@example.com",
            "role": "controller",
        },
        {
            "id": "calls",
            "name": "Example Calls Ltd",
            "address": "2 Example Street, Berlin",
            "contact": "privacy@calls.example.com",
            "role": "processor",
        },
    ],
    "purpose_types": {"garden-furniture-offers": "direct_marketing"},
    "service": "garden shop",
    "data": ["phone", "name", "preferences"],
    "storage": ["IE"],
    "retention": "P24M",
    "processing_locations": ["IE", "DE"],
    "jurisdiction": "DE",
    "notice_url": "https://example.com/notice/7",
    "withdrawal_url": "https://example.com/withdraw",
    "withdrawal_phone": "+493023125000",
    "rights_notice": "https://example.com/rights",
    "authority": "Example Authority",
    "requested_at": "2026-09-01T10:14:00+02:00",
}


def changed(base: Facts, **changes: object) -> Facts:
    """The facts with some keys changed; None takes a key away."""
    facts = {**deepcopy(base), **changes}
    return {key: value for key, value in facts.items() if value is not None}


def put(document: Facts, path: str, value: object) -> Facts:
    """A copy of a document with the value at ``a/b/0/c`` set, or put in before it in a list.

    None takes away what is there.
    """
    copy = deepcopy(document)
    *steps, last = path.split("/")
    place: Any = copy
    for step in steps:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if value is None:
        del place[int(last) if isinstance(place, list) else last]
    elif isinstance(place, list):
        place.insert(int(last), value)
    else:
        place[last] = value
    return copy
