"""How a tree is stored: tiles of up to 256 hashes, as C2SP's tlog-tiles cuts them.

Tile `index` of level 0 holds the leaf hashes from 256 · index on; a hash of level n + 1 is the
root over one full tile of level n. A full tile never changes. The last tile of a level is
written again, longer, while it fills; whoever stores tiles replaces it.
"""

from collections.abc import Iterable
from typing import Protocol

import msgspec

from ringfence.core.ledger.frontier import Frontier, TreeHead
from ringfence.core.ledger.hashing import (
    HASH_BYTES,
    LARGEST_SIZE,
    TreeError,
    hash_in,
    perfect_levels,
    perfect_parts,
    perfect_root,
    row_of,
)

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
TILE_BYTES = TILE_WIDTH * HASH_BYTES


class Tile(msgspec.Struct, frozen=True):
    """Some hashes of a tree, side by side, and where they belong."""

    level: int
    index: int
    hashes: bytes


class TileStore(Protocol):
    """Where tiles lie: a table, a folder, a dictionary."""

    def hashes(self, level: int, index: int) -> bytes:
        """The hashes of a tile, as many as were written so far; none where there is none."""


class Edge(msgspec.Struct, frozen=True):
    """The right edge of a stored tree: of each level, from the leaves up, the unfinished tile.

    It is all that appending needs, at most 8 KB a level. Raises TreeError where the tails
    cannot be those of that size.
    """

    size: int = 0
    tails: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size <= LARGEST_SIZE:
            raise TreeError(f"a tree of {self.size} leaves; allowed are 0 to {LARGEST_SIZE}")
        wanted = [width * HASH_BYTES for width in tail_widths(self.size)]
        found = [len(tail) for tail in self.tails]
        if found != wanted:
            raise TreeError(
                f"unfinished tiles of {found} bytes in a tree of {self.size} leaves,"
                f" which has {wanted}"
            )

    def grown(self, leaves: Iterable[bytes]) -> tuple["Edge", list[Tile]]:
        """The edge after these leaf hashes, and every tile that is new or longer than before.

        Raises TreeError if a hash has not 32 bytes.
        """
        added = row_of(leaves)
        size = self.size + len(added) // HASH_BYTES
        tails: list[bytes] = []
        tiles: list[Tile] = []
        while added or len(tails) < len(self.tails):
            level = len(tails)
            index = self.size >> TILE_HEIGHT * (level + 1)
            row = (self.tails[level] if level < len(self.tails) else b"") + added
            full = len(row) - len(row) % TILE_BYTES
            finished = [row[at : at + TILE_BYTES] for at in range(0, full, TILE_BYTES)]
            tiles += [Tile(level, index + more, each) for more, each in enumerate(finished)]
            tails.append(row[full:])
            if added and tails[-1]:
                tiles.append(Tile(level, index + len(finished), tails[-1]))
            added = b"".join([perfect_root(each) for each in finished])
        return Edge(size, tuple(tails)), tiles

    def frontier(self) -> Frontier:
        """The frontier of the same tree."""
        peaks = []
        for tail in reversed(self.tails):
            levels = perfect_levels(tail)
            for height, place in perfect_parts(0, len(tail) // HASH_BYTES):
                peaks.append(hash_in(levels[height], place))
        return Frontier(self.size, tuple(peaks))

    def head(self) -> TreeHead:
        """Size and root."""
        return self.frontier().head()


def tail_widths(size: int) -> list[int]:
    """How many hashes the unfinished tile of each level has in a tree of `size` leaves."""
    widths = []
    while size:
        widths.append(size % TILE_WIDTH)
        size >>= TILE_HEIGHT
    return widths


def edge_from(store: TileStore, size: int) -> Edge:
    """The right edge of the first `size` leaves of a stored tree.

    Raises TreeError naming a tile that is shorter than it must be.
    """
    tails = []
    for level, width in enumerate(tail_widths(size)):
        index = size >> TILE_HEIGHT * (level + 1)
        row = stored_row(store, level=level, index=index, width=width) if width else b""
        tails.append(row[: width * HASH_BYTES])
    return Edge(size, tuple(tails))


def stored_row(store: TileStore, *, level: int, index: int, width: int) -> bytes:
    """The hashes of a stored tile, `width` of them or more.

    Raises TreeError naming the tile if it has fewer.
    """
    row = store.hashes(level, index)
    if len(row) < width * HASH_BYTES:
        raise TreeError(f"tile {index} of level {level} has fewer than {width} hashes")
    return row
