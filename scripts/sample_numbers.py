"""The numbers of the sample, and the ways in which people write them.

Every number lies in a range that a regulator keeps for fiction, or is one of the few valid ones
of `tests/numbers/reserved.yaml` that nobody dials.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ringfence.core.numbers.prefix_tables import AREA_CODES

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "tests" / "numbers" / "reserved.yaml"
SHARES = {"DE": 26, "FR": 23, "GB": 23, "US": 14, "IE": 12, "AU": 1, "SE": 1}
"""Per cent of the rows; where a region's ranges are used up, the largest range fills the list."""
FILL = ("IE", "FR", "GB")
ABROAD = ("ES", "IT", "DK", "FI", "NL", "GR", "JO")
"""Countries without numbers for fiction: their people mostly hold a number of another country."""
ABROAD_OF = frozenset({"DE", "FR", "GB", "IE"})
CODES = {"DE": "49", "FR": "33", "GB": "44", "US": "1", "IE": "353", "AU": "61", "SE": "46"}
PLAIN = "+493023125"
"""Readable without the plus: bare digits of other ranges can be read as a number of somebody."""
AGAIN = 0.03
"""The share of rows that hold the number of an earlier one."""


@dataclass(frozen=True)
class Person:
    """A row's number in E.164, its region, and the country where its holder lives."""

    number: str
    region: str
    country: str


class Range:
    """The fiction numbers of a region, counted through."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self.size = sum(last - first + 1 for first, last in spans)

    def at(self, place: int) -> str:
        """The number at a place from 0 to ``size``, exclusive."""
        for first, last in self._spans:
            if place <= last - first:
                return f"+{first + place}"
            place -= last - first + 1
        raise IndexError(place)


def draw_people(chance: random.Random, rows: int) -> list[Person]:
    """So many people; a few numbers stand twice, and more once every range is used up."""
    table: Any = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    people = [
        Person(entry["number"], entry["region"], entry["region"])
        for entry in table["not_reserved"]
    ][:rows]
    wanted = int((rows - len(people)) * (1 - AGAIN))
    ranges = _ranges(table)
    for region, count in _quotas(ranges, wanted).items():
        for place in chance.sample(range(ranges[region].size), count):
            abroad = region in ABROAD_OF and chance.random() < 0.13
            country = chance.choice(ABROAD) if abroad else region
            people.append(Person(ranges[region].at(place), region, country))
    people += chance.choices(people, k=rows - len(people))
    chance.shuffle(people)
    return people


def _ranges(table: Any) -> Mapping[str, Range]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for entry in table["reserved"]:
        span = (int(entry["first"][1:]), int(entry["last"][1:]))
        spans.setdefault(entry["region"], []).append(span)
    first, last = (table["area_codes_of_1"][key].replace("-", "") for key in ("first", "last"))
    spans["US"] = [
        (int(f"1{code}{first}"), int(f"1{code}{last}"))
        for code, (place, _) in AREA_CODES.items()
        if (place or "").startswith("US-")
    ]
    return {region: Range(found) for region, found in spans.items()}


def _quotas(ranges: Mapping[str, Range], wanted: int) -> dict[str, int]:
    quotas = {
        region: min(wanted * share // 100, ranges[region].size) for region, share in SHARES.items()
    }
    for region in FILL:
        more = min(wanted - sum(quotas.values()), ranges[region].size - quotas[region])
        quotas[region] += more
    return quotas


def written(chance: random.Random, person: Person) -> str:
    """A number as somebody might have typed it."""
    number, code = person.number, CODES.get(person.region)
    if code is None or not number.startswith(f"+{code}"):
        return number
    rest = number[1 + len(code) :]
    split = f"{rest[:3]} {rest[3:6]} {rest[6:]}"
    forms = [
        number,
        f"+{code} {split}",
        f"+{code}\u00a0{split}",
        f"tel:{number}",
        f"{number} ext. 12",
        f"+{code} ({rest[:3]}) {rest[3:]}",
        f"+{code}-{rest[:3]}\u2013{rest[3:]}",
        "+" + "".join(chr(0x0660 + int(digit)) for digit in number[1:]),
        "+" + "".join(chr(0xFF10 + int(digit)) for digit in number[1:]),
    ]
    if person.region in ABROAD_OF:
        forms += [f"00{code} {split}", f"+{code} (0) {split}"]
    if person.region == "DE":
        # Without a country code only at home: elsewhere the digits would be somebody's number.
        forms += [f"0{rest}", f"0{rest[:2]}/{rest[2:]}"]
    if number.startswith(PLAIN):
        forms += [number[1:], f"{number[1:]}.0"]
    return chance.choice(forms)
