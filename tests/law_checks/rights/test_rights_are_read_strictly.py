"""Unknown keys, unknown words and wrong types are errors that name the key and what is allowed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.checks import rights
from ringfence.rulepacks import load_packs
from tests.law_checks.rights.base_request import REQUEST, Facts, changed, keys_of
from tests.law_checks.rights.conftest import NOW, Request

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"channel": "phone"}, "", "unknown key 'channel'"),
    "unknown key of the answer": ({"answer.sent": True}, "answer", "unknown key 'sent'"),
    "unknown key of identity": ({"identity.level": 2}, "identity", "unknown key 'level'"),
    "unknown key of the data": ({"data.kind": "x"}, "data", "unknown key 'kind'"),
    "unknown key of an extension": ({"extension": {"days": 60}}, "extension", "'days'"),
    "unknown key of a decision": ({"automated_decision.by": "x"}, "automated_decision", "'by'"),
    "unknown right": ({"right": "deletion"}, "right", "access, rectification, erasure"),
    "a right by its article": ({"right": 15}, "right", "str"),
    "unknown demand": ({"identity.demanded": "passport"}, "identity.demanded", "none, otp, id"),
    "unknown basis": ({"data.basis": "vital"}, "data.basis", "consent, contract, legit"),
    "unknown reason": (
        {"extension": {"reason": "holiday", "notice": "2026-11-10"}},
        "extension.reason",
        "complexity, number_of_requests, other",
    ),
    "text for a flag": ({"answer.refused": "no"}, "answer.refused", "bool"),
    "a number for a flag": ({"abuse_proven": 0}, "abuse_proven", "bool"),
    "a flag for a count": ({"answer.recordings_held": True}, "answer.recordings_held", "bool"),
    "half a recording": ({"answer.recordings_given": 0.5}, "answer.recordings_given", "int"),
    "recordings below nothing": (
        {"answer.recordings_held": -1},
        "answer.recordings_held",
        "0 or more",
    ),
    "given below nothing": (
        {"answer.recordings_given": -1},
        "answer.recordings_given",
        "0 or more",
    ),
    "copy nought": ({"answer.copy_number": 0}, "answer.copy_number", "from 1"),
    "a fee below nothing": ({"answer.fee_eur": -0.01}, "answer.fee_eur", "0 or more"),
    "a fee without end": ({"answer.fee_eur": float("inf")}, "answer.fee_eur", "0 or more"),
    "a fee that is none": ({"answer.fee_eur": float("nan")}, "answer.fee_eur", "0 or more"),
    "a flag for a fee": ({"answer.fee_eur": False}, "answer.fee_eur", "bool"),
    "too many proofs": ({"identity.given": ["x"] * 10_001}, "identity.given", "10,000"),
    "no list": ({"identity.given": "otp"}, "identity.given", "array"),
    "no country": ({"country": "EU"}, "country", "ISO 3166-1"),
    "a country by another name": ({"country": "UK"}, "country", "GB may be meant"),
    "a part of a country": ({"country": "DE-BY"}, "country", "ISO 3166-1"),
    "no country at all": ({"country": ""}, "country", "ISO 3166-1"),
    "half a character": ({"country": "\ud800"}, "country", "ISO 3166-1"),
    "half a character for a word": ({"right": "\ud800"}, "", "half a character"),
    "a time without offset": ({"received": "2026-11-02T10:00:00"}, "received", "offset"),
    "no day": ({"answer.given_at": "2026-02-30"}, "answer.given_at", "day"),
    "a day as a number": ({"at": 20261123}, "at", "text"),
}
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.just(10**400),
    st.just("\ud800"),
    st.just("2026-11-20"),
    st.just("2200-12-31"),
    st.just("1900-01-01"),
    st.just("none"),
    st.lists(st.none(), max_size=2),
    st.dictionaries(st.text(max_size=5), st.none(), max_size=2),
)


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(requested: Request, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        requested(change)
    assert error.value.path == path
    assert word in error.value.message
    assert str(error.value).encode()


@pytest.mark.parametrize("raw", [None, 7, "access", [], [REQUEST], True])
def test_a_request_is_an_object(raw: object) -> None:
    with pytest.raises(QuestionError):
        rights.answer(raw, now=NOW, packs=load_packs())


@given(key=st.sampled_from([*keys_of(REQUEST), "at"]), value=ODD)
def test_whatever_is_given_there_is_an_answer_or_an_error(key: str, value: Any) -> None:
    try:
        answer = rights.answer(changed(REQUEST, {key: value}), now=NOW, packs=load_packs())
    except QuestionError as error:
        assert str(error).encode()
    else:
        assert answer["conduct"] in ("kept", "violation", None)
