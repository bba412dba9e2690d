"""Hashes, roots and proofs are those that Certificate Transparency publishes."""

import pytest

from ringfence.core.ledger.frontier import Frontier, TreeHead
from ringfence.core.ledger.hashing import EMPTY_ROOT, leaf_hash, node_hash
from ringfence.core.ledger.proofs import check_consistency, check_inclusion
from tests.ledger.stores import stored
from tests.ledger.vectors import CONSISTENCY, INCLUSION, LEAVES, NODES, ROOTS

HASHES = [leaf_hash(leaf) for leaf in LEAVES]


def test_leaf_hashes() -> None:
    assert tuple(HASHES) == NODES[0]


def test_node_hashes() -> None:
    for below, above in zip(NODES, NODES[1:], strict=False):
        pairs = zip(below[::2], below[1::2], strict=True)
        assert tuple(node_hash(left, right) for left, right in pairs) == above


def test_the_root_of_nothing() -> None:
    assert ROOTS[0] == EMPTY_ROOT


@pytest.mark.parametrize("size", range(9))
def test_root_of_every_size(size: int) -> None:
    assert Frontier().extended(HASHES[:size]).head() == TreeHead(size, ROOTS[size])
    assert stored(HASHES).head(size) == TreeHead(size, ROOTS[size])


@pytest.mark.parametrize(("index", "size"), INCLUSION)
def test_inclusion_proofs(index: int, size: int) -> None:
    proof = INCLUSION[index, size]
    assert stored(HASHES).inclusion(index, size) == proof
    head = TreeHead(size, ROOTS[size])
    check_inclusion(leaf_hash(LEAVES[index]), index=index, hashes=proof, head=head)


@pytest.mark.parametrize(("earlier", "later"), CONSISTENCY)
def test_consistency_proofs(earlier: int, later: int) -> None:
    proof = CONSISTENCY[earlier, later]
    assert stored(HASHES).consistency(earlier, later) == proof
    check_consistency(
        earlier=TreeHead(earlier, ROOTS[earlier]),
        later=TreeHead(later, ROOTS[later]),
        hashes=proof,
    )
