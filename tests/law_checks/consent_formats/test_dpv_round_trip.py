"""DPV in JSON-LD: an independent processor understands every key, and all comes in again."""

import json
from copy import deepcopy

from hypothesis import given, settings

from ringfence.core.law.consent_formats.details import Exchange, exchange_json, read_exchange
from ringfence.core.law.consent_formats.dpv_read import from_dpv
from ringfence.core.law.consent_formats.dpv_terms import CONTEXT
from ringfence.core.law.consent_formats.dpv_write import to_dpv
from ringfence.core.law.consent_record import Consent
from tests.law_checks.consent_formats.base_record import (
    CONSENT,
    DETAILS,
    REFERENCE,
    WORDS,
    Facts,
    put,
)
from tests.law_checks.consent_formats.conftest import State
from tests.law_checks.consent_formats.processor import compacted, dropped, expanded
from tests.law_checks.consent_formats.random_records import exchanges

COMPLETE: Facts = {
    "@context": CONTEXT,
    "@type": "dpv:ConsentRecord",
    "dct:conformsTo": "dpv-27560:record-eu-gdpr",
    "dct:identifier": "C-2026-0001",
    "dct:language": "de",
    "dpv:hasDataSubject": {
        "@id": "_:person",
        "@type": "dpv:DataSubject",
        "dct:identifier": REFERENCE,
    },
    "dpv:hasNotice": {
        "@type": "dpv:ConsentNotice",
        "dct:identifier": "garden-calls",
        "dcat:version": "7",
        "dct:source": "https://example.com/notice/7",
    },
    "dpv:hasPurpose": [
        {"@type": "dpv:DirectMarketing", "dct:identifier": "garden-furniture-offers"}
    ],
    "dpv:hasLegalBasis": {"@type": ["eu-gdpr:A6-1-a", "dpv:ExpressedConsent"]},
    "dpv:hasPersonalData": [
        {"@type": "pd:TelephoneNumber", "dct:identifier": "phone"},
        {"@type": "pd:Name", "dct:identifier": "name"},
        {"@type": "dpv:PersonalData", "dct:identifier": "preferences"},
    ],
    "dpv:hasDataController": ["_:party0"],
    "dpv:hasDataSource": {"@type": "dpv:DataSource", "dct:type": "web_form"},
    "dpv:hasProcessing": [{"@type": "dpv:Processing", "dct:identifier": "call_live"}],
    "dpv:hasStorageCondition": {
        "@type": "dpv:StorageCondition",
        "dpv:hasLocation": ["IE"],
        "dpv:hasDuration": "P24M",
    },
    "dpv:hasLocation": ["IE", "DE"],
    "dpv:hasService": {"@type": "dpv:Service", "dpv:hasName": "garden shop"},
    "dpv:hasJurisdiction": "loc:DE",
    "dpv:hasRecipient": ["_:party1"],
    "dpv:hasConsentControl": {
        "@type": "dpv:WithdrawConsent",
        "dpv:isExercisedAt": "https://example.com/withdraw",
        "rf:channels": ["web", "phone"],
        "rf:cost": "none",
        "rf:phone": "+493023125000",
    },
    "dpv:hasRight": {
        "@type": "dpv:DataSubjectRight",
        "dct:description": "https://example.com/rights",
    },
    "dpv:hasAuthority": {
        "@type": "dpv:DataProtectionAuthority",
        "dpv:hasName": "Example Authority",
    },
    "dpv:hasEntity": [
        {
            "@id": "_:party0",
            "@type": "dpv:DataController",
            "dct:identifier": "example",
            "dpv:hasName": "Example Ltd",
            "dpv:hasAddress": "1 Example Street, Berlin",
            "dpv:hasContact": "privacy@example.com",
        },
        {
            "@id": "_:party1",
            "@type": "dpv:DataProcessor",
            "dct:identifier": "calls",
            "dpv:hasName": "Example Calls Ltd",
            "dpv:hasAddress": "2 Example Street, Berlin",
            "dpv:hasContact": "privacy@calls.example.com",
        },
    ],
    "dpv:hasConsentStatus": [
        {
            "@type": "dpv:ConsentRequested",
            "dct:date": {"@type": "xsd:dateTime", "@value": "2026-09-01T10:14:00+02:00"},
        },
        {
            "@type": "dpv:ConsentGiven",
            "dct:date": {"@type": "xsd:dateTime", "@value": "2026-09-01T10:15:22+02:00"},
            "dct:valid": {"@type": "xsd:dateTime", "@value": "2028-09-01T00:00:00+02:00"},
            "dpv:isImplementedByEntity": "_:person",
        },
        {
            "@type": "dpv:RenewedConsentGiven",
            "dct:date": {"@type": "xsd:date", "@value": "2026-10-01"},
            "dpv:isImplementedByEntity": "_:person",
        },
    ],
    "rf:act": "ticked_empty_box",
    "rf:notice": {"rf:text": WORDS},
    "rf:separate_from_terms": True,
    "rf:one_choice_per_purpose": True,
    "rf:condition_of_service": False,
    "rf:refusing_as_easy": True,
    "rf:withdrawal_explained": True,
    "rf:withdrawal": {"rf:wait_hours": 0},
    "rf:initiated_by": "subject",
    "rf:obtained_in_marketing_call": False,
    "rf:special_category": False,
    "rf:explicit": False,
    "rf:age": 41,
    "rf:number_verified_by": "otp",
    "rf:evidence": {
        "rf:kind": "form_snapshot",
        "rf:sha256": "ab" * 32,
        "rf:ref": "vault/1",
    },
    "rf:data_kinds_told": True,
    "rf:data_passed_on": True,
    "rf:automated_decisions_told": True,
    "rf:audience_language": "de",
    "rf:hours": [{"rf:from": "18:00", "rf:until": "20:00"}],
    "rf:period_stated": True,
    "rf:names_number": True,
}


