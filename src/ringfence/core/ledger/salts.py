"""Salts of an entry's commitments, from one secret: fresh for each entry, another for each name.

What stands outside of the log is one secret for each entry; once it is destroyed nobody can tell
what any of its commitments stood for.
"""

import hashlib
import hmac

from ringfence.core.ledger.commitment import SALT_BYTES, SaltError

SECRET_BYTES = 32
_DOMAIN = b"ringfence:salt:v1:"


def salt_of(secret: bytes, name: str) -> bytes:
    """The salt of the commitment of this name. Raises SaltError for another length of secret."""
    if len(secret) != SECRET_BYTES:
        raise SaltError(f"the secret of an entry has {SECRET_BYTES} bytes, not {len(secret)}")
    return hmac.digest(secret, _DOMAIN + name.encode(), hashlib.sha256)[:SALT_BYTES]
