"""The holiday files: as the library makes them, by hand where it must be, known days right."""

import subprocess
import sys
from datetime import date

import pytest

from ringfence.core.law.holiday_calendar import HolidayCalendar
from ringfence.rulepacks.holiday_data import (
    DATA_FOLDER,
    PLACE_OF_REGION,
    HolidayDataError,
    decode_calendar,
    holiday_place,
    load_calendar,
)
from scripts.make_holidays import (
    COUNTRIES,
    FIRST_YEAR,
    LAST_YEAR,
    make_all,
    make_file,
    read_overrides,
)

GERMANY = """
- country: DE
  reason: invented for this test
  source: this test
"""


def calendar_of(country: str) -> HolidayCalendar:
    calendar = load_calendar(country)
    assert calendar is not None
    return calendar


def test_the_committed_files_are_what_the_library_makes() -> None:
    made = make_all()
    committed = {path.name: path.read_bytes() for path in DATA_FOLDER.glob("*.json")}
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == []


def test_all_files_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in DATA_FOLDER.iterdir()) < 1_500_000


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_covers_the_years_and_names_the_library(country: str) -> None:
    calendar = calendar_of(country)
    assert calendar.country == country
    assert calendar.library.startswith("holidays ")
    assert not calendar.covers(date(2017, 12, 31))
    assert calendar.covers(date(2018, 1, 1))
    assert calendar.covers(date(2029, 12, 31))
    assert not calendar.covers(date(2030, 1, 1))
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        assert sum(day.year == year for day in calendar.on_day) >= 4


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_mark_of_the_library_is_left_in_a_name(country: str) -> None:
    for found in calendar_of(country).on_day.values():
        for holiday in found:
            assert "(observed" not in holiday.name
            assert "estimated" not in holiday.name


@pytest.mark.parametrize(
    ("country", "day", "holiday"),
    [
        ("DE", "2026-10-03", True),
        ("DE", "2026-10-04", False),
        ("FR", "2026-12-26", False),
        ("GB", "2026-08-31", False),  # Summer Bank Holiday: not in Scotland
        ("PL", "2024-12-24", False),
        ("PL", "2025-12-24", True),
        ("IT", "2025-10-04", False),
        ("IT", "2026-10-04", True),
        ("IE", "2022-02-07", False),
        ("IE", "2023-02-06", True),
        ("DK", "2023-05-05", True),  # Great Prayer Day, abolished from 2024
        ("DK", "2024-04-26", False),
        ("NO", "2026-05-17", True),
        ("US", "2026-07-03", True),
        ("US", "2026-07-04", True),
        ("US", "2026-07-06", False),
    ],
)
def test_known_nationwide_days(country: str, day: str, holiday: bool) -> None:
    found = calendar_of(country).nationwide(date.fromisoformat(day))
    assert (found is not None) is holiday


@pytest.mark.parametrize(
    ("place", "day", "holiday"),
    [
        ("DE-BY", "2026-08-15", True),
        ("DE-BE", "2026-08-15", False),
        ("DE-SL", "2026-08-15", True),
        ("DE-BE", "2018-03-08", False),
        ("DE-BE", "2019-03-08", True),
        ("DE-BY", "2026-03-08", False),
        ("DE-BY", "2026-08-08", False),
        ("DE-Augsburg", "2026-08-08", True),
        ("DE-Augsburg", "2026-11-01", True),  # a day of Bavaria
        ("GB-SCT", "2026-01-02", True),
        ("GB-ENG", "2026-01-02", False),
        ("GB-SCT", "2026-04-06", False),
        ("GB-ENG", "2026-04-06", True),
        ("GB-NIR", "2026-07-13", True),
        ("GB-WLS", "2026-07-13", False),
        ("FR-57", "2026-12-26", True),
        ("FR-6AE", "2026-12-26", True),
        ("FR-67", "2026-12-26", True),
        ("FR-75", "2026-12-26", False),
        ("FR-974", "2025-12-20", True),
        ("FR-RE", "2025-12-20", True),
        ("FR-MQ", "2026-05-22", True),
        ("FR-GP", "2026-05-27", True),
        ("FR-MF", "2026-05-28", True),
        ("FR-IDF", "2026-05-22", False),
        ("ES-MD", "2025-05-02", True),
        ("ES-M", "2025-05-02", True),
        ("ES-CT", "2025-05-02", False),
        ("ES-CN", "2025-05-30", True),
        ("ES-CT", "2025-09-11", True),
        ("FI-01", "2026-06-09", True),
        ("FI-18", "2026-06-09", False),
        ("IT-RM", "2026-06-29", True),
        ("IT-MI", "2026-06-29", False),
        ("CA-QC", "2026-06-24", True),
        ("CA-ON", "2026-06-24", False),
        ("US-MA", "2026-04-20", True),
        ("US-NY", "2026-04-20", False),
    ],
)
def test_known_days_of_subdivisions_on_both_sides(place: str, day: str, holiday: bool) -> None:
    country, _, subdivision = place.partition("-")
    calendar = calendar_of(country)
    assert calendar.knows(subdivision)
    found = calendar.in_subdivision(date.fromisoformat(day), subdivision)
    assert (found is not None) is holiday


