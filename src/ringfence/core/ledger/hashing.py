"""The hashes of a Merkle tree (RFC 9162, 2.1.1): a leaf and a node can never be taken for another.

A row of hashes stands side by side in one `bytes`, 32 each: that is how tiles are stored, and
how a level is hashed at the speed of SHA-256.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

HASH_BYTES = 32
LARGEST_SIZE = 2**63 - 1
"""The most leaves a tree may have: what databases and other logs can count."""

_LEAF = b"\x00"
_NODE = b"\x01"

EMPTY_ROOT = sha256(b"").digest()
"""The root of a tree without leaves."""


class TreeError(ValueError):
    """A tree, or a part of one, that cannot be; the message is one line."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of an entry as the tree holds it."""
    return sha256(_LEAF + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of the node above two hashes."""
    return sha256(_NODE + left + right).digest()


def row_of(hashes: Iterable[bytes]) -> bytes:
    """The hashes side by side. Raises TreeError if one has not 32 bytes."""
    listed = list(hashes)
    for each in listed:
        if len(each) != HASH_BYTES:
            raise TreeError(f"a hash of {len(each)} bytes; SHA-256 has {HASH_BYTES}")
    return b"".join(listed)


def hash_in(row: bytes, place: int) -> bytes:
    """The hash at a place of a row, from 0."""
    return row[place * HASH_BYTES : (place + 1) * HASH_BYTES]


def perfect_root(row: bytes) -> bytes:
    """The root over a row of 1, 2, 4, 8 … hashes."""
    hashed = sha256
    while len(row) > HASH_BYTES:
        row = b"".join(
            [hashed(_NODE + row[at : at + 64]).digest() for at in range(0, len(row), 64)]
        )
    return row


def perfect_levels(row: bytes) -> list[bytes]:
    """The row itself, the row of the nodes over each pair of it, and so on; a rest has none."""
    hashed, levels = sha256, [row]
    while len(row) >= 2 * HASH_BYTES:
        row = b"".join(
            [hashed(_NODE + row[at : at + 64]).digest() for at in range(0, len(row) - 63, 64)]
        )
        levels.append(row)
    return levels


def root_over(peaks: Sequence[bytes]) -> bytes:
    """The root of the tree whose perfect subtrees have these roots, the largest first."""
    if not peaks:
        return EMPTY_ROOT
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


def perfect_parts(start: int, end: int) -> list[tuple[int, int]]:
    """The perfect subtrees, largest first, of the leaves from `start` up to `end`: height, place.

    `start` must be a multiple of the largest of them, as it is for every subtree of a log.
    """
    parts = []
    while start < end:
        height = (end - start).bit_length() - 1
        parts.append((height, start >> height))
        start += 1 << height
    return parts
