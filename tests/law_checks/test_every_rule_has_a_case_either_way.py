"""Every rule that stands in code is met by good facts and broken by some change of them.

The good facts of each check are changed one by one, every key to every word its type allows; what
then stands against them names the rules that can fail. The page of rules is held against it.
"""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib import import_module
from types import UnionType
from typing import Any, get_args

import msgspec
import pytest

from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.deadlines.retention import retention_end
from ringfence.core.law.decide import decide
from ringfence.core.law.fines.exposure import answer_json, fine_exposure
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.read_question import QuestionError, read_question
from ringfence.core.law.verdict import Verdict
from ringfence.rulepacks import load_packs
from scripts.make_coverage import PAGE, lists, page, rules_by_section
from tests.law.base_question import AMERICA, BRITAIN, FRANCE, GERMANY, ITALY
from tests.law.base_question import changed as question_with
from tests.law_checks.accountability.base_company import COMPANY
from tests.law_checks.breaches.base_breach import BREACH, GRAVE
from tests.law_checks.deadlines.places import place
from tests.law_checks.erasure.base_erasure import ERASURE, UNASKED
from tests.law_checks.interests.base_assessment import PASSES
from tests.law_checks.lists.base_list import ACCEPTED
from tests.law_checks.notices.base_notice import DIRECT, NOTICE
from tests.law_checks.processors.base_cases import CONTRACT, TRANSFER, changed
from tests.law_checks.rights.base_request import REFUSED, REQUEST, RIGHTS

Facts = dict[str, Any]
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
MOMENTS = ("2018-01-01", "2024-01-15", "2026-11-22", "2026-11-23T23:00:00Z", "2030-01-01")
NUMBERS = (0, 1, 2, 7, 15, 25, 100, 1000)
_IDENTIFIER = re.compile(r"\b(?:[A-Z]{2}-\d\d|V\d{1,2})\b")

CONSENT_CHECK: Facts = {
    "consent": {
        **GERMANY["consents"][0],
        "number_verified_by": "otp",
        "refusal_detriment": None,
        "imbalance": None,
        "data_kinds_told": True,
        "data_passed_on": False,
        "automated_decisions_told": True,
        "audience_language": "de",
        "collected_by": None,
        "hops": 0,
        "explicit": False,
        "age": 41,
    },
    "for": {
        "controller": "Example Ltd",
        "purpose": "garden-furniture-offers",
        "channel": "live_call",
        "country": "DE",
        "claimed_basis": "consent",
    },
    "at": "2026-11-23T10:00:00+01:00",
    "objections": [{"received_at": "2026-01-15", "scope": "all"}],
}
BY_OTHERS: Facts = changed(CONSENT_CHECK, {"consent.collected_by": "Example Brokers Ltd"})
SWITCHED: Facts = changed(CONSENT_CHECK, {"for.claimed_basis": "legitimate_interest"})
COMPANY_OWES = [
    {**COMPANY, "duty": duty}
    for duty in ("ropa", "dpia", "dpo", "eu_representative", "prior_consultation")
]
STARTS: dict[str, list[Facts]] = {
    "consent": [CONSENT_CHECK, BY_OTHERS, SWITCHED],
    "lia": [PASSES],
    "list": [ACCEPTED, changed(ACCEPTED, {"list.row_evidence": "pending"})],
    "contract": [CONTRACT],
    "transfer": [TRANSFER, changed(TRANSFER, {"importer": "US"})],
    "breach": [
        BREACH,
        changed(BREACH, GRAVE),
        changed(BREACH, {"establishment": None, "people": 100}),
    ],
    "rights": [changed(REQUEST, {"right": right}) for right in RIGHTS]
    + [changed(REQUEST, {"right": "access", **REFUSED})],
    "erasure": [ERASURE, changed(ERASURE, UNASKED)],
    "notice": [NOTICE, changed(NOTICE, DIRECT)],
    "duty": COMPANY_OWES,
}


