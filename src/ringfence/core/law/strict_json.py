"""JSON read strictly: no key twice, no NaN or Infinity (RFC 8259), a limit on size and depth."""

import json
import math
from typing import NoReturn

MAXIMUM_CHARACTERS = 4_000_000
LONGEST_INTEGER = 18


class JsonError(ValueError):
    """A text that is not the JSON we accept; the message is one line."""


def load_json(text: str) -> object:
    """The value a JSON text holds. Raises JsonError with line and column where known."""
    if len(text) > MAXIMUM_CHARACTERS:
        raise JsonError(f"longer than the {MAXIMUM_CHARACTERS:,} characters allowed")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise JsonError(
            f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise JsonError("nested too deeply") from None


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise JsonError("a number is too large")
    return number


def _held(digits: str) -> int:
    if len(digits) > LONGEST_INTEGER:
        raise JsonError("a number is too large")
    return int(digits)


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise JsonError(f"key {key!r} stands twice in one object")
            seen.add(key)
    return result


def _refuse_constant(word: str) -> NoReturn:
    raise JsonError(f"{word} is no JSON number")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_no_key_twice,
    parse_constant=_refuse_constant,
    parse_float=_finite,
    parse_int=_held,
)
