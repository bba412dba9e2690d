"""The generated tables are what their sources say, and need them no more."""

import subprocess
import sys
from importlib.resources import files

from ringfence.core.numbers.place_tables import COUNTRY_ZONES, SUBDIVISION_ZONES
from ringfence.core.numbers.prefix_tables import AREA_CODES, PREFIX_ZONES
from scripts import make_number_tables


def test_the_tables_are_in_step_with_their_sources(capsys):
    assert make_number_tables.main(["--check"]) == 0, capsys.readouterr().out


def test_a_table_that_differs_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(make_number_tables, "FOLDER", tmp_path)
    assert make_number_tables.main(["--check"]) == 1
    assert "prefix_tables.py: differs" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_every_zone_of_the_tables_is_in_the_pinned_time_zone_data():
    names = {zone for zones in COUNTRY_ZONES.values() for zone in zones}
    names |= {zone for zones in SUBDIVISION_ZONES.values() for zone in zones}
    names |= {zone for zones in PREFIX_ZONES.values() for zone in zones}
    names |= {zone for _, zones in AREA_CODES.values() for zone in zones}
    root = files("tzdata").joinpath("zoneinfo")
    assert [name for name in names if not root.joinpath(*name.split("/")).is_file()] == []


def test_reading_a_number_loads_no_names_of_places():
    program = (
        "import sys\n"
        "from ringfence.core.numbers.read import read_number\n"
        "read_number('+493023125000'); read_number('112', default_region='DE')\n"
        "heavy = ('phonenumbers.geodata', 'phonenumbers.tzdata', 'phonenumbers.carrierdata')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == "[]"
