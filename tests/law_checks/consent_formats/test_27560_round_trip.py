"""ISO/IEC TS 27560: what goes out comes in again, whole."""

import json

import msgspec
from hypothesis import given

from ringfence.core.law.consent_formats.details import Exchange, exchange_json, read_exchange
from ringfence.core.law.consent_formats.iso27560_read import EXTENSION_KEYS, from_27560
from ringfence.core.law.consent_formats.iso27560_write import IN_FIELDS, to_27560
from ringfence.core.law.consent_record import Consent
from tests.law_checks.consent_formats.base_record import (
    CONSENT,
    DETAILS,
    REFERENCE,
    WORDS,
    Facts,
)
from tests.law_checks.consent_formats.conftest import State
from tests.law_checks.consent_formats.random_records import exchanges

COMPLETE: Facts = {
    "schema_version": "dpv-27560:record-eu-gdpr/1",
    "record_id": "C-2026-0001",
    "pii_principal_id": REFERENCE,
    "pii_processing": {
        "privacy_notice": {
            "id": "garden-calls",
            "version": "7",
            "url": "https://example.com/notice/7",
        },
        "language": "de",
        "purposes": [{"purpose": "garden-furniture-offers", "purpose_type": "direct_marketing"}],
        "lawful_basis": "eu-gdpr:A6-1-a",
        "pii_information": ["phone", "name", "preferences"],
        "pii_controllers": ["example"],
        "collection_method": {"channel": "web_form"},
        "processing_methods": ["call_live"],
        "storage_locations": ["IE"],
        "retention_period": "P24M",
        "processing_locations": ["IE", "DE"],
        "service": "garden shop",
        "jurisdiction": "DE",
        "recipient_third_parties": ["calls"],
        "withdrawal_method": {
            "channels": ["web", "phone"],
            "cost": "none",
            "url": "https://example.com/withdraw",
            "phone": "+493023125000",
        },
        "privacy_rights": "https://example.com/rights",
        "authority_party": "Example Authority",
    },
    "parties": [
        {
            "party_id": "example",
            "party_name": "Example Ltd",
            "party_address": "1 Example Street, Berlin",
            "party_contact": "privacy@example.com",
            "party_role": "controller",
        },
        {
            "party_id": "calls",
            "party_name": "Example Calls Ltd",
            "party_address": "2 Example Street, Berlin",
            "party_contact": "privacy@calls.example.com",
            "party_role": "processor",
        },
    ],
    "events": [
        {"event_state": "requested", "event_time": "2026-09-01T10:14:00+02:00"},
        {
            "event_state": "given",
            "event_time": "2026-09-01T10:15:22+02:00",
            "validity_duration": {"valid_until": "2028-09-01T00:00:00+02:00"},
            "entity_id": REFERENCE,
            "event_type": "expressed",
        },
        {"event_state": "reaffirmed", "event_time": "2026-10-01", "entity_id": REFERENCE},
    ],
    "ringfence_extension": {
        "act": "ticked_empty_box",
        "notice": {"text": WORDS},
        "separate_from_terms": True,
        "one_choice_per_purpose": True,
        "condition_of_service": False,
        "refusing_as_easy": True,
        "withdrawal_explained": True,
        "withdrawal": {"wait_hours": 0},
        "initiated_by": "subject",
        "obtained_in_marketing_call": False,
        "special_category": False,
        "explicit": False,
        "age": 41,
        "number_verified_by": "otp",
        "evidence": {"kind": "form_snapshot", "sha256": "ab" * 32, "ref": "vault/1"},
        "data_kinds_told": True,
        "data_passed_on": True,
        "automated_decisions_told": True,
        "audience_language": "de",
        "hours": [["18:00", "20:00"]],
        "period_stated": True,
        "names_number": True,
    },
}


def exchange() -> Exchange:
    """The complete consent with its details."""
    return read_exchange({"consent": CONSENT, "details": DETAILS})


def test_a_complete_record_stands_under_the_names_of_the_standard() -> None:
    written = exchange()
    assert to_27560(written.consent, written.details) == COMPLETE


def test_a_complete_record_comes_in_as_it_went_out_and_is_valid(state: State) -> None:
    assert from_27560(COMPLETE) == exchange()
    assert exchange_json(from_27560(COMPLETE)) == {"consent": CONSENT, "details": DETAILS}
    assert state(from_27560(COMPLETE)) == "valid"


def test_what_is_unknown_stays_absent() -> None:
    assert to_27560(Consent()) == {
        "schema_version": "dpv-27560:record-eu-gdpr/1",
        "pii_processing": {"lawful_basis": "eu-gdpr:A6-1-a"},
        "events": [{"event_state": "given"}],
    }


def test_every_key_of_our_record_has_one_place() -> None:
    keys = {field.name for field in msgspec.structs.fields(Consent)}
    assert keys == IN_FIELDS | EXTENSION_KEYS
    assert not IN_FIELDS & EXTENSION_KEYS


@given(exchanges())
def test_every_record_comes_in_as_it_went_out(written: Exchange) -> None:
    document = json.loads(json.dumps(to_27560(written.consent, written.details)))
    assert from_27560(document) == written
    assert to_27560(written.consent, written.details) == document


@given(exchanges())
def test_the_plain_form_holds_everything(written: Exchange) -> None:
    assert read_exchange(json.loads(json.dumps(exchange_json(written)))) == written
