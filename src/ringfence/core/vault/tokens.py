"""Tokens: the pseudonym under which a number is looked up and suppressed, without the number.

HMAC-SHA-256 of `v1:` and the E.164 number, under a key of the controller. A token remains
personal data of the person whose number it is (GDPR Art. 4(5)).
"""

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_id import KeyId, KeyPurpose, key_id_of
from ringfence.core.vault.secret import RandomBytes, Secret, new_secret

PREFIX = b"v1:"
BLOCK_BYTES = 64
TOKEN_BYTES = 32

# ITU-T E.164: a plus, a country code, at most fifteen digits in all.
_E164 = re.compile(r"\+[1-9][0-9]{1,14}").fullmatch


class Token(NamedTuple):
    """A number's pseudonym, and the id of the key that it was made with."""

    key_id: KeyId
    value: bytes


class TokenKey:
    """A controller's key for tokens; numbers begin with 1, the highest one is current."""

    __slots__ = ("_inner", "_outer", "controller", "key_id", "made_at", "number", "secret")

    def __init__(self, controller: str, number: int, made_at: datetime, secret: Secret) -> None:
        self.controller = controller
        self.number = number
        self.made_at = made_at
        self.secret = secret
        self.key_id = key_id_of(KeyPurpose.TOKEN, secret)
        # HMAC (RFC 2104) with the key's two blocks hashed once: half the time of one-shot HMAC.
        block = secret.reveal().ljust(BLOCK_BYTES, b"\0")
        self._inner = hashlib.sha256(bytes(each ^ 0x36 for each in block) + PREFIX)
        self._outer = hashlib.sha256(bytes(each ^ 0x5C for each in block))

    def __repr__(self) -> str:
        return f"<token key {self.number} {self.key_id.hex()}>"

    def token(self, e164: str) -> Token:
        """The token of one number. Raises VaultError where it is not written as E.164."""
        return Token(self.key_id, self.values((e164,))[0])

    def values(self, numbers: Iterable[str]) -> list[bytes]:
        """The tokens of a column of numbers, in order, without the key id.

        Raises VaultError for a number that is not written as E.164: under another form it would
        get another token, and an objection would not be found.
        """
        new_inner, new_outer = self._inner.copy, self._outer.copy
        made: list[bytes] = []
        append = made.append
        for e164 in numbers:
            if _E164(e164) is None:
                raise not_e164()
            inner, outer = new_inner(), new_outer()
            inner.update(e164.encode())
            outer.update(inner.digest())
            append(outer.digest())
        return made


class TokenKeys:
    """The live token keys of one controller, current first. A value: never changed."""

    __slots__ = ("keys",)

    def __init__(self, keys: Iterable[TokenKey]) -> None:
        """Take the keys. Raises VaultError for none, two controllers, or one number twice."""
        self.keys = tuple(sorted(keys, key=lambda key: key.number, reverse=True))
        if not self.keys:
            raise VaultError(Fault.KEYS_REFUSED, "the token keys", "there is none")
        if len({key.controller for key in self.keys}) > 1:
            raise VaultError(Fault.KEYS_REFUSED, "the token keys", "they are of two controllers")
        if len({key.number for key in self.keys}) < len(self.keys):
            raise VaultError(Fault.KEYS_REFUSED, "the token keys", "a number stands twice")

    def __repr__(self) -> str:
        return f"<token keys {', '.join(str(key.number) for key in self.keys)}>"

    @property
    def current(self) -> TokenKey:
        """The key that new tokens are made with."""
        return self.keys[0]

    def tokens(self, e164: str) -> tuple[Token, ...]:
        """A number's tokens under all live keys, the current one's first: what a look-up asks.

        Raises VaultError where the number is not written as E.164.
        """
        return tuple(key.token(e164) for key in self.keys)

    def rotated(self, *, at: datetime, random_bytes: RandomBytes) -> "TokenKeys":
        """These keys and a new one, which is current; the old ones still match."""
        current = self.current
        new = TokenKey(current.controller, current.number + 1, at, new_secret(random_bytes))
        return TokenKeys((*self.keys, new))

    def without(self, key_id: KeyId, *, tokens_left: int) -> "TokenKeys":
        """These keys without an old one.

        `tokens_left` is how many stored tokens were made with it and with no newer key. Raises
        VaultError unless that is none (an entry would be lost, SU-06), for the current key and
        for an unknown one.
        """
        what = f"token key {key_id.hex()}"
        if key_id == self.current.key_id:
            raise VaultError(Fault.KEYS_REFUSED, what, "is the current one; rotate first")
        if all(key.key_id != key_id for key in self.keys):
            raise VaultError(Fault.KEYS_REFUSED, what, "there is no such key")
        if tokens_left:
            raise VaultError(
                Fault.KEYS_REFUSED, what, f"{tokens_left} stored tokens know no newer key"
            )
        return TokenKeys(key for key in self.keys if key.key_id != key_id)


def first_token_key(controller: str, *, at: datetime, random_bytes: RandomBytes) -> TokenKeys:
    """The keys of a controller that had none."""
    return TokenKeys([TokenKey(controller, 1, at, new_secret(random_bytes))])


def digits_of(e164: str) -> int:
    """The digits of a number written as E.164. Raises VaultError where it is not."""
    if _E164(e164) is None:
        raise not_e164()
    return int(e164[1:])


def not_e164() -> VaultError:
    """The error for a number that cannot be given a token; it does not tell the number."""
    return VaultError(
        Fault.NOT_E164, "a number", "not written as E.164: a plus, then two to fifteen digits"
    )