def words_of(kind: Any) -> tuple[str, ...]:
    """Every word of a vocabulary that a type knows."""
    kinds = get_args(kind) if isinstance(kind, UnionType) else (kind,)
    schemas = [msgspec.json.schema(one, schema_hook=lambda _: {"type": "string"}) for one in kinds]
    found = re.findall(r"'enum': \[(.*?)\]", str(schemas))
    return tuple(sorted({word for part in found for word in re.findall(r"'([^']*)'", part)}))


def others(value: Any, words: tuple[str, ...]) -> Iterator[Any]:
    """What might stand in a value's place."""
    yield None
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, (int, float)):
        yield from NUMBERS
    elif isinstance(value, list):
        yield []
        yield from ([*value[:place], *value[place + 1 :]] for place in range(len(value)))
        yield from ([*value, word] for word in words)
        yield from ([word] for word in words)
    elif isinstance(value, str):
        yield from (*words, *MOMENTS, "Example Others", "JO", "US", "FR", "DE", "IT")
    else:
        yield from (True, False, *NUMBERS, *words, *MOMENTS, ["JO"], ["phone_number"])


def variants(facts: Any, words: tuple[str, ...]) -> Iterator[Any]:
    """The facts with one value changed, anywhere in them."""
    entries = facts.items() if isinstance(facts, dict) else enumerate(facts)
    for key, value in entries:
        parts: Iterator[Any] = iter(())
        if isinstance(value, dict) or (
            isinstance(value, list) and value and isinstance(value[0], dict)
        ):
            parts = variants(value, words)
        for other in (*others(value, words), *parts):
            changed_facts = dict(facts) if isinstance(facts, dict) else list(facts)
            changed_facts[key] = other
            yield changed_facts


def cited(answer: Any) -> set[str]:
    """Every rule that stands against the facts, or is worth knowing, in the answer or a row."""
    found: set[str] = set()
    for key in ("reasons", "defects", "warnings"):
        for reason in answer.get(key, ()):
            found |= set(_IDENTIFIER.findall(reason["spec"] or ""))
    for row in answer.get("rows", ()):
        found |= cited(row)
    return found


def swept(word: str, packs: Packs) -> tuple[set[str], set[str]]:
    """The rules that one of the starts keeps, and those that a change breaks."""
    check = import_module(f"ringfence.interfaces.cli.checks.{word}")
    broken: set[str] = set()
    kept: set[str] | None = None
    for start in STARTS[word]:
        said = cited(check.answer(deepcopy(start), now=NOW, packs=packs))
        kept = said if kept is None else kept & said
        for facts in variants(start, words_of(check.INPUT)):
            try:
                broken |= cited(check.answer(facts, now=NOW, packs=packs))
            except QuestionError:
                continue
    return kept or set(), broken


@pytest.fixture(scope="module")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


@pytest.fixture(scope="module")
def by_checks(packs: Packs) -> dict[str, tuple[set[str], set[str]]]:
    """What each check keeps and breaks."""
    return {word: swept(word, packs) for word in STARTS}


@pytest.fixture(scope="module")
def by_calls(packs: Packs) -> tuple[set[str], set[str]]:
    """The rules that some question passes, or is in scope by, and those that stand against one."""
    passed: set[str] = set()
    broken: set[str] = set()
    words = words_of(Question)
    for start in (GERMANY, FRANCE, ITALY, BRITAIN, AMERICA):
        for facts in (start, *variants(start, words)):
            try:
                verdict = decide(read_question(facts, now=NOW, test_numbers=True), packs)
            except QuestionError:
                continue
            passed.add(verdict.scope.spec)
            for finding in verdict.findings:
                (passed if finding.outcome == "pass" else broken).add(finding.spec or "")
    return passed, broken


def said(word: str, start: Facts, change: Facts | None = None) -> Facts:
    """The answer of a check on facts, some of them changed."""
    check = import_module(f"ringfence.interfaces.cli.checks.{word}")
    answer: Facts = check.answer(changed(start, change or {}), now=NOW, packs=load_packs())
    return answer


