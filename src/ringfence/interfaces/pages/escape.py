"""Text becomes markup here: characters that could mislead are shown, all others escaped."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

MAX_URL = 2_000

# Controls, marks that reorder or hide text, lone surrogates (from file names that are no UTF-8)
# and non-characters. Tab and line feed stay: in markup they are white space. The two joiners
# (U+200C, U+200D) stay as well, since Persian and many emoji are written with them.
_MISLEADING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_BLANK = re.compile(r"[\s\\<>\"'`{}|^]")


class Markup(str):
    """A piece of markup that is already escaped.

    Joining it with other strings gives a plain `str`, which is escaped again when used: a mistake
    shows as visible entities, never as foreign markup.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """The markup itself; template engines that ask for it do not escape it again."""
        return str(self)


def visible(text: str) -> str:
    """The text with every misleading character replaced by its code, such as `‹U+202E›`."""
    return _MISLEADING.sub(lambda found: f"‹U+{ord(found.group()):04X}›", text)


def escape(text: str) -> Markup:
    """Text as markup, fit for element content and for quoted attributes; markup is kept."""
    if isinstance(text, Markup):
        return text
    return Markup(html.escape(visible(text), quote=True))


def safe_url(address: str | None) -> str | None:
    """The address if a link to it is harmless, else None.

    Only absolute http and https addresses with a host, without user names, blanks, quotes or
    misleading characters, of at most `MAX_URL` characters.
    """
    if not address or len(address) > MAX_URL:
        return None
    if _MISLEADING.search(address) or _BLANK.search(address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:  # such as an open bracket in the host
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or "@" in parts.netloc:
        return None
    return address
