"""The words of a rule drop nothing: another value in any field gives other words."""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from ringfence.core.law.families import FAMILIES, OPEN_FAMILIES
from ringfence.core.law.rule_values import Value
from ringfence.interfaces.cli.rule_words import words_of
from ringfence.rulepacks import load_packs

PACKS = load_packs()
TYPES = sorted({*FAMILIES.values(), *OPEN_FAMILIES.values()}, key=lambda kind: kind.__name__)


def values_of(kind: type[Value]) -> list[Value]:
    """Every value of a type that stands in a pack."""
    return [
        dated.value
        for code in PACKS.codes()
        for rules in (PACKS.pack(code).rules, PACKS.pack(code).defaults)
        for timeline in rules.values()
        for dated in timeline
        if isinstance(dated.value, kind)
    ]


def others(hint: Any, given: object) -> Iterator[object]:
    """Values of the same type as a field's, other than the given one."""
    for part in get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,):
        if get_origin(part) is Literal:
            yield from (choice for choice in get_args(part) if choice != given)
        elif part is bool:
            yield not given
        elif part in (int, float):
            yield 7 if given != 7 else 8
        elif part is str:
            yield "02-29" if given != "02-29" else "02-28"
        elif get_origin(part) is tuple and given:
            yield ()
        elif get_origin(part) is tuple and get_origin(get_args(part)[0]) is Literal:
            yield (get_args(get_args(part)[0])[0],)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_field_is_told(kind: type[Value]) -> None:
    values = values_of(kind)
    assert values
    for field, hint in get_type_hints(kind).items():
        changed = [
            (value, msgspec.structs.replace(value, **{field: other}))
            for value in values
            for other in others(hint, getattr(value, field))
        ]
        told = [1 for before, after in changed if words_of(before) != words_of(after)]
        assert told or not changed, f"{kind.__name__}.{field} is not told"


def test_no_words_are_a_dump() -> None:
    for kind in TYPES:
        for value in values_of(kind):
            words = words_of(value)
            assert f"{kind.__name__}(" not in words
            assert "None" not in words
            assert "()" not in words
            assert not re.search(r"opt_(in|out)|_contract|_kind|_sale|sole_trader|_then", words)
