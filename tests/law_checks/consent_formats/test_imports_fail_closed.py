"""What is not usable elsewhere never becomes a usable consent here."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.law.consent_formats.details import Exchange, read_exchange
from ringfence.core.law.consent_formats.dpv_read import from_dpv
from ringfence.core.law.consent_formats.dpv_write import to_dpv
from ringfence.core.law.consent_formats.iso27560_read import from_27560
from ringfence.core.law.consent_formats.iso27560_write import to_27560
from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT
from tests.law_checks.consent_formats.base_record import (
    CONSENT,
    DETAILS,
    REFERENCE,
    Facts,
    changed,
    put,
)
from tests.law_checks.consent_formats.conftest import State

Read = Callable[[object], Exchange]
BOTH = pytest.mark.parametrize(("write", "read"), [(to_27560, from_27560), (to_dpv, from_dpv)])


def exchange(**changes: object) -> Exchange:
    """The complete consent with some keys changed, and its details."""
    return read_exchange({"consent": changed(CONSENT, **changes), "details": DETAILS})


ISO: Facts = to_27560(exchange().consent, exchange().details)
DPV: Facts = to_dpv(exchange().consent, exchange().details)
IN_CLEAR = (
    "+493023125000",
    "+49 30 23125000",
    "0049 30 23125000",
    "493023125000",
    "tel:+493023125000",
    "tel:030-23125000",
    "(+49) 30/23125000",
)


def refused(read: Read, document: Facts) -> QuestionError:
    """Why a document is refused."""
    with pytest.raises(QuestionError) as error:
        read(document)
    return error.value


@pytest.mark.parametrize("state", ["refused", "expired", "invalidated", "terminated"])
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_27560_state_that_carries_no_processing_is_refused(state: str, place: int) -> None:
    event = {"event_state": state, "event_time": "2026-10-02"}
    error = refused(from_27560, put(ISO, f"events/{place}", event))
    assert error.path == f"events[{place}].event_state"
    assert "given, reaffirmed" in error.message


@pytest.mark.parametrize("word", ["active", "Given", "", "valid", "unknown"])
def test_a_27560_state_nobody_knows_is_refused(word: str) -> None:
    error = refused(from_27560, put(ISO, "events/1/event_state", word))
    assert error.path == "events[1].event_state"
    assert "requested, refused, given, reaffirmed, withdrawn" in error.message


@pytest.mark.parametrize(
    "status",
    ["dpv:ConsentRefused", "dpv:ConsentExpired", "dpv:ConsentInvalidated", "dpv:ConsentRevoked"],
)
def test_a_dpv_status_that_carries_no_processing_is_refused(status: str) -> None:
    error = refused(from_dpv, put(DPV, "dpv:hasConsentStatus/3", {"@type": status}))
    assert error.path.startswith("dpv:hasConsentStatus[3]")


@pytest.mark.parametrize(
    "status",
    [
        "dpv:ConsentUnknown",
        "dpv:ConsentRequestDeferred",
        "dpv:ConsentStatusValidForProcessing",
        "ConsentGiven",
        "https://w3id.org/dpv#ConsentGiven",
    ],
)
def test_a_dpv_status_nobody_knows_is_refused(status: str) -> None:
    error = refused(from_dpv, put(DPV, "dpv:hasConsentStatus/1/@type", status))
    assert error.path == "dpv:hasConsentStatus[1].@type"


def test_a_request_alone_is_no_consent() -> None:
    asked = {"event_state": "requested", "event_time": "2026-09-01"}
    assert refused(from_27560, {**ISO, "events": [asked]}).path == "events"
    status = {"@type": "dpv:ConsentRequested", "dct:date": "2026-09-01"}
    error = refused(from_dpv, {**DPV, "dpv:hasConsentStatus": [status]})
    assert "dpv:ConsentGiven, dpv:RenewedConsentGiven" in error.message


def test_no_event_and_no_status_is_no_consent() -> None:
    assert refused(from_27560, {**ISO, "events": []}).path == "events"
    assert refused(from_27560, put(ISO, "events", None)).message == "missing key 'events'"
    assert refused(from_dpv, {**DPV, "dpv:hasConsentStatus": []}).path == "dpv:hasConsentStatus"


def test_a_renewed_consent_alone_is_read_and_not_demonstrable(state: State) -> None:
    read = from_27560(
        put({**ISO, "events": ISO["events"][2:]}, "events/0/event_type", "expressed")
    )
    assert read.consent.given_at is None
    assert state(read) == "not_demonstrable"


def test_a_consent_asked_for_again_afterwards_is_refused() -> None:
    later = {"event_state": "requested", "event_time": "2026-09-02"}
    events = [*ISO["events"][1:], later]
    assert "asked for again" in refused(from_27560, {**ISO, "events": events}).message


def test_asked_for_and_given_on_one_day_is_read() -> None:
    assert from_27560(put(ISO, "events/0/event_time", "2026-09-01")).consent == exchange().consent


def test_one_state_twice_is_refused() -> None:
    error = refused(from_27560, {**ISO, "events": [*ISO["events"], ISO["events"][1]]})
    assert error.path == "events[3].event_state"
    statuses = [*DPV["dpv:hasConsentStatus"], DPV["dpv:hasConsentStatus"][1]]
    assert refused(from_dpv, {**DPV, "dpv:hasConsentStatus": statuses}).path.startswith("dpv:")


@BOTH
def test_a_withdrawn_consent_comes_in_withdrawn(
    write: Callable[..., Facts], read: Read, state: State
) -> None:
    written = exchange(withdrawn_at="2026-10-02")
    assert state(read(write(written.consent, written.details))) == "invalid"


def test_a_withdrawal_without_its_time_is_refused_not_forgotten() -> None:
    error = refused(from_27560, put(ISO, "events/3", {"event_state": "withdrawn"}))
    assert "event_time" in error.message
    status = {"@type": "dpv:ConsentWithdrawn"}
    assert "event_time" in refused(from_dpv, put(DPV, "dpv:hasConsentStatus/3", status)).message


@pytest.mark.parametrize("act", ["ticked_empty_box", None])
@pytest.mark.parametrize("place", [1, 2])
def test_an_implied_consent_is_refused(act: str | None, place: int) -> None:
    document = put(ISO, f"events/{place}/event_type", "implied")
    document = put(document, "ringfence_extension/act", act)
    assert "implied" in refused(from_27560, document).message


def test_a_dpv_implied_consent_is_refused() -> None:
    implied = {"@type": ["eu-gdpr:A6-1-a", "dpv:ImpliedConsent"]}
    document = put(DPV, "rf:act", None)
    assert "implied" in refused(from_dpv, {**document, "dpv:hasLegalBasis": implied}).message


@BOTH
@pytest.mark.parametrize("act", sorted(ACTS_THAT_NEVER_COUNT))
def test_an_act_that_never_counts_goes_out_as_implied_and_stays_invalid(
    act: str, write: Callable[..., Facts], read: Read, state: State
) -> None:
    written = exchange(act=act)
    assert state(read(write(written.consent, written.details))) == "invalid"


@pytest.mark.parametrize("kind", ["expressed", "explicit"])
def test_an_act_that_never_counts_is_not_expressed(kind: str) -> None:
    document = put(ISO, "ringfence_extension/act", "silence")
    document = put(document, "ringfence_extension/explicit", None)
    document = put(document, "events/1/event_type", kind)
    assert refused(from_27560, document).path == "ringfence_extension.act"


def test_an_act_without_the_type_of_the_event_is_not_enough() -> None:
    assert "event_type" in refused(from_27560, put(ISO, "events/1/event_type", None)).message


@pytest.mark.parametrize(("kind", "explicit"), [("explicit", False), ("expressed", True)])
def test_explicit_and_not_explicit_contradict_each_other(kind: str, explicit: bool) -> None:
    document = put(ISO, "events/1/event_type", kind)
    document = put(document, "ringfence_extension/explicit", explicit)
    assert refused(from_27560, document).path == "ringfence_extension.explicit"


def test_a_record_without_our_extension_is_not_demonstrable(state: State) -> None:
    assert state(from_27560(put(ISO, "ringfence_extension", None))) == "not_demonstrable"


@pytest.mark.parametrize("key", sorted(ISO["ringfence_extension"]))
def test_a_key_taken_from_the_extension_never_improves_the_state(key: str, state: State) -> None:
    if key != "act":
        assert state(from_27560(put(ISO, f"ringfence_extension/{key}", None))) in (
            "valid",
            "not_demonstrable",
        )
    else:
        assert state(from_27560(put(ISO, "ringfence_extension/act", None))) == "not_demonstrable"


@pytest.mark.parametrize("number", IN_CLEAR)
def test_a_number_in_clear_is_no_reference(number: str) -> None:
    assert refused(from_27560, {**ISO, "pii_principal_id": number}).path == "pii_principal_id"
    assert refused(from_27560, {**ISO, "record_id": number}).path == "record_id"
    document = put(DPV, "dpv:hasDataSubject/dct:identifier", number)
    assert refused(from_dpv, document).path == "dpv:hasDataSubject.dct:identifier"
    assert refused(from_dpv, {**DPV, "dct:identifier": number}).path == "dct:identifier"


@pytest.mark.parametrize("write", [to_27560, to_dpv])
@pytest.mark.parametrize("number", IN_CLEAR)
def test_a_number_in_clear_does_not_go_out_as_a_reference(
    number: str, write: Callable[..., Facts]
) -> None:
    for consent, details in (({"id": number}, {}), ({}, {"subject_ref": number})):
        given = read_exchange({"consent": consent, "details": details})
        with pytest.raises(QuestionError, match="number"):
            write(given.consent, given.details)


@pytest.mark.parametrize(
    "word",
    [
        "anna@example.com",
        "Anna Example",
        "",
        "hmac:k3:493023125000",
        "hmac:k3:" + "g" * 32,
        REFERENCE + "\n",
        "urn:uuid:0",
    ],
)
def test_a_person_is_named_by_a_keyed_hash_or_a_uuid_only(word: str) -> None:
    assert refused(from_27560, {**ISO, "pii_principal_id": word}).path == "pii_principal_id"


@pytest.mark.parametrize(
    "word",
    [
        "hmac:k3:" + "0" * 32,
        "urn:uuid:7f0c1d2e-0000-4000-8000-123456789abc",
        "7F0C1D2E-0000-4000-8000-123456789ABC",
    ],
)
def test_a_keyed_hash_and_a_uuid_name_a_person(word: str) -> None:
    document = {**ISO, "pii_principal_id": word}
    for place in (1, 2):
        document = put(document, f"events/{place}/entity_id", word)
    assert from_27560(document).details.subject_ref == word


def test_a_number_in_clear_as_the_one_who_acted_is_refused() -> None:
    error = refused(from_27560, put(ISO, "events/1/entity_id", "+493023125000"))
    assert error.path == "events[1].entity_id"


def test_an_act_of_somebody_else_is_refused() -> None:
    for place in (1, 2):
        error = refused(from_27560, put(ISO, f"events/{place}/entity_id", "example"))
        assert error.path == f"events[{place}].entity_id"
        path = f"dpv:hasConsentStatus/{place}/dpv:isImplementedByEntity"
        assert "person" in refused(from_dpv, put(DPV, path, "_:party0")).message


def test_an_act_of_a_person_nobody_named_is_refused() -> None:
    assert "person" in refused(from_27560, put(ISO, "pii_principal_id", None)).message
    assert "person" in refused(from_dpv, put(DPV, "dpv:hasDataSubject", None)).message


@pytest.mark.parametrize("basis", ["eu-gdpr:A6-1-f", "eu-gdpr:A6-1-b", "consent", ""])
def test_another_basis_is_no_consent(basis: str) -> None:
    error = refused(from_27560, put(ISO, "pii_processing/lawful_basis", basis))
    assert error.path == "pii_processing.lawful_basis"
    error = refused(from_dpv, put(DPV, "dpv:hasLegalBasis/@type", [basis]))
    assert error.path == "dpv:hasLegalBasis.@type"


def test_article_9_says_that_special_categories_are_touched(state: State) -> None:
    document = put(ISO, "pii_processing/lawful_basis", "eu-gdpr:A9-2-a")
    assert refused(from_27560, document).path == "ringfence_extension.special_category"
    document = put(document, "ringfence_extension/special_category", None)
    read = from_27560(document)
    assert read.consent.special_category is True
    assert state(read) == "invalid"


@pytest.mark.parametrize("place", [1, 2])
def test_two_ends_of_one_consent_are_refused(place: int) -> None:
    other = {"valid_until": "2030-01-01"}
    document = put(ISO, "events/2/validity_duration", other)
    assert "two ends" in refused(from_27560, document).message
    same = put(ISO, "events/2/validity_duration", ISO["events"][1]["validity_duration"])
    assert from_27560(same).consent == exchange().consent


STATES = st.sampled_from(
    ["requested", "refused", "given", "reaffirmed", "withdrawn", "expired", "terminated", "x"]
)
EVENTS = st.lists(
    st.fixed_dictionaries(
        {"event_state": STATES, "event_time": st.sampled_from(["2026-09-01", "2026-10-01"])},
        optional={"event_type": st.sampled_from(["expressed", "explicit", "implied"])},
    ),
    max_size=4,
)


@given(EVENTS)
def test_only_given_expressed_and_never_ended_comes_in_usable(events: list[Facts]) -> None:
    try:
        read = from_27560({**ISO, "events": events})
    except QuestionError:
        return
    states = {event["event_state"] for event in events}
    assert states <= {"requested", "given", "reaffirmed", "withdrawn"}
    assert ("withdrawn" in states) is (read.consent.withdrawn_at is not None)
    assert not any(event.get("event_type") == "implied" for event in events)
