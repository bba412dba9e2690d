"""Signed notes (C2SP signed-note): a text, a blank line, and lines of signatures.

Whoever opens a note names the keys they trust. Signatures of other keys are ignored; one of a
trusted key that does not hold makes the whole note worthless.
"""

from collections.abc import Iterable

import msgspec

from ringfence.core.ledger.base64_text import Base64Error, from_base64, to_base64
from ringfence.core.ledger.note_keys import (
    KEY_ID_BYTES,
    KeyTextError,
    SignatureType,
    SigningKey,
    VerifierKey,
    check_key_name,
)

MAXIMUM_CHARACTERS = 1_000_000
MAXIMUM_SIGNATURES = 100

_DASH = "\u2014 "


class NoteError(ValueError):
    """A text that is no signed note, or is not signed by whom it must be; one line."""


class NoteSignature(msgspec.Struct, frozen=True):
    """One line of signature: the name and id of a key, and what that key made."""

    name: str
    key_id: bytes
    value: bytes

    def line(self) -> str:
        """The line, with its newline."""
        return f"{_DASH}{self.name} {to_base64(self.key_id + self.value)}\n"


class SignedNote(msgspec.Struct, frozen=True):
    """A text, which ends in a newline, and its signatures in order. Nothing is verified yet."""

    text: str
    signatures: tuple[NoteSignature, ...]

    def written(self) -> str:
        """The note as it is sent and stored."""
        return self.text + "\n" + "".join(each.line() for each in self.signatures)


def sign_note(text: str, key: SigningKey, *more: SigningKey) -> SignedNote:
    """The note of a text that one key signs, or several.

    Raises NoteError for a text that no note can have, or a key that signs something else.
    """
    check_note_text(text)
    keys = (key, *more)
    for each in keys:
        if each.public.type is not SignatureType.ED25519:
            raise NoteError(f"the key {each.public.name!r} signs no notes but witnesses them")
    message = text.encode("utf-8")
    return SignedNote(
        text,
        tuple(NoteSignature(key.public.name, key.public.id, key.sign(message)) for key in keys),
    )


def read_note(note: str) -> SignedNote:
    """The parts of a note, unverified. Raises NoteError where it is not exactly in form."""
    if len(note) > MAXIMUM_CHARACTERS:
        raise NoteError(f"a note of more than {MAXIMUM_CHARACTERS:,} characters")
    _check_characters(note)
    text, blank_line, lines = note.rpartition("\n\n")
    if not blank_line:
        raise NoteError("a note is a text, a blank line and lines of signatures")
    if not lines.endswith("\n"):
        raise NoteError("the last line of a note ends in a newline")
    signatures = [_read_line(line) for line in lines[:-1].split("\n")]
    if len(signatures) > MAXIMUM_SIGNATURES:
        raise NoteError(f"a note of more than {MAXIMUM_SIGNATURES} signatures")
    return SignedNote(text + "\n", tuple(signatures))


def open_note(
    note: str, keys: Iterable[VerifierKey]
) -> tuple[SignedNote, tuple[VerifierKey, ...]]:
    """The note, and which of the trusted keys signed it: at least one.

    Raises NoteError if none did, or if a signature that bears the name and id of one of them
    does not hold.
    """
    trusted = {(key.name, key.id): key for key in keys if key.type is SignatureType.ED25519}
    parsed = read_note(note)
    message = parsed.text.encode("utf-8")
    signers: dict[VerifierKey, None] = {}
    for signature in parsed.signatures:
        key = trusted.get((signature.name, signature.key_id))
        if key is None:
            continue
        if not key.signed(message, signature.value):
            raise NoteError(f"the signature of {signature.name!r} does not hold")
        signers[key] = None
    if not signers:
        raise NoteError("no signature by a key that is trusted here")
    return parsed, tuple(signers)


def check_note_text(text: str) -> None:
    """Raise NoteError unless a note can have this text."""
    _check_characters(text)
    if not text.endswith("\n"):
        raise NoteError("the text of a note ends in a newline")


def _check_characters(text: str) -> None:
    if any(each < " " and each != "\n" for each in text):
        raise NoteError("a note has no control characters but newlines")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise NoteError("a note has half a character in it") from None


def _read_line(line: str) -> NoteSignature:
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space:
        raise NoteError("a line of signature is an em dash, the name of a key and Base64")
    try:
        check_key_name(name)
        raw = from_base64(encoded)
    except (KeyTextError, Base64Error) as error:
        raise NoteError(f"a line of signature: {error}") from None
    if len(raw) <= KEY_ID_BYTES:
        raise NoteError("a line of signature without a signature")
    return NoteSignature(name, raw[:KEY_ID_BYTES], raw[KEY_ID_BYTES:])
