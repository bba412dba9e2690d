"""Every reason has words that a person can read: a sentence, and what would change it."""

import re

import pytest

from ringfence.core.law.finding import Finding
from ringfence.core.law.verdict_json import verdict_json
from ringfence.core.law.words import WORDS, remedy_of, text_of
from tests.law.base_question import ABSENT, BASES, GERMANY, Facts
from tests.law.conftest import Ask

BRACES = re.compile(r"[{}]")
DETAILS = [(), ("Germany",), ("Germany", "hours")]


def _finding(rule: str, variant: str, details: tuple[str, ...]) -> Finding:
    return Finding(
        rule=rule,
        outcome="refuse",
        jurisdiction="DE",
        certainty="settled",
        variant=variant,
        details=details,
    )


@pytest.mark.parametrize(("rule", "variant"), WORDS)
@pytest.mark.parametrize("details", DETAILS, ids=len)
def test_words_are_whole_sentences_without_a_gap(
    rule: str, variant: str, details: tuple[str, ...]
) -> None:
    finding = _finding(rule, variant, details)
    text, remedy = text_of(finding), remedy_of(finding)
    assert not BRACES.search(text)
    assert text[0].isupper() or text[0].isdigit() or "{0}" in WORDS[rule, variant][0][:3]
    assert text.endswith((".", "?"))
    if remedy is not None:
        assert not BRACES.search(remedy)
        assert remedy.endswith(".")


def test_every_rule_has_words_of_its_own_for_a_variant_it_does_not_know() -> None:
    for rule, _ in WORDS:
        assert text_of(_finding(rule, "never heard of", ())) != rule


MANY_REASONS: list[Facts] = [
    {},
    {"consents": [], "objections": [{"scope": "all"}], "subject.restricted": True},
    {"consents": ABSENT, "objections": ABSENT, "attempts": ABSENT, "agent": ABSENT},
    {"subject": ABSENT, "source": ABSENT, "processor": ABSENT, "controller": ABSENT},
    {"campaign.basis": "contract", "campaign.caller_id": None, "campaign.suspended": True},
    {"campaign.basis": "existing_customer", "campaign.sector": None, "source.kind": "random"},
    {"campaign.basis": "presumed_consent", "campaign.call_type": "predictive"},
    {"campaign.call_type": "automated", "campaign.voice": "synthetic", "agent": None},
    {"at": "2026-12-25T03:00:00+01:00", "registers": []},
    {"at": "2016-01-01T03:00:00+01:00", "number": "+819012345678"},
    {"processor.country": "JO", "processor.clauses_complete": False, "number": "garden"},
]


@pytest.mark.parametrize("change", MANY_REASONS, ids=str)
@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_every_reason_of_an_answer_has_words(ask: Ask, base: Facts, change: Facts) -> None:
    for reason in ask(change, base=base).reasons:
        assert any(rule == reason.rule for rule, _ in WORDS), reason.rule
        assert not BRACES.search(text_of(reason) + (remedy_of(reason) or ""))


def test_an_unknown_fact_is_named_in_the_words_and_asked_for_in_the_remedy(ask: Ask) -> None:
    found = ask(objections=ABSENT).reasons[0]
    assert found.missing == "objections"
    assert "objections" in text_of(found).casefold()
    assert remedy_of(found)


def test_an_answer_as_the_contract_writes_it(ask: Ask) -> None:
    written = verdict_json(ask({"campaign.basis": "contract"}))
    assert list(written) == [
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
    assert written["number"] == GERMANY["number"]
    reasons = written["reasons"]
    assert isinstance(reasons, list)
    assert {"rule", "spec", "outcome", "missing", "text", "remedy", "certainty", "citations"} <= (
        set(reasons[0])
    )
    assert "findings" not in written
    everything = verdict_json(ask(), findings=True)["findings"]
    assert isinstance(everything, list)
    assert len(everything) > 15
