"""One line of the second path: canonical JSON, numbered, naming the hash of the one before."""

import hashlib
from collections.abc import Mapping

import msgspec

from ringfence.core.ledger.canonical import CanonicalError, canonical, read_canonical

KINDS = frozenset({"begun", "checkpoint", "erasure", "objection", "withdrawal"})
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
        """The line as it stands in the file, with its end.

        It holds a sum over itself: the last line has no later one that names its hash.
        """
        plain: dict[str, object] = msgspec.to_builtins(self)
        plain["sum"] = hashlib.sha256(canonical(plain)).hexdigest()[:32]
        return canonical(plain) + b"\n"

    def hash(self) -> str:
        """What the next line names."""
        return hashlib.sha256(self.written()).hexdigest()


def read_line(raw: bytes, *, where: str) -> Line:
    """A line again. Raises JournalError where it is not in the one form that it can have."""
    try:
        value = read_canonical(raw.removesuffix(b"\n"))
        kept = {key: one for key, one in value.items() if key != "sum"}  # type: ignore[attr-defined]
        line = msgspec.convert(kept, Line, strict=True)
    except (AttributeError, CanonicalError, msgspec.ValidationError) as error:
        raise JournalError(f"{where}: not a line of the journal ({error})") from None
    if line.kind not in KINDS or line.written() != raw:
        raise JournalError(f"{where}: was changed, or written by something else")
    return line


def read_end(raw: bytes, *, where: str) -> Line | None:
    """What the last bytes of the newest file are, where no line end follows them.

    None: a line torn by a crash, which was never acknowledged. Raises JournalError where only the
    end of a whole line was changed; a whole line without its end counts.
    """
    try:
        return read_line(raw + b"\n", where=where)
    except JournalError:
        pass
    try:
        read_line(raw[:-1] + b"\n", where=where)
    except JournalError:
        return None
    raise JournalError(f"{where}: the end of the line was changed")
