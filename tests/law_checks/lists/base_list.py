"""A list that is accepted: 20,000 Italian rows by consent, bought by an insurer named in it."""

from typing import Any

Facts = dict[str, Any]

ROW: Facts = {
    "row": 1,
    "number": "+390212345601",
    "collected_at": "2026-03-02T09:12:07+01:00",
    "evidence": "vendor/2026-11/row-1.json",
    "on_suppression": False,
    "register": {
        "id": "it-rpo",
        "checked_at": "2026-11-20T08:00:00+01:00",
        "listed": False,
        "listed_at": None,
    },
}
CONSENT: Facts = {
    "id": "pattern-it-3",
    "controllers": ["Esempio Assicurazioni SpA"],
    "purposes": ["insurance-offers"],
    "channels": ["live_call"],
    "recipients": ["Esempio Assicurazioni SpA"],
    "given_at": "2026-03-02T09:12:00+01:00",
    "method": "web_form",
    "act": "ticked_empty_box",
    "notice": {
        "id": "n-it",
        "version": "3",
        "language": "it",
        "text": "Sì, Esempio Assicurazioni SpA può telefonarmi per offerte di assicurazione. "
        "Posso revocare il consenso gratis in ogni momento.",
        "sha256": "d3c6b7f566b030498148533473a4dd0ad8df4a00560433e13b707ce264eadfca",
    },
    "separate_from_terms": True,
    "one_choice_per_purpose": True,
    "condition_of_service": False,
    "refusal_detriment": None,
    "refusing_as_easy": True,
    "withdrawal_explained": True,
    "withdrawal": {"channels": ["web", "phone"], "cost": "none", "wait_hours": 0},
    "initiated_by": "subject",
    "obtained_in_marketing_call": False,
    "collected_by": "Raccolta Esempio Srl",
    "hops": 1,
    "special_category": False,
    "explicit": False,
    "age": 41,
    "parental_authorisation": None,
    "number_verified_by": "otp",
    "evidence": {
        "kind": "form_post",
        "sha256": "6cf80798723deff3045e62ac551d607b3a8dc7d1e88208d934439f0377a397ac",
        "ref": "vendor/2026-11/",
    },
    "reaffirmed_at": None,
    "expires_at": None,
    "withdrawn_at": None,
}
ACCEPTED: Facts = {
    "buyer": {
        "establishment": "IT",
        "eu_establishment": True,
        "eu_processor": False,
        "targets": ["IT"],
    },
    "vendor": {
        "identified": True,
        "country": "IT",
        "audit_right": True,
        "questionnaire": {
            f"V{item}": {
                "answer": True,
                "evidence": f"vendor/V{item}.pdf",
                "date": "2026-11-10",
            }
            for item in range(1, 27)
        },
    },
    "list": {
        "id": "L-2026-11",
        "rows": 20000,
        "countries": ["IT"],
        "source_known": True,
        "origin": "form",
        "row_evidence": "complete",
        "forms_archived": True,
        "consent": CONSENT,
        "buyer_named": True,
        "recipients_text": "Esempio Assicurazioni SpA",
        "fresh_consent_by_buyer": False,
        "hops": 1,
        "chain": ["Raccolta Esempio Srl", "Esempio Assicurazioni SpA"],
        "special_category": False,
        "explicit": False,
        "minors": False,
        "sample": {"size": 200, "failures": 0, "forged": 0, "seed": 20261119},
        "notice_planned": True,
        "registers_screened_at": "2026-11-20",
        "transfer_tool": None,
        "delivered_at": "2026-11-18",
        "expires_at": "2027-05-18",
    },
    "rows": [ROW],
    "policy": {"max_fail_rate": 0.01, "max_age_months": 24},
    "regime": {"live_voice": "opt_in"},
    "at": "2026-11-23T10:00:00+01:00",
}
JORDAN: Facts = {
    "buyer": {
        "establishment": "JO",
        "eu_establishment": False,
        "eu_processor": False,
        "targets": ["JO"],
    },
    "list.countries": ["JO"],
    "rows.0.number": "+96265001234",
    "rows.0.register": None,
}
"""What makes of it the list of a Jordanian buyer who calls Jordan only."""
