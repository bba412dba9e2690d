"""What was sealed, wrapped, made or written once is read for ever: its bytes are pinned here."""

import hashlib

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ringfence.core.vault.check_phrase import check_phrase
from ringfence.core.vault.data_keys import unwrap_data_key
from ringfence.core.vault.epoch_keys import EpochKey, EpochKeys
from ringfence.core.vault.fields import open_field, seal_field
from ringfence.core.vault.key_backup import open_key_backup
from ringfence.core.vault.key_id import KeyPurpose, key_id_of
from ringfence.core.vault.register_tokens import RegisterKey
from ringfence.core.vault.root_key import RootInMemory
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import Secret
from ringfence.core.vault.stored_keys import read_epoch_file, root_file
from ringfence.core.vault.tokens import TokenKey
from tests.vault.keys import ANNA, AT, COLUMN, NUMBER, ROW, source

SECRET = Secret(bytes(range(32)))
ROOT = RootInMemory(SECRET, random_bytes=source())
EPOCHS = EpochKeys([EpochKey(1, AT, SealingKey(KeyPurpose.EPOCH, SECRET))])

ROOT_FILE = """\
ringfence-key/1
kind: root
id: 0b9d298f648522685ffb8d95f4e09d04
made_at: 2026-11-25T10:00:00Z
key: AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
sha256: f560d17756c76cc0da4991b05a78ef262805c8374be5f673192833505df8df98
"""

EPOCH_FILE = b"""\
ringfence-key/1
kind: epoch
id: 1dfba62c7369e77b33f1daebb474d174
number: 1
opened_at: 2026-11-25T10:00:00Z
wrapped_by: 0b9d298f648522685ffb8d95f4e09d04
key: AQudKY9khSJoX/uNlfTgnQRkZWZnaGlqa2xtbm9IGtxlfexQmTZrVePWaGTyUtMUGZ955WW/yLZT5767V9RSI\
Ijn1bAJRTmc00g0RAM=
sha256: 8f81cc052e278640e0dbbb90ed27e3a50e8008e086ef02198e56fb5ba810b716
"""

BACKUP = b"""\
ringfence-key/1
kind: backup
made_at: 2026-11-25T10:00:00Z
holds: 0b9d298f648522685ffb8d95f4e09d04
scrypt: n=16384 r=8 p=1
salt: ZGVmZ2hpamtsbW5vcHFycw==
sealed: AbfofD4lSMRxg9HZP1jJJQhkZWZnaGlqa2xtbm93nwptA+kCFSh9aGcdu/LwwEAyrvZv8ZgdNI4LQLWjrG\
N4PNOlH+AEuWvbdaYZDRp8UDl3G+ON3o9lhvpw4q2cpiKOgcxarEoorNh3w3el+9DprG7ni1blvu5W+vNecZAMplxb\
dk4TGGniWsJBGO5tusSxj/Pic/Y6sSt/ZlTaZoAD+po/o34hdpwdATZTtV7GX6FzSiCmZ+6rXuK2EhsMOCKOPlmdCr\
HLlIW64gt4IfkHCkKrUNARq9Sn7Ghi3gfrc+8w8vQN7GBCnQKfFgiY3uZR3Ncz4CBerME/lpoI09eD8ykClQjOJJf9\
3hE=
sha256: dac770ad5f242b4bb4fa31f198fabd93dbb81d48b7c04ef94b8d49b6551086d5
"""


def nonce(count: int) -> bytes:
    return bytes(range(100, 100 + count))


def measured(text: bytes) -> bytes:
    return len(text).to_bytes(4, "big") + text


def test_the_id_of_a_key_is_half_of_a_hash_of_purpose_and_key() -> None:
    for purpose in KeyPurpose:
        told = b"ringfence:key-id:v1:" + purpose.encode() + b":" + SECRET.reveal()
        assert key_id_of(purpose, SECRET) == hashlib.sha256(told).digest()[:16]


def test_a_sealed_field() -> None:
    key = SealingKey(KeyPurpose.DATA, SECRET)
    sealed = seal_field(b"Anna", key=key, column=COLUMN, row=ROW, random_bytes=nonce)
    place = (b"ringfence:field:v1", b"example-ltd", b"subjects", b"number", b"17")
    header = b"\x01" + bytes.fromhex("3cb3a05a93ac19467961502db9c25d6f")
    spelled_out = AESGCM(SECRET.reveal()).encrypt(
        nonce(12), b"Anna", header + b"".join(map(measured, place))
    )
    assert sealed == header + nonce(12) + spelled_out
    assert sealed.hex() == (
        "013cb3a05a93ac19467961502db9c25d6f6465666768696a6b6c6d6e6f"
        "0975b007dcaf10754324c4643b233f4dd598d044"
    )
    assert open_field(sealed, key=key, column=COLUMN, row=ROW) == b"Anna"


def test_a_wrapped_data_key() -> None:
    wrapped = bytes.fromhex(
        "011dfba62c7369e77b33f1daebb474d1746465666768696a6b6c6d6e6f"
        "481adc657dec5099366b55e3d66864f252d314199f79e565bfc8b653e7bebb57"
        "7418551085505eb0035ee82f823d4de2"
    )
    key = unwrap_data_key(wrapped, name=ANNA, epochs=EPOCHS)
    assert key.secret.reveal() == SECRET.reveal()


def test_tokens() -> None:
    assert TokenKey("example-ltd", 1, AT, SECRET).token(NUMBER).value.hex() == (
        "450008e14da5ff2066b6ae90e938ebe0663951a81c114d014bdee43e4d2088ae"
    )
    assert RegisterKey(SECRET).token(NUMBER) == 5309411470539828881


def test_key_files() -> None:
    assert root_file(SECRET, made_at=AT).decode("ascii") == ROOT_FILE
    assert read_epoch_file(EPOCH_FILE, root=ROOT).key.secret.reveal() == SECRET.reveal()


def test_a_key_backup_and_its_phrase() -> None:
    opened = open_key_backup(BACKUP, passphrase="sixteen letters!")
    assert opened.files == (ROOT_FILE.encode("ascii"),)
    assert opened.check_phrase == check_phrase(opened.files) == "mohiv-jisis-malor-nopav"
