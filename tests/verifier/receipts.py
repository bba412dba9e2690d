"""A receipt of a decision with its place in a log of five entries, made without a store."""

from datetime import UTC, datetime

from ringfence.core.ledger.base64_text import to_base64url
from ringfence.core.ledger.checkpoint import Checkpoint, sign_checkpoint
from ringfence.core.ledger.commitment import commitment
from ringfence.core.ledger.entry import Entry, entry_bytes
from ringfence.core.ledger.frontier import Frontier
from ringfence.core.ledger.hashing import leaf_hash
from ringfence.core.ledger.note_keys import signing_key
from ringfence.core.ledger.salts import salt_of
from ringfence.core.ledger.stored_tree import StoredTree
from ringfence.core.ledger.tiles import Edge
from ringfence.core.verifier.receipt import Disclosed, LogProof, Receipt, new_receipt

KEY = signing_key("example.com/log", bytes(range(32)))
OTHER_KEY = signing_key("example.com/log", bytes(range(1, 33)))
SECRET = bytes(range(100, 132))
VALUES: dict[str, object] = {
    "campaign": {"purpose": "garden-furniture-offers"},
    "controller": "Example Ltd",
    "derived": {"region": "DE"},
    "facts": {"at": "2026-11-25T11:00:00+01:00"},
    "number": "+4915228817386",
    "verdict": {"verdict": "permit"},
    "versions": {"law": "0123456789abcdef"},
}


class Tiles(dict[tuple[int, int], bytes]):
    """Tiles in memory."""

    def hashes(self, level: int, index: int) -> bytes:
        """The hashes of a tile."""
        return self.get((level, index), b"")


def body() -> bytes:
    """The entry of the decision."""
    return entry_bytes(
        Entry(
            kind="decision",
            version=1,
            recorded_at=datetime(2026, 11, 25, 10, tzinfo=UTC),
            facts={"outcome": "permit"},
            commitments={
                name: commitment(salt_of(SECRET, name), value) for name, value in VALUES.items()
            },
        )
    )


def receipt(*shown: str, in_log: bool = True) -> Receipt:
    """The receipt, with some of the values shown; all where none is named."""
    names = sorted(shown or VALUES)
    disclosed = tuple(
        Disclosed(name, VALUES[name], to_base64url(salt_of(SECRET, name))) for name in names
    )
    return new_receipt(body(), disclosed=disclosed, key=KEY, log=proof() if in_log else None)


def proof() -> LogProof:
    """Its place: the fourth of five."""
    leaves = [leaf_hash(b"%d" % number) for number in range(3)]
    leaves += [leaf_hash(body()), leaf_hash(b"after")]
    _, tiles = Edge().grown(leaves)
    store = Tiles({(tile.level, tile.index): tile.hashes for tile in tiles})
    head = Frontier().extended(leaves).head()
    note = sign_checkpoint(Checkpoint(KEY.public.name, head), KEY).written()
    path = StoredTree(store, 5).inclusion(3)
    return LogProof(KEY.public.name, 3, note, tuple(to_base64url(one) for one in path))
