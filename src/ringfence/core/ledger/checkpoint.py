"""Checkpoints (C2SP tlog-checkpoint): a log's signed word on how large its tree is, and its root.

ringfence.example/log
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from ringfence.core.ledger.base64_text import Base64Error, from_base64, to_base64
from ringfence.core.ledger.cosignature import Cosignature, cosignatures
from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.hashing import EMPTY_ROOT, HASH_BYTES, LARGEST_SIZE
from ringfence.core.ledger.note import NoteError, SignedNote, check_note_text, open_note, sign_note
from ringfence.core.ledger.note_keys import SigningKey, VerifierKey
from ringfence.core.ledger.proofs import ProofError, check_consistency

_SIZE = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)


class CheckpointError(ValueError):
    """A text that is no checkpoint, or one that may not follow another; one line."""


class Checkpoint(msgspec.Struct, frozen=True):
    """Which log, its tree, and extension lines, which are signed but mean nothing to us."""

    origin: str
    head: TreeHead
    extensions: tuple[str, ...] = ()

    def text(self) -> str:
        """The text that is signed. Raises CheckpointError where a part cannot be written."""
        lines = (self.origin, str(self.head.size), to_base64(self.head.root), *self.extensions)
        text = "".join(f"{line}\n" for line in lines)
        if read_checkpoint(text) != self:
            raise CheckpointError("a line of a checkpoint has a newline in it")
        return text


class OpenedCheckpoint(msgspec.Struct, frozen=True):
    """A checkpoint its log has signed, and which witnesses stood for it."""

    checkpoint: Checkpoint
    cosignatures: tuple[Cosignature, ...]


def read_checkpoint(text: str) -> Checkpoint:
    """The checkpoint that the text of a note states. Raises CheckpointError."""
    try:
        check_note_text(text)
    except NoteError as error:
        raise CheckpointError(str(error)) from None
    lines = text[:-1].split("\n")
    if len(lines) < 3 or "" in lines:
        raise CheckpointError("a checkpoint has at least three lines, and none is empty")
    origin, size_text, root_text, *extensions = lines
    if not _SIZE.fullmatch(size_text) or int(size_text) > LARGEST_SIZE:
        raise CheckpointError(f"the size of a tree is a whole number from 0 to {LARGEST_SIZE}")
    try:
        root = from_base64(root_text)
    except Base64Error as error:
        raise CheckpointError(f"the root: {error}") from None
    if len(root) != HASH_BYTES:
        raise CheckpointError(f"a root of {len(root)} bytes; SHA-256 has {HASH_BYTES}")
    head = TreeHead(int(size_text), root)
    if not head.size and root != EMPTY_ROOT:
        raise CheckpointError("the root of a tree without leaves is another one")
    return Checkpoint(origin, head, tuple(extensions))


def sign_checkpoint(checkpoint: Checkpoint, key: SigningKey) -> SignedNote:
    """The checkpoint signed by its log. Raises CheckpointError if the key has another name.

    A log signs only what continues all it signed before: see `check_follows`.
    """
    if key.public.name != checkpoint.origin:
        raise CheckpointError(
            f"the key of {key.public.name!r} signs no checkpoint of {checkpoint.origin!r}"
        )
    return sign_note(checkpoint.text(), key)


def open_checkpoint(
    note: str, log: VerifierKey, witnesses: Iterable[VerifierKey] = ()
) -> OpenedCheckpoint:
    """What a signed checkpoint states, once the log's signature and its origin are checked.

    Cosignatures of `witnesses` are verified too; those of others are ignored. Raises NoteError
    and CheckpointError.
    """
    signed, _ = open_note(note, [log])
    checkpoint = read_checkpoint(signed.text)
    if checkpoint.origin != log.name:
        raise CheckpointError(f"a checkpoint of {checkpoint.origin!r}, not of {log.name!r}")
    return OpenedCheckpoint(checkpoint, cosignatures(signed, witnesses))


def check_follows(earlier: Checkpoint, later: Checkpoint, *, hashes: Sequence[bytes] = ()) -> None:
    """Return if the later checkpoint continues the earlier by this proof; else CheckpointError."""
    if earlier.origin != later.origin:
        raise CheckpointError(f"a checkpoint of {later.origin!r} after one of {earlier.origin!r}")
    try:
        check_consistency(earlier=earlier.head, later=later.head, hashes=hashes)
    except ProofError as error:
        raise CheckpointError(str(error)) from None
