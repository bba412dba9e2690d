"""The worker's step for epochs: open a new one, wrap the living keys under it, end the old."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ringfence.core.vault.data_keys import DataKeyName, KeyClass, rewrap_data_key
from ringfence.core.vault.epoch_keys import EpochKeys
from ringfence.core.vault.epoch_schedule import BACKUP_WINDOW, destruction_due, opening_due_at
from ringfence.core.vault.stored_keys import destroyed_epoch_file, epoch_file
from ringfence.records.keyring.at_hand import forget, keyring
from ringfence.records.keyring.folder import KeyFolder
from ringfence.records.subjects.models import DataKey

SLICE = 500
"""A bulk work holds the writer no longer than it takes for so many rows."""


def turn_epochs(*, at: datetime) -> Iterator[str]:
    """Do what is due at a moment, and say what was done, a line each. Safe to do again.

    A new epoch is opened 30 days after the last; every living key is wrapped again under the
    current one; an old epoch is destroyed once its successor is as old as the backup window and
    nothing living is wrapped under it.
    """
    folder = KeyFolder(Path(settings.RINGFENCE_KEYS))
    epochs = keyring().epochs
    _remove_destroyed(folder, epochs)
    if opening_due_at(epochs) <= at:
        epochs = epochs.opened(at=at, random_bytes=os.urandom)
        current = epochs.current
        folder.write(f"epoch-{current.number}", epoch_file(current, root=keyring().root))
        forget()
        yield f"epoch {current.number} opened"
    wrapped = sum(_rewrap(epochs))
    if wrapped:
        yield f"{wrapped} keys wrapped under epoch {epochs.current.number}"
    for due in destruction_due(epochs, at=at, window=BACKUP_WINDOW):
        left = DataKey.objects.filter(epoch=due.number).count()
        epochs = epochs.without(due.number, at=at, keys_left=left)
        gone = next(one for one in epochs.destroyed if one.number == due.number)
        # What is left of it is written first: a crash in between leaves both, and the next turn
        # takes the key away.
        folder.write(f"epoch-{due.number}-destroyed", destroyed_epoch_file(gone))
        forget()
        _remove_destroyed(folder, epochs)
        yield f"epoch {due.number} destroyed: what was erased before is gone from every backup"


def _remove_destroyed(folder: KeyFolder, epochs: EpochKeys) -> None:
    """Overwrite and take away the key of every epoch that is destroyed."""
    names = set(folder.names())
    for one in epochs.destroyed:
        if f"epoch-{one.number}" in names and f"epoch-{one.number}-destroyed" in names:
            folder.remove(f"epoch-{one.number}")
            forget()


def _rewrap(epochs: EpochKeys) -> Iterator[int]:
    """Wrap again, in slices, whatever an older epoch wraps."""
    current = epochs.current.number
    while True:
        with transaction.atomic():
            old = list(
                DataKey.objects.select_for_update()
                .exclude(epoch=current)
                .select_related("subject")
                .order_by("pk")[:SLICE]
            )
            for one in old:
                name = DataKeyName(
                    f"c{one.subject.controller_id}", one.subject.ref, KeyClass(one.key_class)
                )
                one.wrapped = rewrap_data_key(
                    bytes(one.wrapped), name=name, epochs=epochs, random_bytes=os.urandom
                )
                one.epoch = current
            DataKey.objects.bulk_update(old, ["wrapped", "epoch"])
        if not old:
            return
        yield len(old)
