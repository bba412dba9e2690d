"""Plain values: an answer's as its JSON holds them, and texts that say nothing."""

from typing import Any

import msgspec


def plain(answer: msgspec.Struct) -> dict[str, Any]:
    """The fields of an answer, down to plain values; tuples become lists, as in JSON."""
    values: dict[str, Any] = _listed(msgspec.to_builtins(answer))
    return values


def _listed(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return [_listed(item) for item in value]
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    return value


def blank(text: str | None) -> bool:
    """Whether a text says nothing: absent, empty, or spaces only."""
    return text is None or not text.strip()
