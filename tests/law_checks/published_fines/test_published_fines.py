"""Twenty published fines: the facts fail for the decision's own reason, the lawful twin passes."""

import pytest

from ringfence.core.law.fines.decisions import DECISIONS
from ringfence.core.law.packs import Packs
from ringfence.rulepacks import load_packs
from tests.law_checks.published_fines import (
    agencies_not_controlled,
    bought_lists_unverified,
    breaches_untold,
    consents_that_were_none,
    objections_ignored,
    people_untold,
)
from tests.law_checks.published_fines.fined import Fined
from tests.law_checks.published_fines.judged import COMMANDS, judged

FINES = (
    *agencies_not_controlled.FINES,
    *bought_lists_unverified.FINES,
    *breaches_untold.FINES,
    *consents_that_were_none.FINES,
    *objections_ignored.FINES,
    *people_untold.FINES,
)


@pytest.fixture(scope="module")
def packs() -> Packs:
    """All packs that come with the product."""
    return load_packs()


def test_every_published_decision_is_here() -> None:
    assert {fined.decision for fined in FINES} == {decision.number for decision in DECISIONS}


def test_none_is_here_twice() -> None:
    assert len({str(fined) for fined in FINES}) == len(FINES)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_good_example_of_each_command_is_good(packs: Packs, command: str) -> None:
    assert judged(command, packs=packs) == (True, set())


@pytest.mark.parametrize("fined", FINES, ids=str)
def test_the_facts_fail_for_the_reason_of_the_decision(packs: Packs, fined: Fined) -> None:
    good, reasons = judged(fined.command, fined.facts, fined.defect, packs=packs)
    assert not good
    assert reasons == fined.codes


@pytest.mark.parametrize("fined", FINES, ids=str)
def test_with_the_one_defect_mended_they_pass(packs: Packs, fined: Fined) -> None:
    assert judged(fined.command, fined.facts, packs=packs) == (True, set())
