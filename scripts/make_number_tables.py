"""Makes the tables of `core/numbers` from phonenumbers' prefixes and tzdata's list of zones.

    python scripts/make_number_tables.py           writes them again
    python scripts/make_number_tables.py --check   writes nothing, names what differs, ends with 1

Neither source is read at run time. What neither can say stands in `number_tables_by_hand.py`.
"""

import argparse
import subprocess
import sys
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers.geodata import GEOCODE_DATA
from phonenumbers.tzdata import TIMEZONE_DATA

try:
    from scripts import number_tables_by_hand as by_hand
except ModuleNotFoundError:  # run as a script, from its own folder
    import number_tables_by_hand as by_hand  # type: ignore[import-not-found, no-redef]

_SAMPLED_YEAR = 2027
FOLDER = Path(__file__).parents[1] / "src" / "ringfence" / "core" / "numbers"
HEAD = (
    '"""{what}\n\nMade by `scripts/make_number_tables.py`; do not edit."""\n'
    "\nfrom typing import Final\n"
)


def _tzdata_lines(name: str) -> list[str]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def country_zones() -> dict[str, tuple[str, ...]]:
    """Every ISO 3166-1 code with the zones that zone.tab lists for it, sorted."""
    zones: dict[str, list[str]] = {line[:2]: [] for line in _tzdata_lines("iso3166.tab")}
    for line in _tzdata_lines("zone.tab"):
        country, _, zone, *_ = line.split("\t")
        zones[country].append(zone)
    return {country: tuple(sorted(names)) for country, names in sorted(zones.items())}


