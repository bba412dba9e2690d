"""What the cases that a lawyer can read bring against a call, each reason with all that it says.

`python -m tests.packs.reasons_of_cases` writes the list anew; read what changes in it.
"""

import copy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from ringfence.rulepacks import load_packs
from ringfence.rulepacks.strict_yaml import load_yaml
from tests.law.base_question import ABSENT, changed

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
LIST = Path(__file__).parent / "reasons_of_cases.txt"
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def told(path: Path, packs: Packs) -> set[str]:
    """A line for each reason, duty and warning that some case of a file brings."""
    file: Any = load_yaml(path.read_text("utf-8"), source=path.name)
    found: set[str] = set()
    for case in file["cases"]:
        change = {
            key: ABSENT if value == "absent" else value
            for key, value in (case.get("change") or {}).items()
        }
        question = changed(copy.deepcopy(file["base"]), change)
        verdict = decide(read_question(question, now=NOW), packs)
        for one in verdict.reasons:
            found.add(
                f"{path.stem} reason {one.jurisdiction} {one.rule} {one.spec} {one.outcome} "
                f"{one.variant or '-'} missing={one.missing} facts={','.join(one.facts)} "
                f"details={' / '.join(one.details)} contested={one.contested} {one.certainty}"
            )
        found |= {f"{path.stem} duty {one}" for one in map(_plainly, verdict.duties)}
        found |= {f"{path.stem} warning {one}" for one in map(_plainly, verdict.warnings)}
    return found


def _plainly(one: Any) -> str:
    return f"{one.rule} {one.text}"


def listed() -> list[str]:
    """The lines of the list."""
    return LIST.read_text("utf-8").splitlines()


if __name__ == "__main__":
    PACKS = load_packs()
    LINES = sorted(line for path in CASES for line in told(path, PACKS))
    LIST.write_text("\n".join(LINES) + "\n", "utf-8")
