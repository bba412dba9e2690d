"""The root of all keys: a small port, and the root that is held as bytes in memory."""

from typing import Protocol

from ringfence.core.vault.key_id import KeyId, KeyPurpose
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import RandomBytes, Secret


class RootKey(Protocol):
    """Wraps and unwraps other keys; where its own bytes are is its own matter (PKCS#11)."""

    @property
    def key_id(self) -> KeyId:
        """The public name of this root; a wrapped key names the root that wrapped it."""

    def wrap(self, secret: Secret, *, context: bytes) -> bytes:
        """The key, sealed for this context, in a form that names this root."""

    def unwrap(self, wrapped: bytes, *, context: bytes, what: str) -> Secret:
        """The key again. Raises VaultError for another root, another context or a change."""


class RootInMemory:
    """A root whose bytes were read from a file or the environment."""

    __slots__ = ("_key", "_random_bytes")

    def __init__(self, secret: Secret, *, random_bytes: RandomBytes) -> None:
        self._key = SealingKey(KeyPurpose.ROOT, secret)
        self._random_bytes = random_bytes

    def __repr__(self) -> str:
        return f"<root in memory {self.key_id.hex()}>"

    @property
    def key_id(self) -> KeyId:
        """The public name of this root."""
        return self._key.key_id

    def wrap(self, secret: Secret, *, context: bytes) -> bytes:
        """The key, sealed for this context."""
        return self._key.seal(secret.reveal(), context=context, random_bytes=self._random_bytes)

    def unwrap(self, wrapped: bytes, *, context: bytes, what: str) -> Secret:
        """The key again. Raises VaultError for another root, another context or a change."""
        return Secret(self._key.open(wrapped, context=context, what=what))
