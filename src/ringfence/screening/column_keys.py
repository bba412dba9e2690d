"""Which keys of a question a column of the list may fill, and how its cells are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec

from ringfence.core.law.question import (
    Agent,
    Block,
    Campaign,
    Controller,
    Processor,
    Source,
    Subject,
)

BLOCKS: Mapping[str, type[Block]] = {
    "controller": Controller,
    "campaign": Campaign,
    "subject": Subject,
    "source": Source,
    "agent": Agent,
    "processor": Processor,
}
TRUE = frozenset({"true", "yes", "1", "ja", "oui", "si", "sí", "x"})
FALSE = frozenset({"false", "no", "0", "nein", "non"})


@cache
def scalar_keys() -> dict[str, str]:
    """Every key that one cell can fill, as ``subject.kind``, with its form: bool, int or text."""
    return {path: form for block, kind in BLOCKS.items() for path, form in _scalars(kind, block)}


def read_cell(cell: str, *, form: str) -> object:
    """The value a filled cell gives to a key of this form. Raises ValueError saying what fits."""
    word = cell.strip()
    if form == "bool":
        if word.casefold() in TRUE:
            return True
        if word.casefold() in FALSE:
            return False
        raise ValueError("allowed are true or false, yes or no, 1 or 0")
    if form == "int":
        if word.isascii() and word.isdecimal() and len(word) <= 9:
            return int(word)
        raise ValueError("allowed is a whole number")
    return word


def _scalars(kind: type[msgspec.Struct], path: str) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        here = f"{path}.{field.encode_name}"
        members = list(_members(hints[field.name]))
        structs = [m for m in members if isinstance(m, type) and issubclass(m, msgspec.Struct)]
        if structs:
            yield from _scalars(structs[0], here)
        elif not any(get_origin(member) is tuple for member in members):
            yield here, _form(members)


def _form(members: list[Any]) -> str:
    return "bool" if bool in members else "int" if int in members else "text"


def _members(kind: Any) -> Iterator[Any]:
    if get_origin(kind) is Union or type(kind).__name__ == "UnionType":
        for part in get_args(kind):
            yield from _members(part)
    else:
        yield kind
