"""Every key a question may carry, and which rule reads it (`ringfence ask --facts`)."""

import textwrap
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import AskedQuestion
from ringfence.interfaces.cli.facts.call import CALL
from ringfence.interfaces.cli.facts.fact import KEPT, REQUIRED, Fact
from ringfence.interfaces.cli.facts.person import PERSON
from ringfence.interfaces.cli.facts.record import RECORD

FACTS: dict[str, Fact] = {**CALL, **PERSON, **RECORD}
"""Every key by its path in a question; `consents[]` is each entry of a list."""

WIDTH = 95


def facts_table() -> str:
    """For each key what it takes, what it means, how missing is read, and who reads it."""
    blocks = []
    for key, takes in keys_of_a_question():
        fact = FACTS[key]
        lines = [
            *_wrapped(f"{key}: {fact.meaning}", ""),
            *_wrapped(f"takes {takes}; {_when_missing(fact)}", "    "),
            *_wrapped(fact.reader if fact.reader == KEPT else f"read by: {fact.reader}", "    "),
        ]
        blocks.append("\n".join(lines))
    return "\n".join(blocks)


def _when_missing(fact: Fact) -> str:
    return REQUIRED if fact.missing == REQUIRED else f"absent or null: {fact.missing}"


def facts_entries() -> Iterator[dict[str, str]]:
    """The same as plain entries, one for each key, in the order of a question."""
    for key, takes in keys_of_a_question():
        fact = FACTS[key]
        yield {
            "key": key,
            "takes": takes,
            "means": fact.meaning,
            "absent_or_null": fact.missing,
            "read_by": fact.reader,
        }


def keys_of_a_question() -> Iterator[tuple[str, str]]:
    """Every key that is read, with what it takes, from the very types that read it."""
    yield from _rows(AskedQuestion, "")


def _wrapped(text: str, lead: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=f"{lead}  " if lead else "    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _rows(kind: Any, path: str) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        key = f"{path}{field.encode_name}"
        parts = list(_parts(hints[field.name]))
        blocks = [part for part, _ in parts if _is_block(part)]
        words = [_word(part, listed=listed) for part, listed in parts if not _is_block(part)]
        listed = any(part_listed for _, part_listed in parts)
        if blocks:
            words.insert(0, "list of blocks" if listed else "block")
        yield key, " or ".join(word for word in words if word)
        for block in blocks:
            yield from _rows(block, f"{key}[]." if listed else f"{key}.")


def _parts(hint: Any) -> Iterator[tuple[Any, bool]]:
    if get_origin(hint) is Union or type(hint).__name__ == "UnionType":
        for part in get_args(hint):
            yield from _parts(part)
    elif get_origin(hint) is tuple:
        for part, _ in _parts(get_args(hint)[0]):
            yield part, True
    elif hint is not msgspec.UnsetType:
        yield hint, False


def _is_block(part: Any) -> bool:
    return isinstance(part, type) and issubclass(part, msgspec.Struct)


def _word(part: Any, *, listed: bool) -> str:
    if part is type(None):
        return "null"
    if get_origin(part) is Literal:
        word = ", ".join(str(choice) for choice in get_args(part))
    elif part is Moment:
        word = "day or time with offset"
    else:
        word = {"str": "text", "int": "number", "bool": "true, false"}.get(part.__name__, "value")
    return f"list of {word}" if listed else word
