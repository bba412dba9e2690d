"""Numbers that nobody holds: they pass only where test numbers are let pass."""

from pathlib import Path

import pytest
import yaml

from ringfence.core.numbers.fiction_ranges import RANGES
from ringfence.core.numbers.read import callable_form, read_number

TABLE = yaml.safe_load(Path(__file__).with_name("reserved.yaml").read_text(encoding="utf-8"))


def test_the_table_of_the_program_is_that_of_the_sources():
    listed = [
        (row["region"], row["type"], row["first"][1:], row["last"][1:])
        for row in TABLE["reserved"]
    ]
    assert list(RANGES) == listed


def test_every_range_names_its_source_and_how_that_was_seen():
    for row in [*TABLE["reserved"], TABLE["area_codes_of_1"]]:
        assert row["source"]
        assert row["seen"] in ("read", "reported", "no")


@pytest.mark.parametrize("row", TABLE["reserved"], ids=lambda row: row["first"])
def test_both_ends_of_a_range_lie_in_it_and_the_neighbours_do_not(row):
    for written in (row["first"], row["last"]):
        reading = read_number(written)
        assert reading.fiction is not None
        assert reading.region == row["region"]
        assert callable_form(reading, test_numbers=True)
    for neighbour in (int(row["first"]) - 1, int(row["last"]) + 1):
        listed = any(int(r["first"]) <= neighbour <= int(r["last"]) for r in TABLE["reserved"])
        assert (read_number(f"+{neighbour}").fiction is not None) == listed


def test_a_reserved_number_that_is_not_valid_passes_only_as_a_test_number():
    reading = read_number("07700 900123", default_region="GB")
    assert not reading.valid
    assert not callable_form(reading, test_numbers=False)
    assert callable_form(reading, test_numbers=True)
    assert (reading.type, reading.region) == ("mobile", "GB")


def test_north_america_keeps_one_hundred_numbers_in_every_area_code():
    assert read_number("+12025550100").fiction and read_number("+14165550199").fiction
    for written in ("+12025550099", "+12025550200", "+18005550100", "+18765550100"):
        assert read_number(written).fiction is None


def test_a_number_that_is_not_valid_and_not_reserved_never_passes():
    for written in ("+33692123456", "+49112", "030 2312KEIN", ""):
        reading = read_number(written, default_region="DE")
        assert not callable_form(reading, test_numbers=True)


@pytest.mark.parametrize("row", TABLE["not_reserved"], ids=lambda row: row["number"])
def test_the_numbers_that_are_never_dialled_are_read_as_listed(row):
    reading = read_number(row["number"])
    assert (reading.region, reading.type) == (row["region"], row["type"])
    assert callable_form(reading, test_numbers=False)
    assert reading.fiction is None
