"""The file that a key lies in: a few lines of text, one canonical form, a checksum at the end.

ringfence-key/1
kind: epoch
id: 9f2c…
…
sha256: the checksum of every byte above
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_id import KeyId

HEADER = "ringfence-key/1"
LONGEST_FILE = 64 * 2**20


class KeyFileKind(StrEnum):
    """What a key file holds."""

    ROOT = "root"
    EPOCH = "epoch"
    DESTROYED_EPOCH = "destroyed-epoch"
    TOKEN = "token"
    REGISTER = "register"
    SIGNING = "signing"
    BACKUP = "backup"


FIELDS: Mapping[KeyFileKind, tuple[str, ...]] = {
    KeyFileKind.ROOT: ("id", "made_at", "key"),
    KeyFileKind.EPOCH: ("id", "number", "opened_at", "wrapped_by", "key"),
    KeyFileKind.DESTROYED_EPOCH: ("id", "number", "opened_at", "destroyed_at"),
    KeyFileKind.TOKEN: ("id", "controller", "number", "made_at", "wrapped_by", "key"),
    KeyFileKind.REGISTER: ("id", "made_at", "wrapped_by", "key"),
    KeyFileKind.SIGNING: ("id", "origin", "number", "made_at", "wrapped_by", "key"),
    KeyFileKind.BACKUP: ("made_at", "holds", "scrypt", "salt", "sealed"),
}
"""The fields of each kind, in the order in which they stand."""

_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_PATTERNS = {
    "id": r"[0-9a-f]{32}",
    "wrapped_by": r"[0-9a-f]{32}",
    "number": r"[1-9][0-9]{0,8}",
    "origin": r"[A-Za-z0-9._:/-]{1,200}",
    "controller": r"[A-Za-z0-9._:-]{1,100}",
    "made_at": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z",
    "holds": r"[0-9a-f]{32}(?: [0-9a-f]{32})*",
    "scrypt": r"n=[1-9][0-9]{0,9} r=[1-9][0-9]{0,3} p=[1-9][0-9]{0,3}",
    "key": r"[A-Za-z0-9+/]+={0,2}",
}
_PATTERNS["opened_at"] = _PATTERNS["destroyed_at"] = _PATTERNS["made_at"]
_PATTERNS["salt"] = _PATTERNS["sealed"] = _PATTERNS["key"]
_CHECKSUM = re.compile(rb"(.*\n)sha256: ([0-9a-f]{64})\n", re.DOTALL)


class KeyFile:
    """A key file's kind and the text of its fields, none of which it shows."""

    __slots__ = ("fields", "kind")

    def __init__(self, kind: KeyFileKind, fields: Mapping[str, str]) -> None:
        self.kind = kind
        self.fields = fields

    def __repr__(self) -> str:
        return f"<key file of kind {self.kind}>"

    def what(self, field: str = "") -> str:
        """The file, or one of its fields, as an error names it."""
        return f"the key file of kind {self.kind}" + (f", field {field}" if field else "")

    def public(self) -> tuple[str, ...]:
        """What a wrapped or sealed key is bound to: every field but those that seal it.

        The root that wraps is left out, for it is bound by the envelope.
        """
        left_out = {"key", "sealed", "wrapped_by"}
        return (self.kind, *(self.fields[f] for f in FIELDS[self.kind] if f not in left_out))

    def number(self, field: str) -> int:
        """A field that holds a number."""
        return int(self.fields[field])

    def key_id(self, field: str = "id") -> KeyId:
        """A field that holds the id of a key."""
        return KeyId(bytes.fromhex(self.fields[field]))

    def moment(self, field: str) -> datetime:
        """A field that holds a moment, aware, in UTC. Raises VaultError for no such day."""
        try:
            return datetime.strptime(self.fields[field], _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            raise VaultError(Fault.FIELD, self.what(field), "there is no such moment") from None

    def binary(self, field: str) -> bytes:
        """A field that holds bytes. Raises VaultError where it is no canonical base64."""
        text = self.fields[field]
        try:
            value = base64.b64decode(text, validate=True)
        except binascii.Error:
            value = b""
        if not value or binary_text(value) != text:
            raise VaultError(Fault.FIELD, self.what(field), "is no base64")
        return value


def write_key_file(file: KeyFile) -> bytes:
    """The one form of a key file. Raises VaultError for a field that the kind does not allow."""
    _refuse_odd_fields(file)
    lines = [HEADER, f"kind: {file.kind}"]
    lines += [f"{field}: {file.fields[field]}" for field in FIELDS[file.kind]]
    above = "".join(f"{line}\n" for line in lines).encode("ascii")
    return above + f"sha256: {hashlib.sha256(above).hexdigest()}\n".encode("ascii")


def read_key_file(content: bytes) -> KeyFile:
    """What a key file holds.

    Raises VaultError that names what failed: the header (no key file, or one of another
    version), the checksum (any changed bit), or a field.
    """
    what = "a key file"
    if len(content) > LONGEST_FILE:
        raise VaultError(Fault.TOO_LONG, what, f"longer than the {LONGEST_FILE:,} bytes allowed")
    if not content.startswith(f"{HEADER}\n".encode("ascii")):
        raise VaultError(Fault.HEADER, what, f"does not begin with the line {HEADER}")
    found = _CHECKSUM.fullmatch(content)
    if found is None:
        raise VaultError(Fault.CHECKSUM, what, "does not end with a line of its checksum")
    if hashlib.sha256(found[1]).hexdigest().encode("ascii") != found[2]:
        raise VaultError(Fault.CHECKSUM, what, "changed or damaged: the checksum is another")
    file = _parsed(found[1])
    if write_key_file(file) != content:
        raise VaultError(Fault.FIELD, file.what(), "not in the one form that is allowed")
    return file


def moment_text(moment: datetime) -> str:
    """A moment as key files write it: UTC, whole seconds. Raises VaultError for a naive one."""
    if moment.tzinfo is None:
        raise VaultError(Fault.FIELD, "a moment in a key file", "has no offset from UTC")
    return moment.astimezone(UTC).strftime(_MOMENT)


def binary_text(value: bytes) -> str:
    """Bytes as key files write them: base64 with padding."""
    return base64.b64encode(value).decode("ascii")


def _parsed(above: bytes) -> KeyFile:
    what = "a key file"
    # Asked first: an error of decode() would carry the whole file along.
    if not above.isascii():
        raise VaultError(Fault.FIELD, what, "is not plain ASCII text")
    lines = above.decode("ascii").split("\n")[1:-1]
    pairs = [line.partition(": ")[::2] for line in lines]
    if not pairs or pairs[0][0] != "kind" or pairs[0][1] not in {*KeyFileKind}:
        allowed = ", ".join(KeyFileKind)
        raise VaultError(Fault.FIELD, f"{what}, field kind", f"allowed are: {allowed}")
    kind = KeyFileKind(pairs[0][1])
    fields = tuple(name for name, _ in pairs[1:])
    if fields != FIELDS[kind]:
        needed = ", ".join(FIELDS[kind])
        raise VaultError(Fault.FIELD, f"{what} of kind {kind}", f"its fields are: {needed}")
    return KeyFile(kind, dict(pairs[1:]))


def _refuse_odd_fields(file: KeyFile) -> None:
    """Raise VaultError for a field that is missing, unknown or ill written."""
    if file.fields.keys() != {*FIELDS[file.kind]}:
        needed = ", ".join(FIELDS[file.kind])
        raise VaultError(Fault.FIELD, file.what(), f"its fields are: {needed}")
    for field, text in file.fields.items():
        if re.fullmatch(_PATTERNS[field], text) is None:
            raise VaultError(Fault.FIELD, file.what(field), "ill written")
        if field.endswith("_at"):
            file.moment(field)
        elif field in {"key", "salt", "sealed"}:
            file.binary(field)
