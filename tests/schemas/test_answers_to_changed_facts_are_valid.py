"""Whatever facts are changed: what a reader takes the schema takes, and so the answer."""

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringfence.core.law.read_question import QuestionError
from tests.schemas.published import (
    COMMANDS,
    EXAMPLES,
    Schema,
    at,
    faults,
    loaded,
    name_of,
    options_at,
    paths,
    schema,
)

MOMENTS = (
    "2020-02-29",
    "2026-03-01",
    "2026-11-22",
    "2026-11-23T09:59:59+01:00",
    "2026-11-23T10:00:00.5+01:00",
    "2028-01-01T00:00:00Z",
)
TEXTS = ("", " ", "DE", "US", "XX", "Example Ltd", "it", "ß", "21(3)", "09:00")
NUMBERS = (-1, 0, 1, 2, 24, 41, 200, 1_000_000, 0.25, 0.5, 1.5)
MOST_CHANGES = 4
DROPPED = object()


def values_of(found: list[Schema]) -> list[Any]:
    """Values that a schema lets stand at a place, null and absence among them."""
    values: list[Any] = [None, DROPPED]
    for option in found:
        kind = option.get("type")
        if "enum" in option:
            values += option["enum"]
        elif option.get("title") == "Moment":
            values += MOMENTS
        elif kind == "boolean":
            values += [True, False]
        elif kind == "string":
            values += TEXTS
        elif kind == "array":
            values.append([])
        elif kind == "object":
            values.append({})
        elif kind == "number":
            values += NUMBERS
        elif kind == "integer":
            values += [each for each in NUMBERS if isinstance(each, int)]
    return values


def place(value: Any, steps: tuple[str | int, ...], given: Any) -> None:
    """Changes one value, unless an earlier change took away where it stands."""
    try:
        holder = at(value, steps[:-1])
        holder[steps[-1]]
    except (KeyError, IndexError, TypeError):
        return
    if given is DROPPED:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = given


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
@settings(max_examples=50)
@given(data=st.data())
def test_a_changed_example_is_answered_as_the_schemas_say(
    example: Path, data: st.DataObject
) -> None:
    name, value = name_of(example), loaded(example)
    places = list(paths(value))
    for _ in range(data.draw(st.integers(1, MOST_CHANGES))):
        steps = data.draw(st.sampled_from(places))
        found = options_at(schema(name, "input"), steps)
        place(value, steps, data.draw(st.sampled_from(values_of(found))))
    try:
        answer = COMMANDS[name].answer(copy.deepcopy(value))
    except QuestionError:
        return
    assert faults(value, name=name, part="input") == []
    assert faults(answer, name=name, part="answer") == []
