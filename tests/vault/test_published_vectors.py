"""The ciphers underneath are the published ones."""

import hmac

import pytest

from ringfence.core.vault.check_phrase import proquint
from ringfence.core.vault.key_id import KeyPurpose
from ringfence.core.vault.passphrase import ScryptParameters, key_from
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import Secret

# McGrew and Viega, "The Galois/Counter Mode of Operation", as submitted to NIST: cases 13, 14, 16.
GCM = [
    ("00" * 32, "00" * 12, "", "", "530f8afbc74536b9a963b4f1c4cb738b"),
    (
        "00" * 32,
        "00" * 12,
        "00" * 16,
        "",
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
    ),
    (
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
        "cafebabefacedbaddecaf888",
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b",
    ),
]

# RFC 4231, 4.2, 4.3, 4.4 and 4.7.
HMAC = [
    (
        b"\x0b" * 20,
        b"Hi There",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    ),
    (
        b"Jefe",
        b"what do ya want for nothing?",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    ),
    (
        b"\xaa" * 20,
        b"\xdd" * 50,
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    ),
    (
        b"\xaa" * 131,
        b"Test Using Larger Than Block-Size Key - Hash Key First",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    ),
]


@pytest.mark.parametrize(("key", "nonce", "plaintext", "data", "expected"), GCM)
def test_seals_are_aes_256_gcm(
    key: str, nonce: str, plaintext: str, data: str, expected: str
) -> None:
    cipher = SealingKey(KeyPurpose.DATA, Secret(bytes.fromhex(key))).aead
    given = (bytes.fromhex(nonce), bytes.fromhex(plaintext), bytes.fromhex(data))
    assert cipher.encrypt(*given).hex() == expected


@pytest.mark.parametrize(("key", "message", "expected"), HMAC)
def test_what_tokens_are_compared_with_is_hmac_sha_256(
    key: bytes, message: bytes, expected: str
) -> None:
    assert hmac.digest(key, message, "sha256").hex() == expected


def test_a_passphrase_becomes_a_key_by_scrypt() -> None:
    # RFC 7914, 12, the third vector; its first half, for a key has 32 bytes.
    key = key_from(
        "pleaseletmein", salt=b"SodiumChloride", parameters=ScryptParameters(n=16384, r=8, p=1)
    )
    assert key.reveal().hex() == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"


@pytest.mark.parametrize(
    ("address", "words"),
    [((127, 0, 0, 1), "lusab-babad"), ((63, 84, 220, 193), "gutih-tugad")],
)
def test_check_phrases_are_proquints(address: tuple[int, ...], words: str) -> None:
    # arXiv 0901.4016 gives these for two addresses of version 4.
    raw = bytes(address)
    assert f"{proquint(raw[:2])}-{proquint(raw[2:])}" == words
