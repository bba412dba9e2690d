"""Two numbers in a cell are none to call, and both bar."""

import pytest

from ringfence.core.numbers.read import read_number


@pytest.mark.parametrize(
    "written",
    [
        "030 23125000, 030 23125001",
        "030 23125000;030 23125001",
        "030 23125000 | 030 23125001",
        "030 23125000\n030 23125001",
        "030 23125000 / 030 23125001",
        "030 23125000/030 23125001",
        "030 23125000 030 23125001",
        "030-23125000 - 030-23125001",
        "+493023125000 +493023125001",
        "+49 30 23125000/+49 30 23125001",
        "030 23125000/01",
        "030 2312 5000 / 1",
    ],
)
def test_both_numbers_are_named_and_none_is_callable(written):
    reading = read_number(written, default_region="DE")
    assert reading.fault == "several_numbers"
    assert not reading.well_formed
    assert (reading.e164, *reading.alternatives) == ("+493023125000", "+493023125001")


def test_a_slash_after_the_area_code_parts_no_number():
    assert read_number("0152/28817386", default_region="DE").e164 == "+4915228817386"
    assert read_number("0049152/28817386", default_region="DE").well_formed
