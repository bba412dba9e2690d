"""A published decision's facts put to a command, beside the same facts with the one defect mended.

The facts are those that the published reports tell; the companies, numbers and days that carry
them are invented.
"""

from dataclasses import dataclass, field
from typing import Any

from ringfence.core.law.fines.decisions import DECISIONS

Facts = dict[str, Any]
COMPANIES = {
    decision.number: f"{decision.company} {decision.decided[:4]}" for decision in DECISIONS
}

FRENCH: Facts = {"for.country": "FR", "consent.period_stated": True}
"""French law asks a consent to state for how long it is given."""


@dataclass(frozen=True)
class Fined:
    """What one company was fined for, as one command sees it.

    ``facts`` make the good example of ``command`` (see `judged.py`) into the lawful twin of the
    case; ``defect`` makes the twin into what the decision punished; ``codes`` are then all the
    rules that stand against it.
    """

    decision: int
    story: str
    command: str
    defect: Facts
    codes: frozenset[str]
    facts: Facts = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.decision} {COMPANIES[self.decision]}: {self.story}"


def codes(*names: str) -> frozenset[str]:
    """Rules, each by its name and, where it has one, its identifier: ``row.too_old PL-13``."""
    return frozenset(names)
