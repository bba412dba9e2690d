"""What holds for every text."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.numbers.caller_id import caller_id_form
from ringfence.core.numbers.read import callable_form, read_number
from ringfence.core.numbers.zones import zones_of_place

REGIONS = st.sampled_from([None, "DE", "US", "IT", "MX", "AR", "BR", "SM", "AQ", "XX"])
LIKE_A_NUMBER = st.text("0123456789+ ()-/.,;x#=tel:ext\u0660\uff11\u200b\n", max_size=40)
TEXTS = st.one_of(LIKE_A_NUMBER, st.text(max_size=70))
DIGITS = st.from_regex(r"\+[1-9][0-9]{5,14}", fullmatch=True)


@given(TEXTS, REGIONS)
def test_no_text_raises_and_every_answer_is_whole(text, region):
    reading = read_number(text, default_region=region)
    assert reading.written == text
    assert (reading.fault is None) == reading.well_formed
    assert reading.e164 is not None or not reading.valid
    assert reading.e164 is None or (
        reading.e164[0] == "+" and reading.e164[1:].isascii() and reading.e164[1:].isdigit()
    )
    assert reading.well_formed or not callable_form(reading, test_numbers=True)
    caller_id_form(text, region=region)


@given(st.one_of(TEXTS, DIGITS), REGIONS)
def test_reading_the_e164_again_gives_the_same(text, region):
    first = read_number(text, default_region=region)
    if first.e164 is not None and first.valid:
        again = read_number(first.e164)
        assert (again.e164, again.valid, again.type) == (first.e164, True, first.type)
        assert (again.region, again.time_zones) == (first.region, first.time_zones)


@given(DIGITS)
def test_no_zone_lies_outside_the_country(text):
    reading = read_number(text)
    assert set(reading.time_zones) <= set(zones_of_place(reading.region or ""))


@given(
    st.integers(0, 999), st.integers(1, 99_999), st.sampled_from([";ext={}", " x{}", " ext {}"])
)
def test_an_extension_never_gets_into_the_number(line, extension, form):
    written = f"+49 30 23125{line:03}" + form.format(extension)
    assert read_number(written).e164 == f"+493023125{line:03}"


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_the_library_s_own_examples_of_every_region_are_read(region):
    for kind in range(11):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None:
            continue
        e164 = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        reading = read_number(e164)
        assert (reading.e164, reading.valid, reading.well_formed) == (e164, True, True)
        named = phonenumbers.PhoneNumberType.to_string(phonenumbers.number_type(example))
        assert reading.type == named.lower()
        assert reading.time_zones
