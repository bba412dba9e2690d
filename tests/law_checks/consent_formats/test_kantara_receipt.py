"""The Kantara receipt says what is known, and none is given for what is no consent."""

import pytest
from hypothesis import given

from ringfence.core.law.consent_formats.details import Exchange, read_exchange
from ringfence.core.law.consent_formats.kantara import to_kantara
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT
from tests.law_checks.consent_formats.base_record import (
    CONSENT,
    DETAILS,
    REFERENCE,
    Facts,
    changed,
)
from tests.law_checks.consent_formats.random_records import exchanges

COMPLETE: Facts = {
    "version": "KI-CR-v1.1.0",
    "jurisdiction": "DE",
    "consentTimestamp": 1788250522,
    "collectionMethod": "web_form",
    "consentReceiptID": "C-2026-0001",
    "language": "de",
    "piiPrincipalId": REFERENCE,
    "piiControllers": [
        {
            "piiController": "Example Ltd",
            "contact": "privacy@example.com",
            "address": {"streetAddress": "1 Example Street, Berlin"},
        }
    ],
    "policyUrl": "https://example.com/notice/7",
    "services": [
        {
            "service": "garden shop",
            "purposes": [
                {
                    "purpose": "garden-furniture-offers",
                    "purposeCategory": ["direct_marketing"],
                    "piiCategory": ["phone", "name", "preferences"],
                    "termination": "2028-09-01T00:00:00+02:00",
                    "thirdPartyDisclosure": True,
                    "thirdPartyName": "Example Calls Ltd",
                }
            ],
        }
    ],
    "sensitive": False,
}
KEYS = {*COMPLETE, "publicKey", "spiCat"}
KEYS_OF_A_PURPOSE = {
    *COMPLETE["services"][0]["purposes"][0],
    "consentType",
    "primaryPurpose",
}


def receipt(**changes: object) -> Facts:
    """The receipt of the complete consent with some keys changed."""
    given = read_exchange({"consent": changed(CONSENT, **changes), "details": DETAILS})
    return to_kantara(given.consent, given.details)


def test_a_complete_receipt() -> None:
    assert receipt() == COMPLETE


def test_nothing_known_is_an_empty_receipt() -> None:
    assert to_kantara(Consent()) == {"version": "KI-CR-v1.1.0"}


def test_a_day_has_no_second() -> None:
    assert "consentTimestamp" not in receipt(given_at="2026-09-01")


@pytest.mark.parametrize(("explicit", "kind"), [(True, "EXPLICIT"), (False, None), (None, None)])
def test_only_an_explicit_consent_is_called_so(explicit: bool | None, kind: str | None) -> None:
    purpose = receipt(explicit=explicit)["services"][0]["purposes"][0]
    assert purpose.get("consentType") == kind


@pytest.mark.parametrize(
    ("passed_on", "recipients", "disclosed"),
    [(None, [], None), (None, ["A Ltd"], True), (False, [], False), (True, [], True)],
)
def test_disclosure_is_told_as_far_as_it_is_known(
    passed_on: bool | None, recipients: list[str], disclosed: bool | None
) -> None:
    shown = receipt(data_passed_on=passed_on, recipients=recipients)["services"][0]["purposes"][0]
    assert shown.get("thirdPartyDisclosure") is disclosed


def test_a_withdrawn_consent_has_no_receipt() -> None:
    with pytest.raises(QuestionError, match="withdrawn_at"):
        receipt(withdrawn_at="2026-10-02")


@pytest.mark.parametrize("act", sorted(ACTS_THAT_NEVER_COUNT))
def test_an_act_that_never_counts_has_no_receipt(act: str) -> None:
    with pytest.raises(QuestionError, match="act"):
        receipt(act=act)


@given(exchanges())
def test_a_receipt_has_no_key_that_the_form_does_not_know(written: Exchange) -> None:
    try:
        shown = to_kantara(written.consent, written.details)
    except QuestionError:
        return
    assert shown.keys() <= KEYS
    for service in shown.get("services", []):
        for purpose in service["purposes"]:
            assert purpose.keys() <= KEYS_OF_A_PURPOSE
