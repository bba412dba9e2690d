"""References to a person: never the number itself (GDPR 4(5), 5(1)(c))."""

import re

from ringfence.core.law.read_question import QuestionError
from ringfence.core.numbers.read import read_number

_KEYED_HASH = re.compile(r"hmac:[A-Za-z0-9_.-]{1,40}:[0-9a-f]{32,128}\Z")
_UUID = re.compile(r"(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.IGNORECASE)
_SEPARATORS = re.compile(r"[\s().\-/]+")
_DIGITS = re.compile(r"[0-9]{7,15}\Z")
_LONGEST_NUMBER = 40


def check_reference(text: str, path: str) -> None:
    """A person is named by a keyed hash or a UUID. Raises QuestionError for all else.

    A keyed hash has at least 32 hexadecimal digits, more than any telephone number.
    """
    if not _KEYED_HASH.match(text) and not _UUID.match(text):
        raise QuestionError(
            "a person is named by a reference, never by a number or a name: "
            "hmac:KEY:HEX of 32 digits or more, or a UUID",
            path=path,
        )


def check_no_number(text: str, path: str) -> None:
    """The name of a record is no telephone number. Raises QuestionError."""
    if _is_a_number(text):
        raise QuestionError("a telephone number in clear is no reference", path=path)


def _is_a_number(text: str) -> bool:
    if len(text) > _LONGEST_NUMBER:
        return False
    bare = _SEPARATORS.sub("", text.casefold().removeprefix("tel:"))
    digits = bare.removeprefix("+").removeprefix("00")
    if not digits.isascii() or not _DIGITS.match(digits):
        return False
    marked = bare.startswith("+") or text[:4].casefold() == "tel:"
    return marked or read_number(f"+{digits}").valid
