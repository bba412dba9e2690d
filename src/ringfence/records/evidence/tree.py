"""The tree over the stored entries: one integrator gives places and signs checkpoints."""

from collections.abc import Iterator
from datetime import datetime

from django.db import connection, transaction

from ringfence.core.ledger.checkpoint import (
    Checkpoint as LedgerCheckpoint,
)
from ringfence.core.ledger.checkpoint import (
    CheckpointError,
    open_checkpoint,
    sign_checkpoint,
)
from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.hashing import HASH_BYTES
from ringfence.core.ledger.note_keys import SigningKey, signing_key
from ringfence.core.ledger.stored_tree import StoredTree
from ringfence.core.ledger.tiles import TILE_WIDTH, edge_from
from ringfence.core.ledger.tiles import Tile as LedgerTile
from ringfence.records.evidence.models import Checkpoint, Entry, Tile
from ringfence.records.journal.lines import append, read_all
from ringfence.records.keyring.at_hand import keyring

AT_MOST = 100_000
ADVISORY_LOCK = 0x52494E47
"""Held on PostgreSQL by the one that integrates."""


class TreeRefused(Exception):
    """The log must not be signed: what is stored contradicts what was signed; one line."""


class TableOfTiles:
    """The tiles in their table."""

    def hashes(self, level: int, index: int) -> bytes:
        """The hashes of a tile, none where there is none."""
        found = Tile.objects.filter(level=level, index=index).values_list("hashes", flat=True)
        return bytes(next(iter(found), b""))


def log_key() -> SigningKey:
    """The key that signs this installation's log."""
    seed = keyring().seed
    return signing_key(seed.origin, seed.secret.reveal())


def stored_tree() -> StoredTree:
    """The tree as far as it is signed."""
    return StoredTree(TableOfTiles(), signed_size())


def signed_size() -> int:
    """How many entries the newest checkpoint covers."""
    return Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0


def integrate(*, at: datetime, at_most: int = AT_MOST) -> int:
    """Take waiting entries into the tree and sign a checkpoint; how many were taken.

    The checkpoint is published once it stands on the second path. A crash in between is mended by
    the next call. Raises TreeRefused where the largest checkpoint ever published is not a part
    of what is stored.
    """
    _publish(at)
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])
        taken = _take(at, at_most)
    if taken:
        _publish(at)
    return taken


def _take(at: datetime, at_most: int) -> int:
    waiting = list(
        Entry.objects.filter(index=None).order_by("seq").values_list("seq", "leaf")[:at_most]
    )
    if not waiting:
        return 0
    size = signed_size()
    edge = edge_from(TableOfTiles(), size)
    grown, tiles = edge.grown(bytes(leaf) for _, leaf in waiting)
    with connection.cursor() as cursor:
        cursor.executemany(
            'UPDATE evidence_entry SET "index" = %s WHERE seq = %s',
            [(size + place, seq) for place, (seq, _) in enumerate(waiting)],
        )
    Tile.objects.bulk_create(
        [Tile(level=one.level, index=one.index, hashes=one.hashes) for one in tiles],
        update_conflicts=True,
        unique_fields=["level", "index"],
        update_fields=["hashes"],
    )
    key = log_key()
    checkpoint = LedgerCheckpoint(key.public.name, grown.head())
    _refuse_fork(checkpoint)
    note = sign_checkpoint(checkpoint, key).written()
    Checkpoint.objects.create(size=grown.size, note=note, signed_at=at)
    return len(waiting)


def _publish(at: datetime) -> None:
    """Write unpublished checkpoints to the second path."""
    for one in Checkpoint.objects.filter(published_at=None).order_by("size"):
        append("checkpoint", {"size": one.size, "note": one.note})
        Checkpoint.objects.filter(size=one.size).update(published_at=at)


def largest_published(origin: str | None = None) -> tuple[int, str] | None:
    """Size and note of a log's largest checkpoint on the second path; None without any.

    ``origin`` None: of the log that is signed now.
    """
    name = log_key().public.name if origin is None else origin
    largest: tuple[int, str] | None = None
    for line in read_all():
        if line.kind == "checkpoint":
            size, note = line.fields["size"], line.fields["note"]
            assert isinstance(size, int)
            assert isinstance(note, str)
            if note.startswith(f"{name}\n") and (largest is None or size > largest[0]):
                largest = (size, note)
    return largest


