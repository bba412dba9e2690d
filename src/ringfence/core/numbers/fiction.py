"""Is a number one of those that nobody will ever hold?"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

from ringfence.core.numbers.fiction_ranges import RANGES
from ringfence.core.numbers.prefix_tables import AREA_CODES


class FictionRange(NamedTuple):
    """One range; ``type`` is the kind of line it stands for."""

    name: str
    region: str
    type: str


_NORTH_AMERICAN: Final = "1-555-0100"


def _by_first_digits() -> Mapping[str, list[tuple[str, str, FictionRange]]]:
    table: dict[str, list[tuple[str, str, FictionRange]]] = defaultdict(list)
    for region, kind, first, last in RANGES:
        found = FictionRange(f"{region} {first}", region, kind)
        table[first[:5]].append((first, last, found))
    return dict(table)


_RANGES: Final = _by_first_digits()


def fiction_range(digits: str, *, region: str | None) -> FictionRange | None:
    """The range the number (country code first, no plus) lies in; ``region`` as far as known.

    Of +1, 555-0100 to 555-0199 lie so in every area code of a state or province.
    """
    for first, last, found in _RANGES.get(digits[:5], ()):
        if len(first) == len(digits) and first <= digits <= last:
            return found
    if region is None or len(digits) != 11 or digits[0] != "1" or digits[4:9] != "55501":
        return None
    if digits[1:4] in AREA_CODES:
        return FictionRange(_NORTH_AMERICAN, region, "fixed_line_or_mobile")
    return None
