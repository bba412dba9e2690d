"""A sealed field opens in its own place, under its own key, unchanged; and nowhere else."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.fields import (
    Column,
    open_column,
    open_field,
    seal_column,
    seal_field,
)
from ringfence.core.vault.key_id import KeyPurpose
from ringfence.core.vault.sealing_key import OVERHEAD_BYTES, SealingKey
from ringfence.core.vault.secret import Secret
from tests.vault.keys import COLUMN, ROW, flipped, secret, source

KEY = SealingKey(KeyPurpose.DATA, secret())
VALUE = b"Anna Example"
SEALED = seal_field(VALUE, key=KEY, column=COLUMN, row=ROW, random_bytes=source())

TEXTS = st.text(st.characters(codec="utf-8"))
PLACES = st.tuples(TEXTS, TEXTS, TEXTS, TEXTS)


def opened(
    sealed: bytes, *, key: SealingKey = KEY, column: Column = COLUMN, row: str = ROW
) -> bytes:
    return open_field(sealed, key=key, column=column, row=row)


@given(value=st.binary(max_size=300), place=PLACES)
def test_what_was_sealed_opens_in_its_place(
    value: bytes, place: tuple[str, str, str, str]
) -> None:
    *names, row = place
    column = Column(*names)
    sealed = seal_field(value, key=KEY, column=column, row=row, random_bytes=source())
    assert len(sealed) == len(value) + OVERHEAD_BYTES
    assert open_field(sealed, key=KEY, column=column, row=row) == value


@given(place=PLACES, other=PLACES)
def test_it_opens_in_no_other_place(
    place: tuple[str, str, str, str], other: tuple[str, str, str, str]
) -> None:
    *names, row = place
    *other_names, other_row = other
    sealed = seal_field(VALUE, key=KEY, column=Column(*names), row=row, random_bytes=source())
    if place == other:
        assert open_field(sealed, key=KEY, column=Column(*other_names), row=other_row) == VALUE
        return
    with pytest.raises(VaultError, match="not authentic") as refused:
        open_field(sealed, key=KEY, column=Column(*other_names), row=other_row)
    assert refused.value.fault is Fault.NOT_AUTHENTIC


@pytest.mark.parametrize(
    ("column", "row"),
    [
        (Column("other-ltd", "subjects", "number"), ROW),
        (Column("example-ltd", "notes", "number"), ROW),
        (Column("example-ltd", "subjects", "name"), ROW),
        (Column("example-ltd", "subjects", "number"), "18"),
        # The same letters, cut elsewhere.
        (Column("example-ltd", "subject", "snumber"), ROW),
        (Column("example-ltd", "subjects", "number1"), "7"),
    ],
)
def test_a_field_moved_elsewhere_is_refused_and_the_column_named(column: Column, row: str) -> None:
    with pytest.raises(VaultError) as refused:
        opened(SEALED, column=column, row=row)
    assert refused.value.fault is Fault.NOT_AUTHENTIC
    assert refused.value.what == f"the sealed field {column.table}.{column.column}"


@given(bit=st.integers(0, 8 * len(SEALED) - 1))
def test_any_flipped_bit_is_noticed_and_named(bit: int) -> None:
    with pytest.raises(VaultError) as refused:
        opened(flipped(SEALED, bit))
    byte = bit // 8
    version, key_id = byte == 0, 1 <= byte < 17
    assert refused.value.fault is (
        Fault.VERSION_UNKNOWN if version else Fault.OTHER_KEY if key_id else Fault.NOT_AUTHENTIC
    )


@given(length=st.integers(0, len(SEALED) - 1))
def test_a_cut_field_is_refused(length: int) -> None:
    with pytest.raises(VaultError) as refused:
        opened(SEALED[:length])
    short = length < OVERHEAD_BYTES
    assert refused.value.fault is (Fault.TOO_SHORT if short else Fault.NOT_AUTHENTIC)


def test_a_lengthened_field_is_refused() -> None:
    with pytest.raises(VaultError) as refused:
        opened(SEALED + b"\0")
    assert refused.value.fault is Fault.NOT_AUTHENTIC


@given(other=st.binary(min_size=32, max_size=32).filter(lambda key: key != secret().reveal()))
def test_another_key_opens_nothing_and_both_are_named(other: bytes) -> None:
    key = SealingKey(KeyPurpose.DATA, Secret(other))
    with pytest.raises(VaultError) as refused:
        opened(SEALED, key=key)
    assert refused.value.fault is Fault.OTHER_KEY
    assert KEY.key_id.hex() in str(refused.value)
    assert key.key_id.hex() in str(refused.value)


def test_the_same_bytes_are_another_key_for_another_purpose() -> None:
    with pytest.raises(VaultError) as refused:
        opened(SEALED, key=SealingKey(KeyPurpose.EPOCH, secret()))
    assert refused.value.fault is Fault.OTHER_KEY


def test_equal_values_look_different() -> None:
    twice = [(KEY, "1", VALUE), (KEY, "1", VALUE)]
    first, second = seal_column(twice, column=COLUMN, random_bytes=source())
    assert first != second


@given(values=st.lists(st.tuples(TEXTS, st.binary(max_size=40)), max_size=20))
def test_a_column_is_sealed_as_one_field_after_the_other(values: list[tuple[str, bytes]]) -> None:
    together = seal_column(
        [(KEY, row, value) for row, value in values], column=COLUMN, random_bytes=source(3)
    )
    random = source(3)(12 * len(values))
    nonces = [random[start : start + 12] for start in range(0, len(random), 12)]
    for (row, value), nonce, sealed in zip(values, nonces, together, strict=True):
        assert sealed == seal_field(
            value, key=KEY, column=COLUMN, row=row, random_bytes=partial(_always, nonce)
        )
    rows = [(KEY, row, sealed) for (row, _), sealed in zip(values, together, strict=True)]
    assert open_column(rows, column=COLUMN) == [value for _, value in values]


def _always(nonce: bytes, _: int) -> bytes:
    return nonce


def test_one_changed_field_of_a_column_is_refused() -> None:
    with pytest.raises(VaultError):
        open_column([(KEY, ROW, SEALED), (KEY, ROW, flipped(SEALED, 300))], column=COLUMN)


def test_a_row_that_is_no_text_is_refused_without_telling_it() -> None:
    with pytest.raises(VaultError) as refused:
        opened(SEALED, row="seventeen\ud800")
    assert refused.value.fault is Fault.NOT_TEXT
    assert "seventeen" not in str(refused.value)


@pytest.mark.parametrize("given_bytes", [0, 11, 13])
def test_a_poor_source_of_randomness_is_refused(given_bytes: int) -> None:
    with pytest.raises(VaultError) as refused:
        seal_field(
            VALUE, key=KEY, column=COLUMN, row=ROW, random_bytes=lambda _: bytes(given_bytes)
        )
    assert refused.value.fault is Fault.NOT_RANDOM


def test_a_text_longer_than_a_seal_may_be_is_refused() -> None:
    class Huge(bytes):
        def __len__(self) -> int:
            return 2**30 + 1

    with pytest.raises(VaultError) as refused:
        seal_field(Huge(), key=KEY, column=COLUMN, row=ROW, random_bytes=source())
    assert refused.value.fault is Fault.TOO_LONG
