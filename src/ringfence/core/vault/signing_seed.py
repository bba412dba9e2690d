"""The secret seed of a signing key: which log it signs, and its place among that log's keys."""

from datetime import datetime

import msgspec

from ringfence.core.vault.key_id import KeyId, KeyPurpose, key_id_of
from ringfence.core.vault.secret import Secret


class SigningSeed(msgspec.Struct, frozen=True):
    """32 secret bytes of an Ed25519 key; ``origin`` names the log, ``number`` counts up from 1."""

    origin: str
    number: int
    made_at: datetime
    secret: Secret

    @property
    def key_id(self) -> KeyId:
        """The commitment to the seed, by which files name it."""
        return key_id_of(KeyPurpose.SIGNING, self.secret)
