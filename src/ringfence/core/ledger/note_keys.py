"""Keys for signed notes (C2SP signed-note, tlog-cosignature): names, ids and their text forms."""

from collections.abc import Callable
from enum import IntEnum
from hashlib import sha256

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from ringfence.core.ledger.base64_text import Base64Error, from_base64, to_base64

PUBLIC_KEY_BYTES = 32
SIGNATURE_BYTES = 64
KEY_ID_BYTES = 4


class SignatureType(IntEnum):
    """What a key signs: the text of a note, or a witness's statement about a checkpoint."""

    ED25519 = 0x01
    COSIGNATURE = 0x04


class KeyTextError(ValueError):
    """A verifier key or a name of one that cannot be; the message is one line."""


class VerifierKey(msgspec.Struct, frozen=True):
    """A public Ed25519 key (32 bytes), its name, and what it signs.

    Raises KeyTextError for a name that is empty or has spaces, plus signs or control characters.
    """

    name: str
    public: bytes
    type: SignatureType = SignatureType.ED25519

    def __post_init__(self) -> None:
        check_key_name(self.name)
        if len(self.public) != PUBLIC_KEY_BYTES:
            raise KeyTextError(f"a public key of {len(self.public)} bytes; Ed25519 has 32")

    @property
    def id(self) -> bytes:
        """The four bytes by which a signature says, with the name, whose it is."""
        return key_id(self.name, bytes([self.type]) + self.public)

    def text(self) -> str:
        """The key as a line: name, id in hexadecimal, Base64 of type and key, joined by plus."""
        encoded = to_base64(bytes([self.type]) + self.public)
        return f"{self.name}+{self.id.hex()}+{encoded}"

    def signed(self, message: bytes, signature: bytes) -> bool:
        """Whether this key made the signature over these very bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


class SigningKey(msgspec.Struct, frozen=True):
    """A key that signs: its public part, and a function from bytes to the 64 of a signature.

    The private part stays where that function keeps it: in memory, or in a security module.
    """

    public: VerifierKey
    sign: Callable[[bytes], bytes]


def signing_key(name: str, seed: bytes, type: SignatureType = SignatureType.ED25519) -> SigningKey:
    """The signing key of 32 secret bytes. Raises KeyTextError for another length or a bad name."""
    if len(seed) != PUBLIC_KEY_BYTES:
        raise KeyTextError("the secret part of an Ed25519 key has 32 bytes")
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public = private.public_key().public_bytes_raw()
    return SigningKey(VerifierKey(name, public, type), private.sign)


def key_id(name: str, typed_key: bytes) -> bytes:
    """The id of a key: the first four bytes of SHA-256 over name, newline, type and key."""
    return sha256(name.encode("utf-8") + b"\n" + typed_key).digest()[:KEY_ID_BYTES]


def read_verifier_key(line: str) -> VerifierKey:
    """The key that a line holds. Raises KeyTextError, also where the id is not that of the key."""
    name, plus, rest = line.partition("+")
    hexadecimal, second_plus, encoded = rest.partition("+")
    if not plus or not second_plus:
        raise KeyTextError("a verifier key is a name, an id and a key, joined by plus signs")
    try:
        typed = from_base64(encoded)
    except Base64Error as error:
        raise KeyTextError(f"the key after the second plus sign: {error}") from None
    if not typed or typed[0] not in SignatureType.__members__.values():
        allowed = ", ".join(f"0x{each.value:02x}" for each in SignatureType)
        raise KeyTextError(f"a key of a type that is not read; allowed are: {allowed}")
    key = VerifierKey(name, typed[1:], SignatureType(typed[0]))
    if key.id.hex() != hexadecimal:
        raise KeyTextError(f"the id {hexadecimal[:8]!r} is not that of the key, {key.id.hex()}")
    return key


def check_key_name(name: str) -> None:
    """Raise KeyTextError unless it can be the name of a key."""
    if not name or "+" in name or any(each.isspace() or each < " " for each in name):
        raise KeyTextError("the name of a key is not empty and has no spaces and no plus sign")
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raise KeyTextError("the name of a key has half a character in it") from None
