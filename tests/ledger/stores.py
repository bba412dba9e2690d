"""A tree in a dictionary."""

from collections.abc import Iterable

from ringfence.core.ledger.stored_tree import StoredTree
from ringfence.core.ledger.tiles import Edge, Tile


class DictStore(dict[tuple[int, int], bytes]):
    """Tiles by level and index."""

    def hashes(self, level: int, index: int) -> bytes:
        return self.get((level, index), b"")

    def keep(self, tiles: Iterable[Tile]) -> None:
        self.update({(tile.level, tile.index): tile.hashes for tile in tiles})


def stored(leaves: Iterable[bytes]) -> StoredTree:
    """A tree over these leaf hashes."""
    store = DictStore()
    edge, tiles = Edge().grown(leaves)
    store.keep(tiles)
    return StoredTree(store, edge.size)
