"""When an epoch is opened and destroyed, and until when a backup could open what was erased."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from ringfence.core.vault.epoch_keys import EpochKey, EpochKeys

EPOCH_LENGTH = timedelta(days=30)
BACKUP_WINDOW = timedelta(days=90)


def opening_due_at(epochs: EpochKeys) -> datetime:
    """When the next epoch is to be opened, 30 days after the current one."""
    return epochs.current.opened_at + EPOCH_LENGTH


def destruction_due(
    epochs: EpochKeys, *, at: datetime, window: timedelta = BACKUP_WINDOW
) -> Iterator[EpochKey]:
    """The epochs whose time has come at `at`: their successor is as old as the backup window."""
    for epoch, successor in zip(epochs.living, epochs.living[1:], strict=False):
        if successor.opened_at + window <= at:
            yield epoch


def openable_until(
    epochs: EpochKeys, *, erased_at: datetime, window: timedelta = BACKUP_WINDOW
) -> datetime:
    """Until when a backup made before `erased_at` could still open what was erased then.

    Its key may be wrapped under the current epoch, which ends when the next one is opened and
    the backup window has passed; a late opening moves the day. A copy of the key folder, or a
    backup of the keys, that holds this epoch's key is not bound by the day.
    """
    return max(opening_due_at(epochs), erased_at) + window
