"""The registers of the packs: their ids are public, their freshness is the law's."""

from datetime import date

import pytest

from ringfence.core.law.packs import Packs
from ringfence.core.law.rule_values import Register
from ringfence.rulepacks import load_packs

DAY = date(2026, 11, 25)
PUBLIC_IDS = {
    "DE": set(),
    "DK": {"dk-robinson", "dk-cvr-reklame"},
    "ES": {"es-robinson"},
    "FI": {"fi-puhelin-robinson"},
    "FR": {"fr-bloctel"},
    "GB": {"gb-tps", "gb-ctps"},
    "GR": {"gr-register-11"},
    "IE": {"ie-ndd"},
    "IT": {"it-rpo"},
    "JO": set(),
    "NL": {"nl-bel-me-niet"},
    "US": {"us-ndnc"},
    "US-FL": {"us-fl-no-sales-solicitation"},
    "US-TX": {"us-tx-no-call"},
    "EU": set(),
}
DAYS = {
    "dk-robinson": ("DK", 92),
    "es-robinson": ("ES", 30),
    "gb-tps": ("GB", 28),
    "gb-ctps": ("GB", 28),
    "gr-register-11": ("GR", 30),
    "ie-ndd": ("IE", 28),
    "it-rpo": ("IT", 15),
    "us-ndnc": ("US", 31),
    "us-fl-no-sales-solicitation": ("US-FL", 31),
    "us-tx-no-call": ("US-TX", None),
    "dk-cvr-reklame": ("DK", None),
    "fi-puhelin-robinson": ("FI", None),
}


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs()


def _ids(packs: Packs, code: str) -> set[str]:
    families = packs.pack(code).rules
    return {
        family.partition(".")[2]
        for family, timeline in families.items()
        if family.startswith("registers.")
        and any(isinstance(dated.value, Register) and dated.value.exists for dated in timeline)
    }


@pytest.mark.parametrize("code", PUBLIC_IDS)
def test_a_pack_knows_the_registers_of_the_contract_and_no_others(packs: Packs, code: str) -> None:
    assert _ids(packs, code) == PUBLIC_IDS[code]


def test_a_state_without_a_register_of_its_own_has_none(packs: Packs) -> None:
    for code in packs.codes():
        if "-" in code and code not in PUBLIC_IDS:
            assert _ids(packs, code) == set(), code


def test_an_id_begins_with_its_country(packs: Packs) -> None:
    for code in packs.codes():
        for register_id in _ids(packs, code):
            assert register_id.startswith(f"{code.lower()}-")


@pytest.mark.parametrize("register_id", DAYS)
def test_how_old_a_check_may_be(packs: Packs, register_id: str) -> None:
    code, days = DAYS[register_id]
    assert packs.law(code, DAY).registers[register_id].value.max_age_days == days


def test_a_state_asks_the_register_of_its_country_as_well(packs: Packs) -> None:
    assert set(packs.law("US-FL", DAY).registers) == {"us-ndnc", "us-fl-no-sales-solicitation"}
    assert set(packs.law("US-MD", DAY).registers) == {"us-ndnc"}


def test_the_texan_list_comes_out_by_the_quarter(packs: Packs) -> None:
    publication = packs.law("US-TX", DAY).registers["us-tx-no-call"].value.publication
    assert publication is not None
    assert publication.days == ("01-01", "04-01", "07-01", "10-01")
    assert publication.grace_days == 60
