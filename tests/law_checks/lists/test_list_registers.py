"""Registers, of the list and of its rows: those the packs know, as the gate asks them."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge, specs, warned

GERMAN: Facts = {
    "list.countries": ["DE"],
    "rows.0.number": "+493023125001",
    "rows.0.register": None,
}


@pytest.mark.parametrize(
    ("screened", "decision"),
    [
        ("2026-11-23", "accept"),
        ("2026-11-08", "accept"),
        ("2026-11-07", "quarantine"),
        ("2026-11-24", "quarantine"),
    ],
)
def test_the_screening_is_as_fresh_as_the_law_asks(
    judge: Judge, screened: str, decision: str
) -> None:
    answer = judge({"list.registers_screened_at": screened})
    assert answer["decision"] == decision
    if decision == "quarantine":
        assert specs(answer) == [("registers.not_screened", "PL-15")]


def test_where_a_law_has_no_register_none_is_asked(judge: Judge) -> None:
    answer = judge(GERMAN | {"list.registers_screened_at": None})
    assert answer["decision"] == "accept"
    assert answer["rows"][0]["decision"] == "accept"


def test_every_country_of_the_list_is_asked(judge: Judge) -> None:
    change = GERMAN | {"list.countries": ["DE", "IT"], "list.registers_screened_at": None}
    assert judge(change)["decision"] == "quarantine"


def test_a_register_no_pack_knows_is_ignored_with_a_warning(judge_row: Judge) -> None:
    unknown = {"id": "de-robinson", "checked_at": "2026-11-20", "listed": True}
    row = judge_row(GERMAN | {"rows.0.register": unknown})
    assert row["decision"] == "accept"
    assert warned(row) == [("register.ignored", "PL-15")]


def test_another_register_does_not_stand_in(judge_row: Judge) -> None:
    row = judge_row({"rows.0.register.id": "gb-tps"})
    assert row["decision"] == "quarantine"
    assert specs(row) == [("register.unchecked", "PL-15")]


def test_a_state_with_a_register_of_its_own_is_asked_too(judge_row: Judge) -> None:
    american: Facts = {
        "list.countries": ["US"],
        "rows.0.register": {"id": "us-ndnc", "checked_at": "2026-11-20", "listed": False},
    }
    assert judge_row(american | {"rows.0.number": "+12025550100"})["decision"] == "accept"
    row = judge_row(american | {"rows.0.number": "+13055550100"})
    assert row["decision"] == "quarantine"
    assert [reason["missing"] for reason in row["reasons"]] == [
        "registers[us-fl-no-sales-solicitation]"
    ]


def test_who_is_called_says_which_register_is_asked(judge_row: Judge) -> None:
    british: Facts = {
        "list.countries": ["GB"],
        "rows.0.number": "+442079460123",
        "rows.0.register": {"id": "gb-tps", "checked_at": "2026-11-20", "listed": False},
    }
    assert judge_row(british)["decision"] == "accept"
    business = {"country": "GB", "call_type": "live", "audience": "business"}
    row = judge_row(british | {"regime": business})
    assert [reason["missing"] for reason in row["reasons"]] == ["registers[gb-ctps]"]


def test_an_entry_cites_its_own_law(judge_row: Judge) -> None:
    (reason,) = judge_row({"rows.0.register.listed": True})["reasons"]
    assert "Law 11 January 2018 no. 5" in {citation["law"] for citation in reason["citations"]}
    assert "opposizioni" in reason["text"]


def test_a_country_without_a_pack_quarantines(judge: Judge) -> None:
    answer = judge({"list.countries": ["IT", "AQ"]})
    assert answer["decision"] == "quarantine"
    assert specs(answer) == [("jurisdiction.no_pack", "PL-15")]
    regime = {"country": "AQ", "call_type": "live", "audience": "consumer"}
    answer = judge({"regime": regime})
    assert answer["decision"] == "quarantine"
    assert specs(answer) == [("jurisdiction.no_pack", "PL-09")]
    both = judge({"list.countries": ["IT", "AQ"], "regime": regime})
    assert len(both["reasons"]) == 1


def test_a_row_of_a_country_without_a_pack_waits(judge_row: Judge) -> None:
    row = judge_row({"list.countries": ["VA"], "rows.0.number": "+390669812345"})
    assert row["decision"] == "quarantine"
    assert specs(row) == [("jurisdiction.no_pack", "PL-15")]
