"""Odd, foreign and hostile documents are one error that names the key, never a traceback."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringfence.core.law.consent_formats.details import Exchange, read_exchange
from ringfence.core.law.consent_formats.dpv_read import from_dpv
from ringfence.core.law.consent_formats.dpv_write import to_dpv
from ringfence.core.law.consent_formats.iso27560_read import from_27560
from ringfence.core.law.consent_formats.iso27560_write import to_27560
from ringfence.core.law.read_question import QuestionError
from tests.law_checks.consent_formats.base_record import CONSENT, DETAILS, Facts, put

WHOLE: Exchange = read_exchange({"consent": CONSENT, "details": DETAILS})
ISO: Facts = to_27560(WHOLE.consent, WHOLE.details)
DPV: Facts = to_dpv(WHOLE.consent, WHOLE.details)


def deep(levels: int = 400) -> list[Any]:
    """A list in a list in a list."""
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


ODD: list[object] = [
    float("nan"),
    float("inf"),
    10**18,
    -1,
    True,
    "",
    "\ud800",
    "x" * 10_000,
    deep(),
    {},
    {"": None},
    {1: 2},
    [None],
    [[]],
]

FAULTS_27560 = {
    "unknown key": ("signature", "abc", "", "unknown key 'signature'"),
    "unknown key inside": ("pii_processing/ledger", 1, "pii_processing", "unknown key 'ledger'"),
    "another schema": ("schema_version", "1.0", "schema_version", "dpv-27560:record-eu-gdpr/1"),
    "no schema": ("schema_version", None, "", "missing key 'schema_version'"),
    "unknown method": (
        "pii_processing/processing_methods/0",
        "fax",
        "pii_processing.processing_methods[0]",
        "call_live, call_automated",
    ),
    "no such party": (
        "pii_processing/pii_controllers/0",
        "nobody",
        "pii_processing.pii_controllers",
        "no party_id",
    ),
    "one id twice": ("parties/1/party_id", "example", "parties[1].party_id", "twice"),
    "a party without a name": ("parties/0/party_name", None, "parties[0]", "'party_name'"),
    "time without offset": (
        "events/1/event_time",
        "2026-09-01T10:15:22",
        "events[1].event_time",
        "offset",
    ),
    "unknown place": ("pii_processing/jurisdiction", "UK", "pii_processing.jurisdiction", "GB"),
    "unknown extension": (
        "ringfence_extension/score",
        1,
        "ringfence_extension",
        "unknown key 'score'",
    ),
    "a field of the standard in the extension": (
        "ringfence_extension/given_at",
        "2020-01-01",
        "ringfence_extension",
        "unknown key 'given_at'",
    ),
    "a field of the notice in the extension": (
        "ringfence_extension/notice/sha256",
        "ab",
        "ringfence_extension.notice",
        "allowed: text",
    ),
    "text for a flag in the extension": (
        "ringfence_extension/separate_from_terms",
        "yes",
        "ringfence_extension.separate_from_terms",
        "bool",
    ),
    "a block that is none": (
        "ringfence_extension/withdrawal",
        "easy",
        "ringfence_extension.withdrawal",
        "object",
    ),
}
FAULTS_DPV = {
    "unknown key": ("dpv:hasRisk", "x", "", "unknown key 'dpv:hasRisk'"),
    "unknown own key": ("rf:score", 1, "", "unknown key 'score'"),
    "another type": ("@type", "dpv:ConsentReceipt", "@type", "dpv:ConsentRecord"),
    "no such node": ("dpv:hasRecipient/0", "_:party9", "dpv:hasRecipient", "no node"),
    "one node twice": ("dpv:hasEntity/1/@id", "_:party0", "dpv:hasEntity[1].@id", "twice"),
    "a place without its prefix": ("dpv:hasJurisdiction", "DE", "dpv:hasJurisdiction", "loc:DE"),
    "unknown place": ("dpv:hasJurisdiction", "loc:XX", "dpv:hasJurisdiction", "ISO 3166-1"),
    "two articles": (
        "dpv:hasLegalBasis/@type",
        ["eu-gdpr:A6-1-a", "eu-gdpr:A9-2-a"],
        "dpv:hasLegalBasis.@type",
        "two articles",
    ),
    "two kinds": (
        "dpv:hasLegalBasis/@type",
        ["dpv:ExpressedConsent", "dpv:ImpliedConsent"],
        "dpv:hasLegalBasis.@type",
        "two kinds",
    ),
    "a slot that is none": ("rf:hours", [{"rf:from": "18:00"}], "rf:hours[0]", "array"),
}


@pytest.mark.parametrize(("key", "value", "path", "says"), FAULTS_27560.values(), ids=FAULTS_27560)
def test_a_fault_of_a_27560_record_is_named(key: str, value: object, path: str, says: str) -> None:
    document = put(ISO, key, value)
    with pytest.raises(QuestionError) as error:
        from_27560(document)
    assert (error.value.path, says in error.value.message) == (path, True), str(error.value)


@pytest.mark.parametrize(("key", "value", "path", "says"), FAULTS_DPV.values(), ids=FAULTS_DPV)
def test_a_fault_of_a_dpv_record_is_named(key: str, value: object, path: str, says: str) -> None:
    with pytest.raises(QuestionError) as error:
        from_dpv(put(DPV, key, value))
    assert (error.value.path, says in error.value.message) == (path, True), str(error.value)


@pytest.mark.parametrize(
    "context",
    [
        "https://w3id.org/dpv/dpv.jsonld",
        ["https://w3id.org/dpv/dpv.jsonld", DPV["@context"]],
        {"dpv": "https://example.com/terms#"},
        {**DPV["@context"], "dpv:ConsentRefused": {"@id": "dpv:ConsentGiven"}},
        {**DPV["@context"], "@import": "https://example.com/context"},
        [],
        {},
        None,
        deep(),
    ],
)
def test_any_context_but_our_own_is_refused(context: object) -> None:
    with pytest.raises(QuestionError) as error:
        from_dpv({**DPV, "@context": context})
    assert error.value.path == "@context"


def test_a_document_without_context_is_refused() -> None:
    with pytest.raises(QuestionError, match="@context"):
        from_dpv({key: value for key, value in DPV.items() if key != "@context"})


@pytest.mark.parametrize("read", [from_27560, from_dpv, read_exchange])
@pytest.mark.parametrize("raw", [None, [], "x", 1, True, [ISO], deep()])
def test_what_is_no_object_is_refused(read: Any, raw: object) -> None:
    with pytest.raises(QuestionError):
        read(raw)


def places(document: object, start: str = "") -> list[str]:
    """The path of everything in a document."""
    found: list[str] = []
    pairs: list[tuple[Any, object]] = []
    if isinstance(document, dict):
        pairs = list(document.items())
    elif isinstance(document, list):
        pairs = list(enumerate(document))
    for key, value in pairs:
        path = f"{start}/{key}" if start else str(key)
        found.append(path)
        found.extend(places(value, path))
    return found


@given(st.sampled_from(places(ISO)), st.sampled_from(ODD))
@settings(max_examples=400)
def test_odd_values_anywhere_in_a_27560_record_end_in_one_error_or_a_record(
    place: str, odd: object
) -> None:
    try:
        read = from_27560(put(ISO, place, odd))
    except QuestionError as error:
        assert str(error)
    else:
        to_27560(read.consent, read.details)


@given(st.sampled_from(places({**DPV, "@context": {}})), st.sampled_from(ODD))
@settings(max_examples=400)
def test_odd_values_anywhere_in_a_dpv_record_end_in_one_error_or_a_record(
    place: str, odd: object
) -> None:
    try:
        read = from_dpv(put(DPV, place, odd))
    except QuestionError as error:
        assert str(error)
    else:
        to_dpv(read.consent, read.details)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(JSON)
def test_any_json_at_all_is_refused_in_words(raw: object) -> None:
    for read in (from_27560, from_dpv):
        with pytest.raises(QuestionError):
            read(json.loads(json.dumps(raw)))


FAULTS_OF_DETAILS: dict[str, tuple[Facts, str]] = {
    "unknown key": ({"email": "x"}, "unknown key 'email'"),
    "unknown role": ({"parties": [{"id": "a", "name": "A", "role": "boss"}]}, "controller"),
    "unknown purpose type": ({"purpose_types": {"garden-furniture-offers": "x"}}, "direct_market"),
    "a purpose the consent does not have": (
        {"purpose_types": {"loans": "direct_marketing"}},
        "no purpose of the consent",
    ),
    "one party twice": (
        {"parties": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]},
        "stands twice",
    ),
    "a party with another one's id": (
        {"parties": [{"id": "Example Ltd", "name": "Other Ltd"}]},
        "another party",
    ),
    "unknown place": ({"jurisdiction": "UK"}, "GB may be meant"),
}


@pytest.mark.parametrize(("details", "says"), FAULTS_OF_DETAILS.values(), ids=FAULTS_OF_DETAILS)
def test_a_fault_of_the_details_is_named(details: Facts, says: str) -> None:
    with pytest.raises(QuestionError) as error:
        given = read_exchange({"consent": CONSENT, "details": details})
        to_27560(given.consent, given.details)
    assert says in str(error.value)
    assert "details" in error.value.path


IMPOSSIBLE: dict[str, tuple[str, object]] = {
    "hops": ("hops", -1),
    "an age": ("age", 151),
    "a wait": ("withdrawal/wait_hours", -1),
    "hours": ("hours", [["evening", "night"]]),
}


@pytest.mark.parametrize(("key", "value"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_figures_and_hours_that_cannot_be_come_in_by_no_form(key: str, value: object) -> None:
    with pytest.raises(QuestionError) as error:
        from_27560(put(ISO, f"ringfence_extension/{key}", value))
    assert error.value.path == f"ringfence_extension.{key.replace('/', '.')}"
    with pytest.raises(QuestionError) as error:
        from_27560(
            to_27560(read_exchange(put({"consent": CONSENT}, f"consent/{key}", value)).consent)
        )
    assert error.value.path == f"consent.{key.replace('/', '.')}"