def subdivision_zones(countries: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The zones by hand, completed by the other parts of the same countries."""
    zones = dict(by_hand.SUBDIVISION_ZONES)
    for country, (parts, usual) in by_hand.ALL_SUBDIVISIONS.items():
        for part in parts:
            zones.setdefault(f"{country}-{part}", usual)
    for place, country in by_hand.PARTS_WITH_A_CODE_OF_THEIR_OWN.items():
        zones[place] = countries[country]
    for place, names in zones.items():
        owner = by_hand.PARTS_WITH_A_CODE_OF_THEIR_OWN.get(place, place[:2])
        strangers = set(names) - set(countries[owner])
        if strangers:
            raise SystemExit(f"{place}: zones of another country: {sorted(strangers)}")
    return {place: tuple(sorted(names)) for place, names in sorted(zones.items())}


class Canonical:
    """Names of zones as zone.tab spells them."""

    def __init__(self) -> None:
        self.listed = {line.split("\t")[2] for line in _tzdata_lines("zone.tab")}
        self.targets: dict[str, str] = {}
        self.sources: dict[str, list[str]] = {}
        for line in _tzdata_lines("tzdata.zi"):
            if line.startswith("L "):
                _, target, name = line.split()
                self.targets[name] = target
                self.sources.setdefault(target, []).append(name)

    def __call__(self, name: str) -> str:
        if name in self.listed or name == "Etc/Unknown":
            return name
        target = self.targets[name]
        return target if target in self.listed else self(target)


def area_codes(
    canonical: Canonical, parts: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """Area code of +1 -> its state or province (None where several), and every zone in it."""
    named = {
        prefix[1:]: _subdivision(names["en"])
        for prefix, names in GEOCODE_DATA.items()
        if prefix.startswith("1") and len(prefix) == 4
    }
    found: dict[str, set[str]] = {code: set() for code in named}
    for prefix, zones in TIMEZONE_DATA.items():
        if prefix.startswith("1") and prefix[1:4] in found:
            found[prefix[1:4]].update(map(canonical, zones))
    return {
        code: (place, tuple(sorted(_area_zones(code, place=place, found=found, parts=parts))))
        for code, place in sorted(named.items())
    }


def _area_zones(
    code: str, *, place: str | None, found: dict[str, set[str]], parts: dict[str, tuple[str, ...]]
) -> set[str]:
    """The zones of one area code, none outside its state or province.

    phonenumbers names the best known zone of a clock, which may lie in another state: the zones
    here that show the same time stand for it.
    """
    if place is None:
        return {zone for part in by_hand.SEVERAL_PARTS[code] for zone in parts[part]}
    allowed = set(parts[place])
    if code in by_hand.ALL_OF_THEIR_PART:
        return allowed
    first = by_hand.OVERLAYS.get(code, code)
    named = found[first] | set(by_hand.MORE_ZONES.get(first, ()))
    here = named & allowed
    for stranger in named - allowed:
        here |= {zone for zone in allowed if _clock(zone) == _clock(stranger)}
    return here or allowed


@cache
def _clock(name: str) -> tuple[timedelta | None, ...]:
    """What the zone shows in winter and in summer of the sampled year."""
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        zone = ZoneInfo.from_file(data)
    moments = (datetime(_SAMPLED_YEAR, month, 15, 12, tzinfo=zone) for month in (1, 7))
    return tuple(moment.utcoffset() for moment in moments)


def _subdivision(name: str) -> str | None:
    """`Florida` and `Miami, FL` -> `US-FL`; an unknown name is an error, several are None."""
    if "/" in name:
        return None
    short = name.rpartition(", ")[2]
    if short in by_hand.NORTH_AMERICAN_NAMES:
        return by_hand.NORTH_AMERICAN_NAMES[short]
    for place in by_hand.NORTH_AMERICAN_NAMES.values():
        if place[3:] == short:
            return place
    raise SystemExit(f"no state or province is named {name!r}")


def prefix_zones(
    canonical: Canonical, countries: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Prefix with country code -> zones, for the countries that have several, +1 apart."""
    codes = {
        str(code)
        for code, regions in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()
        if code != 1 and any(len(countries.get(region, ())) > 1 for region in regions)
    }
    zones = {
        prefix: tuple(sorted(set(map(canonical, found))))
        for prefix, found in TIMEZONE_DATA.items()
        if any(prefix.startswith(code) for code in codes)
        and not prefix.startswith(by_hand.NOT_FROM_THE_SOURCE)
    }
    zones |= by_hand.PREFIX_ZONES
    return {prefix: zones[prefix] for prefix in sorted(zones) if not _said_before(prefix, zones)}


def _said_before(prefix: str, zones: dict[str, tuple[str, ...]]) -> bool:
    """A longer prefix that says the same as the next shorter one says nothing."""
    shorter = next((prefix[:n] for n in range(len(prefix) - 1, 0, -1) if prefix[:n] in zones), "")
    return zones.get(shorter) == zones[prefix]


def es_communities() -> dict[str, str]:
    """First three digits of a Spanish fixed line -> its autonomous community."""
    found: dict[str, str] = {}
    for prefix, names in GEOCODE_DATA.items():
        if prefix.startswith(("348", "349")) and len(prefix) in (4, 5):
            community = by_hand.ES_COMMUNITY_OF_PROVINCE[names["en"]]
            digits = prefix[2:]
            for whole in [digits] if len(digits) == 3 else [f"{digits}{n}" for n in range(10)]:
                found[whole] = community
    # Each province has its 9xx and its 8xx; the source may name one of the two only.
    for digits, community in list(found.items()):
        found.setdefault(("8" if digits[0] == "9" else "9") + digits[1:], community)
    return {p: c for p, c in sorted(found.items()) if p not in by_hand.ES_SEVERAL_COMMUNITIES}


def modules() -> dict[str, str]:
    """File name -> its text, formatted."""
    countries, canonical = country_zones(), Canonical()
    parts = subdivision_zones(countries)
    places = (
        HEAD.format(what="Countries and their parts, and the time zones in them.")
        + f"\nCOUNTRY_ZONES: Final[dict[str, tuple[str, ...]]] = {countries!r}\n"
        + f"\nSUBDIVISION_ZONES: Final[dict[str, tuple[str, ...]]] = {parts!r}\n"
        + "\nOTHER_REGION_ZONES: Final[dict[str, tuple[str, ...]]] = "
        + f"{by_hand.OTHER_REGION_ZONES!r}\n"
    )
    prefixes = (
        HEAD.format(what="What the first digits of a number say of its place.")
        + "\nAREA_CODES: Final[dict[str, tuple[str | None, tuple[str, ...]]]] = "
        + f"{area_codes(canonical, parts)!r}\n"
        + "\nPREFIX_ZONES: Final[dict[str, tuple[str, ...]]] = "
        + f"{prefix_zones(canonical, countries)!r}\n"
        + f"\nES_COMMUNITIES: Final[dict[str, str]] = {es_communities()!r}\n"
    )
    texts = {"place_tables.py": places, "prefix_tables.py": prefixes}
    return {name: _formatted(text) for name, text in texts.items()}


def _formatted(text: str) -> str:
    command = [sys.executable, "-m", "ruff", "format", "--line-length", "99", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout


def main(arguments: list[str] | None = None) -> int:
    """Write the tables, or with ``--check`` compare them; 1 when a file differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args(arguments).check
    differing = []
    for name, text in modules().items():
        path = FOLDER / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        differing.append(name)
        if not check:
            path.write_text(text, encoding="utf-8")
    for name in differing:
        print(f"{name}: {'differs from its sources' if check else 'written'}")
    return int(check and bool(differing))


if __name__ == "__main__":
    sys.exit(main())
