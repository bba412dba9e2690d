"""Data keys: one for each subject and class, wrapped under an epoch, so that one can go alone."""

from collections.abc import Iterable
from enum import StrEnum

import msgspec

from ringfence.core.vault.context import context_of
from ringfence.core.vault.epoch_keys import EpochKey, EpochKeys
from ringfence.core.vault.key_id import KeyPurpose
from ringfence.core.vault.sealing_key import NONCE_BYTES, SealingKey, key_id_in
from ringfence.core.vault.secret import KEY_BYTES, RandomBytes, Secret, drawn

WHAT = "a wrapped data key"


class KeyClass(StrEnum):
    """What a subject's data are kept for; each class is erased on its own.

    ``contact``: numbers, names, preferences, notes; destroyed at once by an erasure. ``proof``:
    what shows that a consent or an objection was given; restricted by an erasure, with its
    ground and end. ``case``: a rights case and its letters. ``recording``: recorded calls.
    """

    CONTACT = "contact"
    PROOF = "proof"
    CASE = "case"
    RECORDING = "recording"


class DataKeyName(msgspec.Struct, frozen=True):
    """Whose key it is and for what; both ids are opaque: never a number, never a name."""

    controller: str
    subject: str
    key_class: KeyClass

    def context(self) -> bytes:
        """What the wrapping is bound to: a key moved to another subject does not open."""
        return context_of("ringfence:data-key:v1", self.controller, self.subject, self.key_class)


def new_data_keys(
    names: Iterable[DataKeyName], *, epochs: EpochKeys, random_bytes: RandomBytes
) -> list[tuple[SealingKey, bytes]]:
    """For each name a new key, and the same key wrapped under the current epoch, to be stored."""
    wanted = list(names)
    epoch = epochs.current.key
    each = KEY_BYTES + NONCE_BYTES
    random = drawn(random_bytes, each * len(wanted))
    made: list[tuple[SealingKey, bytes]] = []
    for name, start in zip(wanted, range(0, len(random), each), strict=True):
        secret = random[start : start + KEY_BYTES]
        nonce = random[start + KEY_BYTES : start + each]
        sealed = epoch.aead.encrypt(nonce, secret, epoch.header + name.context())
        key = SealingKey(KeyPurpose.DATA, Secret(secret))
        made.append((key, epoch.header + nonce + sealed))
    return made


def unwrap_data_key(wrapped: bytes, *, name: DataKeyName, epochs: EpochKeys) -> SealingKey:
    """The data key again.

    Raises VaultError: its epoch was destroyed or is not known, it belongs to another subject or
    class, or it was changed.
    """
    return SealingKey(KeyPurpose.DATA, _secret_in(wrapped, name=name, epochs=epochs))


def rewrap_data_key(
    wrapped: bytes, *, name: DataKeyName, epochs: EpochKeys, random_bytes: RandomBytes
) -> bytes:
    """The same data key under the current epoch; as it is where that wraps it already.

    What the key has sealed stays as it is. Raises VaultError as `unwrap_data_key` does.
    """
    secret = _secret_in(wrapped, name=name, epochs=epochs)
    if epoch_of(wrapped, epochs=epochs) is epochs.current:
        return wrapped
    return epochs.current.key.seal(
        secret.reveal(), context=name.context(), random_bytes=random_bytes
    )


def still_opens(wrapped: bytes, *, epochs: EpochKeys) -> bool:
    """Whether anything here could open a wrapped data key: whether its epoch is living."""
    return any(key_id_in(wrapped, what=WHAT) == epoch.key_id for epoch in epochs.living)


def epoch_of(wrapped: bytes, *, epochs: EpochKeys) -> EpochKey:
    """The living epoch that wraps a data key. Raises VaultError: destroyed or not known."""
    return epochs.named(key_id_in(wrapped, what=WHAT), what=WHAT)


def _secret_in(wrapped: bytes, *, name: DataKeyName, epochs: EpochKeys) -> Secret:
    epoch = epoch_of(wrapped, epochs=epochs)
    what = f"a wrapped data key of class {name.key_class}"
    return Secret(epoch.key.open(wrapped, context=name.context(), what=what))
