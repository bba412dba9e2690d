"""Sealed fields: the column of a table, one value or many at once.

A seal is bound to controller, table, column and row; a sealed field that was copied to another
place does not open there.
"""

from collections.abc import Iterable

import msgspec

from ringfence.core.vault.context import context_of, measured
from ringfence.core.vault.sealing_key import NONCE_BYTES, SealingKey, refuse_too_long
from ringfence.core.vault.secret import RandomBytes, drawn


class Column(msgspec.Struct, frozen=True):
    """A column of a controller's table; ``controller`` is its id."""

    controller: str
    table: str
    column: str

    def context(self) -> bytes:
        """What every seal of this column is bound to, before the row."""
        return context_of("ringfence:field:v1", self.controller, self.table, self.column)

    def what(self) -> str:
        """The column as an error names it."""
        return f"the sealed field {self.table}.{self.column}"


def seal_field(
    value: bytes, *, key: SealingKey, column: Column, row: str, random_bytes: RandomBytes
) -> bytes:
    """One value, sealed for its place. Raises VaultError where it is longer than 1 GiB."""
    return key.seal(value, context=column.context() + measured(row), random_bytes=random_bytes)


def open_field(sealed: bytes, *, key: SealingKey, column: Column, row: str) -> bytes:
    """One value again.

    Raises VaultError: too short, an unknown version, sealed under another key, or not authentic
    (changed, or moved here from another place).
    """
    return key.open(sealed, context=column.context() + measured(row), what=column.what())


def seal_column(
    values: Iterable[tuple[SealingKey, str, bytes]], *, column: Column, random_bytes: RandomBytes
) -> list[bytes]:
    """Many values of a column, given as key, row and value; sealed as `seal_field` does it."""
    rows = list(values)
    context = column.context()
    nonces = drawn(random_bytes, NONCE_BYTES * len(rows))
    sealed: list[bytes] = []
    append = sealed.append
    for (key, row, value), start in zip(rows, range(0, len(nonces), NONCE_BYTES), strict=True):
        refuse_too_long(len(value))
        nonce = nonces[start : start + NONCE_BYTES]
        header = key.header
        append(header + nonce + key.aead.encrypt(nonce, value, header + context + measured(row)))
    return sealed


def open_column(sealed: Iterable[tuple[SealingKey, str, bytes]], *, column: Column) -> list[bytes]:
    """Many values again, given as key, row and seal. Raises VaultError for the first at fault."""
    context, what = column.context(), column.what()
    return [
        key.open(seal, context=context + measured(row), what=what) for key, row, seal in sealed
    ]
