"""Every reason that some change of a check's good facts brings, with all that it says.

`python -m tests.law_checks.reasons_of_checks` writes the list anew; read what changes in it.
"""

from collections.abc import Iterator
from copy import deepcopy
from importlib import import_module
from pathlib import Path
from typing import Any

from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import QuestionError
from ringfence.rulepacks import load_packs
from tests.law_checks.test_every_rule_has_a_case_either_way import (
    NOW,
    STARTS,
    Facts,
    variants,
    words_of,
)

LIST = Path(__file__).parent / "reasons_of_checks.txt"
CHECKS = sorted(STARTS.keys() - {"consent"})
"""Every check but that of consents, whose defects have a list of their own."""


def told(word: str, packs: Packs) -> set[str]:
    """The reasons and warnings that a check gives on some change of its good facts."""
    check: Any = import_module(f"ringfence.interfaces.cli.checks.{word}")
    # A bought list has so many keys that every word in every place would take its time.
    words = () if word == "list" else words_of(check.INPUT)
    found: set[str] = set()
    for start in STARTS[word]:
        for facts in (start, *variants(start, words)):
            try:
                answer = check.answer(deepcopy(facts), now=NOW, packs=packs)
            except QuestionError:
                continue
            found |= {f"{word} {line}" for line in reasons_in(answer)}
    return found


def reasons_in(answer: Facts) -> Iterator[str]:
    """A line for each reason and warning of an answer, and of its rows."""
    for key in ("reasons", "warnings"):
        for one in answer.get(key, ()):
            articles = "; ".join(
                f"{said['law']} {said['article'] or ''} ({said['seen']})"
                for said in one["citations"]
            )
            yield (
                f"{key} {one['rule']} {one['spec']} {one['outcome']} missing={one['missing']} "
                f"contested={one['contested']} [{articles}] {one['text']} > {one['remedy']}"
            )
    for row in answer.get("rows", ()):
        yield from (f"row {line}" for line in reasons_in(row))


def listed() -> list[str]:
    """The lines of the list."""
    return LIST.read_text("utf-8").splitlines()


if __name__ == "__main__":
    PACKS = load_packs()
    LINES = sorted(line for word in CHECKS for line in told(word, PACKS))
    LIST.write_text("\n".join(LINES) + "\n", "utf-8")