def called(change: Facts, base: Facts = GERMANY) -> Verdict:
    """The verdict on a base question, some facts of it changed."""
    facts = question_with(base, change)
    return decide(read_question(facts, now=NOW, test_numbers=True), load_packs())


def due(**facts: object) -> tuple[str, str, str | None, str]:
    """The last day, the same before rolling, the extension's effect, and all steps."""
    answer = request_deadline({"right": "access", "received": "2026-03-05", **facts}, place("DE"))
    return str(answer.due_on), str(answer.base_on), answer.extension, " ".join(answer.steps)


def fine(**facts: object) -> Facts:
    """The exposure to a fine."""
    return answer_json(fine_exposure({"articles": ["6"], "seriousness": "high", **facts}))


EXTENDED = {"extension_reason": "complexity", "extension_notice": "2026-03-20"}
ASKED = {
    "identity_asked": "2026-03-06",
    "identity_answered": "2026-03-10",
    "identity_doubt": True,
}
FIGURES: dict[str, tuple[Callable[[], object], object, Callable[[], object], object]] = {
    "BR-08": (
        lambda: said("breach", BREACH, {"enisa.dpc": 1, "enisa.ei": 0.25})["duty"],
        "document_only",
        lambda: said("breach", BREACH, GRAVE)["duty"],
        "notify_sa_and_subjects",
    ),
    "DL-03": (lambda: due()[0], "2026-04-07", lambda: due(received="2026-03-09")[0], "2026-04-09"),
    "DL-04": (
        lambda: due(**EXTENDED)[2],
        "effective",
        lambda: due(**{**EXTENDED, "extension_notice": "2026-04-08"})[2],
        "ineffective",
    ),
    "DL-05": (
        lambda: due(**ASKED)[1],
        "2026-04-09",
        lambda: due(**{**ASKED, "identity_doubt": False})[1],
        "2026-04-05",
    ),
    "DL-06": (
        lambda: "internal target: 2026-03-25" in due()[3],
        True,
        lambda: "internal target" in due(right="objection")[3],
        False,
    ),
    "DL-07": (
        lambda: due()[:2],
        ("2026-04-07", "2026-04-05"),
        lambda: due(received="2026-03-09")[:2],
        ("2026-04-09", "2026-04-09"),
    ),
    "DL-08": (
        lambda: "DL-08" in due(right="objection")[3],
        True,
        lambda: "DL-08" in due()[3],
        False,
    ),
    "FN-01": (lambda: fine()["tier"], "83(5)", lambda: fine(articles=["32"])["tier"], "83(4)"),
    "FN-02": (
        lambda: fine(turnover=Decimal(500_000_000))["cap"],
        20_000_000,
        lambda: fine(turnover=Decimal(500_000_025))["cap"],
        20_000_001,
    ),
    "FN-03": (
        lambda: fine(seriousness="low")["start_max"],
        2_000_000,
        lambda: fine()["start_max"],
        20_000_000,
    ),
    "FN-04": (
        lambda: fine(turnover=Decimal(2_000_000))["adjusted_max"],
        80_000,
        lambda: fine(turnover=Decimal(2_000_001))["adjusted_max"],
        400_000,
    ),
    "FN-05": (
        lambda: fine(articles=["6", "21"], linked=True)["total_cap"],
        20_000_000,
        lambda: fine(articles=["6", "21"], linked=False)["total_cap"],
        40_000_000,
    ),
    "OB-04": (
        lambda: _objected("other-offers"),
        "permit",
        lambda: _objected("garden-furniture-offers"),
        "refuse",
    ),
    "RE-05": (
        lambda: said("erasure", ERASURE, {"holds": []})["decision"],
        "erase_and_suppress",
        lambda: said("erasure", ERASURE, {"holds": [_held_as_proof()]})["decision"],
        "partial_keep",
    ),
    "RP-01": (
        lambda: said("rights", REQUEST, PORTABLE)["duty"],
        "comply",
        lambda: said("rights", REQUEST, {**PORTABLE, "data.automated": False})["duty"],
        "not_applicable",
    ),
    "SC-06": (
        lambda: load_packs().in_eea("GB", date(2020, 12, 31)),
        True,
        lambda: load_packs().in_eea("GB", date(2021, 1, 1)),
        False,
    ),
    "SU-08": (
        lambda: retention_end("suppression_entry", trigger_on=date(2026, 8, 31)).action,
        "review",
        lambda: retention_end("call_metadata", trigger_on=date(2026, 8, 31)).action,
        "erase",
    ),
}
"""Rules that give a figure or a word instead of a reason: a case on each side."""
PORTABLE: Facts = {
    "right": "portability",
    "data": {
        "basis": "consent",
        "provided_by_subject": True,
        "inferred": False,
        "automated": True,
    },
}
OUTSIDE: Facts = {"controller.eea_establishments": [], "controller.offers_to": []}
SCOPES: dict[str, Facts] = {
    "SC-01": {},
    "SC-02": {"controller.country": "JO", "controller.eea_establishments": []},
    "SC-03": {
        **OUTSIDE,
        "controller.country": "JO",
        "number": "+962790123456",
        "subject.located_in": "JO",
        "subject.residence": "JO",
        "processor.country": "DE",
    },
    "SC-05": {"controller.country": "JO", **OUTSIDE},
    "SC-07": {
        **OUTSIDE,
        "controller.country": "JO",
        "number": "+962790123456",
        "subject.located_in": "JO",
        "subject.residence": "JO",
        "processor.country": "JO",
    },
    "SC-08": {"subject.kind": "business", "subject.identifiable": False},
    "SC-09": {"subject.deceased": True},
    "SC-10": {"controller.country": "JO", **OUTSIDE, "controller.monitors": ["DE"]},
}


