"""Words that a person can read out to say which keys they hold.

Proquints (D. S. Wilkerson, arXiv 0901.4016): sixteen bits become consonant, vowel, consonant,
vowel, consonant, and every word can be spoken.
"""

import hashlib
from collections.abc import Iterable

_CONSONANTS = "bdfghjklmnprstvz"
_VOWELS = "aiou"
_WORDS = 4


def check_phrase(secrets: Iterable[bytes]) -> str:
    """Four words, 64 bits, of what is kept secret, whatever its order.

    Only who opened the keys can say it; it tells nothing about them.
    """
    digests = sorted(hashlib.sha256(secret).digest() for secret in secrets)
    digest = hashlib.sha256(b"ringfence:check-phrase:v1" + b"".join(digests)).digest()
    return "-".join(proquint(digest[2 * word : 2 * word + 2]) for word in range(_WORDS))


def proquint(pair: bytes) -> str:
    """Two bytes as a word of five letters."""
    bits = int.from_bytes(pair, "big")
    return (
        _CONSONANTS[bits >> 12]
        + _VOWELS[bits >> 10 & 3]
        + _CONSONANTS[bits >> 6 & 15]
        + _VOWELS[bits >> 4 & 3]
        + _CONSONANTS[bits & 15]
    )
