"""The law asked once per fact pattern; there is no second implementation of any rule."""

from __future__ import annotations

import msgspec

from ringfence.core.law.question import Question
from ringfence.screening.facts import Facts
from ringfence.screening.outcome import Ask, Outcome, outcome_of
from ringfence.screening.patterns import find_patterns
from ringfence.screening.row_facts import RowFacts
from ringfence.screening.rows import Accounted


def question_of(
    asked: int, *, accounted: Accounted, facts: Facts, row_facts: RowFacts
) -> Question:
    """The whole question that a row asks; ``asked`` is its position among the rows asked."""
    template = row_facts.found[accounted.template[asked]]
    assert isinstance(template, Question)
    looked_up = accounted.looked_up[accounted.known[asked]]
    return msgspec.structs.replace(
        template, number=accounted.readings[asked], **facts.fields(looked_up)
    )


def decide_rows(
    accounted: Accounted, *, facts: Facts, row_facts: RowFacts, ask: Ask
) -> list[Outcome]:
    """The outcome of each row asked, in order; rows of one pattern share one object."""
    patterns = find_patterns(accounted)
    outcomes = [
        outcome_of(question_of(first, accounted=accounted, facts=facts, row_facts=row_facts), ask)
        for first in patterns.first
    ]
    return [outcomes[pattern] for pattern in patterns.of]
