"""How fast the vault is: `python -m tests.vault.speed` prints it: CPU time, best of five."""

import hmac
import os
import time
from array import array
from collections.abc import Callable
from datetime import UTC, datetime

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ringfence.core.vault.data_keys import (
    DataKeyName,
    KeyClass,
    new_data_keys,
    rewrap_data_key,
)
from ringfence.core.vault.epoch_keys import EpochKeys
from ringfence.core.vault.fields import Column, open_column, seal_column
from ringfence.core.vault.register_tokens import RegisterKey
from ringfence.core.vault.secret import new_secret
from ringfence.core.vault.tokens import first_token_key

AT = datetime(2026, 11, 25, tzinfo=UTC)
COLUMN = Column("c-1", "subjects", "number")
RUNS = 5
SLICE = 1_000


def seconds(run: Callable[[], object]) -> float:
    """The least CPU time that a run took."""
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        run()
        taken.append(time.process_time() - started)
    return min(taken)


def figures(count: int) -> dict[str, float]:
    """Fields (or numbers) each second, for so many of them."""
    epochs = EpochKeys(()).opened(at=AT, random_bytes=os.urandom)
    tokens = first_token_key("c-1", at=AT, random_bytes=os.urandom).current
    numbers = [f"+493023125{each % 1000:03}" for each in range(count)]
    names = [DataKeyName("c-1", f"s-{each}", KeyClass.CONTACT) for each in range(count)]
    made = new_data_keys(names, epochs=epochs, random_bytes=os.urandom)
    keys = [key for key, _ in made]
    wrapped = [each for _, each in made]
    next_epoch = epochs.opened(at=AT, random_bytes=os.urandom)
    rows = [str(each) for each in range(count)]
    plain = [number.encode() for number in numbers]
    sealed = seal_column(
        zip(keys, rows, plain, strict=True), column=COLUMN, random_bytes=os.urandom
    )
    register = RegisterKey(new_secret(os.urandom))
    column = array("Q", [int(number[1:]) for number in numbers])

    def seal() -> None:
        fields = zip(keys, rows, plain, strict=True)
        seal_column(fields, column=COLUMN, random_bytes=os.urandom)

    def seal_and_token() -> None:
        seal()
        tokens.values(numbers)

    def new_keys_seal_and_token() -> None:
        for start in range(0, count, SLICE):
            part = slice(start, start + SLICE)
            slice_made = new_data_keys(names[part], epochs=epochs, random_bytes=os.urandom)
            new = [key for key, _ in slice_made]
            fields = zip(new, rows[part], plain[part], strict=True)
            seal_column(fields, column=COLUMN, random_bytes=os.urandom)
            tokens.values(numbers[part])

    def rewrap() -> None:
        for each, name in zip(wrapped, names, strict=True):
            rewrap_data_key(each, name=name, epochs=next_epoch, random_bytes=os.urandom)

    def bare() -> None:
        cipher, key = AESGCM(os.urandom(32)), os.urandom(32)
        for value in plain:
            cipher.encrypt(os.urandom(12), value, b"c-1 subjects number")
            hmac.digest(key, b"v1:" + value, "sha256")

    runs: dict[str, Callable[[], object]] = {
        "bare cipher and HMAC": bare,
        "sealing plus token": seal_and_token,
        "new data key, sealing plus token": new_keys_seal_and_token,
        "sealing": seal,
        "opening": lambda: open_column(zip(keys, rows, sealed, strict=True), column=COLUMN),
        "token": lambda: tokens.values(numbers),
        "re-wrapping a data key": rewrap,
        "register token": lambda: register.tokens(column),
    }
    return {what: count / seconds(run) for what, run in runs.items()}


if __name__ == "__main__":
    for what, rate in figures(100_000).items():
        print(f"{what}: {rate:,.0f}/s")
