"""Writings that went wrong elsewhere, each one case of a kind."""

import pytest

from ringfence.core.numbers.read import read_number


def test_the_tail_of_a_float_is_no_digit_of_the_number():
    reading = read_number("493023125000.0", default_region="DE")
    assert (reading.e164, reading.well_formed) == ("+493023125000", True)
    assert read_number("493023125000,0", default_region="DE").e164 == "+493023125000"
    assert read_number("+4915228817386.00").e164 == "+4915228817386"
    mobile = read_number("4915228817386.0", default_region="DE")
    assert "+4915228817386" in (mobile.e164, *mobile.alternatives)


@pytest.mark.parametrize(
    ("written", "region", "e164", "well_formed"),
    [
        ("+353ks.123456789", None, "+353123456789", False),
        ("+4930ABC25000", None, "+493022225000", False),
        ("030 2312KEIN", "DE", "+493023125346", False),
        ("+917878787xyz", None, "+917878787999", False),
        ("+917878787xyz", "US", "+917878787999", False),
        ("1-202-JJJ-0199", "US", "+12025550199", True),
        ("1-202-JJJ-0199", "CA", "+12025550199", True),
    ],
)
def test_letters_make_no_number_but_the_vanity_form_of_north_america(
    written, region, e164, well_formed
):
    reading = read_number(written, default_region=region)
    assert (reading.e164, reading.valid, reading.well_formed) == (e164, True, well_formed)
    assert reading.fault == (None if well_formed else "letters")


@pytest.mark.parametrize("region", ["DE", "US", None])
def test_not_available_is_no_number(region):
    reading = read_number("n/a", default_region=region)
    assert (reading.e164, reading.valid, reading.well_formed) == (None, False, False)


@pytest.mark.parametrize(
    "written", ["+49 30 23125000;ext=12", "+49 30 23125000 x12", "+49 30 23125000 ext. 12"]
)
def test_the_key_of_a_line_has_no_extension(written):
    reading = read_number(written)
    assert (reading.e164, reading.well_formed) == ("+493023125000", True)


@pytest.mark.parametrize(
    ("written", "region", "zone"),
    [
        ("+262262161234", "RE", "Indian/Reunion"),
        ("+596596301234", "MQ", "America/Martinique"),
        ("+594594101234", "GF", "America/Cayenne"),
        ("+358181234567", "AX", "Europe/Mariehamn"),
        ("+4779123456", "SJ", "Arctic/Longyearbyen"),
    ],
)
def test_territories_keep_their_own_region_and_zone(written, region, zone):
    reading = read_number(written)
    assert (reading.valid, reading.region, reading.time_zones) == (True, region, (zone,))


@pytest.mark.parametrize(
    ("written", "region"), [("0692 12 34 56", "FR"), ("+33 692 12 34 56", None)]
)
def test_a_mobile_of_reunion_is_suggested_and_never_put_in_its_place(written, region):
    reading = read_number(written, default_region=region)
    assert (reading.e164, reading.valid) == ("+33692123456", False)
    assert reading.likely_meant == "+262 692 12 34 56"


@pytest.mark.parametrize(
    ("written", "region"),
    [
        ("868 221 1234", "TT"),
        ("876 523 0123", "JM"),
        ("416 555 0143", "CA"),
        ("202 555 0143", "US"),
    ],
)
def test_ten_digits_of_north_america_have_the_country_of_their_area_code(written, region):
    assert read_number(written, default_region="US").region == region


@pytest.mark.parametrize(
    ("written", "kind"),
    [("112", "emergency"), ("110", "emergency"), ("+49112", "emergency"), ("116117", "short")],
)
def test_emergency_and_short_numbers_are_named_so_and_not_valid(written, kind):
    reading = read_number(written, default_region="DE")
    assert (reading.type, reading.valid) == (kind, False)


def test_a_mobile_that_begins_like_an_emergency_call_is_a_mobile():
    reading = read_number("91112345", default_region="NO")
    assert (reading.e164, reading.type, reading.valid) == ("+4791112345", "mobile", True)
