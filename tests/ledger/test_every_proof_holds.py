"""Every proof of every tree verifies, and is the one the RFC's own recursion gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.hashing import TreeError
from ringfence.core.ledger.proofs import check_consistency, check_inclusion
from ringfence.core.ledger.stored_tree import StoredTree
from tests.ledger import naive_tree
from tests.ledger.naive_tree import leaf_hashes
from tests.ledger.stores import DictStore, stored

LARGEST = 300
LEAVES = tuple(leaf_hashes(LARGEST))
TREE = stored(LEAVES)
HEADS = [TreeHead(size, naive_tree.root(LEAVES[:size])) for size in range(LARGEST + 1)]

SIZES = st.integers(1, LARGEST)


def test_every_root_up_to_300_leaves() -> None:
    assert [TREE.head(size) for size in range(LARGEST + 1)] == HEADS


@pytest.mark.slow
def test_every_inclusion_proof_up_to_300_leaves() -> None:
    for head in HEADS:
        for index in range(head.size):
            proof = TREE.inclusion(index, head.size)
            check_inclusion(LEAVES[index], index=index, hashes=proof, head=head)


@pytest.mark.slow
def test_every_consistency_proof_up_to_300_leaves() -> None:
    for later in HEADS:
        for earlier in HEADS[: later.size + 1]:
            proof = TREE.consistency(earlier.size, later.size)
            check_consistency(earlier=earlier, later=later, hashes=proof)


@given(SIZES, st.data())
def test_inclusion_proofs_hold_and_are_those_of_the_rfc(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = TREE.inclusion(index, size)
    assert proof == naive_tree.path(index, LEAVES[:size])
    check_inclusion(LEAVES[index], index=index, hashes=proof, head=HEADS[size])


@given(SIZES, st.data())
def test_consistency_proofs_hold_and_are_those_of_the_rfc(later: int, data: st.DataObject) -> None:
    earlier = data.draw(st.integers(1, later))
    proof = TREE.consistency(earlier, later)
    assert proof == naive_tree.proof(earlier, LEAVES[:later])
    check_consistency(earlier=HEADS[earlier], later=HEADS[later], hashes=proof)


def test_proofs_across_three_levels_of_tiles() -> None:
    tree = stored(leaf_hashes(66_000))
    for index, size in [(0, 66_000), (65_535, 65_536), (65_536, 65_537), (65_999, 66_000)]:
        proof = tree.inclusion(index, size)
        check_inclusion(tree.leaf(index), index=index, hashes=proof, head=tree.head(size))
    for earlier, later in [(255, 66_000), (256, 65_536), (65_536, 66_000), (65_535, 65_537)]:
        proof = tree.consistency(earlier, later)
        check_consistency(earlier=tree.head(earlier), later=tree.head(later), hashes=proof)


@pytest.mark.parametrize(("index", "size"), [(-1, 5), (5, 5), (0, 0), (0, 301), (0, -1)])
def test_a_place_or_size_the_tree_has_not_is_refused(index: int, size: int) -> None:
    with pytest.raises(TreeError):
        TREE.inclusion(index, size)


@pytest.mark.parametrize(("earlier", "later"), [(-1, 5), (6, 5), (0, 301), (301, None)])
def test_a_tree_that_never_was_is_refused(earlier: int, later: int | None) -> None:
    with pytest.raises(TreeError):
        TREE.consistency(earlier, later)


def test_a_missing_tile_is_named() -> None:
    store = stored(LEAVES).store
    assert isinstance(store, DictStore)
    del store[0, 1]
    with pytest.raises(TreeError, match="tile 1 of level 0 has fewer than"):
        StoredTree(store, LARGEST).inclusion(3)
