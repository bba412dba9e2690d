"""All that is needed of a tree to append to it and to know its root: at most 63 hashes."""

from collections.abc import Iterable
from hashlib import sha256

import msgspec

from ringfence.core.ledger.hashing import HASH_BYTES, LARGEST_SIZE, TreeError, root_over


class TreeHead(msgspec.Struct, frozen=True):
    """A tree as a checkpoint states it: how many leaves, and the root over them."""

    size: int
    root: bytes


class Frontier(msgspec.Struct, frozen=True):
    """The roots of the perfect subtrees a tree of `size` leaves consists of, the largest first.

    Raises TreeError where the peaks cannot be those of that size.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size <= LARGEST_SIZE:
            raise TreeError(f"a tree of {self.size} leaves; allowed are 0 to {LARGEST_SIZE}")
        if len(self.peaks) != self.size.bit_count():
            raise TreeError(
                f"{len(self.peaks)} peaks of a tree of {self.size} leaves,"
                f" which has {self.size.bit_count()}"
            )
        if any(len(peak) != HASH_BYTES for peak in self.peaks):
            raise TreeError(f"a peak that has not {HASH_BYTES} bytes")

    def extended(self, leaves: Iterable[bytes]) -> "Frontier":
        """The frontier after these leaf hashes. Raises TreeError if one has not 32 bytes."""
        hashed, peaks, size = sha256, list(self.peaks), self.size
        for leaf in leaves:
            if len(leaf) != HASH_BYTES:
                raise TreeError(f"a leaf hash of {len(leaf)} bytes; SHA-256 has {HASH_BYTES}")
            node, below = leaf, size
            while below & 1:
                node = hashed(b"\x01" + peaks.pop() + node).digest()
                below >>= 1
            peaks.append(node)
            size += 1
        return Frontier(size, tuple(peaks))

    def head(self) -> TreeHead:
        """Size and root."""
        return TreeHead(self.size, root_over(self.peaks))
