"""An epoch opens every 30 days and is destroyed when its successor is as old as the backups."""

from datetime import datetime, timedelta

import pytest

from ringfence.core.vault.data_keys import still_opens
from ringfence.core.vault.epoch_keys import EpochKeys
from ringfence.core.vault.epoch_schedule import (
    BACKUP_WINDOW,
    destruction_due,
    openable_until,
    opening_due_at,
)
from tests.vault.keys import AT, data_key, source

SECOND = timedelta(seconds=1)


def day(number: int) -> datetime:
    return AT + timedelta(days=number)


def opened_on(*days: int) -> EpochKeys:
    random_bytes = source()
    made = EpochKeys(())
    for each in days:
        made = made.opened(at=day(each), random_bytes=random_bytes)
    return made


def test_the_next_epoch_is_due_after_30_days() -> None:
    assert opening_due_at(opened_on(0, 31)) == day(61)


@pytest.mark.parametrize(
    ("at", "due"),
    [(day(120) - SECOND, []), (day(120), [1]), (day(150) - SECOND, [1]), (day(150), [1, 2])],
)
def test_an_epoch_is_due_when_its_successor_is_90_days_old(at: datetime, due: list[int]) -> None:
    epochs = opened_on(0, 30, 60)
    assert [epoch.number for epoch in destruction_due(epochs, at=at)] == due


def test_the_current_epoch_is_never_due() -> None:
    assert list(destruction_due(opened_on(0), at=day(10_000))) == []


@pytest.mark.parametrize(
    ("erased_on", "until"), [(1, 120), (30, 120), (31, 121)], ids=["early", "last", "late worker"]
)
def test_a_backup_could_open_what_was_erased_until_the_epoch_of_that_day_ends(
    erased_on: int, until: int
) -> None:
    assert openable_until(opened_on(0), erased_at=day(erased_on)) == day(until)


def test_another_backup_window_moves_both() -> None:
    window = timedelta(days=7)
    epochs = opened_on(0, 30)
    assert openable_until(epochs, erased_at=day(31), window=window) == day(67)
    assert [epoch.number for epoch in destruction_due(epochs, at=day(37), window=window)] == [1]


def test_a_backup_of_day_0_does_not_open_on_day_122_after_an_erasure_on_day_1() -> None:
    epochs = opened_on(0)
    _, in_the_backup = data_key(under=epochs)
    until = openable_until(epochs, erased_at=day(1))
    for each in range(1, 123):
        for gone in [*destruction_due(epochs, at=day(each))]:
            epochs = epochs.without(gone.number, at=day(each), keys_left=0)
        if opening_due_at(epochs) <= day(each):
            epochs = epochs.opened(at=day(each), random_bytes=source(each + 100))
        assert still_opens(in_the_backup, epochs=epochs) is (day(each) < until)
    assert until == day(30) + BACKUP_WINDOW < day(122)
