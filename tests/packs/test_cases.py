"""Every case a lawyer can read, decided: facts and day in, verdict and reasons out."""

import copy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from ringfence.core.law.verdict import Verdict
from ringfence.rulepacks import load_packs
from ringfence.rulepacks.strict_yaml import load_yaml

CASES = Path(__file__).parent / "cases"
CASE_KEYS = {
    "name",
    "law",
    "change",
    "verdict",
    "rules",
    "not_rules",
    "not_before",
    "valid_until",
    "duties",
    "warnings",
}
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def _cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        file: Any = load_yaml(path.read_text(encoding="utf-8"), source=path.name)
        for case in file["cases"]:
            found.append(pytest.param(file["base"], case, id=f"{path.stem}: {case['name']}"))
    return found


def _changed(base: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    question = copy.deepcopy(base)
    for path, value in change.items():
        *blocks, key = path.split(".")
        here = question
        for block in blocks:
            here = here.setdefault(block, {})
        if value == "absent":
            here.pop(key, None)
        else:
            here[key] = copy.deepcopy(value)
    return question


@pytest.mark.parametrize(("base", "case"), _cases())
def test_the_law_answers_as_a_lawyer_would(
    base: dict[str, Any], case: dict[str, Any], packs: Packs
) -> None:
    assert set(case) <= CASE_KEYS
    question = read_question(_changed(base, case.get("change") or {}), now=NOW, test_numbers=False)
    verdict = decide(question, packs)
    rules = [reason.rule for reason in verdict.reasons]
    assert verdict.verdict == case["verdict"], rules
    missing = [rule for rule in case.get("rules") or [] if rule not in rules]
    assert not missing, rules
    assert not [rule for rule in case.get("not_rules") or [] if rule in rules], rules
    _check_times(case, verdict)
    duties = {duty.rule for duty in verdict.duties}
    assert set(case.get("duties") or []) <= duties, duties


def _check_times(case: dict[str, Any], verdict: Verdict) -> None:
    for key in ("not_before", "valid_until"):
        if case.get(key) is not None:
            expected = datetime.fromisoformat(case[key])
            assert getattr(verdict, key) == expected, getattr(verdict, key)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_case_file_names_its_law_and_a_verdict(path: Path) -> None:
    file: Any = load_yaml(path.read_text(encoding="utf-8"), source=path.name)
    assert set(file) == {"jurisdiction", "base", "cases"}
    for case in file["cases"]:
        assert case["verdict"] in ("permit", "defer", "refuse")
        assert case["law"]
