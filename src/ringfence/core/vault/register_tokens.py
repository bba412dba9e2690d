"""Tokens of do-not-call register files: short, sorted, and made by the column.

One AES-256 block per number, cut to 64 bits. The cipher serves as a keyed permutation of the
numbers. Cut to 64 bits two numbers may share a token, at odds of 1 in 2**64 for each pair; then
one is held for listed that is not, never the other way round.
"""

from array import array

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_id import KeyId, KeyPurpose, key_id_of
from ringfence.core.vault.secret import Secret
from ringfence.core.vault.tokens import digits_of

_DOMAIN = int.from_bytes(b"ringf:v1", "big")
_LITTLE_ENDIAN = array("Q", [1]).tobytes()[0] == 1
_SMALLEST, _LARGEST = 10, 10**15 - 1


class RegisterKey:
    """The installation's key for register files."""

    __slots__ = ("key_id", "secret")

    def __init__(self, secret: Secret) -> None:
        self.secret = secret
        self.key_id: KeyId = key_id_of(KeyPurpose.REGISTER, secret)

    def __repr__(self) -> str:
        return f"<register key {self.key_id.hex()}>"

    def tokens(self, numbers: "array[int]") -> "array[int]":
        """The 64-bit tokens of a column, in order.

        A number is the digits of its E.164 form as an unsigned 64-bit integer (`array("Q")`).
        Raises VaultError where one has fewer than two or more than fifteen digits.
        """
        if numbers.typecode != "Q":
            raise VaultError(Fault.NOT_E164, "a column of numbers", "not 64-bit unsigned integers")
        if not numbers:
            return array("Q")
        if min(numbers) < _SMALLEST or max(numbers) > _LARGEST:
            raise VaultError(
                Fault.NOT_E164, "a column of numbers", "one has not two to fifteen digits"
            )
        blocks = array("Q", bytes(16 * len(numbers)))
        blocks[0::2] = array("Q", [_DOMAIN]) * len(numbers)
        blocks[1::2] = numbers
        # Big-endian on every machine, so that a file made on one is read on another.
        _to_big_endian(blocks)
        # ECB is right here and only here: every block is a message of its own, and equal numbers
        # are meant to have equal tokens.
        encryptor = Cipher(algorithms.AES(self.secret.reveal()), modes.ECB()).encryptor()
        enciphered = array("Q", encryptor.update(blocks.tobytes()))[0::2]
        _to_big_endian(enciphered)
        return enciphered

    def token(self, e164: str) -> int:
        """The token of one number written as E.164. Raises VaultError where it is not."""
        return self.tokens(array("Q", [digits_of(e164)]))[0]


def _to_big_endian(words: "array[int]") -> None:
    if _LITTLE_ENDIAN:
        words.byteswap()
