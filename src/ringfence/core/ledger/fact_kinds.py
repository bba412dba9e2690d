"""What may stand in an entry in clear: codes, moments, counts and digests; never a free text."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Literal

from ringfence.core.ledger.base64_text import Base64Error, from_base64url
from ringfence.core.ledger.canonical import LARGEST_INTEGER
from ringfence.core.ledger.hashing import HASH_BYTES

FactKind = Literal["code", "count", "digest", "moment"]

_CODE = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*", re.ASCII)
_LONGEST_CODE = 64
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")


def moment_text(moment: datetime) -> str:
    """The one way an entry writes an instant: UTC, with microseconds and `Z`.

    Raises ValueError for a moment without zone, or so late that UTC has no year for it.
    """
    if moment.utcoffset() is None:
        raise ValueError("a moment without time zone")
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("a moment beyond the calendar") from None
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def read_moment(text: object) -> datetime | None:
    """The instant such a text names; None for any other writing, and for no day at all."""
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment_text(moment) == text else None


def is_code(value: object) -> bool:
    """Whether it is a word such as `decision.batch`."""
    return (
        isinstance(value, str)
        and len(value) <= _LONGEST_CODE
        and _CODE.fullmatch(value) is not None
    )


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value <= LARGEST_INTEGER


def is_digest(value: object) -> bool:
    """Whether it is the Base64url of 32 bytes."""
    try:
        return isinstance(value, str) and len(from_base64url(value)) == HASH_BYTES
    except Base64Error:
        return False


IS_OF_KIND: Mapping[FactKind, Callable[[object], bool]] = MappingProxyType(
    {
        "code": is_code,
        "count": _is_count,
        "digest": is_digest,
        "moment": lambda value: read_moment(value) is not None,
    }
)
WHAT_IT_IS: Mapping[FactKind, str] = MappingProxyType(
    {
        "code": f"a code of small letters, digits and . _ - (at most {_LONGEST_CODE})",
        "count": "a whole number from 0 to 2^53 - 1",
        "digest": "the Base64url of 32 bytes, without padding",
        "moment": "an instant as 2026-11-01T09:12:00.000000Z",
    }
)
