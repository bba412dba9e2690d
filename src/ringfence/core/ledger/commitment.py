"""A commitment: says nothing of a value, yet only that value opens it.

SHA-256 over the salt and the canonical value. Each commitment takes a fresh, random salt, kept
apart from the ledger; where the salt is destroyed, what was committed to can no longer be
found, not even by trying all telephone numbers.
"""

from hashlib import sha256

from ringfence.core.ledger.canonical import CanonicalError, canonical

SALT_BYTES = 16
"""Never another length: else the end of a salt could be passed off as the start of the value."""
COMMITMENT_BYTES = 32


class SaltError(ValueError):
    """A salt of the wrong length; the message is one line."""


def commitment(salt: bytes, value: object) -> bytes:
    """The commitment to a JSON value under a fresh random salt of 16 bytes.

    Raises SaltError for another length, CanonicalError for a value without canonical form.
    """
    return commitment_to_bytes(salt, canonical(value))


def commitment_to_bytes(salt: bytes, written: bytes) -> bytes:
    """The same for a value whose canonical form is at hand. Raises SaltError."""
    if len(salt) != SALT_BYTES:
        raise SaltError(f"a salt of {len(salt)} bytes; it must have {SALT_BYTES}")
    return sha256(salt + written).digest()


def opened(committed: bytes, salt: bytes, value: object) -> bool:
    """Whether salt and value are those that were committed to."""
    try:
        return commitment(salt, value) == committed
    except (SaltError, CanonicalError):
        return False
