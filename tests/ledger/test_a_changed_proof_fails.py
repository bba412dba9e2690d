"""One flipped bit in proof, root, leaf or place, or a hash too many or too few: refused."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.hashing import EMPTY_ROOT, node_hash
from ringfence.core.ledger.proofs import ProofError, check_consistency, check_inclusion
from tests.ledger.naive_tree import leaf_hashes, split
from tests.ledger.stores import stored

LARGEST = 300
LEAVES = leaf_hashes(LARGEST)
TREE = stored(LEAVES)

BITS = st.integers(0, 255)
PLACES = st.integers(1, LARGEST).flatmap(
    lambda size: st.tuples(st.integers(0, size - 1), st.just(size))
)
GROWTHS = st.integers(1, LARGEST).flatmap(
    lambda later: st.tuples(st.integers(1, later), st.just(later))
)
Changes = Callable[[tuple[bytes, ...]], tuple[bytes, ...]]
TOO_MANY_OR_FEW: dict[str, Changes] = {
    "one more at the end": lambda hashes: (*hashes, LEAVES[0]),
    "one more at the front": lambda hashes: (LEAVES[0], *hashes),
    "none at the end": lambda hashes: hashes[:-1],
    "none at the front": lambda hashes: hashes[1:],
    "an empty one": lambda hashes: (*hashes, b""),
    "the first twice": lambda hashes: (*hashes[:1], *hashes),
}


def flipped(value: bytes, bit: int) -> bytes:
    changed = bytearray(value)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def flipped_one(hashes: tuple[bytes, ...], which: int, bit: int) -> tuple[bytes, ...]:
    return (*hashes[:which], flipped(hashes[which], bit), *hashes[which + 1 :])


def turns(index: int, size: int) -> list[bool]:
    """From the root down to a leaf: right or not, at each node."""
    if size == 1:
        return []
    left = split(size)
    if index < left:
        return [False, *turns(index, left)]
    return [True, *turns(index - left, size - left)]


@given(PLACES, BITS, st.data())
def test_a_bit_of_an_inclusion_proof(
    place: tuple[int, int], bit: int, data: st.DataObject
) -> None:
    index, size = place
    assume(size > 1)
    proof = TREE.inclusion(index, size)
    changed = flipped_one(proof, data.draw(st.integers(0, len(proof) - 1)), bit)
    with pytest.raises(ProofError, match="do not lead to the root"):
        check_inclusion(LEAVES[index], index=index, hashes=changed, head=TREE.head(size))


@given(PLACES, BITS)
def test_a_bit_of_leaf_or_root(place: tuple[int, int], bit: int) -> None:
    index, size = place
    proof, head = TREE.inclusion(index, size), TREE.head(size)
    with pytest.raises(ProofError):
        check_inclusion(flipped(LEAVES[index], bit), index=index, hashes=proof, head=head)
    changed = TreeHead(size, flipped(head.root, bit))
    with pytest.raises(ProofError):
        check_inclusion(LEAVES[index], index=index, hashes=proof, head=changed)


@given(PLACES, st.integers(0, 70))
def test_a_bit_of_the_place(place: tuple[int, int], bit: int) -> None:
    index, size = place
    proof = TREE.inclusion(index, size)
    with pytest.raises(ProofError):
        check_inclusion(LEAVES[index], index=index ^ 1 << bit, hashes=proof, head=TREE.head(size))


@given(PLACES, st.integers(0, 70))
def test_a_bit_of_the_size_where_the_way_to_the_leaf_becomes_another(
    place: tuple[int, int], bit: int
) -> None:
    """Where the way stays the same, only the checkpoint's signature binds the size."""
    index, size = place
    other = size ^ 1 << bit
    assume(index >= other or other >= 2**62 or turns(index, other) != turns(index, size))
    head = TreeHead(other, TREE.head(size).root)
    with pytest.raises(ProofError):
        check_inclusion(LEAVES[index], index=index, hashes=TREE.inclusion(index, size), head=head)


@given(PLACES, st.sampled_from(sorted(TOO_MANY_OR_FEW)))
def test_an_inclusion_proof_of_another_length(place: tuple[int, int], change: str) -> None:
    index, size = place
    proof = TREE.inclusion(index, size)
    changed = TOO_MANY_OR_FEW[change](proof)
    assume(changed != proof)
    with pytest.raises(ProofError):
        check_inclusion(LEAVES[index], index=index, hashes=changed, head=TREE.head(size))


@given(GROWTHS, BITS, st.data())
def test_a_bit_of_a_consistency_proof(
    growth: tuple[int, int], bit: int, data: st.DataObject
) -> None:
    earlier, later = growth
    assume(earlier < later)
    proof = TREE.consistency(earlier, later)
    changed = flipped_one(proof, data.draw(st.integers(0, len(proof) - 1)), bit)
    with pytest.raises(ProofError, match="do not lead to the"):
        check_consistency(earlier=TREE.head(earlier), later=TREE.head(later), hashes=changed)


