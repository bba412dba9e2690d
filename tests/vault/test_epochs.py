"""Without its epoch a data key does not open: opened, re-wrapped, destroyed, and then gone."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringfence.core.vault.data_keys import (
    DataKeyName,
    KeyClass,
    epoch_of,
    new_data_keys,
    rewrap_data_key,
    still_opens,
    unwrap_data_key,
)
from ringfence.core.vault.epoch_keys import DestroyedEpoch, EpochKey, EpochKeys
from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.fields import open_field, seal_field
from ringfence.core.vault.key_id import KeyId
from ringfence.core.vault.sealing_key import key_id_in
from tests.vault.keys import ANNA, AT, COLUMN, ROW, data_key, epochs, flipped, source

BERT = DataKeyName("example-ltd", "bert", KeyClass.CONTACT)
NAMES = st.builds(
    DataKeyName,
    st.text(st.characters(codec="utf-8")),
    st.text(st.characters(codec="utf-8")),
    st.sampled_from(KeyClass),
)
DAY_90 = AT + timedelta(days=90)


@given(name=NAMES)
def test_a_wrapped_data_key_opens_for_its_name(name: DataKeyName) -> None:
    living = epochs(2)
    key, wrapped = data_key(name, under=living)
    assert unwrap_data_key(wrapped, name=name, epochs=living).key_id == key.key_id
    assert len(wrapped) == 77


@given(name=NAMES, other=NAMES)
def test_it_opens_for_no_other_subject_class_or_controller(
    name: DataKeyName, other: DataKeyName
) -> None:
    living = epochs()
    _, wrapped = data_key(name, under=living)
    if name == other:
        return
    with pytest.raises(VaultError) as refused:
        unwrap_data_key(wrapped, name=other, epochs=living)
    assert refused.value.fault is Fault.NOT_AUTHENTIC


@given(bit=st.integers(0, 8 * 77 - 1))
def test_any_flipped_bit_of_a_wrapped_key_is_noticed_and_named(bit: int) -> None:
    living = epochs(2)
    _, wrapped = data_key(under=living)
    with pytest.raises(VaultError) as refused:
        unwrap_data_key(flipped(wrapped, bit), name=ANNA, epochs=living)
    byte = bit // 8
    assert refused.value.fault is (
        Fault.VERSION_UNKNOWN
        if byte == 0
        else Fault.EPOCH_UNKNOWN
        if byte < 17
        else Fault.NOT_AUTHENTIC
    )


@given(length=st.integers(0, 76))
def test_a_cut_wrapped_key_is_refused(length: int) -> None:
    living = epochs()
    _, wrapped = data_key(under=living)
    with pytest.raises(VaultError):
        unwrap_data_key(wrapped[:length], name=ANNA, epochs=living)


def test_each_class_of_a_subject_has_a_key_of_its_own() -> None:
    names = [DataKeyName("example-ltd", "anna", key_class) for key_class in KeyClass]
    made = new_data_keys(names, epochs=epochs(), random_bytes=source())
    assert len({key.key_id for key, _ in made}) == len(KeyClass) == 4


def test_new_keys_are_wrapped_under_the_newest_epoch() -> None:
    living = epochs(3)
    _, wrapped = data_key(under=living)
    assert epoch_of(wrapped, epochs=living).number == living.current.number == 3


def test_a_rewrapped_key_is_the_same_key_under_the_new_epoch() -> None:
    first = epochs()
    key, wrapped = data_key(under=first)
    sealed = seal_field(b"Anna", key=key, column=COLUMN, row=ROW, random_bytes=source())
    second = first.opened(at=AT, random_bytes=source(2))
    again = rewrap_data_key(wrapped, name=ANNA, epochs=second, random_bytes=source(3))
    after = second.without(1, at=DAY_90, keys_left=0)
    opened = unwrap_data_key(again, name=ANNA, epochs=after)
    assert open_field(sealed, key=opened, column=COLUMN, row=ROW) == b"Anna"


def test_rewrapping_again_changes_nothing() -> None:
    living = epochs(2)
    _, wrapped = data_key(under=living)
    assert rewrap_data_key(wrapped, name=ANNA, epochs=living, random_bytes=source(3)) is wrapped


def test_a_key_of_another_subject_is_not_rewrapped() -> None:
    living = epochs(2)
    _, wrapped = data_key(under=living)
    with pytest.raises(VaultError):
        rewrap_data_key(wrapped, name=BERT, epochs=living, random_bytes=source(3))


@given(count=st.integers(2, 6), data=st.data())
def test_a_destroyed_epoch_never_opens_and_is_named_with_its_day(
    count: int, data: st.DataObject
) -> None:
    living = epochs(count)
    number = data.draw(st.integers(1, count - 1))
    then = EpochKeys(epoch for epoch in living.living if epoch.number <= number)
    _, wrapped = data_key(under=then)
    assert still_opens(wrapped, epochs=living)
    after = living.without(number, at=DAY_90, keys_left=0)
    assert not still_opens(wrapped, epochs=after)
    for act in (
        lambda: unwrap_data_key(wrapped, name=ANNA, epochs=after),
        lambda: rewrap_data_key(wrapped, name=ANNA, epochs=after, random_bytes=source()),
        lambda: epoch_of(wrapped, epochs=after),
    ):
        with pytest.raises(VaultError, match=f"epoch {number} was destroyed on 2027-02-23") as no:
            act()
        assert no.value.fault is Fault.EPOCH_DESTROYED


@settings(max_examples=30)
@given(acts=st.lists(st.sampled_from(["new", "copy", "open", "rewrap", "destroy"]), max_size=30))
def test_through_any_history_living_keys_open_and_copies_only_while_their_epoch_lives(
    acts: list[str],
) -> None:
    """`copy` is a backup: it keeps the wrapped key as it was, and is never re-wrapped."""
    random_bytes = source(77)
    now = epochs()
    living: list[tuple[KeyId, bytes]] = []
    copies: list[tuple[KeyId, bytes]] = []
    for act in acts:
        if act == "new":
            key, wrapped = new_data_keys([ANNA], epochs=now, random_bytes=random_bytes)[0]
            living.append((key.key_id, wrapped))
        elif act == "copy":
            copies += living
        elif act == "open":
            now = now.opened(at=AT, random_bytes=random_bytes)
        elif act == "rewrap":
            living = [
                (
                    key_id,
                    rewrap_data_key(wrapped, name=ANNA, epochs=now, random_bytes=random_bytes),
                )
                for key_id, wrapped in living
            ]
        elif len(now.living) > 1:
            oldest = now.living[0]
            left = sum(epoch_of(wrapped, epochs=now) is oldest for _, wrapped in living)
            if not left:
                now = now.without(oldest.number, at=DAY_90, keys_left=left)
    alive = {epoch.key_id for epoch in now.living}
    for key_id, wrapped in living:
        assert unwrap_data_key(wrapped, name=ANNA, epochs=now).key_id == key_id
    for key_id, wrapped in copies:
        if key_id_in(wrapped, what="a copy") in alive:
            assert unwrap_data_key(wrapped, name=ANNA, epochs=now).key_id == key_id
        else:
            with pytest.raises(VaultError, match="was destroyed on"):
                unwrap_data_key(wrapped, name=ANNA, epochs=now)


def test_a_destroyed_epoch_holds_no_key() -> None:
    after = epochs(2).without(1, at=DAY_90, keys_left=0)
    assert [epoch.number for epoch in after.living] == [2]
    assert DestroyedEpoch.__struct_fields__ == ("number", "opened_at", "key_id", "destroyed_at")


def test_the_value_before_a_destruction_is_as_it_was() -> None:
    before = epochs(2)
    before.without(1, at=DAY_90, keys_left=0)
    assert len(before.living) == 2


def test_an_epoch_nobody_knows_is_told_apart_from_a_destroyed_one() -> None:
    _, wrapped = data_key(under=epochs(seed=1))
    with pytest.raises(VaultError) as refused:
        unwrap_data_key(wrapped, name=ANNA, epochs=epochs(seed=2))
    assert refused.value.fault is Fault.EPOCH_UNKNOWN
    assert key_id_in(wrapped, what="it").hex() in str(refused.value)


@pytest.mark.parametrize(
    ("number", "keys_left", "fault"),
    [
        (3, 0, Fault.EPOCH_IN_USE),
        (2, 1, Fault.EPOCH_IN_USE),
        (1, 0, Fault.EPOCH_DESTROYED),
        (4, 0, Fault.EPOCH_UNKNOWN),
    ],
)
def test_the_current_a_used_a_destroyed_and_an_unknown_epoch_are_not_destroyed(
    number: int, keys_left: int, fault: Fault
) -> None:
    three = epochs(3).without(1, at=DAY_90, keys_left=0)
    with pytest.raises(VaultError) as refused:
        three.without(number, at=DAY_90, keys_left=keys_left)
    assert refused.value.fault is fault


def test_before_the_first_epoch_nothing_is_wrapped() -> None:
    with pytest.raises(VaultError, match="no epoch has been opened"):
        data_key(under=EpochKeys(()))


def test_a_number_or_a_key_that_stands_twice_is_refused() -> None:
    one = epochs().current
    for twice in (EpochKey(1, AT, epochs(seed=2).current.key), EpochKey(2, AT, one.key)):
        with pytest.raises(VaultError, match="stands twice"):
            EpochKeys([one, twice])


def test_the_newest_epoch_cannot_be_a_destroyed_one() -> None:
    gone = epochs(2).without(1, at=DAY_90, keys_left=0).destroyed
    with pytest.raises(VaultError, match="the newest one is destroyed"):
        EpochKeys((), gone)


def test_a_lost_epoch_is_told() -> None:
    four = epochs(4).without(1, at=DAY_90, keys_left=0)
    kept = [epoch for epoch in four.living if epoch.number != 3]
    assert four.missing == ()
    assert EpochKeys(kept, four.destroyed).missing == (3,)


def test_numbers_go_on_after_a_destruction() -> None:
    after = epochs(2).without(1, at=DAY_90, keys_left=0)
    assert after.opened(at=AT, random_bytes=source(9)).current.number == 3
