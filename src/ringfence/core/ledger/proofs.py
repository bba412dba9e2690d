"""Whether a proof holds: by hashing upwards as RFC 9162 (2.1.3.2, 2.1.4.2) has it.

A proof alone binds the leaf to the root; that root and size belong together is what the
signature of a checkpoint says. So take a `TreeHead` from an opened checkpoint, nowhere else.
"""

from collections.abc import Sequence

from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.hashing import EMPTY_ROOT, HASH_BYTES, LARGEST_SIZE, node_hash


class ProofError(ValueError):
    """A proof that does not hold; the message is one line that says why."""


def check_inclusion(leaf: bytes, *, index: int, hashes: Sequence[bytes], head: TreeHead) -> None:
    """Return if the leaf hash stands at `index` (from 0) in the tree; else raise ProofError."""
    _check_hashes("inclusion", leaf, head.root, *hashes)
    if not 0 <= index < head.size <= LARGEST_SIZE:
        raise ProofError(f"inclusion: leaf {index} of a tree of {head.size} leaves")
    place, last, root = index, head.size - 1, leaf
    for sibling in hashes:
        if not last:
            raise ProofError("inclusion: the proof has more hashes than the tree has levels")
        if place & 1 or place == last:
            root = node_hash(sibling, root)
            place, last = _up_while_left(place, last)
        else:
            root = node_hash(root, sibling)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofError("inclusion: the proof has fewer hashes than the tree has levels")
    if root != head.root:
        raise ProofError("inclusion: the hashes do not lead to the root")


def check_consistency(*, earlier: TreeHead, later: TreeHead, hashes: Sequence[bytes]) -> None:
    """Return if the later tree begins with all leaves of the earlier; else raise ProofError."""
    _check_hashes("consistency", earlier.root, later.root, *hashes)
    if not 0 <= earlier.size <= later.size <= LARGEST_SIZE:
        raise ProofError(f"consistency: a tree of {later.size} leaves after one of {earlier.size}")
    if not earlier.size or earlier.size == later.size:
        _check_trivial(earlier, later, hashes)
        return
    path = list(hashes)
    if earlier.size & (earlier.size - 1) == 0:
        path.insert(0, earlier.root)
    if not path:
        raise ProofError("consistency: the proof is empty")
    place, last = earlier.size - 1, later.size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if not last:
            raise ProofError("consistency: the proof has more hashes than the tree has levels")
        if place & 1 or place == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            place, last = _up_while_left(place, last)
        else:
            new = node_hash(new, sibling)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofError("consistency: the proof has fewer hashes than the tree has levels")
    if old != earlier.root:
        raise ProofError("consistency: the hashes do not lead to the earlier root")
    if new != later.root:
        raise ProofError("consistency: the hashes do not lead to the later root")


def _check_trivial(earlier: TreeHead, later: TreeHead, hashes: Sequence[bytes]) -> None:
    """Two trees of one size are one tree, and every tree continues the empty one."""
    if hashes:
        raise ProofError("consistency: a proof where nothing is to be proved")
    for head in (earlier, later):
        if not head.size and head.root != EMPTY_ROOT:
            raise ProofError("consistency: a tree without leaves has another root")
    if earlier.size == later.size and earlier.root != later.root:
        raise ProofError(f"consistency: two roots of one size, {later.size} leaves")


def _up_while_left(place: int, last: int) -> tuple[int, int]:
    """Climb past the levels where a node at the right edge has no sibling."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _check_hashes(what: str, *hashes: bytes) -> None:
    for each in hashes:
        if len(each) != HASH_BYTES:
            raise ProofError(f"{what}: a hash of {len(each)} bytes; SHA-256 has {HASH_BYTES}")
