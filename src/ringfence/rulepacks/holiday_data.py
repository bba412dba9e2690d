"""Reads the holidays of one country from its data file.

The files are JSON, made by `scripts/make_holidays.py`: a decision loads one or two countries
while the command line starts, and msgspec decodes JSON straight into the core's types, dates
and sets included, in one to two milliseconds for the largest; reading the same as YAML takes
twenty times as long before anything is checked. One line a day keeps changes readable.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from ringfence.core.law.holiday_calendar import (
    CalendarYears,
    Holiday,
    HolidayCalendar,
    build_calendar,
)

DATA_FOLDER = Path(__file__).parent / "data" / "holidays"

# Regions with a telephone region of their own that keep the holidays of another country's
# subdivision.
PLACE_OF_REGION = MappingProxyType(
    {
        "AX": ("FI", "01"),
        "SJ": ("NO", "21"),
        **{region: ("FR", region) for region in ("GF", "GP", "MQ", "RE", "YT")},
        **{region: ("FR", region) for region in ("BL", "MF", "NC", "PF", "PM", "TF", "WF")},
        **{region: ("US", region) for region in ("AS", "GU", "MP", "PR", "UM", "VI")},
    }
)


class HolidayDataError(Exception):
    """A holiday file that does not have the form it must have; names the file."""


class HolidayFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The form of one country's file; `within` names all known subdivisions."""

    country: str
    library: str
    years: CalendarYears
    within: dict[str, str | None]
    days: dict[date, tuple[Holiday, ...]]


_DECODER = msgspec.json.Decoder(HolidayFile)


def holiday_place(region: str) -> tuple[str, str | None]:
    """The country whose calendar a telephone region keeps, and its subdivision there.

    `RE` → `("FR", "RE")`, `AX` → `("FI", "01")`, `DE` → `("DE", None)`.
    """
    return PLACE_OF_REGION.get(region, (region, None))


def decode_calendar(content: bytes, *, name: str) -> HolidayCalendar:
    """Make a calendar of a file's content; HolidayDataError names `name` and the fault."""
    try:
        found = _DECODER.decode(content)
        return build_calendar(
            country=found.country,
            years=found.years,
            library=found.library,
            on_day=found.days,
            within=found.within,
        )
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as fault:
        raise HolidayDataError(f"{name}: {fault}") from fault


@lru_cache(maxsize=64)
def load_calendar(country: str) -> HolidayCalendar | None:
    """The calendar of a country (ISO 3166-1, two capitals), or None where there are no data.

    HolidayDataError: the file is there and damaged.
    """
    if not (len(country) == 2 and country.isascii() and country.isalpha() and country.isupper()):
        return None
    path = DATA_FOLDER / f"{country.lower()}.json"
    if not path.is_file():
        return None
    calendar = decode_calendar(path.read_bytes(), name=path.name)
    if calendar.country != country:
        raise HolidayDataError(f"{path.name}: holds {calendar.country}, must hold {country}")
    return calendar