_CONTINUED: set[tuple[str, int]] = set()
"""Published checkpoints this process has seen continued: the second path is read once."""


def forget_what_was_continued() -> None:
    """Compare with the second path again before the next checkpoint is signed."""
    _CONTINUED.clear()


def _refuse_fork(checkpoint: LedgerCheckpoint) -> None:
    """Never sign a smaller tree than was ever published, nor another one."""
    key = (checkpoint.origin, 0)
    if key in _CONTINUED:
        return
    largest = largest_published()
    if largest is not None:
        size, note = largest
        if size > checkpoint.head.size:
            raise TreeRefused(
                f"the second path holds a checkpoint of {size} entries, the store has only "
                f"{checkpoint.head.size}: entries are missing; restore with the second path"
            )
        try:
            published = open_checkpoint(note, log_key().public).checkpoint
        except (CheckpointError, ValueError) as error:
            raise TreeRefused(f"the checkpoint on the second path: {error}") from None
        head = StoredTree(TableOfTiles(), checkpoint.head.size).head(size)
        if head.root != published.head.root:
            raise TreeRefused(
                f"the first {size} entries are not those that a published checkpoint covers"
            )
    _CONTINUED.add(key)


def audit() -> Iterator[str]:
    """Rebuild the tree from the stored bytes and name what does not fit, the first thing first.

    Nothing is yielded where rows, tiles, places and every checkpoint agree.
    """
    from ringfence.core.ledger.frontier import Frontier  # noqa: PLC0415
    from ringfence.core.ledger.hashing import leaf_hash  # noqa: PLC0415

    key = log_key().public
    checkpoints = iter(Checkpoint.objects.order_by("size").values_list("size", "note"))
    due = next(checkpoints, None)
    frontier, expected = Frontier(), 0
    pending: list[bytes] = []
    entries = (
        Entry.objects.exclude(index=None)
        .order_by("index")
        .values_list("index", "seq", "body", "leaf")
        .iterator(chunk_size=5_000)
    )
    for index, seq, body, leaf in entries:
        if index != expected:
            yield f"entry {expected} is missing; the next one stands at {index}"
            return
        hashed = leaf_hash(bytes(body))
        if hashed != bytes(leaf):
            yield f"entry {index} (row {seq}): its bytes do not have the leaf that is stored"
            return
        pending.append(hashed)
        expected += 1
        while due is not None and due[0] == expected:
            frontier = frontier.extended(pending)
            pending = []
            fault = _compare(frontier.head(), due[1], key)
            if fault is not None:
                yield f"checkpoint of {due[0]} entries: {fault}"
                return
            due = next(checkpoints, None)
    if due is not None:
        yield f"checkpoint of {due[0]} entries: only {expected} entries are stored"
        return
    frontier = frontier.extended(pending)
    yield from _audit_tiles(frontier.head(), expected)
    largest = largest_published()
    if largest is not None and largest[0] > expected:
        yield (
            f"the second path holds a checkpoint of {largest[0]} entries; only {expected} "
            "are stored"
        )


def _compare(head: TreeHead, note: str, key: object) -> str | None:
    from ringfence.core.ledger.note_keys import VerifierKey  # noqa: PLC0415

    assert isinstance(key, VerifierKey)
    try:
        stated = open_checkpoint(note, key).checkpoint
    except ValueError as error:
        return str(error)
    if stated.head != head:
        return f"its root is not that of the first {head.size} entries"
    return None


def _audit_tiles(head: TreeHead, size: int) -> Iterator[str]:
    try:
        stored = StoredTree(TableOfTiles(), size).head()
    except ValueError as error:
        yield f"tiles: {error}"
        return
    if stored != head:
        yield "tiles: they do not lead to the root of the entries"


def tiles_of(size: int) -> list[LedgerTile]:
    """The tiles of the leaves of a tree, for whoever copies the log."""
    count = -(-size // TILE_WIDTH)
    found = Tile.objects.filter(level=0, index__lt=count).order_by("index")
    return [
        LedgerTile(one.level, one.index, bytes(one.hashes))
        for one in found
        if len(one.hashes) >= HASH_BYTES
    ]
