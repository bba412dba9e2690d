"""The tree of RFC 9162, word for word and slowly: what the real one is compared with."""

from functools import lru_cache
from hashlib import sha256

Hashes = tuple[bytes, ...]


def leaf_hashes(count: int) -> list[bytes]:
    """As many different leaf hashes."""
    return [sha256(b"\x00" + str(number).encode()).digest() for number in range(count)]


@lru_cache(maxsize=200_000)
def root(leaves: Hashes) -> bytes:
    """MTH(D[n]), section 2.1.1, over leaf hashes."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return sha256(b"\x01" + root(leaves[:k]) + root(leaves[k:])).digest()


def path(m: int, leaves: Hashes) -> Hashes:
    """PATH(m, D[n]), section 2.1.3.1."""
    if len(leaves) == 1:
        return ()
    k = split(len(leaves))
    if m < k:
        return (*path(m, leaves[:k]), root(leaves[k:]))
    return (*path(m - k, leaves[k:]), root(leaves[:k]))


def proof(m: int, leaves: Hashes) -> Hashes:
    """PROOF(m, D[n]), section 2.1.4.1, for 0 < m <= n."""
    return _subproof(m, leaves, True)


def _subproof(m: int, leaves: Hashes, known: bool) -> Hashes:
    if m == len(leaves):
        return () if known else (root(leaves),)
    k = split(len(leaves))
    if m <= k:
        return (*_subproof(m, leaves[:k], known), root(leaves[k:]))
    return (*_subproof(m - k, leaves[k:], False), root(leaves[:k]))


def split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    k = 1
    while 2 * k < size:
        k *= 2
    return k
