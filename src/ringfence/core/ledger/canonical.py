"""JSON in its one canonical form (RFC 8785): what is hashed, signed and compared byte by byte."""

import json
import re
from typing import Any, NoReturn, cast

import msgspec
import rfc8785

LARGEST_INTEGER = 2**53 - 1
"""The largest whole number every reader of JSON holds exactly (RFC 8785, 3.2.2.3)."""
MAXIMUM_BYTES = 4_000_000
MAXIMUM_DEPTH = 64

_LONGEST_NUMBER = 25
_PLAIN = msgspec.json.Encoder(order="sorted")


class CanonicalError(ValueError):
    """A value without canonical form, or bytes that are none; the message is one line."""


def canonical(value: object) -> bytes:
    """The canonical JSON of a value made of dict, list, str, int, float, bool and None.

    Raises CanonicalError for anything else, for NaN and infinities, whole numbers beyond 2^53,
    unpaired surrogates and more than 64 levels.
    """
    try:
        quick = _quickly(value)
        if quick is not None:
            return quick
        if _is_plain(value, MAXIMUM_DEPTH):
            # Thirty times as fast as the general way and, without floats and with keys in
            # ASCII, the same bytes; a test compares the two.
            return _PLAIN.encode(value)
        return rfc8785.dumps(cast(Any, value))
    except CanonicalError:
        raise
    except UnicodeEncodeError:
        raise CanonicalError("a text with half a character (an unpaired surrogate)") from None
    except ValueError as error:
        raise CanonicalError(str(error)) from None


def read_canonical(raw: bytes) -> object:
    """The value that canonical JSON holds. Raises CanonicalError for every other writing of it.

    So keys twice, another order, spaces, escapes that need not be and NaN are all refused.
    """
    if len(raw) > MAXIMUM_BYTES:
        raise CanonicalError(f"longer than the {MAXIMUM_BYTES:,} bytes allowed")
    try:
        value: object = json.loads(
            raw.decode("utf-8"), parse_int=_whole, parse_constant=_refuse_constant
        )
    except UnicodeDecodeError:
        raise CanonicalError("not UTF-8") from None
    except json.JSONDecodeError as error:
        raise CanonicalError(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise CanonicalError(f"nested deeper than {MAXIMUM_DEPTH} levels") from None
    if canonical(value) != raw:
        raise CanonicalError("JSON, but not in its canonical form (RFC 8785)")
    return value


def _quickly(value: object) -> bytes | None:
    """The canonical bytes where a look at them shows that they are; else None, and no word.

    What is written in ASCII has keys in ASCII; what reads back as itself, without a float, held
    no other type; so few brackets are not nested too deep, and no run of digits is too long.
    """
    try:
        raw = _PLAIN.encode(value)
        if (
            raw.isascii()
            and raw.count(b"{") + raw.count(b"[") <= MAXIMUM_DEPTH
            and _LONG_RUN.search(raw) is None
            and _READ_BACK.decode(raw) == value
        ):
            return raw
    except (TypeError, ValueError, msgspec.MsgspecError, RecursionError):
        pass
    return None


def _no_float(text: str) -> NoReturn:
    raise ValueError(text)


_LONG_RUN = re.compile(rb"(?:\A|[:,[-])[0-9]{16}")
_READ_BACK = msgspec.json.Decoder(float_hook=_no_float)


def _is_plain(value: object, depth: int) -> bool:
    """Whether it has only keys in ASCII and no floats; all levels are counted either way."""
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is int:
        return -LARGEST_INTEGER <= cast(int, value) <= LARGEST_INTEGER
    if not isinstance(value, dict | list | tuple):
        return False
    if not depth:
        raise CanonicalError(f"nested deeper than {MAXIMUM_DEPTH} levels")
    plain = True
    if isinstance(value, dict):
        for key in value:
            if type(key) is not str or not key.isascii():
                plain = False
        value = value.values()
    for each in value:
        if type(each) is not str and not _is_plain(each, depth - 1):
            plain = False
    return plain


def _whole(digits: str) -> int | float:
    """A whole number; one beyond 2^53 is canonical only as the float that prints like this."""
    if len(digits) > _LONGEST_NUMBER:
        raise CanonicalError("a number is too large")
    number = int(digits)
    return number if abs(number) <= LARGEST_INTEGER else float(number)


def _refuse_constant(word: str) -> NoReturn:
    raise CanonicalError(f"{word} is no JSON number")
