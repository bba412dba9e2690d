"""Base64 (RFC 4648) read strictly: one text for one value, so that nothing can be varied."""

import base64
import binascii

_TO_URL = bytes.maketrans(b"+/", b"-_")


class Base64Error(ValueError):
    """A text that is not the one Base64 of any bytes; the message is one line."""


def to_base64(value: bytes) -> str:
    """The standard Base64 of a value, with padding (RFC 4648, section 4)."""
    return base64.b64encode(value).decode("ascii")


def from_base64(text: str) -> bytes:
    """The value of a standard Base64. Raises Base64Error for spaces, wrong padding, stray bits."""
    try:
        value = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise Base64Error("not Base64") from None
    if to_base64(value) != text:
        raise Base64Error("Base64 in another form than the one allowed")
    return value


def to_base64url(value: bytes) -> str:
    """The Base64 for addresses and JSON, without padding (RFC 4648, section 5)."""
    return (
        binascii.b2a_base64(value, newline=False).translate(_TO_URL).rstrip(b"=").decode("ascii")
    )


def from_base64url(text: str) -> bytes:
    """The value of a Base64url without padding. Raises Base64Error for any other form."""
    try:
        value = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except (UnicodeEncodeError, binascii.Error):
        raise Base64Error("not Base64url") from None
    if to_base64url(value) != text:
        raise Base64Error("Base64url in another form than the one allowed")
    return value