def exchange(**changes: object) -> Exchange:
    """The complete consent with its details."""
    return read_exchange({"consent": {**CONSENT, **changes}, "details": DETAILS})


def test_a_complete_record_stands_in_the_terms_of_the_vocabulary() -> None:
    written = exchange()
    assert to_dpv(written.consent, written.details) == COMPLETE


def test_a_complete_record_comes_in_as_it_went_out_and_is_valid(state: State) -> None:
    assert from_dpv(COMPLETE) == exchange()
    assert exchange_json(from_dpv(COMPLETE)) == {"consent": CONSENT, "details": DETAILS}
    assert state(from_dpv(COMPLETE)) == "valid"


def test_the_processor_understands_every_key_and_value() -> None:
    assert dropped(COMPLETE) == []


def test_a_key_that_the_context_does_not_know_would_be_found() -> None:
    assert dropped({**COMPLETE, "unheard_of": "lost"}) == ["str lost", "unheard_of"]
    inner = put(COMPLETE, "dpv:hasEntity/0/phone", "lost")
    assert dropped(inner) == ["phone", "str lost"]


def test_the_processors_own_writing_is_read_too() -> None:
    assert from_dpv(compacted(expanded(COMPLETE), CONTEXT)) == exchange()


def test_the_context_stands_in_the_document_and_names_no_other() -> None:
    context = COMPLETE["@context"]
    assert not any(isinstance(value, dict) and "@import" in value for value in context.values())
    assert "@import" not in context


def test_an_exports_context_is_its_own_copy() -> None:
    document = to_dpv(Consent())
    document["@context"].clear()
    assert to_dpv(Consent())["@context"] == CONTEXT


def test_conformance_is_claimed_only_where_no_mandatory_field_is_unknown() -> None:
    whole = exchange()
    assert "dct:conformsTo" in to_dpv(whole.consent, whole.details)
    for key in ("subject_ref", "storage", "retention", "jurisdiction", "data"):
        details = {name: value for name, value in DETAILS.items() if name != key}
        part = read_exchange({"consent": CONSENT, "details": details})
        assert "dct:conformsTo" not in to_dpv(part.consent, part.details)
    for key in ("id", "controllers", "purposes", "recipients", "notice", "given_at", "act"):
        consent = {name: value for name, value in CONSENT.items() if name != key}
        more = {name: value for name, value in DETAILS.items() if name != "purpose_types"}
        part = read_exchange({"consent": consent, "details": more})
        assert "dct:conformsTo" not in to_dpv(part.consent, part.details)


def test_hours_at_any_time_are_no_list_of_slots() -> None:
    written = to_dpv(exchange(hours="any").consent)
    assert written["rf:hours"] == ["any"]
    assert from_dpv(written).consent.hours == "any"


@given(exchanges())
@settings(max_examples=60)
def test_every_record_comes_in_as_it_went_out_through_the_processor(written: Exchange) -> None:
    document = json.loads(json.dumps(to_dpv(written.consent, written.details)))
    assert from_dpv(document) == written
    assert dropped(document) == []
    assert from_dpv(compacted(expanded(deepcopy(document)), CONTEXT)) == written
