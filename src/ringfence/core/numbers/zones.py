"""Every time zone that a place, or a number, may be in."""

from functools import lru_cache

from ringfence.core.numbers.place_tables import (
    COUNTRY_ZONES,
    OTHER_REGION_ZONES,
    SUBDIVISION_ZONES,
)
from ringfence.core.numbers.prefix_tables import AREA_CODES, ES_COMMUNITIES, PREFIX_ZONES

_LONGEST_PREFIX = max(map(len, PREFIX_ZONES))


def zones_of_place(place: str) -> tuple[str, ...]:
    """Every IANA zone of a country or a part of one (`DE`, `US-FL`), canonical names, sorted.

    A part that the table does not know has all zones of its country; an unknown word has none.
    """
    known = SUBDIVISION_ZONES.get(place)
    if known is not None:
        return known
    return COUNTRY_ZONES.get(place[:2]) or OTHER_REGION_ZONES.get(place, ())


@lru_cache(maxsize=4096)
def zones_of_prefix(region: str, digits: str) -> tuple[str, ...]:
    """The zones that the first digits (country code first) allow, never outside the region.

    Where the prefix says nothing of this region, every zone of it.
    """
    everywhere = zones_of_place(region)
    if len(everywhere) < 2:
        return everywhere
    if digits[0] == "1" and digits[1:4] in AREA_CODES:
        named = AREA_CODES[digits[1:4]][1]
    else:
        named = _of_longest_prefix(digits)
    return tuple(zone for zone in everywhere if zone in named) or everywhere


def _of_longest_prefix(digits: str) -> tuple[str, ...]:
    for length in range(min(_LONGEST_PREFIX, len(digits)), 0, -1):
        zones = PREFIX_ZONES.get(digits[:length])
        if zones is not None:
            return zones
    return ()


def subdivision_of_prefix(region: str, digits: str) -> str | None:
    """The part of the country that a geographic prefix lies wholly in (`US-FL`, `ES-MD`)."""
    if digits[0] == "1":
        subdivision = AREA_CODES.get(digits[1:4], (None, ()))[0]
        return subdivision if subdivision and subdivision.startswith(region) else None
    if region == "ES":
        return ES_COMMUNITIES.get(digits[2:5])
    return None
