"""Epoch keys: under one of them each data key is wrapped; without it, none of those opens."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_id import KeyId, KeyPurpose
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import RandomBytes, new_secret


class EpochKey(msgspec.Struct, frozen=True):
    """A living epoch: ``opened_at`` is aware; numbers count up from 1."""

    number: int
    opened_at: datetime
    key: SealingKey

    @property
    def key_id(self) -> KeyId:
        """The id that data keys wrapped under this epoch name."""
        return self.key.key_id


class DestroyedEpoch(msgspec.Struct, frozen=True):
    """What remains of an epoch: its number and its id, so that a refusal can say why."""

    number: int
    opened_at: datetime
    key_id: KeyId
    destroyed_at: datetime


class EpochKeys:
    """All epochs of an installation, and so what can still be opened. A value: never changed."""

    __slots__ = ("_by_id", "destroyed", "living")

    def __init__(
        self, living: Iterable[EpochKey], destroyed: Iterable[DestroyedEpoch] = ()
    ) -> None:
        """Take the epochs. Raises VaultError where a number or an id stands twice."""
        self.living = tuple(sorted(living, key=lambda epoch: epoch.number))
        self.destroyed = tuple(sorted(destroyed, key=lambda epoch: epoch.number))
        everything: tuple[EpochKey | DestroyedEpoch, ...] = (*self.living, *self.destroyed)
        self._by_id = {epoch.key_id: epoch for epoch in everything}
        numbers = {epoch.number for epoch in everything}
        if not len(numbers) == len(self._by_id) == len(everything):
            raise VaultError(
                Fault.KEYS_REFUSED, "the epoch keys", "a number or an id stands twice"
            )
        newest = self.living[-1].number if self.living else 0
        if self.destroyed and self.destroyed[-1].number > newest:
            raise VaultError(Fault.KEYS_REFUSED, "the epoch keys", "the newest one is destroyed")

    def __repr__(self) -> str:
        living = ", ".join(str(epoch.number) for epoch in self.living)
        destroyed = ", ".join(str(epoch.number) for epoch in self.destroyed)
        return f"<epochs living: {living or 'none'}; destroyed: {destroyed or 'none'}>"

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers below the current one that are neither living nor destroyed: lost files."""
        known = {epoch.number for epoch in self.living} | {
            epoch.number for epoch in self.destroyed
        }
        return tuple(number for number in range(1, max(known, default=0)) if number not in known)

    @property
    def current(self) -> EpochKey:
        """The epoch under which keys are wrapped now. Raises VaultError where there is none."""
        if not self.living:
            raise VaultError(Fault.EPOCH_UNKNOWN, "the epoch keys", "no epoch has been opened")
        return self.living[-1]

    def opened(self, *, at: datetime, random_bytes: RandomBytes) -> "EpochKeys":
        """These epochs and a new one, which is current from now on."""
        number = self.living[-1].number + 1 if self.living else 1
        key = SealingKey(KeyPurpose.EPOCH, new_secret(random_bytes))
        return EpochKeys((*self.living, EpochKey(number, at, key)), self.destroyed)

    def without(self, number: int, *, at: datetime, keys_left: int) -> "EpochKeys":
        """These epochs after the destruction of one: what it wrapped is gone for good.

        `keys_left` is how many living data keys are still wrapped under it. Raises VaultError
        unless that is none, and for the current epoch, a destroyed one and an unknown one.
        """
        what = f"epoch {number}"
        leaving = next((epoch for epoch in self.living if epoch.number == number), None)
        if leaving is None:
            if any(epoch.number == number for epoch in self.destroyed):
                raise VaultError(Fault.EPOCH_DESTROYED, what, "is destroyed already")
            raise VaultError(Fault.EPOCH_UNKNOWN, what, "there is no such epoch")
        if leaving is self.current:
            raise VaultError(Fault.EPOCH_IN_USE, what, "is the current one; open another first")
        if keys_left:
            raise VaultError(
                Fault.EPOCH_IN_USE, what, f"{keys_left} living keys are wrapped under it"
            )
        left = DestroyedEpoch(number, leaving.opened_at, leaving.key_id, at)
        living = (epoch for epoch in self.living if epoch is not leaving)
        return EpochKeys(living, (*self.destroyed, left))

    def named(self, key_id: KeyId, *, what: str) -> EpochKey:
        """The living epoch of this id. Raises VaultError: destroyed (with its day) or unknown."""
        epoch = self._by_id.get(key_id)
        if isinstance(epoch, EpochKey):
            return epoch
        if epoch is None:
            raise VaultError(Fault.EPOCH_UNKNOWN, what, f"no epoch key {key_id.hex()} is here")
        day = epoch.destroyed_at.date().isoformat()
        raise VaultError(
            Fault.EPOCH_DESTROYED, what, f"its epoch {epoch.number} was destroyed on {day}"
        )
