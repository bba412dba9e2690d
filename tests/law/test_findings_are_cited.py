"""Every finding says whose law it is, and rests on a source or says how sure it is."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ringfence.core.law.citation import CERTAINTIES
from ringfence.core.law.decide import decide
from ringfence.core.law.finding import Finding
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from ringfence.rulepacks.strict_yaml import load_yaml
from tests.law.base_question import ABSENT, BASES, Facts, changed
from tests.law.conftest import NOW, Ask

CASES = sorted((Path(__file__).parent.parent / "packs" / "cases").glob("*.yaml"))
OUTCOMES = {"pass", "refuse", "defer", "unknown"}


def _questions(path: Path) -> Iterator[tuple[str, Facts]]:
    file: Any = load_yaml(path.read_text(encoding="utf-8"), source=path.name)
    for case in file["cases"]:
        change = {
            key: ABSENT if value == "absent" else value
            for key, value in (case.get("change") or {}).items()
        }
        yield case["name"], changed(copy.deepcopy(file["base"]), change)


def _unfounded(finding: Finding, packs: Packs) -> bool:
    """Settled, and neither an article nor a pack that says where else it was taken from."""
    if finding.citations or finding.certainty != "settled":
        return False
    return not any(
        dated.taken_from and not dated.citations
        for timeline in packs.pack(finding.jurisdiction).rules.values()
        for dated in timeline
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_finding_of_every_case_is_founded(path: Path, packs: Packs) -> None:
    for name, facts in _questions(path):
        verdict = decide(read_question(facts, now=NOW), packs)
        assert verdict.findings, name
        for finding in verdict.findings:
            assert finding.jurisdiction, (name, finding.rule)
            assert finding.certainty in CERTAINTIES, (name, finding.rule)
            assert finding.outcome in OUTCOMES, (name, finding.rule)
            assert not _unfounded(finding, packs), (name, finding.rule, finding.jurisdiction)


@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_a_finding_names_the_facts_it_read(ask: Ask, base: Facts) -> None:
    assert [found.rule for found in ask(base=base).findings if not found.facts] == []


@pytest.mark.parametrize("base", BASES.values(), ids=BASES)
def test_every_duty_is_cited_or_of_the_product(ask: Ask, base: Facts) -> None:
    verdict = ask(base=base)
    assert verdict.duties
    for duty in verdict.duties:
        assert duty.jurisdiction in verdict.jurisdictions
        assert duty.text.endswith((".", "!", "?", ";")), duty.text


def test_a_reason_of_the_law_is_cited_and_one_of_the_product_is_policy(ask: Ask) -> None:
    cited = {found.rule: found for found in ask(consents=[]).reasons}
    assert cited["consent.missing"].citations
    policy = {found.rule: found for found in ask({"campaign.suspended": True}).reasons}
    assert policy["campaign.suspended"].certainty == "policy"
