"""A commitment opens with the salt and value it was made of, and with nothing else."""

from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ringfence.core.ledger.canonical import CanonicalError
from ringfence.core.ledger.commitment import SALT_BYTES, SaltError, commitment, opened
from tests.ledger.test_canonical_json import VALUES

SALTS = st.binary(min_size=SALT_BYTES, max_size=SALT_BYTES)
SALT = bytes(range(16))


def test_it_is_the_hash_of_salt_and_canonical_value() -> None:
    value = {"b": 1, "a": "\u00e4"}
    expected = sha256(SALT + '{"a":"\u00e4","b":1}'.encode()).digest()
    assert commitment(SALT, value) == expected


@given(SALTS, VALUES)
def test_it_opens_with_salt_and_value(salt: bytes, value: object) -> None:
    assert opened(commitment(salt, value), salt, value)


@given(SALTS, VALUES, VALUES)
def test_another_value_does_not_open_it(salt: bytes, value: object, other: object) -> None:
    committed = commitment(salt, value)
    assume(commitment(salt, other) != committed)
    assert not opened(committed, salt, other)


@pytest.mark.parametrize(
    ("value", "other"), [(1, True), (0, False), ("1", 1), (None, ""), ([], {})]
)
def test_values_that_python_holds_alike_are_not(value: object, other: object) -> None:
    assert not opened(commitment(SALT, value), SALT, other)


@given(SALTS, VALUES, st.integers(0, 255), st.integers(0, 8 * SALT_BYTES - 1))
def test_a_flipped_bit_does_not_open_it(
    salt: bytes, value: object, bit: int, salt_bit: int
) -> None:
    committed = commitment(salt, value)
    changed, changed_salt = bytearray(committed), bytearray(salt)
    changed[bit // 8] ^= 1 << bit % 8
    changed_salt[salt_bit // 8] ^= 1 << salt_bit % 8
    assert not opened(bytes(changed), salt, value)
    assert not opened(committed, bytes(changed_salt), value)


def test_nothing_moves_from_value_to_salt() -> None:
    """With salts of any length, 123 could be opened as 23, with a salt that ends in `1`."""
    assert not opened(commitment(SALT, 123), SALT + b"1", 23)


@pytest.mark.parametrize("length", [0, 15, 17, 32])
def test_a_salt_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(SaltError, match="16"):
        commitment(bytes(length), "x")
    assert not opened(bytes(32), bytes(length), "x")


def test_a_value_without_canonical_form_is_refused_and_opens_nothing() -> None:
    with pytest.raises(CanonicalError):
        commitment(SALT, float("nan"))
    assert not opened(bytes(32), SALT, float("nan"))
