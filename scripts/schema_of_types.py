"""A JSON Schema (draft 2020-12) of a type that is read or printed; the type is the only source.

The schema of an input says what shape is read; the reader also asks that countries, numbers and
dates exist and go together. The schema of an answer is closed: every key that is printed.
"""

import re
from typing import Any, get_args

import msgspec

from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import AskedQuestion
from ringfence.interfaces.cli.question_facts import FACTS

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DAY = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_TIME = (
    r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
)
MOMENT: Schema = {
    "title": "Moment",
    "description": "A day, as 2026-11-23, or a time with offset (RFC 3339), as "
    "2026-11-23T10:00:00+01:00. A day is a local day: what begins counts from its first instant, "
    "what ends to its last.",
    "type": "string",
    "pattern": f"^{_DAY}(T{_TIME})?$",
}
NUMBER: Schema = {"type": "number"}
"""A decimal: read as it is written."""
NULL_IS_ABSENT = {
    "Campaign": ("marketing", "suspended"),
    "Subject": ("kind", "identifiable", "deceased"),
}
"""Keys of a question with a default, which null does not change to an error."""


def input_schema(kind: Any, *, name: str, title: str) -> Schema:
    """The schema of an input. Several types (`A | B`) are alternatives."""
    schema, parts = _generated(kind)
    for part in parts.values():
        for key, value in part.get("properties", {}).items():
            if value.get("default", 0) is None or isinstance(value.get("default"), dict):
                del value["default"]
            if key in NULL_IS_ABSENT.get(part["title"], ()):
                default = value.pop("default")
                part["properties"][key] = {
                    "anyOf": [value, {"type": "null"}],
                    "default": default,
                }
    _with_meanings(parts)
    return _whole(schema, parts, name=name, title=title)


def answer_schema(kind: Any, *, name: str, title: str) -> Schema:
    """The schema of an answer: every key required but those printed on demand, none besides."""
    schema, parts = _generated(kind)
    for part in parts.values():
        properties = part.get("properties", {})
        part["required"] = [
            key for key in properties if key in part["required"] or "default" in properties[key]
        ]
        part["additionalProperties"] = False
        for value in properties.values():
            value.pop("default", None)
    return _whole(schema, parts, name=name, title=title)


def _generated(kind: Any) -> tuple[Schema, dict[str, Schema]]:
    """The library's schema of a type, and its parts by name."""
    kinds = get_args(kind) or (kind,)
    schemas, parts = msgspec.json.schema_components(kinds, schema_hook=_special)
    schema = schemas[0] if len(schemas) == 1 else {"anyOf": [*schemas]}
    return schema, {name: _in_plain_words(part) for name, part in parts.items()}


def _special(kind: type) -> Schema:
    if kind is Moment:
        return {"$ref": "#/$defs/Moment"}
    raise NotImplementedError(f"{kind.__name__} has no schema")


def _in_plain_words(value: Any) -> Any:
    """The same; descriptions in one line and in JSON's words, decimals as the numbers they are."""
    if isinstance(value, list):
        return [_in_plain_words(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("format") == "decimal":
        return dict(NUMBER)
    said = {key: _in_plain_words(item) for key, item in value.items()}
    if isinstance(said.get("description"), str):
        words = re.sub(r"\s+", " ", said["description"].replace("``", "`"))
        said["description"] = re.sub(r"\bNone\b", "null", words)
    return said


def _whole(schema: Schema, parts: dict[str, Schema], *, name: str, title: str) -> Schema:
    """The file: the one type it is about on top, the parts below it."""
    alone = schema.get("$ref", "").rpartition("/")[2]
    top = parts.pop(alone) if alone else schema
    if "#/$defs/Moment" in str((top, parts)):
        parts["Moment"] = MOMENT
    return {
        "$schema": DIALECT,
        "$id": f"{name}.schema.json",
        **top,
        "title": title,
        **({"$defs": parts} if parts else {}),
    }


def _with_meanings(parts: dict[str, Schema]) -> None:
    """What `ask --facts` says of each key, wherever a block of a question is used."""
    own, meanings = _blocks_of_a_question()
    for name, part in parts.items():
        if own.get(name, {}).get("properties", {}).keys() != part.get("properties", {}).keys():
            continue
        for key, meaning in meanings.get(name, {}).items():
            part["properties"][key] = {"description": meaning, **part["properties"][key]}


def _blocks_of_a_question() -> tuple[dict[str, Schema], dict[str, dict[str, str]]]:
    """The blocks of a question by name, and what each key of each block means."""
    schema, parts = _generated(AskedQuestion)
    meanings: dict[str, dict[str, str]] = {}
    for path, fact in FACTS.items():
        *blocks, key = path.replace("[]", "").split(".")
        block = _block(schema)
        for step in blocks:
            block = _block(parts[block]["properties"][step])
        meanings.setdefault(block, {})[key] = fact.meaning
    return parts, meanings


def _block(schema: Schema) -> str:
    """The name of the block that a value is, or may be, or is a list of."""
    found = re.findall(r"#/\$defs/(\w+)", str(schema))
    return next(name for name in found if name != "Moment")
