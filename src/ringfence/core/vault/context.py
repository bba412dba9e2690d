"""Where a sealed thing belongs, as the associated data that its seal is bound to."""

from ringfence.core.vault.fault import Fault, VaultError


def context_of(domain: str, *parts: str) -> bytes:
    """The parts, each after its length: two different places never make the same bytes.

    Raises VaultError for a part that is no Unicode text (a lone surrogate).
    """
    return b"".join(map(measured, (domain, *parts)))


def measured(part: str) -> bytes:
    """One part, after its length in four bytes."""
    try:
        text = part.encode()
    except UnicodeEncodeError:
        raise VaultError(
            Fault.NOT_TEXT, "the place of a sealed thing", "a lone surrogate is no text"
        ) from None
    return len(text).to_bytes(4, "big") + text
