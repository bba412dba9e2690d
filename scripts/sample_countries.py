"""What became of the sample's rows, country by country, told from the files of the screening."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.sample_list import COUNTRY

ASIDE = frozenset({"row.duplicate", "row.unreadable"})
COLUMNS = ("now", "later", "blocked", "not asked")


def count_countries(people: Path, out: Path) -> Mapping[str, Counter[str]]:
    """By the country where people live: rows callable now, later, blocked, and never asked about.

    ``out`` holds `callable.csv` and `blocked.csv`; a row that stands in neither is a KeyError.
    """
    blocked = {int(row["row"]): row["reasons"].split() for row in _rows(out / "blocked.csv")}
    called = _rows(out / "callable.csv")
    counts: dict[str, Counter[str]] = {}
    for place, row in enumerate(_rows(people), start=1):
        if place in blocked:
            column = "not asked" if ASIDE & set(blocked[place]) else "blocked"
        else:
            column = "now" if next(called)["verdict"] == "permit" else "later"
        counts.setdefault(row[COUNTRY], Counter())[column] += 1
    return counts


def country_lines(counts: Mapping[str, Counter[str]]) -> Iterator[str]:
    """The counts as a table, the countries with most rows first."""
    yield "lives in".ljust(10) + "".join(f"{name:>11}" for name in COLUMNS)
    for country in sorted(counts, key=lambda code: (-counts[code].total(), code)):
        found = counts[country]
        yield country.ljust(10) + "".join(f"{found[name]:>11,}" for name in COLUMNS)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")
