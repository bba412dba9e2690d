"""An entry of the ledger: its one canonical form, written and read strictly.

    {"commitments":{"controller":"…"},"facts":{…},"format":1,"kind":"consent.given",
     "recorded_at":"2026-11-01T09:12:00.000000Z","version":1}

It holds no personal data: what concerns a person, staff too, stands as a commitment.
"""

from collections.abc import Mapping, Set
from datetime import datetime

import msgspec

from ringfence.core.ledger.base64_text import from_base64url, to_base64url
from ringfence.core.ledger.canonical import CanonicalError, canonical, read_canonical
from ringfence.core.ledger.commitment import COMMITMENT_BYTES
from ringfence.core.ledger.entry_kinds import KINDS, KindError, Kinds, Shape
from ringfence.core.ledger.fact_kinds import (
    IS_OF_KIND,
    WHAT_IT_IS,
    is_code,
    is_digest,
    moment_text,
    read_moment,
)

FORMAT = 1
"""The form around kind and fields."""
MAXIMUM_ENTRY_BYTES = 16_384

_KEYS = frozenset({"commitments", "facts", "format", "kind", "recorded_at", "version"})


class EntryError(ValueError):
    """Bytes or fields that are no entry; the message is one line."""


class UnknownKind(EntryError):
    """An entry in good form whose kind or version this program does not know."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What was recorded, and when it was recorded here (with zone; written in UTC).

    `facts` are codes, counts, digests and moments as they are written; each of `commitments`
    has 32 bytes.
    """

    kind: str
    version: int
    recorded_at: datetime
    facts: Mapping[str, str | int]
    commitments: Mapping[str, bytes]


def entry_bytes(entry: Entry, kinds: Kinds = KINDS) -> bytes:
    """The canonical bytes of an entry: what is hashed, stored and signed.

    Raises UnknownKind, and EntryError naming a field that is missing, too many or ill-formed.
    """
    shape = _shape(entry.kind, entry.version, kinds)
    try:
        recorded_at = moment_text(entry.recorded_at)
    except ValueError as error:
        raise EntryError(f"recorded_at: {error}") from None
    for name, committed in entry.commitments.items():
        if len(committed) != COMMITMENT_BYTES:
            raise EntryError(
                f"commitments: {name!r} has {len(committed)} bytes, not {COMMITMENT_BYTES}"
            )
    _check_fields(shape, entry.facts, entry.commitments)
    written = {name: to_base64url(value) for name, value in entry.commitments.items()}
    return canonical(
        {
            "commitments": written,
            "facts": dict(entry.facts),
            "format": FORMAT,
            "kind": entry.kind,
            "recorded_at": recorded_at,
            "version": entry.version,
        }
    )


def read_entry(raw: bytes, kinds: Kinds = KINDS) -> Entry:
    """The entry that these bytes are, and no other bytes would be.

    Raises UnknownKind, and EntryError for whatever `entry_bytes` could not have written.
    """
    if len(raw) > MAXIMUM_ENTRY_BYTES:
        raise EntryError(f"an entry of {len(raw)} bytes; allowed are {MAXIMUM_ENTRY_BYTES}")
    try:
        value = read_canonical(raw)
    except CanonicalError as error:
        raise EntryError(f"an entry must be canonical JSON: {error}") from None
    if not isinstance(value, dict) or value.keys() != _KEYS:
        raise EntryError(f"an entry has the keys {', '.join(sorted(_KEYS))}, and no other")
    if type(value["format"]) is not int or value["format"] != FORMAT:
        raise EntryError(f"format: must be {FORMAT}")
    facts, commitments = value["facts"], _read_commitments(value["commitments"])
    recorded_at = read_moment(value["recorded_at"])
    if recorded_at is None:
        raise EntryError(f"recorded_at: must be {WHAT_IT_IS['moment']}")
    if not isinstance(facts, dict):
        raise EntryError("facts: must be an object")
    _check_fields(_shape(value["kind"], value["version"], kinds), facts, commitments)
    return Entry(
        kind=value["kind"],
        version=value["version"],
        recorded_at=recorded_at,
        facts=facts,
        commitments=commitments,
    )


def _shape(kind: object, version: object, kinds: Kinds) -> Shape:
    if not isinstance(kind, str) or not is_code(kind):
        raise EntryError(f"kind: must be {WHAT_IT_IS['code']}")
    if type(version) is not int:
        raise EntryError("version: must be a whole number")
    try:
        return kinds.shape(kind, version)
    except KindError as error:
        raise UnknownKind(str(error)) from None


def _read_commitments(value: object) -> dict[str, bytes]:
    if not isinstance(value, dict):
        raise EntryError("commitments: must be an object")
    for name, text in value.items():
        if not is_digest(text):
            raise EntryError(f"commitments: {name!r} must be {WHAT_IT_IS['digest']}")
    return {name: from_base64url(text) for name, text in value.items()}


def _check_fields(
    shape: Shape, facts: Mapping[str, object], commitments: Mapping[str, bytes]
) -> None:
    _check_names("facts", facts.keys(), needed=shape.facts.keys(), more=frozenset())
    _check_names(
        "commitments", commitments.keys(), needed=shape.commitments, more=shape.may_commit
    )
    for name, kind in shape.facts.items():
        if not IS_OF_KIND[kind](facts[name]):
            raise EntryError(f"facts: {name!r} must be {WHAT_IT_IS[kind]}")


def _check_names(where: str, found: Set[str], *, needed: Set[str], more: Set[str]) -> None:
    """Names that are needed must be there; those of `more` may."""
    if found == needed:
        return
    for name in sorted(needed - found):
        raise EntryError(f"{where}: {name!r} is missing")
    for name in sorted(found - needed - more):
        raise EntryError(f"{where}: {name!r} is not allowed here")
