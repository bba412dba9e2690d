"""Canonical JSON is that of RFC 8785, whichever way it is made, and nothing else is read."""

import json
import math
from enum import StrEnum
from typing import Any, cast

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.canonical import (
    LARGEST_INTEGER,
    MAXIMUM_DEPTH,
    CanonicalError,
    canonical,
    read_canonical,
)

WHOLE = st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLAIN = st.none() | st.booleans() | WHOLE | TEXT
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    PLAIN | FLOATS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def test_the_example_of_the_rfc() -> None:
    """RFC 8785, 3.2.2 and 3.2.4."""
    text = (
        '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],'
        r' "string": "\u20ac$\u000F\u000aA' + r"'\u0042\u0022\u005c\\\"\/"
        '", "literals": [null, true, false]}'
    )
    assert canonical(json.loads(text)).hex() == (
        "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b333333"
        "3333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e"
        "67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d"
    )


def test_keys_are_sorted_as_utf_16() -> None:
    """RFC 8785, 3.2.3: the smiley, above U+FFFF, comes before U+FB33."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
    ordered = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    assert list(json.loads(canonical(dict.fromkeys(keys, 0)))) == ordered


@pytest.mark.parametrize(
    ("bits", "text"),
    [
        ("0000000000000000", "0"),
        ("8000000000000000", "0"),
        ("0000000000000001", "5e-324"),
        ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("4340000000000000", "9007199254740992"),
        ("4430000000000000", "295147905179352830000"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"),
        ("44b52d02c7e14af6", "1e+23"),
        ("444b1ae4d6e2ef4e", "999999999999999700000"),
        ("444b1ae4d6e2ef50", "1e+21"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
        ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("41b3de4355555557", "333333333.33333343"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
        ("43143ff3c1cb0959", "1424953923781206.2"),
    ],
)
def test_numbers_of_the_rfc(bits: str, text: str) -> None:
    """RFC 8785, appendix B."""
    number = memoryview(bytes.fromhex(bits)[::-1]).cast("d")[0]
    assert canonical(number) == text.encode()
    assert canonical(read_canonical(text.encode())) == text.encode()


@given(VALUES)
def test_both_ways_give_the_same_bytes(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(cast(Any, value))


@given(VALUES)
def test_what_is_written_is_read(value: object) -> None:
    raw = canonical(value)
    assert read_canonical(raw) == value
    assert canonical(read_canonical(raw)) == raw


@given(VALUES)
def test_only_one_writing_is_read(value: object) -> None:
    raw = canonical(value)
    loose = json.dumps(value, ensure_ascii=True, indent=1).encode()
    if loose != raw:
        with pytest.raises(CanonicalError):
            read_canonical(loose)


@given(
    st.binary(max_size=12) | st.text('{}[]",:01.eE-+nulltrue\\ud8', max_size=12).map(str.encode)
)
def test_bytes_are_canonical_or_refused(raw: bytes) -> None:
    try:
        value = read_canonical(raw)
    except CanonicalError as error:
        assert "\n" not in str(error)
    else:
        assert canonical(value) == raw


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b" 1",
        b"1 ",
        b"1\n",
        b"\xef\xbb\xbf1",
        b"\xff",
        b"-0",
        b"1.0",
        b"1e0",
        b"01",
        b"NaN",
        b"Infinity",
        b"1e999",
        b"9007199254740993",
        b"9" * 5000,
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'"\\/"',
        b'"\\u0041"',
        b'"\\u000A"',
        b'"\\ud83d\\ude00"',
        b'"\\ud800"',
        b"[" * 100_000,
        b"[" * 65 + b"]" * 65,
        b'"' + b"x" * 4_000_000 + b'"',
    ],
    ids=lambda raw: repr(raw[:20]),
)
def test_other_writings_are_refused(raw: bytes) -> None:
    with pytest.raises(CanonicalError):
        read_canonical(raw)


@pytest.mark.parametrize(
    "value",
    [
        math.nan,
        math.inf,
        -math.inf,
        LARGEST_INTEGER + 1,
        -LARGEST_INTEGER - 1,
        10**400,
        "\ud800",
        {"\ud800": 1},
        {"\ud800": 1.5},
        {1: 2},
        {None: 2, "a": 1.5},
        b"bytes",
        object(),
        {1, 2},
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    for each in (value, [value], {"a": value}):
        with pytest.raises(CanonicalError):
            canonical(each)


@pytest.mark.parametrize("inmost", [1, 1.5])
def test_the_limit_of_depth_is_the_same_everywhere(inmost: float) -> None:
    value: object = inmost
    for _ in range(MAXIMUM_DEPTH):
        value = [value]
    assert read_canonical(canonical(value)) == value
    with pytest.raises(CanonicalError, match="deeper than 64"):
        canonical([value])
    with pytest.raises(CanonicalError, match="deeper than 64"):
        canonical({"a": value})


def test_words_of_an_enumeration_count_as_texts() -> None:
    class Word(StrEnum):
        YES = "yes"

    assert canonical({Word.YES: Word.YES, "t": (1, 2)}) == b'{"t":[1,2],"yes":"yes"}'
