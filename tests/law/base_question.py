"""Questions that are permits as they stand; every test changes a few facts of one of them."""

import copy
from typing import Any, Final

Facts = dict[str, Any]

ABSENT: Final = object()
"""As a value of a change: the key is not there at all."""

CONSENT: Final[Facts] = {
    "id": "c-1",
    "controllers": ["Example Ltd"],
    "purposes": ["garden-furniture-offers"],
    "channels": ["live_call"],
    "given_at": "2026-10-16T11:00:00+02:00",
    "method": "web_form",
    "act": "ticked_empty_box",
    "notice": {"id": "n-1", "version": "3", "language": "de", "text": "Ja, rufen Sie mich an."},
    "separate_from_terms": True,
    "one_choice_per_purpose": True,
    "condition_of_service": False,
    "refusing_as_easy": True,
    "withdrawal_explained": True,
    "withdrawal": {"channels": ["web", "phone"], "cost": "none", "wait_hours": 0},
    "special_category": False,
    "initiated_by": "subject",
    "obtained_in_marketing_call": False,
    "evidence": {"kind": "form_snapshot", "sha256": "b" * 64, "ref": "forms/3"},
    "reaffirmed_at": None,
    "expires_at": None,
    "withdrawn_at": None,
}
ASSESSMENT: Final[Facts] = {
    "decided_at": "2026-09-26",
    "outcome": "pass",
    "review_by": "2027-09-21",
}
RUNNING_CUSTOMER: Final[Facts] = {
    "since": "2025-01-01",
    "last_contract_end": None,
    "last_interaction": "2026-10-01",
    "same_kind_of_product": True,
    "running_contract": True,
    "number_from_sale": True,
    "could_object_then": True,
}


def consent(**changes: Any) -> Facts:
    """A consent that carries the base call, with some of its facts changed."""
    return {**CONSENT, **changes}


def clean(register_id: str, checked_at: str = "2026-11-24T11:00:00+00:00", **more: Any) -> Facts:
    """A register's answer that the number is not on it."""
    return {"id": register_id, "checked_at": checked_at, "listed": False, **more}


def _question(
    number: str, *, at: str, country: str, in_union: bool, caller_id: str, place: str = ""
) -> Facts:
    union = [country] if in_union else []
    return {
        "number": number,
        "at": at,
        "controller": {
            "country": country,
            "name": "Example Ltd",
            "eea_establishments": union,
            "offers_to": union,
            "monitors": [],
        },
        "campaign": {
            "purpose": "garden-furniture-offers",
            "marketing": True,
            "sector": "retail",
            "call_type": "live",
            "voice": "human",
            "basis": "consent",
            "caller_id": caller_id,
            "caller_id_owner": "controller",
        },
        "subject": {
            "kind": "consumer",
            "located_in": place or country,
            "residence": place or country,
            "age": 41,
            "restricted": False,
            "erased": False,
        },
        "consents": [CONSENT],
        "objections": [],
        "registers": [],
        "attempts": [],
        "source": {
            "kind": "own",
            "verified": True,
            "obtained_at": "2026-10-16",
            "notice_given_at": "2026-10-16",
        },
        "agent": {"trained_until": "2027-06-30"},
        "processor": {
            "country": country,
            "contract_until": "2027-12-31",
            "clauses_complete": True,
        },
    }


def _on_interest(question: Facts, *registers: Facts) -> Facts:
    """The same call without consent, on an assessed interest and clean registers."""
    found = copy.deepcopy(question)
    found["campaign"] |= {"basis": "legitimate_interest", "lia": ASSESSMENT}
    return found | {"consents": [], "registers": list(registers)}


GERMANY: Final = _question(
    "+4915228817386",
    at="2026-11-25T11:00:00+01:00",
    country="DE",
    in_union=True,
    caller_id="+493023125900",
)
BRITAIN: Final = _on_interest(
    _question(
        "+442079460123",
        at="2026-11-25T11:00:00+00:00",
        country="GB",
        in_union=False,
        caller_id="+442079460999",
    ),
    clean("gb-tps"),
    clean("gb-ctps"),
)
IRELAND: Final = _on_interest(
    _question(
        "+35312345678",
        at="2026-11-25T11:00:00+00:00",
        country="IE",
        in_union=True,
        caller_id="+35312345678",
    ),
    clean("ie-ndd"),
)
FRANCE: Final = _question(
    "+33199000123",
    at="2026-11-25T11:00:00+01:00",
    country="FR",
    in_union=True,
    caller_id="+33162123456",
) | {"consents": [consent(period_stated=True)]}
SPAIN: Final = _question(
    "+34912345678",
    at="2026-11-25T11:00:00+01:00",
    country="ES",
    in_union=True,
    caller_id="+34400123456",
    place="ES-MD",
)
ITALY: Final = _question(
    "+393123456789",
    at="2026-11-25T11:00:00+01:00",
    country="IT",
    in_union=True,
    caller_id="+390612345678",
) | {"registers": [clean("it-rpo")]}
FINLAND: Final = _on_interest(
    _question(
        "+358912345678",
        at="2026-11-25T11:00:00+02:00",
        country="FI",
        in_union=True,
        caller_id="+358912345678",
    ),
    clean("fi-puhelin-robinson"),
)
NETHERLANDS: Final = _question(
    "+31201234567",
    at="2026-11-25T11:00:00+01:00",
    country="NL",
    in_union=True,
    caller_id="+31201234567",
)
JORDAN: Final = _question(
    "+962790123456",
    at="2026-11-25T11:00:00+03:00",
    country="JO",
    in_union=False,
    caller_id="+962790123456",
) | {"consents": [consent(period_stated=True)]}
AMERICA: Final = _on_interest(
    _question(
        "+12025550123",
        at="2026-11-24T11:00:00-05:00",
        country="US",
        in_union=False,
        caller_id="+12025550199",
    ),
    clean("us-ndnc", "2026-11-23T12:00:00-05:00"),
)
FLORIDA: Final = _on_interest(
    _question(
        "+13055550123",
        at="2026-11-24T11:00:00-05:00",
        country="US",
        in_union=False,
        caller_id="+12025550199",
        place="US-FL",
    ),
    clean("us-ndnc", "2026-11-23T12:00:00-05:00"),
    clean("us-fl-no-sales-solicitation", "2026-11-23T12:00:00-05:00"),
)
TEXAS: Final = _on_interest(
    _question(
        "+15125550123",
        at="2026-11-24T11:00:00-06:00",
        country="US",
        in_union=False,
        caller_id="+12025550199",
        place="US-TX",
    ),
    clean("us-ndnc", "2026-11-23T12:00:00-06:00"),
    clean("us-tx-no-call", "2026-11-23T12:00:00-06:00"),
)
BASES: Final[dict[str, Facts]] = {
    "germany": GERMANY,
    "britain": BRITAIN,
    "ireland": IRELAND,
    "france": FRANCE,
    "spain": SPAIN,
    "italy": ITALY,
    "finland": FINLAND,
    "netherlands": NETHERLANDS,
    "jordan": JORDAN,
    "america": AMERICA,
    "florida": FLORIDA,
    "texas": TEXAS,
}


def changed(base: Facts, change: Facts) -> Facts:
    """A copy of a question with some facts changed: ``{"campaign.basis": "contract"}``."""
    question = copy.deepcopy(base)
    for path, value in change.items():
        *blocks, key = path.split(".")
        here = question
        for block in blocks:
            if here.get(block) is None:
                here[block] = {}
            here = here[block]
        if value is ABSENT:
            here.pop(key, None)
        else:
            here[key] = copy.deepcopy(value)
    return question
