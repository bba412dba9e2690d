"""A key from a passphrase, with scrypt (RFC 7914)."""

import re
import unicodedata

import msgspec
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.secret import KEY_BYTES, Secret

SHORTEST_PASSPHRASE = 16
LONGEST_PASSPHRASE = 1024
SALT_BYTES = 16

_N = {2**power for power in range(14, 21)}
_R, _P = range(8, 9), range(1, 5)
_TEXT = re.compile(r"n=([0-9]+) r=([0-9]+) p=([0-9]+)")


class ScryptParameters(msgspec.Struct, frozen=True):
    """The cost of a guess; the default takes 128 MiB of memory and about half a second."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    def text(self) -> str:
        """The parameters as a key file writes them."""
        return f"n={self.n} r={self.r} p={self.p}"

    def refuse_odd(self) -> None:
        """Raise VaultError beyond the bounds: a file must not ask for all memory or all day."""
        if self.n not in _N or self.r not in _R or self.p not in _P:
            raise VaultError(
                Fault.PARAMETERS,
                "the parameters of scrypt",
                "allowed are n, a power of two from 2**14 to 2**20, r 8 and p from 1 to 4",
            )


DEFAULT_PARAMETERS = ScryptParameters()


def parameters_of(text: str) -> ScryptParameters:
    """The parameters that a key file states. Raises VaultError beyond the bounds."""
    found = _TEXT.fullmatch(text)
    if found is None:
        raise VaultError(Fault.PARAMETERS, "the parameters of scrypt", "ill written")
    parameters = ScryptParameters(*map(int, found.groups()))
    parameters.refuse_odd()
    return parameters


def refuse_weak(passphrase: str) -> None:
    """Raise VaultError for a passphrase too short to keep keys under."""
    if len(_normal(passphrase)) < SHORTEST_PASSPHRASE:
        raise VaultError(
            Fault.PASSPHRASE_WEAK,
            "the passphrase",
            f"at least {SHORTEST_PASSPHRASE} characters are needed",
        )


def key_from(passphrase: str, *, salt: bytes, parameters: ScryptParameters) -> Secret:
    """The key of a passphrase.

    Raises VaultError for odd parameters, a passphrase that is no text, or too little memory.
    """
    parameters.refuse_odd()
    kdf = Scrypt(salt=salt, length=KEY_BYTES, n=parameters.n, r=parameters.r, p=parameters.p)
    text = _normal(passphrase).encode()
    try:
        return Secret(kdf.derive(text))
    except MemoryError:
        needed = 128 * parameters.n * parameters.r // 2**20
        raise VaultError(
            Fault.PARAMETERS, "the parameters of scrypt", f"they take {needed} MiB of memory"
        ) from None


def _normal(passphrase: str) -> str:
    """The passphrase in one form, whichever keyboard typed it (NFKC), without outer blanks."""
    if len(passphrase) > LONGEST_PASSPHRASE:
        raise VaultError(
            Fault.TOO_LONG, "the passphrase", f"longer than {LONGEST_PASSPHRASE} characters"
        )
    normal = unicodedata.normalize("NFKC", passphrase).strip()
    if any("\ud800" <= character <= "\udfff" for character in normal):
        raise VaultError(Fault.NOT_TEXT, "the passphrase", "a lone surrogate is no text")
    return normal
