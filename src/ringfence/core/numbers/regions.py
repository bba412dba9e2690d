"""Which words name a country or a part of one."""

import re
from typing import Final

from ringfence.core.numbers.place_tables import COUNTRY_ZONES, SUBDIVISION_ZONES

_MEANT: Final = {"UK": "GB", "EL": "GR"}
_SUBDIVISION: Final = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
_LISTED: Final = frozenset({"AU", "CA", "DE", "ES", "PT", "US"})
"""Countries of which the table holds every part."""


class UnknownRegion(ValueError):
    """A word that names no country, or no part of one; the message says what would."""


def check_region(word: str) -> str:
    """The word itself where it is an ISO 3166-1 alpha-2 code, else :class:`UnknownRegion`."""
    if word in COUNTRY_ZONES:
        return word
    meant = _MEANT.get(word.upper(), word.upper())
    hint = f"; {meant} may be meant" if meant in COUNTRY_ZONES else ", such as DE"
    raise UnknownRegion(f"{word[:12]!r} is no ISO 3166-1 code of two capital letters{hint}")


def region_of_subdivision(code: str) -> str:
    """The country of a checked place: ``US`` of ``US-FL``, and of ``US`` itself."""
    return code.partition("-")[0]


def check_place(word: str) -> str:
    """The word itself where it is a country or an ISO 3166-2 code (`US-FL`).

    The parts are known one by one for the countries of the table; elsewhere the form decides.
    """
    if "-" not in word:
        return check_region(word)
    country = check_region(region_of_subdivision(word))
    if not _SUBDIVISION.fullmatch(word):
        raise UnknownRegion(f"{word[:12]!r} has not the form of an ISO 3166-2 code, such as US-FL")
    if country in _LISTED and word not in SUBDIVISION_ZONES:
        raise UnknownRegion(f"{word!r} is no part of {country} in ISO 3166-2")
    return word
