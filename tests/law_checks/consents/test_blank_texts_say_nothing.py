"""An empty text, or one of spaces, names nobody and proves nothing (CN-10…CN-22)."""

import pytest

from ringfence.core.law.plain import blank
from tests.law_checks.consents.asked import Facts, judge

NOTICE: Facts = {"id": "n-1", "version": "3", "language": "de", "text": "Ja, rufen Sie mich an."}
HASHED: Facts = {**NOTICE, "text": None, "sha256": "a" * 64}
EVIDENCE: Facts = {"kind": "form_snapshot", "sha256": "b" * 64, "ref": "forms/3"}
PARENT: Facts = {"by": "the mother", "at": "2026-10-01", "method": "call back"}
BLANKS = ("", " ", "\t\n", "\u00a0")

SHOWN = {
    "the version": ("notice", NOTICE, "version", "text.missing"),
    "the words": ("notice", NOTICE, "text", "text.missing"),
    "a hash alone": ("notice", HASHED, "sha256", "text.missing"),
    "where hashed words lie": ("evidence", EVIDENCE, "ref", "text.missing"),
    "the language": ("notice", NOTICE, "language", "language.not_understood"),
    "the hash of the proof": ("evidence", EVIDENCE, "sha256", "evidence.missing"),
    "which parent": ("parental_authorisation", PARENT, "by", "minor"),
    "how a parent answered": ("parental_authorisation", PARENT, "method", "minor"),
}


@pytest.mark.parametrize("text", BLANKS)
def test_a_text_of_spaces_is_blank(text: str) -> None:
    assert blank(text)


@pytest.mark.parametrize("text", ["a", " a ", "0"])
def test_any_other_text_is_not(text: str) -> None:
    assert not blank(text)


@pytest.mark.parametrize("text", BLANKS)
@pytest.mark.parametrize("case", SHOWN.values(), ids=SHOWN)
def test_a_blank_text_shows_nothing(case: tuple[str, Facts, str, str], text: str) -> None:
    block, whole, key, defect = case
    base: Facts = {"age": 12, "parental_authorisation": PARENT}
    if defect == "text.missing":
        base |= {"notice": HASHED if key in ("sha256", "ref") else NOTICE, "evidence": EVIDENCE}
    assert judge(base | {block: whole}) == ("valid", [])
    assert judge(base | {block: {**whole, key: text}}) == ("not_demonstrable", [defect])


@pytest.mark.parametrize("text", BLANKS)
def test_a_blank_controller_is_nobody(text: str) -> None:
    found = judge({"controllers": [text]}, use={"controller": text})
    assert found == ("invalid", ["controller.unnamed"])


@pytest.mark.parametrize("text", BLANKS)
def test_a_blank_purpose_is_none(text: str) -> None:
    found = judge({"purposes": [text]}, use={"purpose": text})
    assert found == ("invalid", ["purpose.not_covered"])


@pytest.mark.parametrize("text", BLANKS)
def test_a_blank_recipient_is_not_named(text: str) -> None:
    passed_on: Facts = {"data_passed_on": True}
    assert judge(passed_on | {"recipients": ["Example Calls Ltd"]}) == ("valid", [])
    found = judge(passed_on | {"recipients": [text]})
    assert found == ("invalid", ["recipient.unnamed"])


@pytest.mark.parametrize("proof", [{"sha256": "b" * 64}, {"ref": "forms/3"}])
def test_a_form_with_proof_is_in_writing(proof: Facts) -> None:
    _, defects = judge({"evidence": proof}, use={"country": "US", "channel": "automated_call"})
    assert "not_written" not in defects


@pytest.mark.parametrize("proof", [{}, {"kind": "log"}, {"sha256": " ", "ref": ""}])
def test_a_form_whose_proof_is_blank_is_not_in_writing(proof: Facts) -> None:
    _, defects = judge({"evidence": proof}, use={"country": "US", "channel": "automated_call"})
    assert "not_written" in defects
