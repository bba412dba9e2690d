"""From a cell as somebody typed it to the plain characters that a number is written with."""

import re
import unicodedata
from typing import Final, NamedTuple

MAX_CHARACTERS: Final = 64

_PLAIN: Final = re.compile(r"\+?[0-9][0-9 ]*")
_SPREADSHEET: Final = re.compile(r"(\+?[0-9]+)[.,]0+")
_EXPONENT: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)? ?[eE] ?[+-]?[0-9]+")
_SCHEME: Final = re.compile(r"(?:tel|callto):(?://)?", re.IGNORECASE)
_PERCENT: Final = re.compile(r"%(2[0BbDd])")
_CONTEXT: Final = re.compile(r";phone-context=(\+[0-9.() -]+)", re.IGNORECASE)
_PARAMETER: Final = re.compile(r";[a-z][a-z0-9-]*(?:=[^;]*)?", re.IGNORECASE)
_EXTENSION: Final = re.compile(
    r"[ ,;]*(?:;ext=|\b(?:extension|extn?|durchwahl|dw|poste|anexo|int|доб)[.:]?) ?[0-9]{1,7}$",
    re.IGNORECASE,
)
# A bare sign is believed only after a whole number: `030 2312,500` may hide a stranger's.
_BARE_EXTENSION: Final = re.compile(r" ?(?:[xX#]|,+) ?[0-9]{1,5}#?$")
_WORD: Final = re.compile(r"(?:(?<=\s)|^)[^\d\s]*[^\W\d_][^\d\s]*(?=\s|$)")
_FEWEST_DIGITS: Final = 8
_ASCII: Final = str.maketrans("\t\\~", " /-")
_DASHES: Final = dict.fromkeys("\u2212\u30fc\u2053\u223c\uff5e\u02d7~", "-")
_SLASHES: Final = dict.fromkeys("\u2044\u2215\u29f8\uff0f\\", "/")
_DOTS: Final = dict.fromkeys("\u00b7\u2022\u2024\u2027\u30fb\uff0e\u3002", ".")
_PLUSES: Final = dict.fromkeys("\ufe62\uff0b\u2795\u207a", "+")
_KNOWN: Final = {**_DASHES, **_SLASHES, **_DOTS, **_PLUSES}


class Written(NamedTuple):
    """``text``: the number in plain characters, extension taken off; ``fault``: why it is none."""

    text: str
    fault: str | None = None


def clean(written: str) -> Written:
    """The number in ASCII digits, spaces and `+ - . / ( )`, or with letters where it had some.

    Faults found here: ``too_long`` (more than 64 characters), ``empty``, ``control_character``,
    ``exponent``.
    """
    if len(written) > MAX_CHARACTERS:
        return Written("", "too_long")
    if _PLAIN.fullmatch(written):
        return Written(written)
    text = _plain_characters(written).strip()
    if not text:
        return Written("", "empty")
    if any(unicodedata.category(char) == "Cc" and char != "\n" for char in text):
        return Written("", "control_character")
    # A spreadsheet's mark for "this is text".
    text = text.removeprefix("'").lstrip()
    tail = _SPREADSHEET.fullmatch(text)
    if tail:
        return Written(tail[1])
    if _EXPONENT.fullmatch(text):
        return Written("", "exponent")
    return Written(_without_extension(_without_scheme(text)))


def _without_extension(text: str) -> str:
    shorter = _BARE_EXTENSION.sub("", text)
    if shorter is not text and sum(map(str.isdigit, shorter)) >= _FEWEST_DIGITS:
        text = shorter
    return _EXTENSION.sub("", text).rstrip()


def _plain_characters(written: str) -> str:
    if written.isascii():
        return written.replace("\r\n", "\n").translate(_ASCII)
    return "".join(map(_plain_character, written.replace("\r\n", "\n")))


def _plain_character(char: str) -> str:
    """Digits of every script become ASCII, spaces and dashes of every kind one kind."""
    if char in _KNOWN:
        return _KNOWN[char]
    if char == "\t":
        return " "
    if char in "\u2028\u2029":
        return "\n"
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category in ("Cf", "Mn", "Me"):  # zero-width and bidirectional marks, variation selectors
        return ""
    if category == "Zs":
        return " "
    if category == "Pd":
        return "-"
    if "\uff01" <= char <= "\uff5e":  # full-width forms of the ASCII signs
        return chr(ord(char) - 0xFEE0)
    return char


def _without_scheme(text: str) -> str:
    """The number of a `tel:` address; a `phone-context` that is a prefix is put before it."""
    scheme = _SCHEME.match(text)
    if not scheme:
        return text
    address = _PERCENT.sub(lambda found: chr(int(found[1], 16)), text[scheme.end() :])
    context = _CONTEXT.search(address)
    number = _PARAMETER.sub("", address)
    return f"{context[1]} {number}" if context and not number.startswith("+") else number


def without_words(text: str) -> str:
    """The text without its words (`Tel. 030 …`, `030 … Anna`); letters among digits stay."""
    return _WORD.sub("", text).strip()
