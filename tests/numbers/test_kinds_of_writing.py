"""One number, however it is typed."""

import pytest

from ringfence.core.numbers.read import read_number

BERLIN = "+493023125000"


@pytest.mark.parametrize(
    "written",
    [
        "+493023125000",
        "+49 30 23125000",
        "  +49 30 23125000\t",
        "'+49 30 23125000",
        "0049 30 23125000",
        "030 23125000",
        "030/23125000",
        "030 / 231 25 000",
        "030-23125-000",
        "030~23125000",
        "030\\23125000",
        "(030) 23125000",
        "[030] 23125000",
        "030.23125.000",
        "+49 (0)30 23125000",
        "+49 (0) 30 / 23125000",
        "+49(30)23125000",
        "493023125000",
        "(+49) 30 23125000",
        "(0049) 30 23125000",
        "+49\u00a030\u00a023125000",
        "\u202a+49 30 23125000\u202c",
        "+49\u200b30\u200d23125000\ufeff",
        "+49 30 2312\u20115000",
        "+49\u201330\u201423125000",
        "030\u221223125000",
        "\uff0b\uff14\uff19\u3000\uff13\uff10\u3000\uff12\uff13\uff11\uff12\uff15\uff10\uff10\uff10",
        "\u0660\u0663\u0660 \u0662\u0663\u0661\u0662\u0665\u0660\u0660\u0660",
        "\u06f0\u06f3\u06f0 \u06f2\u06f3\u06f1\u06f2\u06f5\u06f0\u06f0\u06f0",
        "tel:+49-30-23125000",
        "tel:+49-30-23125000;ext=12",
        "TEL:23125000;phone-context=+4930",
        "tel:%2B49%2030%2023125000",
        "030 23125000 Durchwahl 12",
        "030 23125000 #12",
        "030 23125000,,12",
    ],
)
def test_a_writing_of_the_berlin_number_is_read(written):
    reading = read_number(written, default_region="DE")
    assert (reading.e164, reading.well_formed, reading.fault) == (BERLIN, True, None)
    assert reading.written == written


def test_two_zeros_are_the_plus_sign_also_without_a_region():
    assert read_number("0049 30 23125000").e164 == BERLIN


def test_a_trunk_zero_in_brackets_goes_where_the_country_has_none():
    assert read_number("+34 (0)91 234 56 78").e164 == "+34912345678"


def test_italy_keeps_the_zero_in_brackets():
    assert read_number("+39 (0)2 12345601").e164 == "+390212345601"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("", "empty"),
        (" \u200b ", "empty"),
        ("4.91512E+12", "exponent"),
        ("4,91512e12", "exponent"),
        ("4E12", "exponent"),
        ("0" * 65, "too_long"),
        ("030 23125\x00000", "control_character"),
        ("030 23125000 Anna", "letters"),
        ("Tel. 030 23125000", "letters"),
        ("030 2312,5000", "not_a_number"),
        ("*49 30 23125000", "not_a_number"),
        ("030 23125000?", "not_a_number"),
        ("+49 30 231250002312500023", "too_many_digits"),
        ("-", "not_a_number"),
        ("+999 30 23125000", "no_country"),
    ],
)
def test_what_is_no_number_is_not_well_formed_and_says_why(written, fault):
    reading = read_number(written, default_region="DE")
    assert (reading.well_formed, reading.fault) == (False, fault)


def test_a_national_form_without_a_region_has_no_country():
    reading = read_number("030 23125000")
    assert (reading.e164, reading.fault, reading.likely_meant) == (None, "no_country", None)


def test_digits_that_lack_only_the_plus_are_suggested_with_it():
    reading = read_number("493023125000")
    assert (reading.e164, reading.likely_meant) == (None, "+49 30 23125000")


def test_a_few_letters_are_no_vanity_number_even_in_north_america():
    for written in ("202 555 0J43", "JJJ 555 0143", "202 555 0143 mobile", "202-JJJ-01999"):
        assert not read_number(written, default_region="US").well_formed


@pytest.mark.parametrize(
    "written",
    ["030 23125000 Anna", "Tel. 030 23125000", "Tel.: 030 23125000 (Büro)", "030 23125000 Mo"],
)
def test_a_number_among_words_is_not_called_but_can_bar(written):
    reading = read_number(written, default_region="DE")
    assert not reading.well_formed
    assert BERLIN in (reading.e164, *reading.alternatives)


def test_letters_among_the_digits_give_no_other_reading():
    for written in ("+4930ABC25000", "030 2312KEIN", "1-202-JJJ-0199"):
        assert read_number(written, default_region="DE").alternatives == ()
