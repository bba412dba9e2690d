"""Cosignatures of witnesses (C2SP tlog-cosignature, the Ed25519 form).

A witness says: at this time, of all trees of this log that I have seen, and each continued the
one before, this was the largest.
"""

from collections.abc import Iterable

import msgspec

from ringfence.core.ledger.note import NoteError, NoteSignature, SignedNote
from ringfence.core.ledger.note_keys import (
    SIGNATURE_BYTES,
    SignatureType,
    SigningKey,
    VerifierKey,
)

LATEST_TIMESTAMP = 2**63 - 1

_TIME_BYTES = 8


class Cosignature(msgspec.Struct, frozen=True):
    """That a witness stood for a checkpoint; `timestamp` counts seconds since 1970, UTC."""

    witness: VerifierKey
    timestamp: int


def cosign(note: SignedNote, *, witness: SigningKey, timestamp: int) -> SignedNote:
    """The checkpoint with one more cosignature.

    Whoever calls it has checked that the tree continues what the witness saw before. Raises
    NoteError for a time that cannot be written, or a key that does not witness.
    """
    if not 0 <= timestamp <= LATEST_TIMESTAMP:
        raise NoteError("the time of a cosignature lies from 0 to 2^63 - 1 seconds after 1970")
    key = witness.public
    if key.type is not SignatureType.COSIGNATURE:
        raise NoteError(f"the key {key.name!r} signs notes and witnesses none")
    made = witness.sign(_message(timestamp, note.text))
    value = timestamp.to_bytes(_TIME_BYTES, "big") + made
    return SignedNote(note.text, (*note.signatures, NoteSignature(key.name, key.id, value)))


def cosignatures(note: SignedNote, witnesses: Iterable[VerifierKey]) -> tuple[Cosignature, ...]:
    """The cosignatures of these witnesses, in the order of the note; others are ignored.

    Raises NoteError if one that bears the name and id of one of them does not hold.
    """
    trusted = {
        (key.name, key.id): key for key in witnesses if key.type is SignatureType.COSIGNATURE
    }
    found = []
    for signature in note.signatures:
        key = trusted.get((signature.name, signature.key_id))
        if key is None:
            continue
        timestamp = int.from_bytes(signature.value[:_TIME_BYTES], "big")
        if (
            len(signature.value) != _TIME_BYTES + SIGNATURE_BYTES
            or timestamp > LATEST_TIMESTAMP
            or not key.signed(_message(timestamp, note.text), signature.value[_TIME_BYTES:])
        ):
            raise NoteError(f"the cosignature of {signature.name!r} does not hold")
        found.append(Cosignature(key, timestamp))
    return tuple(found)


def _message(timestamp: int, text: str) -> bytes:
    return f"cosignature/v1\ntime {timestamp}\n{text}".encode()
