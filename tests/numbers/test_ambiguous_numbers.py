"""Digits without plus that begin with the region's own country code; two forms of one line."""

import pytest
from phonenumbers import is_valid_number, parse

from ringfence.core.numbers.read import read_number


def test_the_other_valid_reading_is_an_alternative():
    # A German mobile without its plus is also a long number of the area code 4915.
    reading = read_number("4915228817386", default_region="DE")
    assert (reading.e164, reading.alternatives) == ("+494915228817386", ("+4915228817386",))
    both = ("+494915228817386", "+4915228817386")
    assert all(is_valid_number(parse(form)) for form in both)


def test_one_valid_reading_is_not_ambiguous():
    for written in ("390212345601", "393123456789"):
        reading = read_number(written, default_region="IT")
        assert (reading.e164, reading.alternatives) == (f"+{written}", ())


@pytest.mark.parametrize(
    "written",
    ["+4915228817386", "(+49) 152 28817386", "[+49] 152 28817386", "(0049) 152 28817386"],
)
def test_a_plus_also_in_brackets_settles_it(written):
    reading = read_number(written, default_region="DE")
    assert (reading.e164, reading.alternatives) == ("+4915228817386", ())


def test_a_trunk_zero_settles_it():
    assert read_number("030 23125000", default_region="DE").alternatives == ()


def test_a_line_of_san_marino_has_two_forms():
    own, italian = "+3780549886377", "+390549886377"
    assert read_number(own).equivalents == (italian,)
    assert read_number(italian).equivalents == (own,)
    assert read_number("+390212345601").equivalents == ()
