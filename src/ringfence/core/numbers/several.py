"""More than one number in a cell."""

import re
from collections.abc import Callable
from typing import Final

_BETWEEN: Final = re.compile(r"[,;|\n]+| / |/(?=\+|00)| +(?=\+)")
_SHORT_TAIL: Final = re.compile(r"(.*?[0-9][0-9 -]{4,}[0-9]) ?/ ?-?([0-9]{1,2})")
_PIECES: Final = re.compile(r"[ /-]+")
_ONE: Final = re.compile(r"\+?[0-9 ().-]+")
_ENOUGH_DIGITS: Final = 6
_MOST_DIGITS: Final = 15  # ITU-T E.164


def numbers_in(text: str, *, is_number: Callable[[str], bool]) -> tuple[str, ...]:
    """The text itself, or the numbers in it where they are several.

    Separators are judged first: `030 2312500/01` names two lines, …00 and …01. Where there is
    only a space or a dash and too many digits for one number, the text is cut where
    ``is_number`` holds for both halves.
    """
    digits = _digits(text)
    parts = [part.strip() for part in _BETWEEN.split(text)]
    parts = [part for part in parts if _digits(part) >= _ENOUGH_DIGITS]
    if len(parts) > 1:
        return tuple(parts)
    tail = _SHORT_TAIL.fullmatch(text)
    if tail:
        first, last = tail[1], tail[2]
        return (first, first[: -len(last)] + last)
    if digits <= _MOST_DIGITS or not digits <= 2 * _MOST_DIGITS:
        return (text,)
    pieces = _PIECES.split(text)
    for cut in range(1, len(pieces)):
        halves = " ".join(pieces[:cut]), " ".join(pieces[cut:])
        if all(_digits(half) > _ENOUGH_DIGITS and is_number(half) for half in halves):
            return halves
    return (text,)


def may_be_several(text: str) -> bool:
    """Cheap first look: False where the text is one number for certain."""
    return not text.isdigit() and (len(text) > _MOST_DIGITS + 1 or not _ONE.fullmatch(text))


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
