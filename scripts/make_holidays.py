"""Makes the holiday files beside the rule packs from the `holidays` library.

    python scripts/make_holidays.py           writes them again
    python scripts/make_holidays.py --check   writes nothing, names what differs, ends with 1

The library is needed here only; at run time the files are read. What is decided by hand stands
in `overrides.yaml` and `places.yaml` beside the files.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

import holidays
import msgspec

from ringfence.core.law.holiday_calendar import CalendarYears, Holiday
from ringfence.rulepacks.holiday_data import DATA_FOLDER, decode_calendar
from ringfence.rulepacks.strict_yaml import load_yaml

FIRST_YEAR, LAST_YEAR = 2018, 2029
# fmt: off
COUNTRIES = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    "IS", "LI", "NO", "GB", "CH", "US", "CA", "JO", "AE", "AU", "BR", "IL", "IN", "SG", "TR",
)
# fmt: on
LIBRARY = f"holidays {holidays.__version__}"

_MARK = re.compile(r" \((observed|estimated|observed, estimated)\)$")
_SUBSTITUTE = re.compile(r"^(Monday following |Day off \(substituted from )")
_ISO_PART = re.compile(r"[A-Z0-9]{1,3}")


class Category(msgspec.Struct, forbid_unknown_fields=True):
    """Days that the library keeps in another category, taken with a flag."""

    name: str
    subdivisions: list[str] | None = None
    working_day: bool = False
    partly: bool = False


class SetDay(msgspec.Struct, forbid_unknown_fields=True):
    """A day by hand; `yearly` is `MM-DD`."""

    name: str
    days: list[date] = []
    yearly: str | None = None
    first_year: int = FIRST_YEAR
    last_year: int = LAST_YEAR
    subdivisions: list[str] | None = None
    working_day: bool = False
    partly: bool = False


class StrikeDay(msgspec.Struct, forbid_unknown_fields=True):
    """A day of the library that is none, nationwide or in the subdivisions named."""

    days: list[date] = []
    yearly: str | None = None
    first_year: int = FIRST_YEAR
    last_year: int = LAST_YEAR
    subdivisions: list[str] | None = None


class Override(msgspec.Struct, forbid_unknown_fields=True):
    """One entry of `overrides.yaml`; exactly one of the four acts."""

    country: str
    reason: str
    source: str
    category: Category | None = None
    set: SetDay | None = None
    strike: StrikeDay | None = None
    confirmed: int | None = None


Days = dict[date, dict[Holiday, None]]
_Key = tuple[date, str]


def read_overrides(text: str) -> list[Override]:
    """The entries of `overrides.yaml`; SystemExit names one that has not exactly one act."""
    entries = msgspec.convert(load_yaml(text, source="overrides.yaml"), list[Override])
    for number, entry in enumerate(entries, start=1):
        acts = (entry.category, entry.set, entry.strike, entry.confirmed)
        if sum(act is not None for act in acts) != 1:
            raise SystemExit(
                f"overrides.yaml, entry {number} ({entry.country}): must have exactly one of"
                " category, set, strike, confirmed"
            )
    return entries


def read_places(text: str) -> dict[str, dict[str, list[str]]]:
    """Per country, what lies in which subdivision."""
    return msgspec.convert(load_yaml(text, source="places.yaml"), dict[str, dict[str, list[str]]])


def make_file(country: str, *, overrides: list[Override], places: dict[str, list[str]]) -> bytes:
    """The content of one country's file."""
    days = _public_days(country)
    confirmed_through = LAST_YEAR
    for entry in overrides:
        if entry.confirmed is not None:
            confirmed_through = entry.confirmed
        elif not _apply(entry, days=days):
            raise SystemExit(f"overrides.yaml, {country}: changes nothing: {entry.reason}")
    years = CalendarYears(first=FIRST_YEAR, last=LAST_YEAR, confirmed_through=confirmed_through)
    within = _within(country, days=days, places=places)
    _leave_out_parts(days, within=within)
    content = _render(country, years=years, within=within, days=days)
    decode_calendar(content, name=f"{country.lower()}.json")
    return content


