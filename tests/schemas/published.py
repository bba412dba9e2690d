"""The published schemas and examples, as a reader of the repository finds them."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from scripts.make_schemas import FOLDER, Described, answer_beside, described, inputs_of

Schema = dict[str, Any]
Steps = tuple[str | int, ...]

COMMANDS: dict[str, Described] = {one.name: one for one in described()}
EXAMPLES: list[Path] = [path for name in COMMANDS for path in inputs_of(name)]


def loaded(path: Path) -> Any:
    """What a JSON file holds."""
    return json.loads(path.read_text("utf-8"))


def name_of(example: Path) -> str:
    """The command an example belongs to."""
    return example.name.partition(".")[0].partition("-")[0]


@cache
def schema(name: str, part: str) -> Schema:
    """The committed schema of a command's `input` or `answer`."""
    read: Schema = loaded(FOLDER / f"{name}.{part}.schema.json")
    return read


@cache
def validator(name: str, part: str) -> Draft202012Validator:
    """What holds a value to that schema, dates included."""
    return Draft202012Validator(
        schema(name, part), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def faults(value: object, *, name: str, part: str) -> list[str]:
    """What a schema has against a value."""
    return [error.message for error in validator(name, part).iter_errors(value)]


def answer_of(example: Path) -> Any:
    """The recorded answer to an example."""
    return loaded(answer_beside(example))


def paths(value: object, before: Steps = ()) -> Iterator[Steps]:
    """Where each value inside a value lies, containers before what they hold."""
    inside: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inside = list(value.items())
    elif isinstance(value, list):
        inside = list(enumerate(value))
    for step, item in inside:
        yield (*before, step)
        yield from paths(item, (*before, step))


def at(value: Any, steps: Steps) -> Any:
    """The value at a place."""
    for step in steps:
        value = value[step]
    return value


def options(whole: Schema, part: Schema) -> Iterator[Schema]:
    """The alternatives of a part of a schema, references followed."""
    if "$ref" in part:
        yield from options(whole, whole["$defs"][part["$ref"].rpartition("/")[2]])
    elif "anyOf" in part:
        for option in part["anyOf"]:
            yield from options(whole, option)
    else:
        yield part


def options_at(whole: Schema, steps: Steps) -> list[Schema]:
    """What a schema lets stand at a place."""
    found = list(options(whole, whole))
    for step in steps:
        found = [
            option
            for each in found
            for following in _following(each, step)
            for option in options(whole, following)
        ]
    return found


def _following(part: Schema, step: str | int) -> Iterator[Schema]:
    if isinstance(step, str):
        if step in part.get("properties", {}):
            yield part["properties"][step]
    elif "prefixItems" in part:
        yield from part["prefixItems"][step : step + 1]
    elif isinstance(part.get("items"), dict):
        yield part["items"]
