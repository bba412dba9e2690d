"""`ringfence ask`: answers in order, exit status by the contract, never a traceback."""

import json
from pathlib import Path

import pytest

from tests.cli.ringfence import ringfence

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "question.json"
QUESTION = json.loads(EXAMPLE.read_text(encoding="utf-8"))
REFUSED = json.dumps(QUESTION)
PERMITTED = json.dumps({**QUESTION, "at": "2026-08-10T11:00:00+02:00"})


def test_one_permit_ends_with_0_and_says_until_when() -> None:
    answer = ringfence("ask", "-", text=PERMITTED)
    verdict = json.loads(answer.stdout)
    assert (answer.returncode, verdict["verdict"]) == (0, "permit")
    assert verdict["valid_until"] == "2026-08-10T13:00:00+02:00"
    assert {"EU", "FR"} == set(verdict["jurisdictions"])


def test_one_refusal_ends_with_1_and_carries_reasons_with_citations() -> None:
    answer = ringfence("ask", str(EXAMPLE))
    verdict = json.loads(answer.stdout)
    assert (answer.returncode, verdict["verdict"]) == (1, "refuse")
    missing = next(r for r in verdict["reasons"] if r["rule"] == "consent.missing")
    assert missing["citations"][0]["article"] == "L. 223-1, L. 221-16"
    assert missing["remedy"]


def test_many_questions_are_answered_in_order_and_end_with_0() -> None:
    answer = ringfence("ask", "-", text=f"{PERMITTED}\n{REFUSED}\n{PERMITTED}\n")
    words = [json.loads(line)["verdict"] for line in answer.stdout.splitlines()]
    assert (answer.returncode, words) == (0, ["permit", "refuse", "permit"])


def test_an_unreadable_line_keeps_its_place_and_ends_with_2() -> None:
    answer = ringfence("ask", "-", text=f'{PERMITTED}\n{{"number": 1}}\n{PERMITTED}\n')
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 2
    assert lines[1]["line"] == 2
    assert "error" in lines[1]
    assert lines[2]["verdict"] == "permit"


def test_an_array_is_answered_by_position() -> None:
    answer = ringfence("ask", "-", text=f"[{PERMITTED}, 7]")
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 2
    assert lines[0]["verdict"] == "permit"
    assert lines[1]["line"] == 2


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"colour": 1}, "unknown key 'colour'"),
        ({"at": "2026-08-10T11:00:00"}, "offset"),
        ({"at": "2026-08-10"}, "a time with offset is needed"),
        ({"campaign": {"purpose": "x"}}, "basis"),
        ({"campaign": {"purpose": "x", "basis": "hope"}}, "legitimate_interest"),
        ({"controller": {"country": "UK"}}, "GB"),
        ({"subject": {"located_in": "EL"}}, "GR"),
        ({"subject": {"kind": "friend"}}, "sole_trader"),
    ],
)
def test_a_fault_names_the_key_and_what_is_allowed(change: dict[str, object], says: str) -> None:
    answer = ringfence("ask", "-", text=json.dumps({**QUESTION, **change}))
    assert answer.returncode == 2
    assert says in json.loads(answer.stdout)["error"]


@pytest.mark.parametrize("text", ['{"number": NaN}', '{"a": 1, "a": 2}', "{", "", "[1e999]"])
def test_what_is_no_json_ends_with_2(text: str) -> None:
    answer = ringfence("ask", "-", text=text)
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr


def test_a_missing_file_is_one_line() -> None:
    answer = ringfence("ask", "nowhere.json")
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1
    assert "nowhere.json" in answer.stderr


def test_explain_says_why_and_what_would_help() -> None:
    answer = ringfence("ask", str(EXAMPLE), "--explain")
    assert answer.stdout.startswith("No, +33199000123 may not be called.")
    assert "What would help" in answer.stdout
    assert "[consent.missing, EP-02; FR]" in answer.stdout


def test_findings_adds_the_checks_that_passed() -> None:
    plain = json.loads(ringfence("ask", "-", text=PERMITTED).stdout)
    full = json.loads(ringfence("ask", "-", "--findings", text=PERMITTED).stdout)
    assert "findings" not in plain
    assert len(full["findings"]) > 20
    assert {finding["outcome"] for finding in full["findings"]} == {"pass"}


def test_a_wrong_default_region_names_the_right_one() -> None:
    answer = ringfence("ask", "-", "--default-region", "UK", text=PERMITTED)
    assert answer.returncode == 2
    assert "GB" in answer.stderr