def make_all() -> dict[str, bytes]:
    """Every file by name, from the library, the overrides and the places; writes nothing."""
    overrides = read_overrides((DATA_FOLDER / "overrides.yaml").read_text("utf-8"))
    places = read_places((DATA_FOLDER / "places.yaml").read_text("utf-8"))
    for country in [entry.country for entry in overrides] + list(places):
        if country not in COUNTRIES:
            raise SystemExit(f"overrides or places: no holidays are made for {country!r}")
    return {
        f"{country.lower()}.json": make_file(
            country,
            overrides=[entry for entry in overrides if entry.country == country],
            places=places.get(country, {}),
        )
        for country in COUNTRIES
    }


def _library_days(
    country: str, *, subdivision: str | None = None, category: str = "public"
) -> Iterator[tuple[date, str]]:
    own = getattr(holidays, country).default_language
    found = holidays.country_holidays(
        country,
        subdiv=subdivision,
        years=range(FIRST_YEAR, LAST_YEAR + 1),
        language=own if own.startswith("en") else "en_US",
        categories=(category,),
    )
    for day in sorted(found):
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            for name in sorted(found.get_list(day)):
                yield day, name


def _public_days(country: str) -> Days:
    nationwide = set(_library_days(country))
    local: dict[_Key, set[str]] = defaultdict(set)
    skipped: dict[date, set[str]] = defaultdict(set)
    for subdivision in getattr(holidays, country).subdivisions:
        own = set(_library_days(country, subdivision=subdivision))
        kept_days = {day for day, _ in own}
        for key in own - nationwide:
            local[key].add(subdivision)
        for day, _ in nationwide:
            if day not in kept_days:
                skipped[day].add(subdivision)
    days: Days = defaultdict(dict)
    for day, name in sorted(nationwide):
        days[day][_holiday(name, not_kept_in=frozenset(skipped[day]) or None)] = None
    for (day, name), subdivisions in sorted(local.items()):
        days[day][_holiday(name, subdivisions=frozenset(subdivisions))] = None
    return days


def _holiday(
    name: str,
    *,
    subdivisions: frozenset[str] | None = None,
    not_kept_in: frozenset[str] | None = None,
) -> Holiday:
    mark = _MARK.search(name)
    marks = mark.group(1) if mark else ""
    return Holiday(
        name=_MARK.sub("", name),
        estimated="estimated" in marks,
        observed="observed" in marks or bool(_SUBSTITUTE.match(name)),
        subdivisions=subdivisions,
        not_kept_in=not_kept_in,
    )


def _apply(entry: Override, *, days: Days) -> int:
    """Applies one entry to `days`; how many days it changed."""
    if entry.category:
        return _apply_category(entry.country, entry.category, days=days)
    if entry.set:
        return _set(entry.set, days=days)
    return _strike(entry.strike, days=days) if entry.strike else 0


def _set(act: SetDay, *, days: Days) -> int:
    holiday = _flagged(act.name, act)
    changed = 0
    for day in _dated(act):
        if all(known.subdivisions != holiday.subdivisions for known in days[day]):
            days[day][holiday] = None
            changed += 1
    return changed


def _strike(act: StrikeDay, *, days: Days) -> int:
    struck = frozenset(act.subdivisions or ())
    changed = 0
    for day in _dated(act):
        before = days[day]
        days[day] = {left: None for known in before if (left := _without(known, struck))}
        changed += days[day] != before
    return changed


def _without(holiday: Holiday, struck: frozenset[str]) -> Holiday | None:
    """What is left of a holiday; an empty `struck` strikes what is nationwide."""
    if holiday.subdivisions is None:
        return holiday if struck else None
    left = holiday.subdivisions - struck
    return msgspec.structs.replace(holiday, subdivisions=left) if left else None


