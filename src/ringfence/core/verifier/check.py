"""What a receipt proves under a key: every check by its name, and in words."""

from collections.abc import Iterator, Sequence

import msgspec

from ringfence.core.ledger.base64_text import Base64Error, from_base64url
from ringfence.core.ledger.checkpoint import open_checkpoint
from ringfence.core.ledger.commitment import opened
from ringfence.core.ledger.entry import Entry, EntryError, read_entry
from ringfence.core.ledger.hashing import HASH_BYTES, leaf_hash
from ringfence.core.ledger.note_keys import VerifierKey
from ringfence.core.ledger.proofs import ProofError, check_inclusion
from ringfence.core.verifier.receipt import DOMAIN, Receipt, ReceiptError, read_receipt


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """The answer on a receipt. ``faults`` empty: authentic; else each names what does not hold.

    ``proved`` and ``not_proved`` say in words what follows from it and what does not.
    """

    authentic: bool
    faults: tuple[str, ...]
    proved: tuple[str, ...]
    not_proved: tuple[str, ...]
    entry: Entry | None = None
    receipt: Receipt | None = None


def check_receipt(raw: bytes, *, keys: Sequence[VerifierKey]) -> Checked:
    """Whether a receipt is authentic under one of these keys. Never raises for a bad receipt."""
    try:
        receipt = read_receipt(raw)
        body = receipt.entry_bytes()
        key_id, signature = receipt.signature_parts()
        entry = read_entry(body)
    except (ReceiptError, EntryError) as error:
        return _refused(f"form: {error}")
    signer = next((key for key in keys if key.id == key_id), None)
    if signer is None:
        known = ", ".join(f"{key.name} {key.id.hex()}" for key in keys)
        return _refused(f"signature: by key {key_id.hex()}; the keys given are: {known}")
    faults = [
        *_signature(signer, body, signature),
        *_commitments(receipt, entry),
        *_inclusion(receipt, body, signer),
    ]
    if faults:
        return _refused(*faults)
    return Checked(
        authentic=True,
        faults=(),
        proved=tuple(_proved(receipt, entry, signer)),
        not_proved=tuple(_not_proved(receipt, entry)),
        entry=entry,
        receipt=receipt,
    )


def _signature(key: VerifierKey, body: bytes, signature: bytes) -> Iterator[str]:
    if not key.signed(DOMAIN + body, signature):
        yield "signature: does not hold for this entry"


def _commitments(receipt: Receipt, entry: Entry) -> Iterator[str]:
    for one in receipt.disclosed:
        committed = entry.commitments.get(one.name)
        if committed is None:
            yield f"disclosed {one.name}: the entry commits to nothing of this name"
            continue
        try:
            salt = from_base64url(one.salt)
            holds = opened(committed, salt, one.value)
        except (Base64Error, ValueError) as error:
            yield f"disclosed {one.name}: {error}"
            continue
        if not holds:
            yield f"disclosed {one.name}: is not what the entry commits to"


def _inclusion(receipt: Receipt, body: bytes, key: VerifierKey) -> Iterator[str]:
    log = receipt.log
    if log is None:
        return
    if log.origin != key.name:
        yield f"log: of {log.origin!r}, the key is of {key.name!r}"
        return
    try:
        checkpoint = open_checkpoint(log.checkpoint, key).checkpoint
        hashes = [from_base64url(one) for one in log.proof]
        if any(len(one) != HASH_BYTES for one in hashes):
            raise ProofError("a hash of the proof has not 32 bytes")
        check_inclusion(leaf_hash(body), index=log.index, hashes=hashes, head=checkpoint.head)
    except ValueError as error:
        yield f"log: {error}"


def _proved(receipt: Receipt, entry: Entry, key: VerifierKey) -> Iterator[str]:
    yield (
        f"The holder of the key of {key.name} signed this entry: {entry.kind}, recorded at "
        f"{entry.recorded_at.isoformat()}."
    )
    if receipt.disclosed:
        names = ", ".join(one.name for one in receipt.disclosed)
        yield f"The values shown are those that were committed to: {names}."
    if receipt.log is not None:
        size = receipt.log.checkpoint.split("\n")[1]
        yield (
            f"The log held exactly this entry at place {receipt.log.index} when it had {size} "
            "entries and signed that."
        )


def _not_proved(receipt: Receipt, entry: Entry) -> Iterator[str]:
    hidden = sorted(set(entry.commitments) - {one.name for one in receipt.disclosed})
    if hidden:
        yield f"What is not shown: {', '.join(hidden)}."
    if receipt.log is None:
        yield "That the entry is in the log: this receipt was made before its place was known."
    yield "That what the entry says is true: a signature shows who said it, and when it was kept."
    yield "That the law allowed it: ask for the check 'recomputed'."


def _refused(*faults: str) -> Checked:
    return Checked(authentic=False, faults=faults, proved=(), not_proved=())
