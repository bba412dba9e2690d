"""A key that seals bytes with AES-256-GCM, and the envelope that comes out.

Envelope, version 1: one byte of version, 16 of key id, 12 of nonce, then the ciphertext with
its tag of 16 bytes. Version and key id are bound too, together with the context.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_id import KEY_ID_BYTES, KeyId, KeyPurpose, key_id_of
from ringfence.core.vault.secret import RandomBytes, Secret, drawn

VERSION = b"\x01"
NONCE_BYTES = 12
TAG_BYTES = 16
HEADER_BYTES = len(VERSION) + KEY_ID_BYTES
OVERHEAD_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BYTES
LONGEST_PLAINTEXT = 2**30

_CIPHERTEXT_FROM = HEADER_BYTES + NONCE_BYTES


class SealingKey:
    """A key ready for use: the cipher's state is made once and kept.

    With random nonces one key may seal 2**32 things (NIST SP 800-38D, 8.3).
    """

    __slots__ = ("aead", "header", "key_id", "purpose", "secret")

    def __init__(self, purpose: KeyPurpose, secret: Secret) -> None:
        self.purpose = purpose
        self.secret = secret
        self.key_id: KeyId = key_id_of(purpose, secret)
        self.header = VERSION + self.key_id
        self.aead = AESGCM(secret.reveal())

    def __repr__(self) -> str:
        return f"<{self.purpose} key {self.key_id.hex()}>"

    def seal(self, plaintext: bytes, *, context: bytes, random_bytes: RandomBytes) -> bytes:
        """The envelope of a text. Raises VaultError where the text is longer than 1 GiB."""
        refuse_too_long(len(plaintext))
        nonce = drawn(random_bytes, NONCE_BYTES)
        header = self.header
        return header + nonce + self.aead.encrypt(nonce, plaintext, header + context)

    def open(self, sealed: bytes, *, context: bytes, what: str) -> bytes:
        """The text in an envelope; `what` names the thing in an error.

        Raises VaultError: too short, an unknown version, sealed under another key, or not
        authentic (changed, or sealed for another place).
        """
        if sealed[:HEADER_BYTES] != self.header or len(sealed) < OVERHEAD_BYTES:
            found = key_id_in(sealed, what=what)
            raise VaultError(
                Fault.OTHER_KEY,
                what,
                f"sealed under key {found.hex()}, not under {self.key_id.hex()}",
            )
        try:
            return self.aead.decrypt(
                sealed[HEADER_BYTES:_CIPHERTEXT_FROM],
                sealed[_CIPHERTEXT_FROM:],
                self.header + context,
            )
        except InvalidTag:
            raise VaultError(
                Fault.NOT_AUTHENTIC, what, "not authentic: changed, or sealed for another place"
            ) from None


def key_id_in(sealed: bytes, *, what: str) -> KeyId:
    """The id of the key that an envelope asks for. Raises VaultError where it is none."""
    if len(sealed) < OVERHEAD_BYTES:
        raise VaultError(
            Fault.TOO_SHORT,
            what,
            f"{len(sealed)} bytes are no envelope, which has at least {OVERHEAD_BYTES}",
        )
    if sealed[:1] != VERSION:
        raise VaultError(
            Fault.VERSION_UNKNOWN, what, f"version {sealed[0]} is not known; known is 1"
        )
    return KeyId(sealed[1:HEADER_BYTES])


def refuse_too_long(length: int) -> None:
    """Raise VaultError for a text that is too long to be sealed in one piece."""
    if length > LONGEST_PLAINTEXT:
        raise VaultError(
            Fault.TOO_LONG, "a text to seal", f"longer than the {LONGEST_PLAINTEXT:,} allowed"
        )
