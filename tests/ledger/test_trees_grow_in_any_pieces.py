"""However leaves arrive, one by one or a million at once, the tree is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.frontier import Frontier, TreeHead
from ringfence.core.ledger.hashing import TreeError
from ringfence.core.ledger.stored_tree import StoredTree
from ringfence.core.ledger.tiles import TILE_BYTES, Edge, edge_from
from tests.ledger import naive_tree
from tests.ledger.naive_tree import leaf_hashes
from tests.ledger.stores import DictStore, stored

LEAVES = leaf_hashes(1_500)
PIECES = st.lists(st.integers(0, 300), max_size=5)


def pieces(lengths: list[int]) -> list[list[bytes]]:
    starts = [sum(lengths[:which]) for which in range(len(lengths))]
    return [LEAVES[at : at + length] for at, length in zip(starts, lengths, strict=True)]


@given(PIECES)
def test_the_frontier(lengths: list[int]) -> None:
    frontier = Frontier()
    for piece in pieces(lengths):
        frontier = frontier.extended(piece)
    total = sum(lengths)
    assert frontier == Frontier().extended(LEAVES[:total])
    assert frontier.head() == TreeHead(total, naive_tree.root(tuple(LEAVES[:total])))


@given(PIECES)
def test_the_tiles(lengths: list[int]) -> None:
    store, edge = DictStore(), Edge()
    for piece in pieces(lengths):
        edge, tiles = edge.grown(piece)
        store.keep(tiles)
    total = sum(lengths)
    at_once = stored(LEAVES[:total])
    assert store == at_once.store
    assert edge == edge_from(store, total)
    assert edge.frontier() == Frontier().extended(LEAVES[:total])
    assert edge.head() == StoredTree(store, total).head()


@given(st.integers(0, 1_200), st.integers(0, 300))
def test_a_full_tile_is_never_written_again(before: int, more: int) -> None:
    edge, tiles = Edge().grown(LEAVES[:before])
    full = {(tile.level, tile.index) for tile in tiles if len(tile.hashes) == TILE_BYTES}
    _, later = edge.grown(LEAVES[before : before + more])
    assert not full & {(tile.level, tile.index) for tile in later}


def test_nothing_more_writes_nothing() -> None:
    edge, _ = Edge().grown(LEAVES[:700])
    assert edge.grown([]) == (edge, [])


def test_an_older_edge_is_read_from_longer_tiles() -> None:
    tree = stored(LEAVES)
    for size in (0, 1, 255, 256, 257, 1_499):
        assert edge_from(tree.store, size) == Edge().grown(LEAVES[:size])[0]


def test_tiles_lie_as_c2sp_cuts_them() -> None:
    store = stored(LEAVES[:600]).store
    assert isinstance(store, DictStore)
    widths = {place: len(row) // 32 for place, row in store.items()}
    assert widths == {(0, 0): 256, (0, 1): 256, (0, 2): 88, (1, 0): 2}
    assert store[1, 0][32:] == naive_tree.root(tuple(LEAVES[256:512]))


@pytest.mark.parametrize("bad", [b"", b"x" * 31, b"x" * 33])
def test_a_hash_of_another_length_is_refused(bad: bytes) -> None:
    with pytest.raises(TreeError):
        Frontier().extended([LEAVES[0], bad])
    with pytest.raises(TreeError):
        Edge().grown([LEAVES[0], bad])


def test_two_wrong_lengths_do_not_make_up_for_each_other() -> None:
    with pytest.raises(TreeError):
        Edge().grown([b"x" * 31, b"x" * 33])


@pytest.mark.parametrize(
    ("size", "peaks"),
    [(1, ()), (0, (LEAVES[0],)), (3, (LEAVES[0],)), (1, (b"x",)), (-1, ()), (2**63, (LEAVES[0],))],
)
def test_a_frontier_that_cannot_be(size: int, peaks: tuple[bytes, ...]) -> None:
    with pytest.raises(TreeError):
        Frontier(size, peaks)


@pytest.mark.parametrize(
    ("size", "tails"), [(1, ()), (1, (b"x",)), (256, (b"",)), (0, (b"",)), (-1, ()), (2**63, ())]
)
def test_an_edge_that_cannot_be(size: int, tails: tuple[bytes, ...]) -> None:
    with pytest.raises(TreeError):
        Edge(size, tails)


def test_a_tile_cut_short_is_named() -> None:
    store = stored(LEAVES[:300]).store
    assert isinstance(store, DictStore)
    store[0, 1] = store[0, 1][:-1]
    with pytest.raises(TreeError, match="tile 1 of level 0 has fewer than 44 hashes"):
        edge_from(store, 300)
