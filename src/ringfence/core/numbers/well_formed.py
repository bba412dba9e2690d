"""Is what was written one telephone number and nothing else?

libphonenumber drops stray letters or turns them into keypad digits, and glues what follows a
slash: a stranger would be called. So the form is judged apart from its answer.
"""

import re
from typing import Final

from phonenumbers import PhoneNumber

_FORM: Final = re.compile(r"[(\[]?\+?[0-9 ()./\[\]-]+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_VANITY: Final = re.compile(
    r"(?:\+?1[ .-]?)?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-]?)((?:[A-Z0-9][ .-]?){6}[A-Z0-9])",
    re.IGNORECASE,
)
_KEYPAD_LETTERS: Final = 3
_NORTH_AMERICA: Final = frozenset(
    ("AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC")
    + ("MP", "MS", "PR", "SX", "TC", "TT", "US", "VC", "VG", "VI")
)


def fault_of_form(text: str) -> str | None:
    """``letters`` or ``not_a_number`` where other signs than a number's stand in it, else None."""
    if _FORM.fullmatch(text):
        return None
    return "letters" if _LETTER.search(text) else "not_a_number"


def fault_of(text: str, *, number: PhoneNumber, default_region: str | None) -> str | None:
    """Why the parsed text is not well formed; None where it is.

    The letters of a keypad pass where the default region is in +1 and the number is too.
    """
    found = fault_of_form(text)
    if found == "letters" and number.country_code == 1 and default_region in _NORTH_AMERICA:
        vanity = _VANITY.fullmatch(text)
        if vanity and len(_LETTER.findall(vanity[1])) >= _KEYPAD_LETTERS:
            return None
    return found
