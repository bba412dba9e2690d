"""Roots and proofs of a stored tree, at any size it ever had, from a handful of its tiles."""

from functools import lru_cache

import msgspec

from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.hashing import (
    TreeError,
    hash_in,
    perfect_levels,
    perfect_parts,
    root_over,
)
from ringfence.core.ledger.tiles import TILE_HEIGHT, TILE_WIDTH, TileStore, stored_row


class StoredTree(msgspec.Struct, frozen=True):
    """The first `size` leaves of the tree whose tiles lie in `store`.

    Each method raises TreeError naming a tile that is missing or too short, or a size or place
    that this tree has not.
    """

    store: TileStore
    size: int

    def leaf(self, index: int) -> bytes:
        """The leaf hash at a place, counted from 0."""
        self._has_leaf(index, self.size)
        return self._perfect(0, index)

    def head(self, size: int | None = None) -> TreeHead:
        """Size and root, now or when the tree had `size` leaves."""
        size = self._known(size)
        return TreeHead(size, self._root(0, size))

    def inclusion(self, index: int, size: int | None = None) -> tuple[bytes, ...]:
        """The proof (RFC 9162, 2.1.3.1) that the leaf at `index` is in the tree of `size`."""
        start, end = 0, self._known(size)
        self._has_leaf(index, end)
        siblings = []
        while end - start > 1:
            middle = start + _left_part(end - start)
            if index < middle:
                siblings.append(self._root(middle, end))
                end = middle
            else:
                siblings.append(self._root(start, middle))
                start = middle
        return tuple(reversed(siblings))

    def consistency(self, earlier: int, later: int | None = None) -> tuple[bytes, ...]:
        """The proof (RFC 9162, 2.1.4.1) that the tree of `later` leaves continues `earlier`.

        Empty where nothing is to be proved: the earlier tree has no leaf, or is the same.
        """
        start, end = 0, self._known(later)
        if not 0 <= earlier <= end:
            raise TreeError(f"an earlier tree of {earlier} leaves; the later one has {end}")
        if not earlier:
            return ()
        siblings = []
        while earlier != end:
            middle = start + _left_part(end - start)
            if earlier <= middle:
                siblings.append(self._root(middle, end))
                end = middle
            else:
                siblings.append(self._root(start, middle))
                start = middle
        if start:  # else the root of the earlier tree, which whoever verifies knows
            siblings.append(self._root(start, end))
        return tuple(reversed(siblings))

    def _known(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise TreeError(f"a tree of {size} leaves; this one has {self.size}")
        return size

    def _has_leaf(self, index: int, size: int) -> None:
        if not 0 <= index < size:
            raise TreeError(f"leaf {index} of a tree of {size} leaves")

    def _root(self, start: int, end: int) -> bytes:
        """The root of the subtree over the leaves from `start` up to `end`."""
        return root_over([self._perfect(*part) for part in perfect_parts(start, end)])

    def _perfect(self, height: int, place: int) -> bytes:
        """The root of the perfect subtree that is the `place`-th of its height."""
        level, within = divmod(height, TILE_HEIGHT)
        index, place = divmod(place, TILE_WIDTH >> within)
        row = stored_row(self.store, level=level, index=index, width=(place + 1) << within)
        return hash_in(_levels(row)[within], place)


@lru_cache(maxsize=512)
def _levels(row: bytes) -> list[bytes]:
    """All nodes of a tile. Kept, 16 KB a tile: neighbours ask for the proofs of neighbours."""
    return perfect_levels(row)


def _left_part(size: int) -> int:
    """The largest power of two smaller than `size`: how many leaves stand left of the middle."""
    return 1 << (size - 1).bit_length() - 1
