"""A verifier key is read only if its id is that of the key; ids are computed as C2SP says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.base64_text import to_base64
from ringfence.core.ledger.note_keys import (
    KeyTextError,
    SignatureType,
    VerifierKey,
    key_id,
    read_verifier_key,
    signing_key,
)
from tests.ledger.keys import GO_KEY, GO_SECOND_KEY, REAL_WITNESS_KEY, SPEC_KEY


@pytest.mark.parametrize("line", [SPEC_KEY, GO_KEY, GO_SECOND_KEY, REAL_WITNESS_KEY])
def test_published_keys_are_read_and_written_back(line: str) -> None:
    key = read_verifier_key(line)
    assert key.text() == line
    assert key.id.hex() == line.split("+")[1]


def test_the_type_says_what_a_key_signs() -> None:
    assert read_verifier_key(SPEC_KEY).type is SignatureType.ED25519
    assert read_verifier_key(REAL_WITNESS_KEY).type is SignatureType.COSIGNATURE


@given(st.binary(min_size=32, max_size=32), st.sampled_from(SignatureType))
def test_every_key_is_read_back_from_its_line(seed: bytes, type: SignatureType) -> None:
    key = signing_key("ringfence.example/log", seed, type).public
    assert read_verifier_key(key.text()) == key


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "joined by plus signs"),
        ("example.com/foo+530d903a", "joined by plus signs"),
        (SPEC_KEY.replace("530d903a", "530d903b"), "not that of the key"),
        (SPEC_KEY.replace("530d903a", "530D903A"), "not that of the key"),
        (SPEC_KEY.replace("example.com/foo", "example.com/fop"), "not that of the key"),
        (SPEC_KEY.replace("example.com/foo", ""), "name"),
        (SPEC_KEY.replace("example.com/foo", "example com"), "name"),
        (SPEC_KEY.replace("example.com/foo", "example\u2003com"), "name"),
        (SPEC_KEY.replace("example.com/foo", "example\ud800com"), "half a character"),
        (SPEC_KEY + "\n", "Base64"),
        (SPEC_KEY[:-1], "Base64"),
        (SPEC_KEY[:-1] + "=", "Base64|bytes"),
        (SPEC_KEY.replace("Aeky", "Auky"), "type"),
        ("example.com/foo+530d903a+", "type"),
        ("example.com/foo+530d903a+AQ==", "bytes"),
    ],
)
def test_anything_else_is_refused(line: str, reason: str) -> None:
    with pytest.raises(KeyTextError, match=reason):
        read_verifier_key(line)


def test_a_key_of_an_unknown_type_is_refused_even_with_the_right_id() -> None:
    typed = bytes([2]) + bytes(32)
    line = f"example.com/foo+{key_id('example.com/foo', typed).hex()}+{to_base64(typed)}"
    with pytest.raises(KeyTextError, match="allowed are: 0x01, 0x04"):
        read_verifier_key(line)


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_secret_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(KeyTextError, match="32 bytes"):
        signing_key("ringfence.example/log", bytes(length))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_public_key_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(KeyTextError, match="has 32"):
        VerifierKey("ringfence.example/log", bytes(length))
