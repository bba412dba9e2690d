"""Our own keys as terms of our own (``rf:…``), and back."""

from collections.abc import Mapping
from typing import Any

PREFIX = "rf:"


def own_terms(extension: Mapping[str, Any]) -> dict[str, Any]:
    """The extension of a record as terms; the hours become nodes, for a list of lists is none."""
    written = {f"{PREFIX}{key}": _prefixed(value) for key, value in extension.items()}
    hours = extension.get("hours")
    if hours is not None:
        written["rf:hours"] = (
            [hours]
            if isinstance(hours, str)
            else [{"rf:from": begins, "rf:until": ends} for begins, ends in hours]
        )
    return written


def own_keys(terms: Mapping[str, object]) -> dict[str, object]:
    """The same the other way. What has another form is left as it is, for the reader to refuse."""
    keys = {key.removeprefix(PREFIX): _bare(value) for key, value in terms.items()}
    hours = keys.get("hours")
    if isinstance(hours, list):
        keys["hours"] = hours[0] if hours == ["any"] else [_slot(slot) for slot in hours]
    return keys


def _prefixed(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {f"{PREFIX}{key}": item for key, item in value.items()}


def _bare(value: object) -> object:
    if not isinstance(value, dict):
        return value
    return {str(key).removeprefix(PREFIX): item for key, item in value.items()}


def _slot(slot: object) -> object:
    if isinstance(slot, dict) and slot.keys() == {"rf:from", "rf:until"}:
        return [slot["rf:from"], slot["rf:until"]]
    return slot
