"""Structs as plain values for JSON, without what is unknown."""

from typing import Any

import msgspec

from ringfence.core.law.moment import Moment


def plain(value: object) -> Any:
    """The same in mappings, lists and texts; a key that is null is left out."""
    return _without_null(msgspec.to_builtins(value, enc_hook=_written))


def _written(value: object) -> object:
    if isinstance(value, Moment):
        return value.text
    raise TypeError(f"{type(value).__name__} has no plain form")


def _without_null(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_null(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_without_null(item) for item in value]
    return value
