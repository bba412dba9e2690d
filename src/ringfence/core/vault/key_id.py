"""The public name of a key: a commitment to its bytes and to what it is for."""

import hashlib
from enum import StrEnum
from typing import NewType

from ringfence.core.vault.secret import Secret

KeyId = NewType("KeyId", bytes)
"""16 bytes that name a key without telling it; written as 32 hexadecimal digits."""

KEY_ID_BYTES = 16


class KeyPurpose(StrEnum):
    """What a key is for; the same bytes have another name for each purpose."""

    ROOT = "root"
    EPOCH = "epoch"
    DATA = "data"
    TOKEN = "token"
    REGISTER = "register"
    SIGNING = "signing"
    BACKUP = "backup"


_DOMAINS = {purpose: f"ringfence:key-id:v1:{purpose}:".encode() for purpose in KeyPurpose}


def key_id_of(purpose: KeyPurpose, secret: Secret) -> KeyId:
    """The commitment to a key.

    AES-GCM alone lets one ciphertext open under two keys; a name that follows from the key does
    not. It may be published: nobody finds 32 random bytes from their SHA-256.
    """
    digest = hashlib.sha256(_DOMAINS[purpose] + secret.reveal()).digest()
    return KeyId(digest[:KEY_ID_BYTES])