def test_all_saints_in_spain_closes_where_the_region_is_not_known() -> None:
    spain = calendar_of("ES")
    monday = date(2026, 11, 2)  # All Saints' Day falls on a Sunday; some regions move it
    assert spain.nationwide(monday) is None
    moved = spain.anywhere(monday)
    assert moved is not None
    assert moved.observed
    assert spain.anywhere(monday, frozenset({"CT"})) is None


def test_spain_is_projected_after_the_last_published_year() -> None:
    assert not calendar_of("ES").projected(date(2026, 12, 31))
    assert calendar_of("ES").projected(date(2027, 1, 1))
    assert not calendar_of("DE").projected(date(2029, 12, 31))


def test_a_larger_region_may_keep_what_a_part_of_it_keeps() -> None:
    france, italy = calendar_of("FR"), calendar_of("IT")
    boxing_day, rome = date(2026, 12, 26), date(2026, 6, 29)
    assert france.anywhere(boxing_day, frozenset({"GES"})) is not None
    assert france.anywhere(boxing_day, frozenset({"IDF"})) is None
    assert italy.anywhere(rome, frozenset({"62"})) is not None
    assert italy.anywhere(rome, frozenset({"25"})) is None


def test_days_that_bavaria_keeps_in_most_communes_never_prolong_a_deadline() -> None:
    germany = calendar_of("DE")
    assert not germany.prolongs_deadline(date(2026, 8, 15), "BY")
    assert germany.prolongs_deadline(date(2026, 8, 15), "SL")
    assert germany.prolongs_deadline(date(2026, 11, 1), "BY")


@pytest.mark.parametrize(
    ("day", "closed", "prolongs"),
    [
        ("2024-11-17", True, True),
        ("2025-11-17", True, False),
        ("2026-11-17", True, False),
        ("2023-09-01", True, True),
        ("2024-09-01", True, False),
        ("2025-05-08", True, True),
        ("2026-05-08", True, False),
        ("2027-05-08", True, True),
        ("2026-11-18", False, False),
    ],
)
def test_a_slovak_state_holiday_that_is_a_working_day_closes_and_never_prolongs(
    day: str, closed: bool, prolongs: bool
) -> None:
    slovakia, on = calendar_of("SK"), date.fromisoformat(day)
    assert (slovakia.nationwide(on) is not None) is closed
    assert slovakia.prolongs_deadline(on) is prolongs


def test_moon_sighted_feasts_of_jordan_are_estimated_and_their_neighbours_doubtful() -> None:
    jordan = calendar_of("JO")
    eid = jordan.nationwide(date(2026, 3, 20))
    assert eid is not None
    assert eid.estimated
    assert [jordan.doubtful(date(2026, 3, day)) for day in (18, 19, 23, 24)] == [
        False,
        True,
        True,
        False,
    ]
    labour_day = jordan.nationwide(date(2026, 5, 1))
    assert labour_day is not None
    assert not labour_day.estimated


def test_a_substitute_day_is_marked_observed_and_the_day_itself_is_not() -> None:
    states = calendar_of("US")
    substitute, itself = states.nationwide(date(2026, 7, 3)), states.nationwide(date(2026, 7, 4))
    assert substitute is not None
    assert itself is not None
    assert (substitute.observed, itself.observed) == (True, False)
    assert substitute.name == itself.name == "Independence Day"
    bridge = calendar_of("HU").nationwide(date(2025, 5, 2))
    assert bridge is not None
    assert bridge.observed


def test_columbus_day_closes_everywhere_and_prolongs_only_where_it_is_kept() -> None:
    states, day = calendar_of("US"), date(2026, 10, 12)
    assert states.in_subdivision(day, "TX") is not None
    assert not states.prolongs_deadline(day, "TX")
    assert states.prolongs_deadline(day, "NY")


def test_french_days_are_those_of_the_labour_code() -> None:
    # Code du travail, L. 3133-1: eleven days; Easter of 2026 is 5 April
    france = calendar_of("FR")
    days = {"01-01", "04-06", "05-01", "05-08", "05-14", "05-25"}
    days |= {"07-14", "08-15", "11-01", "11-11", "12-25"}
    found = [day for day in france.on_day if france.nationwide(day) and day.year == 2026]
    assert {day.strftime("%m-%d") for day in found} == days


