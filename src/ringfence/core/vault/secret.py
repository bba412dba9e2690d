"""A secret that does not show itself, and where new ones come from."""

from collections.abc import Callable
from typing import NoReturn

from ringfence.core.vault.fault import Fault, VaultError

KEY_BYTES = 32

RandomBytes = Callable[[int], bytes]
"""Gives so many bytes from a cryptographic source, such as `os.urandom`."""


class Secret:
    """Bytes of a key. Printing, formatting, copying and pickling show or carry none of them."""

    __slots__ = ("__bytes",)

    def __init__(self, value: bytes) -> None:
        """Take a key. Raises VaultError where its length is another than 32 bytes."""
        if len(value) != KEY_BYTES:
            raise VaultError(
                Fault.NOT_A_KEY, "a key", f"{len(value)} bytes are given, {KEY_BYTES} are needed"
            )
        self.__bytes = bytes(value)

    def reveal(self) -> bytes:
        """The bytes themselves: for the cipher, and for the writer of a key file."""
        return self.__bytes

    def __repr__(self) -> str:
        return "<secret>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is neither copied nor pickled")


def new_secret(random_bytes: RandomBytes) -> Secret:
    """A new key of 32 random bytes."""
    return Secret(drawn(random_bytes, KEY_BYTES))


def drawn(random_bytes: RandomBytes, count: int) -> bytes:
    """`count` random bytes. Raises VaultError where the source gives another number of them."""
    value = random_bytes(count)
    if len(value) != count:
        raise VaultError(
            Fault.NOT_RANDOM, "the source of randomness", f"gave {len(value)} of {count} bytes"
        )
    return value
