"""A verdict in plain values leaves out nothing that the verdict knows."""

from ringfence.core.law.plain import plain
from ringfence.core.law.verdict_json import verdict_json
from ringfence.core.law.words import remedy_of, text_of
from tests.law.conftest import Ask


def test_a_permit_tells_its_end_its_scope_and_its_duties(ask: Ask) -> None:
    verdict = ask()
    told = verdict_json(verdict)
    assert list(told) == [
        "verdict",
        "at",
        "not_before",
        "valid_until",
        "number",
        "scope",
        "jurisdictions",
        "reasons",
        "duties",
        "warnings",
        "law_version",
    ]
    assert (told["verdict"], told["number"], told["reasons"]) == ("permit", "+4915228817386", [])
    assert told["at"] == "2026-11-25T11:00:00+01:00"
    assert told["not_before"] is None
    assert verdict.valid_until is not None
    assert told["valid_until"] == verdict.valid_until.isoformat()
    assert told["jurisdictions"] == list(verdict.jurisdictions) == ["EU", "DE"]
    assert told["scope"] == plain(verdict.scope)
    assert verdict.duties
    assert told["duties"] == [plain(duty) for duty in verdict.duties]
    assert told["law_version"] == verdict.law_version
    assert len(verdict.law_version) == 16


def test_a_deferral_tells_when_it_is_over(ask: Ask) -> None:
    verdict = ask(at="2026-11-25T05:00:00+01:00")
    told = verdict_json(verdict)
    assert told["verdict"] == "defer"
    assert verdict.not_before is not None
    assert told["not_before"] == verdict.not_before.isoformat()
    assert told["valid_until"] is None


def test_a_reason_tells_its_words_its_law_and_what_is_missing(ask: Ask) -> None:
    verdict = ask({"consents": None, "subject.restricted": True})
    said = verdict_json(verdict)["reasons"]
    assert said == [
        {
            "rule": found.rule,
            "spec": found.spec,
            "outcome": found.outcome,
            "jurisdiction": found.jurisdiction,
            "missing": found.missing,
            "text": text_of(found),
            "remedy": remedy_of(found),
            "certainty": found.certainty,
            "citations": [plain(citation) for citation in found.citations],
            "contested": found.contested,
        }
        for found in verdict.reasons
    ]
    assert all(one["citations"] and one["jurisdiction"] in ("DE", "EU") for one in said)
    told = {one["rule"]: one for one in said}
    unknown = told["consent.missing"]
    assert (unknown["outcome"], unknown["missing"]) == ("unknown", "consents")
    assert unknown["remedy"] == "Find out and give consents."
    assert unknown["text"] == (
        "This call needs the person's consent, and consents were not looked up."
    )
    assert told["subject.restricted"]["remedy"] != unknown["remedy"]


def test_findings_are_told_when_asked_for_and_name_their_facts(ask: Ask) -> None:
    verdict = ask()
    told = verdict_json(verdict, findings=True)["findings"]
    assert "findings" not in verdict_json(verdict)
    assert told == [
        {
            "rule": one.rule,
            "spec": one.spec,
            "outcome": one.outcome,
            "jurisdiction": one.jurisdiction,
            "facts": list(one.facts),
            "certainty": one.certainty,
            "citations": [plain(citation) for citation in one.citations],
        }
        for one in verdict.findings
    ]
    assert any(one["citations"] for one in told)
    assert {one["jurisdiction"] for one in told} >= {"DE"}
