"""Check a receipt with nothing but Python and `cryptography`: a file you can read in ten minutes.

    python verify_receipt.py RECEIPT KEYFILE

KEYFILE holds the log's public key as one line, name+id+key. Ends with 0 if the receipt is
authentic, 1 if not, 2 if a file cannot be read. It does not decide the question again; the program
that wrote the receipt does that (`ringfence verify --recompute`).
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

KEYS = {"disclosed", "entry", "format", "log", "signature"}


class NotAuthenticError(Exception):
    """Why not, in one line."""


def faults_of(raw: bytes, key_line: str) -> list[str]:
    """Why a receipt is not authentic under a key; nothing if it is."""
    try:
        check(raw, key_line)
    except (NotAuthenticError, ValueError, TypeError, KeyError, InvalidSignature) as error:
        return [str(error) or type(error).__name__]
    return []


def check(raw: bytes, key_line: str) -> None:
    """Raise unless signature, values shown and place in the log all hold."""
    receipt = canonical_object(raw, "receipt")
    need(set(receipt) == KEYS, "the receipt has other keys than it must have")
    need(receipt["format"] == "ringfence-receipt/1", "another format")
    name, key_id, public = read_key(key_line)
    body = from_base64url(receipt["entry"])
    entry = canonical_object(body, "entry")
    signature = from_base64(receipt["signature"])
    need(len(signature) == 68, "signature: another length")
    need(signature[:4] == key_id, "signature: by another key")
    verify(public, signature[4:], b"ringfence:receipt:v1\n" + body, "signature")
    check_disclosed(receipt["disclosed"], entry["commitments"])
    if receipt["log"] is not None:
        check_log(receipt["log"], body, name, key_id, public)


def check_disclosed(disclosed: list, commitments: dict) -> None:
    """Each value shown, with its salt, is what the entry commits to."""
    names = [one["name"] for one in disclosed]
    need(names == sorted(set(names)), "disclosed: names stand once each, in order")
    for one in disclosed:
        need(set(one) == {"name", "salt", "value"}, "disclosed: other keys")
        salt = from_base64url(one["salt"])
        need(len(salt) == 16, f"disclosed {one['name']}: a salt has 16 bytes")
        digest = hashlib.sha256(salt + canonical(one["value"])).digest()
        need(
            from_base64url(commitments[one["name"]]) == digest,
            f"disclosed {one['name']}: is not what the entry commits to",
        )


def check_log(log: dict, body: bytes, name: str, key_id: bytes, public: bytes) -> None:
    """The checkpoint is signed by the log, and the entry stands in its tree (RFC 9162)."""
    need(set(log) == {"checkpoint", "index", "origin", "proof"}, "log: other keys")
    need(log["origin"] == name, "log: of another origin")
    text, _, signatures = log["checkpoint"].partition("\n\n")
    text += "\n"
    origin, size_text, root_text, *_ = text.split("\n")
    need(origin == name, "checkpoint: of another origin")
    lines = [line for line in signatures.split("\n") if line.startswith(f"\u2014 {name} ")]
    need(signatures.endswith("\n") and len(lines) >= 1, "checkpoint: no signature of this log")
    for line in lines:
        signed = from_base64(line.rpartition(" ")[2])
        if signed[:4] == key_id:
            verify(public, signed[4:], text.encode(), "checkpoint")
            break
    else:
        raise NotAuthenticError("checkpoint: signed by another key")
    need(str(int(size_text)) == size_text, "checkpoint: its size is not a number")
    place, last = log["index"], int(size_text) - 1
    need(type(place) is int and 0 <= place <= last, "log: no such place")
    found = hashlib.sha256(b"\0" + body).digest()
    for text_of_hash in log["proof"]:
        sibling = from_base64url(text_of_hash)
        need(len(sibling) == 32 and last > 0, "log: the proof does not fit the tree")
        if place % 2 or place == last:
            found = hashlib.sha256(b"\1" + sibling + found).digest()
            while place and not place % 2:
                place, last = place // 2, last // 2
        else:
            found = hashlib.sha256(b"\1" + found + sibling).digest()
        place, last = place // 2, last // 2
    need(last == 0 and found == from_base64(root_text), "log: the proof does not lead to the root")


def read_key(line: str) -> tuple[str, bytes, bytes]:
    """Name, id and 32 bytes of a verifier key line (C2SP signed-note)."""
    name, id_text, encoded = line.strip().split("+", 2)
    typed = from_base64(encoded)
    need(typed[:1] == b"\1" and len(typed) == 33, "the key is no Ed25519 key")
    key_id = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4]
    need(key_id.hex() == id_text, "the id of the key is not its own")
    return name, key_id, typed[1:]


def verify(public: bytes, signature: bytes, message: bytes, what: str) -> None:
    """Raise unless the key made this signature."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        raise NotAuthenticError(f"{what}: does not hold") from None


def canonical_object(raw: bytes, what: str) -> dict:
    """A JSON object in the one form RFC 8785 gives it."""
    value = json.loads(raw.decode("utf-8"), parse_constant=refuse, object_pairs_hook=once)
    need(isinstance(value, dict), f"{what}: no object")
    need(canonical(value) == raw, f"{what}: not canonical")
    return value


def canonical(value: object) -> bytes:
    """RFC 8785 for what receipts hold: keys by UTF-16, no spaces, numbers that are whole."""
    return written(value).encode("utf-8")


def written(value: object) -> str:
    """One value in canonical form."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{text_of(key)}:{written(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(written(each) for each in value) + "]"
    if isinstance(value, float):
        need(value == int(value) and abs(value) < 2**53, "a number this program cannot write")
        return str(int(value))
    if isinstance(value, str):
        return text_of(value)
    return json.dumps(value)


def text_of(text: str) -> str:
    """A string as RFC 8785 writes it, which is how Python does without ASCII escapes."""
    return json.dumps(text, ensure_ascii=False)


def once(pairs: list) -> dict:
    """No key stands twice."""
    found = dict(pairs)
    need(len(found) == len(pairs), "a key stands twice")
    return found


def refuse(word: str) -> object:
    """NaN and Infinity are no JSON."""
    raise NotAuthenticError(f"{word} is no JSON")


def from_base64(text: str) -> bytes:
    """Strict Base64: one writing for each value."""
    raw = base64.b64decode(text, validate=True)
    need(base64.b64encode(raw).decode() == text, "Base64 in another writing")
    return raw


def from_base64url(text: str) -> bytes:
    """Strict Base64url without padding."""
    raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    need(base64.urlsafe_b64encode(raw).decode().rstrip("=") == text, "Base64url badly written")
    return raw


def need(condition: bool, fault: str) -> None:
    """Raise with the fault unless the condition holds."""
    if not condition:
        raise NotAuthenticError(fault)


def main(arguments: list[str]) -> int:
    """Say whether the receipt is authentic."""
    if len(arguments) != 2:
        print("usage: verify_receipt.py RECEIPT KEYFILE", file=sys.stderr)
        return 2
    try:
        raw, line = Path(arguments[0]).read_bytes(), Path(arguments[1]).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"verify_receipt: {error}", file=sys.stderr)
        return 2
    faults = faults_of(raw, line)
    print("authentic" if not faults else f"NOT authentic: {faults[0]}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
