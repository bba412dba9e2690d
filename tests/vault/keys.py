"""The keys and places that the tests of the vault share; all randomness is repeatable."""

from datetime import UTC, datetime
from random import Random

from ringfence.core.vault.data_keys import DataKeyName, KeyClass, new_data_keys
from ringfence.core.vault.epoch_keys import EpochKeys
from ringfence.core.vault.fields import Column
from ringfence.core.vault.root_key import RootInMemory
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import RandomBytes, Secret

AT = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
NUMBER = "+493023125000"
NUMBERS = [f"+493023125{each:03}" for each in range(50)]

ANNA = DataKeyName("example-ltd", "anna", KeyClass.CONTACT)
COLUMN = Column("example-ltd", "subjects", "number")
ROW = "17"


def source(seed: int = 1) -> RandomBytes:
    """A source of bytes that gives the same ones again."""
    return Random(seed).randbytes


def secret(seed: int = 1) -> Secret:
    """A key that is the same each time."""
    return Secret(Random(f"key {seed}").randbytes(32))


def root(seed: int = 1) -> RootInMemory:
    """A root key."""
    return RootInMemory(secret(seed), random_bytes=source(seed + 1000))


def epochs(count: int = 1, *, seed: int = 1) -> EpochKeys:
    """So many living epochs."""
    random_bytes = source(seed)
    made = EpochKeys(())
    for _ in range(count):
        made = made.opened(at=AT, random_bytes=random_bytes)
    return made


def data_key(name: DataKeyName = ANNA, *, under: EpochKeys) -> tuple[SealingKey, bytes]:
    """A new data key and the same one wrapped."""
    return new_data_keys([name], epochs=under, random_bytes=source(7))[0]


def flipped(content: bytes, bit: int) -> bytes:
    """The content with one bit changed, counted over its whole length."""
    position = bit % (8 * len(content))
    changed = bytearray(content)
    changed[position // 8] ^= 1 << position % 8
    return bytes(changed)
