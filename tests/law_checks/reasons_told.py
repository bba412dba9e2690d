"""Every reason that some change of the good facts brings, with all that it says of itself.

`python -m tests.law_checks.reasons_told` writes the two lists anew; read what changes in them.
"""

from collections.abc import Iterator
from pathlib import Path

from ringfence.core.law.consents.asked import consent_answer
from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.read_question import QuestionError, read_question
from ringfence.interfaces.cli.checks import consent
from ringfence.rulepacks import load_packs
from tests.law.base_question import AMERICA, BRITAIN, FINLAND, FRANCE, GERMANY, IRELAND, ITALY
from tests.law_checks.test_every_rule_has_a_case_either_way import (
    NOW,
    STARTS,
    variants,
    words_of,
)

FOLDER = Path(__file__).parent
OF_CALLS, OF_CONSENTS = FOLDER / "reasons_of_calls.txt", FOLDER / "defects_of_consents.txt"


def of_calls(packs: Packs) -> set[str]:
    """The findings against some call: names, identifiers, what they read and how they are told."""
    found: set[str] = set()
    words = words_of(Question)
    for start in (GERMANY, FRANCE, ITALY, BRITAIN, IRELAND, FINLAND, AMERICA):
        for facts in variants(start, words):
            try:
                verdict = decide(read_question(facts, now=NOW, test_numbers=True), packs)
            except QuestionError:
                continue
            for one in verdict.reasons:
                found.add(
                    f"{one.jurisdiction} {one.rule} {one.spec} {one.outcome} {one.variant or '-'} "
                    f"missing={one.missing} facts={','.join(one.facts)} "
                    f"details={' / '.join(one.details)} contested={one.contested}"
                )
    return found


def of_consents(packs: Packs) -> set[str]:
    """The defects of some consent: names, identifiers, weight and what is missing."""
    found: set[str] = set()
    for start in STARTS["consent"]:
        for facts in variants(start, words_of(consent.INPUT)):
            try:
                answer, _ = consent_answer(facts, now=NOW, packs=packs)
            except QuestionError:
                continue
            found |= {
                f"{one.name} {one.spec} {one.weight} missing={one.missing}"
                for one in (*answer.defects, *answer.warnings)
            }
    return found


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a list."""
    yield from path.read_text("utf-8").splitlines()


if __name__ == "__main__":
    PACKS = load_packs()
    OF_CALLS.write_text("\n".join(sorted(of_calls(PACKS))) + "\n", "utf-8")
    OF_CONSENTS.write_text("\n".join(sorted(of_consents(PACKS))) + "\n", "utf-8")