@given(GROWTHS, BITS)
def test_a_bit_of_either_root(growth: tuple[int, int], bit: int) -> None:
    old, new = (TREE.head(size) for size in growth)
    proof = TREE.consistency(*growth)
    with pytest.raises(ProofError):
        changed = TreeHead(old.size, flipped(old.root, bit))
        check_consistency(earlier=changed, later=new, hashes=proof)
    with pytest.raises(ProofError):
        changed = TreeHead(new.size, flipped(new.root, bit))
        check_consistency(earlier=old, later=changed, hashes=proof)


@given(GROWTHS, st.sampled_from(sorted(TOO_MANY_OR_FEW)))
def test_a_consistency_proof_of_another_length(growth: tuple[int, int], change: str) -> None:
    proof = TREE.consistency(*growth)
    changed = TOO_MANY_OR_FEW[change](proof)
    assume(changed != proof)
    with pytest.raises(ProofError):
        check_consistency(earlier=TREE.head(growth[0]), later=TREE.head(growth[1]), hashes=changed)


@given(GROWTHS)
def test_a_tree_never_shrinks(growth: tuple[int, int]) -> None:
    assume(growth[0] < growth[1])
    earlier, later = (TREE.head(size) for size in growth)
    with pytest.raises(ProofError):
        check_consistency(earlier=later, later=earlier, hashes=TREE.consistency(*growth))


def test_two_roots_of_one_size_are_a_fork() -> None:
    with pytest.raises(ProofError, match="two roots of one size"):
        check_consistency(earlier=TREE.head(7), later=TreeHead(7, LEAVES[0]), hashes=())


def test_only_one_root_belongs_to_the_empty_tree() -> None:
    check_consistency(earlier=TreeHead(0, EMPTY_ROOT), later=TREE.head(3), hashes=())
    with pytest.raises(ProofError, match="without leaves"):
        check_consistency(earlier=TreeHead(0, LEAVES[0]), later=TREE.head(3), hashes=())


@pytest.mark.parametrize("size", [0, -1, 2**63, 10**30])
def test_a_size_no_tree_has(size: int) -> None:
    with pytest.raises(ProofError):
        check_inclusion(LEAVES[0], index=0, hashes=(), head=TreeHead(size, LEAVES[0]))
    with pytest.raises(ProofError):
        head = TreeHead(size, EMPTY_ROOT)
        check_consistency(earlier=TREE.head(1), later=head, hashes=(EMPTY_ROOT,))


def test_a_node_is_never_taken_for_a_leaf() -> None:
    """Else whoever knows two leaf hashes could prove an entry that is none: their node."""
    tree = stored(LEAVES[:4])
    node = tree.inclusion(0)[1]
    with pytest.raises(ProofError):
        check_inclusion(node, index=1, hashes=(tree.head(2).root,), head=tree.head())


def test_a_proof_longer_than_the_tree_is_high_fails_even_if_it_leads_to_the_root() -> None:
    left, right = LEAVES[:2]
    root = TREE.head(2).root
    with pytest.raises(ProofError, match="more hashes"):
        check_inclusion(right, index=0, hashes=(left,), head=TreeHead(1, root))
    with pytest.raises(ProofError, match="more hashes"):
        proof = (LEAVES[2], right, left)
        head = TreeHead(2, node_hash(left, node_hash(right, LEAVES[2])))
        check_inclusion(LEAVES[2], index=1, hashes=proof[1:], head=head)


def test_a_proof_that_leads_to_the_roots_of_other_sizes_fails() -> None:
    proof = TREE.consistency(4, 8)
    check_consistency(earlier=TREE.head(4), later=TREE.head(8), hashes=proof)
    with pytest.raises(ProofError, match="fewer hashes"):
        later = TreeHead(16, TREE.head(8).root)
        check_consistency(earlier=TREE.head(4), later=later, hashes=proof)
    with pytest.raises(ProofError, match="more hashes"):
        later = TreeHead(8, TREE.head(16).root)
        check_consistency(earlier=TREE.head(4), later=later, hashes=TREE.consistency(4, 16))


def test_two_wrong_lengths_do_not_make_up_for_each_other() -> None:
    left, right = LEAVES[:2]
    with pytest.raises(ProofError, match="33 bytes"):
        check_inclusion(left + right[:1], index=0, hashes=(right[1:],), head=TREE.head(2))
    with pytest.raises(ProofError, match="31 bytes"):
        check_consistency(earlier=TREE.head(1), later=TREE.head(2), hashes=(right[1:],))
