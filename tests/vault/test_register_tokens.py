"""Tokens of register files: one block of AES each, 64 bits of it, equal for equal numbers."""

from array import array

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.register_tokens import RegisterKey
from tests.vault.keys import NUMBER, NUMBERS, secret

KEY = RegisterKey(secret())


def enciphered(key: bytes, block: bytes) -> bytes:
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return encryptor.update(block) + encryptor.finalize()


def test_the_block_cipher_is_aes_256_of_fips_197() -> None:
    key = bytes(range(32))
    block = bytes.fromhex("00112233445566778899aabbccddeeff")
    assert enciphered(key, block).hex() == "8ea2b7ca516745bfeafc49904b496089"


@given(st.lists(st.integers(10, 10**15 - 1), max_size=50))
def test_a_token_is_the_first_half_of_a_block_of_domain_and_number(numbers: list[int]) -> None:
    expected = [
        int.from_bytes(
            enciphered(secret().reveal(), b"ringf:v1" + number.to_bytes(8, "big"))[:8], "big"
        )
        for number in numbers
    ]
    assert KEY.tokens(array("Q", numbers)).tolist() == expected


def test_a_number_alone_gets_the_token_it_has_in_a_column() -> None:
    column = array("Q", [int(number[1:]) for number in NUMBERS])
    assert [KEY.token(number) for number in NUMBERS] == KEY.tokens(column).tolist()


def test_another_key_gives_other_tokens() -> None:
    assert RegisterKey(secret(2)).token(NUMBER) != KEY.token(NUMBER)


@pytest.mark.parametrize("odd", [0, 9, 10**15, 2**64 - 1])
def test_a_number_without_two_to_fifteen_digits_is_refused_and_not_told(odd: int) -> None:
    with pytest.raises(VaultError) as refused:
        KEY.tokens(array("Q", [493023125000, odd]))
    assert refused.value.fault is Fault.NOT_E164
    assert odd < 10 or str(odd) not in str(refused.value)


def test_a_column_of_another_width_is_refused() -> None:
    with pytest.raises(VaultError, match="not 64-bit unsigned"):
        KEY.tokens(array("q", [493023125000]))