def _apply_category(country: str, category: Category, *, days: Days) -> int:
    kept_in: dict[_Key, set[str]] = defaultdict(set)
    subdivisions: Iterable[str | None] = category.subdivisions or (None,)
    for subdivision in subdivisions:
        public = {day for day, _ in _library_days(country, subdivision=subdivision)}
        found = _library_days(country, subdivision=subdivision, category=category.name)
        for day, name in found:
            if day not in public:
                kept_in[day, name].update([subdivision] if subdivision else [])
    for (day, name), keepers in kept_in.items():
        holiday = _flagged(name, category)
        only = frozenset(keepers) or None
        days[day][msgspec.structs.replace(holiday, subdivisions=only)] = None
    return len(kept_in)


def _flagged(name: str, act: Category | SetDay) -> Holiday:
    return Holiday(
        name=name,
        working_day=act.working_day,
        partly=act.partly,
        subdivisions=None if act.subdivisions is None else frozenset(act.subdivisions),
    )


def _dated(act: SetDay | StrikeDay) -> Iterator[date]:
    yearly = act.yearly and [
        date.fromisoformat(f"{year}-{act.yearly}")
        for year in range(act.first_year, act.last_year + 1)
    ]
    for day in [*act.days, *(yearly or [])]:
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValueError(f"overrides.yaml: {day} is not in {FIRST_YEAR} to {LAST_YEAR}")
        yield day


def _within(country: str, *, days: Days, places: dict[str, list[str]]) -> dict[str, str | None]:
    named = {
        place
        for found in days.values()
        for holiday in found
        for place in {*(holiday.subdivisions or ()), *(holiday.not_kept_in or ())}
    }
    if not named:  # no subdivision has a day of its own: all are known to have none
        return {}
    coded = filter(_ISO_PART.fullmatch, getattr(holidays, country).subdivisions)
    within: dict[str, str | None] = dict.fromkeys(sorted({*named, *coded, *places}))
    for container, parts in places.items():
        for part in parts:
            if within.get(part) is not None:
                raise SystemExit(f"places.yaml, {country}: {part} lies in two subdivisions")
            within[part] = container
    for town in (place for place in within if not _ISO_PART.fullmatch(place)):
        if within[town] is None:
            raise SystemExit(f"places.yaml, {country}: does not say where {town} lies")
    return dict(sorted(within.items()))


def _leave_out_parts(days: Days, *, within: dict[str, str | None]) -> None:
    """A day of a subdivision holds in its parts without naming them."""
    for day, found in days.items():
        days[day] = {
            holiday
            if holiday.subdivisions is None
            else msgspec.structs.replace(
                holiday,
                subdivisions=frozenset(
                    place
                    for place in holiday.subdivisions
                    if within[place] not in holiday.subdivisions
                ),
            ): None
            for holiday in found
        }


def _render(
    country: str, *, years: CalendarYears, within: dict[str, str | None], days: Days
) -> bytes:
    lines = [f'"{day}":{_json(list(days[day]))}' for day in sorted(days) if days[day]]
    head = {"country": country, "library": LIBRARY, "years": years, "within": within}
    top = ",\n".join(f'"{key}":{_json(value)}' for key, value in head.items())
    body = ",\n".join(lines)
    return f'{{{top},\n"days":{{\n{body}\n}}}}\n'.encode()


def _json(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def main(arguments: list[str] | None = None) -> int:
    """Writes or compares the files; the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    check = parser.parse_args(arguments).check
    try:
        made = make_all()
    except (ValueError, msgspec.ValidationError) as fault:
        raise SystemExit(f"make_holidays: {fault}") from fault
    known = {path.name: path.read_bytes() for path in DATA_FOLDER.glob("*.json")}
    changed = sorted(name for name in {*made, *known} if made.get(name) != known.get(name))
    for name in changed:
        print(
            f"{name}: {'differs' if name in made and name in known else 'new or no longer made'}"
        )
        if not check:
            if name in made:
                (DATA_FOLDER / name).write_bytes(made[name])
            else:
                (DATA_FOLDER / name).unlink()
    total = sum(map(len, made.values()))
    print(f"{len(made)} countries, {FIRST_YEAR} to {LAST_YEAR}, {LIBRARY}, {total:,} bytes")
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
