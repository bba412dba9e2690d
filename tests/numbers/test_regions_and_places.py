"""Which words name a country or a part of one."""

import pytest

from ringfence.core.numbers.regions import (
    UnknownRegion,
    check_place,
    check_region,
    region_of_subdivision,
)


@pytest.mark.parametrize(("word", "meant"), [("UK", "GB"), ("EL", "GR"), ("de", "DE")])
def test_a_word_that_is_often_mistaken_names_the_right_one(word, meant):
    with pytest.raises(UnknownRegion, match=f"{meant} may be meant"):
        check_region(word)


@pytest.mark.parametrize("word", ["", "XX", "DEU", "Germany", "D", "US-FL", "01"])
def test_what_is_no_country_is_refused_in_one_line(word):
    with pytest.raises(UnknownRegion) as caught:
        check_region(word)
    assert "\n" not in str(caught.value)
    assert "ISO 3166-1" in str(caught.value)


@pytest.mark.parametrize("word", ["DE", "GB", "GR", "NO", "RE", "AQ", "BV", "VA", "SX"])
def test_every_code_of_the_standard_is_taken(word):
    assert check_region(word) == word
    assert check_place(word) == word


@pytest.mark.parametrize(
    "word", ["US-FL", "US-DC", "US-PR", "ES-CN", "ES-M", "DE-BY", "CA-NU", "GB-SCT", "FR-974"]
)
def test_a_part_of_a_country_is_a_place(word):
    assert check_place(word) == word


@pytest.mark.parametrize("word", ["US-XX", "DE-XX", "UK-SCT", "US-", "US-Florida", "us-fl", "-FL"])
def test_what_is_no_part_of_a_country_is_refused(word):
    with pytest.raises(UnknownRegion):
        check_place(word)


@pytest.mark.parametrize(("place", "region"), [("US-FL", "US"), ("ES-CN", "ES"), ("DE", "DE")])
def test_a_part_belongs_to_the_country_before_its_dash(place, region):
    assert region_of_subdivision(place) == region
