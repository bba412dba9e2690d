"""`ask --facts` and docs/question.md name every key a question may carry, and who reads it."""

import json
import re
from pathlib import Path

from ringfence.core.law.words import WORDS
from ringfence.interfaces.cli.facts.fact import KEPT
from ringfence.interfaces.cli.question_facts import FACTS, facts_entries, keys_of_a_question
from tests.cli.ringfence import ringfence

PAGE = Path(__file__).resolve().parents[2] / "docs" / "question.md"
KEYS = [key for key, _ in keys_of_a_question()]
RULES = {rule for rule, _ in WORDS}
ROOMS = {rule.partition(".")[0] for rule in RULES}


def test_every_key_is_described_and_none_besides() -> None:
    assert len(KEYS) > 100
    assert set(KEYS) == set(FACTS)


def test_every_key_has_a_reader_or_is_kept_for_a_later_step() -> None:
    for key, fact in FACTS.items():
        assert fact.meaning, key
        assert fact.missing, key
        assert fact.reader == KEPT or re.search(r"[a-z]", fact.reader), key


def test_every_rule_that_is_named_exists() -> None:
    duties_and_warnings = {
        "notice.in_call",
        "caller_id.reachable",
        "registration.missing",
        "representative.missing",
        "number.unverified",
    }
    for fact in FACTS.values():
        for room, rule in re.findall(r"\b([a-z_]+)\.([a-z_]+|\*)", fact.reader):
            if rule == "*":
                assert room in ROOMS
            else:
                assert f"{room}.{rule}" in RULES | duties_and_warnings


def test_the_command_prints_every_key() -> None:
    printed = ringfence("ask", "--facts")
    heads = [line for line in printed.stdout.splitlines() if not line.startswith(" ")]
    assert printed.returncode == 0
    assert [line.partition(": ")[0] for line in heads] == KEYS
    assert max(len(line) for line in printed.stdout.splitlines()) <= 99


def test_as_json_each_key_is_an_object() -> None:
    lines = ringfence("ask", "--facts", "--json").stdout.splitlines()
    assert [json.loads(line)["key"] for line in lines] == KEYS


def test_the_page_says_the_same() -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = [line for line in page.splitlines() if line.startswith("| `")]
    assert table == [
        f"| `{entry['key']}` | {entry['takes']} | {entry['means']} "
        f"| {entry['absent_or_null']} | {entry['read_by']} |"
        for entry in facts_entries()
    ]
