"""`ask --explain`: what a good colleague would say, and no more."""

import json
from pathlib import Path
from typing import Any

from tests.cli.ringfence import ringfence

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "question.json"
QUESTION: dict[str, Any] = json.loads(EXAMPLE.read_text(encoding="utf-8"))


def explained(*questions: dict[str, Any], options: tuple[str, ...] = ()) -> str:
    """What is said about the questions."""
    text = "\n".join(json.dumps(question) for question in questions)
    return ringfence("ask", "-", "--explain", *options, text=text).stdout


def test_a_permit_says_until_when_and_what_to_say() -> None:
    said = explained({**QUESTION, "at": "2026-08-10T11:00:00+02:00"})
    assert said.startswith(
        "Yes, +33199000123 may be called now, until Monday 10 August 2026, 13:00"
    )
    assert "In the call:\n  - Say who" in said
    assert "Why" not in said


def test_a_deferral_says_from_when_in_local_time_and_needs_no_remedy() -> None:
    said = explained({**QUESTION, "at": "2026-08-10T06:00:00+00:00"})
    assert said.startswith("Not now: +33199000123 may be called from Monday 10 August 2026, 10:00")
    assert "(CEST, local time there)" in " ".join(said.split())
    assert "Why not now:" in said
    assert "What would help" not in said


def test_a_refusal_names_law_article_and_remedy() -> None:
    said = " ".join(explained(QUESTION).split())
    assert "Why (2 reasons):" in said
    assert "L. 223-1, L. 221-16" in said
    assert "What would help: Obtain consent" in said
    assert "In the call:" not in said


def test_what_two_laws_say_is_told_once_with_the_sources_of_both() -> None:
    campaign = {**QUESTION["campaign"], "call_type": "automated", "voice": "recorded"}
    said = " ".join(explained({**QUESTION, "campaign": campaign}).split())
    assert said.count("[automated.no_consent, EP-01; EU, FR]") == 1
    reason = said.partition("[automated.no_consent")[0].rpartition("A call without a person")[2]
    assert "Directive 2002/58/EC Art. 13(1)" in reason
    assert "L. 34-5" in reason


def test_what_is_not_known_stands_apart_and_is_asked_for_once() -> None:
    subject = {**QUESTION["subject"], "restricted": None, "erased": None}
    said = " ".join(explained({**QUESTION, "subject": subject}).split())
    assert "Not known, and unknown is no yes:" in said
    assert "find out and give subject.restricted, subject.erased." in said
    assert said.count("find out and give") == 1


def test_a_settled_rule_is_told_without_a_word_on_certainty() -> None:
    said = explained(QUESTION)
    assert "settled" not in said
    assert "policy" not in said


def test_a_rule_below_settled_says_so() -> None:
    attempts = [{"at": "2026-08-10T10:00:00+02:00", "outcome": "no_answer"}] * 4
    question = {**QUESTION, "at": "2026-08-10T11:00:00+02:00", "attempts": attempts}
    campaign = {**QUESTION["campaign"], "caller_id": "+33639980001"}
    assert "likely, not settled" in explained({**question, "campaign": campaign})


def test_several_questions_are_told_apart_and_one_has_no_heading() -> None:
    said = explained(QUESTION, {"number": 1}, QUESTION).splitlines()
    heads = [line for line in said if line.startswith("── Question")]
    assert [line.split()[2] for line in heads] == ["1", "2", "3"]
    assert any(line.startswith("It cannot be read: number") for line in said)
    assert "──" not in explained(QUESTION)


def test_findings_are_named_too_when_asked_for() -> None:
    assert "Passed:" not in explained(QUESTION)
    assert "objection.recorded" in explained(QUESTION, options=("--findings",))


def test_a_hostile_number_moves_nothing_on_a_terminal() -> None:
    said = explained({**QUESTION, "number": "\u001b[2J\n+33"})
    assert "\u001b" not in said
    assert "may not be called" in said.splitlines()[0]


def test_every_line_fits() -> None:
    assert max(len(line) for line in explained(QUESTION, QUESTION).splitlines()) <= 99