def _objected(purpose: str) -> str:
    objection = {"received_at": "2026-11-01", "scope": "purpose", "purpose": purpose}
    return called({"objections": [objection]}).verdict


def _held_as_proof() -> Facts:
    return {"kind": "consent_proof", "data": [ERASURE["data"][0]], "until": "2027-12-31"}


@pytest.mark.parametrize("rule", FIGURES)
def test_a_rule_that_gives_a_figure_has_a_case_on_each_side(rule: str) -> None:
    one, as_one, other, as_other = FIGURES[rule]
    assert (one(), other()) == (as_one, as_other)


@pytest.mark.parametrize("rule", SCOPES)
def test_a_rule_of_scope_decides_for_its_own_facts(rule: str) -> None:
    assert called(SCOPES[rule]).scope.spec == rule


def test_every_rule_in_code_is_broken_by_some_facts(
    by_checks: dict[str, tuple[set[str], set[str]]], by_calls: tuple[set[str], set[str]]
) -> None:
    in_code, _ = lists()
    broken = by_calls[1].union(*(one for _, one in by_checks.values()))
    assert sorted(set(in_code) - broken - set(FIGURES) - set(SCOPES)) == []


def test_good_facts_break_no_rule_in_code(
    by_checks: dict[str, tuple[set[str], set[str]]],
) -> None:
    in_code, _ = lists()
    against = {word: kept & set(in_code) for word, (kept, _) in by_checks.items()}
    assert {word: rules for word, rules in against.items() if rules} == {}


def test_every_rule_of_the_list_stands_in_code_or_with_a_reason() -> None:
    in_code, not_decidable = lists()
    listed = {rule for rules in rules_by_section().values() for rule in rules}
    assert set(in_code) | set(not_decidable) == listed
    assert not set(in_code) & set(not_decidable)
    assert all(reason.strip() for reason in not_decidable.values())


def test_what_is_said_to_stand_in_code_is_named_there() -> None:
    in_code, _ = lists()
    root = PAGE.parent.parent
    for rule, where in in_code.items():
        assert (root / where).is_file(), rule


def test_the_page_is_in_step_with_the_lists() -> None:
    assert PAGE.read_text("utf-8") == page()
