"""A receipt: one entry of the log, what its commitments stand for, and the log's word for it.

One canonical JSON file (RFC 8785); nothing in it lies outside of signature, commitment or proof.
"""

import binascii
from base64 import b64decode, b64encode

import msgspec

from ringfence.core.ledger.base64_text import Base64Error, from_base64url, to_base64url
from ringfence.core.ledger.canonical import CanonicalError, canonical, read_canonical
from ringfence.core.ledger.note_keys import KEY_ID_BYTES, SIGNATURE_BYTES, SigningKey

FORMAT = "ringfence-receipt/1"
DOMAIN = b"ringfence:receipt:v1\n"
"""What is signed is this and the bytes of the entry."""
LARGEST_FILE = 1_000_000


class ReceiptError(ValueError):
    """A file that is no receipt, or not in the one form it can have; one line names the place."""


class Disclosed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that a commitment of the entry stands for, with its salt (Base64url)."""

    name: str
    value: object
    salt: str


class LogProof(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the entry stands in the log, a signed checkpoint, and the path (Base64url)."""

    origin: str
    index: int
    checkpoint: str
    proof: tuple[str, ...]


class Receipt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it stands. ``signature``: Base64 of the key's id and the signature."""

    format: str
    entry: str
    disclosed: tuple[Disclosed, ...]
    signature: str
    log: LogProof | None

    def entry_bytes(self) -> bytes:
        """The entry. Raises ReceiptError."""
        try:
            return from_base64url(self.entry)
        except Base64Error as error:
            raise ReceiptError(f"entry: {error}") from None

    def signature_parts(self) -> tuple[bytes, bytes]:
        """The id of the key that signed, and the signature. Raises ReceiptError."""
        try:
            raw = b64decode(self.signature, validate=True)
        except (binascii.Error, ValueError):
            raise ReceiptError("signature: not Base64") from None
        if len(raw) != KEY_ID_BYTES + SIGNATURE_BYTES:
            raise ReceiptError(f"signature: {len(raw)} bytes; an id and a signature have 68")
        if b64encode(raw).decode() != self.signature:
            raise ReceiptError("signature: not the one writing it has")
        return raw[:KEY_ID_BYTES], raw[KEY_ID_BYTES:]

    def written(self) -> bytes:
        """The file. Raises ReceiptError where a value cannot be written canonically."""
        try:
            return canonical(_plain(self))
        except CanonicalError as error:
            raise ReceiptError(str(error)) from None


def signed_entry(body: bytes, key: SigningKey) -> str:
    """The signature of an entry as a receipt carries it."""
    return b64encode(key.public.id + key.sign(DOMAIN + body)).decode()


def new_receipt(
    body: bytes, *, disclosed: tuple[Disclosed, ...], key: SigningKey, log: LogProof | None = None
) -> Receipt:
    """A receipt of an entry, signed now; its place in the log may follow."""
    return Receipt(FORMAT, to_base64url(body), disclosed, signed_entry(body, key), log)


def read_receipt(raw: bytes) -> Receipt:
    """The receipt of a file. Raises ReceiptError for any bytes but those it is written in."""
    if len(raw) > LARGEST_FILE:
        raise ReceiptError(f"{len(raw):,} bytes; a receipt has at most {LARGEST_FILE:,}")
    try:
        value = read_canonical(raw)
    except CanonicalError as error:
        raise ReceiptError(f"not canonical JSON: {error}") from None
    try:
        receipt = msgspec.convert(value, Receipt, strict=True)
    except msgspec.ValidationError as error:
        raise ReceiptError(str(error).replace("`", "'")) from None
    if receipt.format != FORMAT:
        raise ReceiptError(f"format {receipt.format[:40]!r}; this program reads {FORMAT}")
    names = [one.name for one in receipt.disclosed]
    if names != sorted(set(names)):
        raise ReceiptError("disclosed: names stand once each, in order")
    return receipt


def _plain(receipt: Receipt) -> object:
    plain: dict[str, object] = msgspec.to_builtins(receipt)
    return plain
