"""Every zone a number may ring in, and none of another country."""

import pytest

from ringfence.core.numbers.place_tables import COUNTRY_ZONES, SUBDIVISION_ZONES
from ringfence.core.numbers.prefix_tables import AREA_CODES, ES_COMMUNITIES
from ringfence.core.numbers.read import read_number
from ringfence.core.numbers.zones import zones_of_place, zones_of_prefix

SPAIN = ("Africa/Ceuta", "Atlantic/Canary", "Europe/Madrid")


@pytest.mark.parametrize(
    ("written", "zones", "subdivision"),
    [
        ("+493023125000", ("Europe/Berlin",), None),
        ("+4915228817386", ("Europe/Berlin", "Europe/Busingen"), None),
        ("+442079460123", ("Europe/London",), None),
        ("+447400123456", ("Europe/London",), None),
        ("+447700900123", ("Europe/London",), None),
        ("+353850123456", ("Europe/Dublin",), None),
        ("+35312345678", ("Europe/Dublin",), None),
        ("+34612345678", SPAIN, None),
        ("+34912345678", ("Europe/Madrid",), "ES-MD"),
        ("+18505550143", ("America/Chicago", "America/New_York"), "US-FL"),
        ("+13055550123", ("America/New_York",), "US-FL"),
        ("+12025550123", ("America/New_York",), "US-DC"),
        ("+14165550143", ("America/Toronto",), "CA-ON"),
        ("+962790123456", ("Asia/Amman",), None),
        ("+33612345678", ("Europe/Paris",), None),
    ],
)
def test_the_zones_and_the_part_of_the_country(written, zones, subdivision):
    reading = read_number(written)
    assert (reading.time_zones, reading.subdivision) == (zones, subdivision)


def test_what_cannot_be_read_has_no_zone():
    assert read_number("n/a").time_zones == ()
    assert read_number("+800 12345678").time_zones == ()


@pytest.mark.parametrize(
    ("prefix", "zones"),
    [
        ("34922", ("Atlantic/Canary",)),
        ("34928", ("Atlantic/Canary",)),
        ("34822", ("Atlantic/Canary",)),
        ("34828", ("Atlantic/Canary",)),
        ("34956", ("Africa/Ceuta", "Europe/Madrid")),
        ("34856", ("Africa/Ceuta", "Europe/Madrid")),
        ("34952", ("Africa/Ceuta", "Europe/Madrid")),
        ("34958", ("Europe/Madrid",)),
    ],
)
def test_the_prefixes_of_the_canaries_ceuta_and_melilla(prefix, zones):
    assert zones_of_prefix("ES", prefix + "123456") == zones


def test_a_prefix_of_two_communities_names_none():
    assert ES_COMMUNITIES["958"] == ES_COMMUNITIES["858"] == "ES-AN"
    assert ES_COMMUNITIES["935"] == ES_COMMUNITIES["973"] == "ES-CT"
    assert not {"956", "856", "952", "852"} & set(ES_COMMUNITIES)


def test_an_area_code_laid_over_another_has_its_zones():
    assert AREA_CODES["448"] == AREA_CODES["850"]
    assert AREA_CODES["930"] == AREA_CODES["812"]
    assert AREA_CODES["581"] == AREA_CODES["418"]


def test_no_area_code_has_a_zone_outside_its_state_or_province():
    for place, zones in AREA_CODES.values():
        owner = SUBDIVISION_ZONES[place] if place else COUNTRY_ZONES["CA"]
        assert zones
        assert set(zones) <= set(owner)


@pytest.mark.parametrize(
    ("place", "zones"),
    [
        ("DE", ("Europe/Berlin", "Europe/Busingen")),
        ("ES", SPAIN),
        ("ES-CN", ("Atlantic/Canary",)),
        ("ES-CE", ("Africa/Ceuta",)),
        ("US-FL", ("America/Chicago", "America/New_York")),
        ("US-HI", ("Pacific/Honolulu",)),
        ("US-PR", ("America/Puerto_Rico",)),
        ("FR-974", ("Indian/Reunion",)),
        ("GB-SCT", ("Europe/London",)),
        ("NL", ("Europe/Amsterdam",)),
        ("", ()),
        ("XX", ()),
    ],
)
def test_the_zones_of_a_place(place, zones):
    assert zones_of_place(place) == zones


def test_the_states_have_together_every_zone_of_the_country():
    for country in ("US", "CA"):
        parts = [z for place, z in SUBDIVISION_ZONES.items() if place.startswith(f"{country}-")]
        assert set(COUNTRY_ZONES[country]) <= {zone for zones in parts for zone in zones}