def test_provinces_and_departments_without_a_day_of_their_own_are_known() -> None:
    for country, count in (("FR", 97), ("IT", 107), ("ES", 50)):
        calendar = calendar_of(country)
        inner = [place for place, above in calendar.holds_in.items() if len(above) > 1]
        assert len(inner) >= count
    assert not calendar_of("FR").knows("ZZ")
    assert calendar_of("HR").knows("21")  # no Croatian county has a day of its own


def test_every_telephone_region_with_a_place_finds_a_known_one() -> None:
    for region in PLACE_OF_REGION:
        country, subdivision = holiday_place(region)
        assert subdivision is not None
        assert calendar_of(country).knows(subdivision)
    assert holiday_place("DE") == ("DE", None)


@pytest.mark.parametrize("country", ["ZZ", "de", "", "../", "D", "DEU", "D\0", "ＤＥ"])
def test_a_country_without_data_has_no_calendar(country: str) -> None:
    assert load_calendar(country) is None


@pytest.mark.parametrize(
    "damage",
    [
        (b'"country"', b'"land"'),
        (b'"2026-10-03"', b'"2026-13-03"'),
        (b'"name":"German Unity Day"', b'"nom":"German Unity Day"'),
        (b'"BY":null', b'"BY":"Augsburg"'),
        (b"}}\n", b""),
    ],
)
def test_a_damaged_file_is_refused_by_name(damage: tuple[bytes, bytes]) -> None:
    content = (DATA_FOLDER / "de.json").read_bytes()
    assert damage[0] in content
    with pytest.raises(HolidayDataError, match=r"^de\.json: "):
        decode_calendar(content.replace(*damage), name="de.json")


def test_every_override_states_its_reason_and_its_source() -> None:
    overrides = read_overrides((DATA_FOLDER / "overrides.yaml").read_text("utf-8"))
    assert overrides
    for entry in overrides:
        assert len(entry.reason) > 20
        assert len(entry.source) > 20


def test_an_override_sets_and_strikes_days() -> None:
    text = (
        GERMANY
        + '  set: {name: Jubilee, yearly: "06-15", first_year: 2027, subdivisions: [HH]}\n'
        + GERMANY
        + '  strike: {days: ["2026-10-03"]}\n'
        + GERMANY
        + '  strike: {yearly: "03-08", first_year: 2028, subdivisions: [MV]}\n'
    )
    content = make_file("DE", overrides=read_overrides(text), places={"BY": ["Augsburg"]})
    calendar = decode_calendar(content, name="de.json")
    assert calendar.in_subdivision(date(2026, 6, 15), "HH") is None
    assert calendar.in_subdivision(date(2027, 6, 15), "HH") is not None
    assert calendar.in_subdivision(date(2027, 6, 15), "BE") is None
    assert calendar.nationwide(date(2026, 10, 3)) is None
    assert calendar.nationwide(date(2027, 10, 3)) is not None
    assert calendar.in_subdivision(date(2027, 3, 8), "MV") is not None
    assert calendar.in_subdivision(date(2028, 3, 8), "MV") is None
    assert calendar.in_subdivision(date(2028, 3, 8), "BE") is not None


@pytest.mark.parametrize(
    "act",
    [
        '  strike: {days: ["2026-10-05"]}',
        '  set: {name: Unity, yearly: "10-03"}',  # the library has it already
        "  category: {name: catholic}",  # nothing nationwide
    ],
)
def test_an_override_that_changes_nothing_is_refused(act: str) -> None:
    with pytest.raises(SystemExit, match="changes nothing"):
        make_file("DE", overrides=read_overrides(GERMANY + act), places={"BY": ["Augsburg"]})


def test_an_override_outside_the_years_or_with_two_acts_is_refused() -> None:
    late = read_overrides(GERMANY + '  strike: {days: ["2031-10-03"]}')
    with pytest.raises(ValueError, match="2031-10-03"):
        make_file("DE", overrides=late, places={"BY": ["Augsburg"]})
    with pytest.raises(SystemExit, match="exactly one"):
        read_overrides(GERMANY + '  strike: {days: ["2026-10-03"]}\n  confirmed: 2026\n')


def test_reading_a_calendar_does_not_import_the_library() -> None:
    program = (
        "import sys\n"
        "from ringfence.rulepacks.holiday_data import load_calendar\n"
        "assert load_calendar('DE')\n"
        "sys.exit('holidays' in sys.modules)\n"
    )
    folder = str(DATA_FOLDER.parents[3])
    done = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONPATH": folder}, check=False, timeout=60
    )
    assert done.returncode == 0
