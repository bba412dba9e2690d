"""A faulty input is refused by schema and reader alike; what a reader takes, a schema takes."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from ringfence.core.law.read_question import QuestionError
from scripts.schema_of_types import NULL_IS_ABSENT
from tests.schemas.published import (
    COMMANDS,
    EXAMPLES,
    Steps,
    at,
    faults,
    loaded,
    name_of,
    options_at,
    paths,
    schema,
)

each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)


def changed(value: Any, steps: Steps, given: object) -> Any:
    """The same with another value at one place."""
    result = copy.deepcopy(value)
    at(result, steps[:-1])[steps[-1]] = given
    return result


def refusals(value: Any, name: str) -> tuple[bool, bool]:
    """Whether the schema refuses a value, and whether the reader does."""
    try:
        COMMANDS[name].answer(copy.deepcopy(value))
    except QuestionError:
        return bool(faults(value, name=name, part="input")), True
    return bool(faults(value, name=name, part="input")), False


@each_example
def test_an_unknown_key_is_refused_wherever_it_stands(example: Path) -> None:
    name, value = name_of(example), loaded(example)
    for steps in [(), *paths(value)]:
        if isinstance(at(value, steps), dict):
            assert refusals(changed(value, (*steps, "no_such_key"), 1), name) == (True, True), (
                steps
            )


@each_example
def test_a_wrong_word_is_refused_wherever_words_are_given(example: Path) -> None:
    name, value, tried = name_of(example), loaded(example), 0
    for steps in paths(value):
        found = options_at(schema(name, "input"), steps)
        if any("enum" in option for option in found) and isinstance(at(value, steps), str):
            tried += 1
            assert refusals(changed(value, steps, "no_such_word"), name) == (True, True), steps
    assert tried or name == "consent" or example.name == "deadline-notice.input.json"


@each_example
def test_a_wrong_type_is_refused_wherever_it_stands(example: Path) -> None:
    name, value = name_of(example), loaded(example)
    for steps in paths(value):
        given = at(value, steps)
        assert refusals(changed(value, steps, {"odd": 1}), name) == (True, True), steps
        if isinstance(given, bool):
            assert refusals(changed(value, steps, "yes"), name) == (True, True), steps
        elif isinstance(given, int | float):
            assert refusals(changed(value, steps, True), name) == (True, True), steps


@each_example
def test_a_day_that_is_none_is_refused(example: Path) -> None:
    name, value = name_of(example), loaded(example)
    for steps in paths(value):
        titles = {option.get("title") for option in options_at(schema(name, "input"), steps)}
        if "Moment" in titles:
            for word in ("soon", "2026-13-01", "23.11.2026", "2026-11-23T10:00:00", ""):
                assert refusals(changed(value, steps, word), name) == (True, True), (steps, word)


@each_example
def test_what_a_reader_takes_as_null_or_absent_the_schema_does(example: Path) -> None:
    name, value = name_of(example), loaded(example)
    for steps in paths(value):
        by_schema, by_reader = refusals(changed(value, steps, None), name)
        assert by_reader or not by_schema, steps
        without = copy.deepcopy(value)
        del at(without, steps[:-1])[steps[-1]]
        by_schema, by_reader = refusals(without, name)
        assert by_reader or not by_schema, steps


def test_null_where_a_default_counts_is_taken_by_both() -> None:
    value = loaded(next(path for path in EXAMPLES if name_of(path) == "ask"))
    for block, keys in NULL_IS_ABSENT.items():
        for key in keys:
            assert refusals(changed(value, (block.lower(), key), None), "ask") == (False, False)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("text", ["1", "null", "true", '"text"', "[]"])
def test_no_object_at_all_is_refused(name: str, text: str) -> None:
    assert faults(json.loads(text), name=name, part="input")
