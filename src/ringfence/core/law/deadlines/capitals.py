"""Whose clock says on which day a request arrived: that of the part named, else the capital's."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from zoneinfo import ZoneInfo

from ringfence.core.law.moment import Moment
from ringfence.core.numbers.place_tables import COUNTRY_ZONES, SUBDIVISION_ZONES
from ringfence.core.numbers.zones import zones_of_place

CAPITAL_ZONES: Mapping[str, str] = MappingProxyType(
    {
        "AR": "America/Argentina/Buenos_Aires",
        "AU": "Australia/Sydney",
        "BR": "America/Sao_Paulo",
        "CA": "America/Toronto",
        "CD": "Africa/Kinshasa",
        "CL": "America/Santiago",
        "CN": "Asia/Shanghai",
        "CY": "Asia/Nicosia",
        "DE": "Europe/Berlin",
        "EC": "America/Guayaquil",
        "ES": "Europe/Madrid",
        "FM": "Pacific/Pohnpei",
        "GL": "America/Nuuk",
        "ID": "Asia/Jakarta",
        "KI": "Pacific/Tarawa",
        "KZ": "Asia/Almaty",
        "MH": "Pacific/Majuro",
        "MN": "Asia/Ulaanbaatar",
        "MX": "America/Mexico_City",
        "MY": "Asia/Kuala_Lumpur",
        "NZ": "Pacific/Auckland",
        "PF": "Pacific/Tahiti",
        "PG": "Pacific/Port_Moresby",
        "PS": "Asia/Hebron",
        "PT": "Europe/Lisbon",
        "RU": "Europe/Moscow",
        "UA": "Europe/Kyiv",
        "US": "America/New_York",
        "UZ": "Asia/Tashkent",
    }
)
"""The capital's zone, for each country that has several; elsewhere there is but one."""

_REGIONS_AS_PARTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "FI": frozenset({"AX"}),
        "FR": frozenset(
            {"BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"},
        ),
        "NO": frozenset({"SJ"}),
        "US": frozenset({"AS", "GU", "MP", "PR", "UM", "VI"}),
    }
)
"""Parts of a state that have a country code of their own, and with it their zone."""


def zones_of_controller(country: str, subdivision: str | None) -> tuple[str, ...]:
    """The zones a controller's clock may show: one, unless a part spans several and none of them
    is the capital's (then all of them, or all of a territory without a capital).
    """
    zones = _zones_named(country, subdivision)
    capital = CAPITAL_ZONES.get(country)
    if len(zones) > 1 and capital in zones:
        return (capital,)
    return zones


def local_day(moment: Moment, zones: tuple[str, ...]) -> date:
    """The controller's calendar day of a moment; of several, the earliest, so no day is won."""
    return min(moment.local_day(ZoneInfo(zone)) for zone in zones)


def _zones_named(country: str, subdivision: str | None) -> tuple[str, ...]:
    if subdivision is None:
        return zones_of_place(country)
    if subdivision in _REGIONS_AS_PARTS.get(country, frozenset()):
        return COUNTRY_ZONES[subdivision]
    part = SUBDIVISION_ZONES.get(f"{country}-{subdivision}")
    if part is not None:
        return part
    capital = CAPITAL_ZONES.get(country)
    return zones_of_place(country) if capital is None else (capital,)
