"""One line of the second path: canonical JSON, numbered, naming the hash of the one before."""

import hashlib
from collections.abc import Mapping

import msgspec

from ringfence.core.ledger.canonical import CanonicalError, canonical, read_canonical

KINDS = frozenset({"checkpoint", "consent", "erasure", "objection", "withdrawal"})
FIRST = "0" * 64
Field = str | int | None


class JournalError(Exception):
    """The second path cannot be written, or was changed; one line names file and line."""


class Line(msgspec.Struct, frozen=True):
    """``number`` counts from 1 without a gap; ``before`` is the hash of the line before."""

    number: int
    before: str
    kind: str
    fields: Mapping[str, Field]

    def written(self) -> bytes:
        """The line as it stands in the file, with its end."""
        return canonical(msgspec.to_builtins(self)) + b"\n"

    def hash(self) -> str:
        """What the next line names."""
        return hashlib.sha256(self.written()).hexdigest()


def read_line(raw: bytes, *, where: str) -> Line:
    """A line again. Raises JournalError where it is not in the one form that it can have."""
    try:
        value = read_canonical(raw.removesuffix(b"\n"))
        line = msgspec.convert(value, Line, strict=True)
    except (CanonicalError, msgspec.ValidationError) as error:
        raise JournalError(f"{where}: not a line of the journal ({error})") from None
    if line.kind not in KINDS or line.written() != raw:
        raise JournalError(f"{where}: was changed, or written by something else")
    return line
