"""Files of objections, attempts, consents: strictness never leaves an objector callable."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ringfence.core.law.question import Objection, RegisterCheck
from ringfence.core.numbers.read import read_number
from ringfence.core.numbers.reading import Reading
from ringfence.screening.campaign_file import read_campaign_file
from ringfence.screening.fact_files import AT_ONCE, read_objections
from ringfence.screening.facts import Facts, read_facts
from ringfence.screening.list_error import ListError
from tests.screening.campaigns import AT, campaign_of, consent, json_lines
from tests.screening.lists import FILES

ANNA, BEN, CARLA = "+493023125000", "+493023125001", "+493023125002"


def _in_region(text: str, region: str | None) -> Reading:
    return read_number(text, default_region=region)


def _facts(folder: Path, **files: Any) -> Facts:
    campaign = read_campaign_file(campaign_of(folder, files=files), now=AT)
    return read_facts(campaign, read=_in_region, default_region="DE", at=AT)


def _of(facts: Facts, number: str) -> dict[str, Any]:
    return facts.fields(facts.look_up(read_number(number, default_region="DE")))


def _write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


def test_a_faulty_row_whose_number_can_be_read_objects_to_everything_at_once(
    tmp_path: Path,
) -> None:
    facts = _facts(tmp_path, objections=str(FILES / "r-objections-bad-rows.csv"))
    assert _of(facts, "030 23125000")["objections"][0].received_at.text.startswith("2026-05-04")
    for number in (CARLA, "+493023125003", "+493023125004"):
        (objection,) = _of(facts, number)["objections"]
        assert objection.scope == "all"
        assert objection.received_at is None  # no consent can be later
    assert _of(facts, BEN)["objections"] == ()
    (repairs,) = facts.repairs()
    assert repairs.rows == 4
    assert repairs.places() == "3, 4, 5, 6"
    assert any("'not-a-number'" in line for line in repairs.messages())


def test_a_bare_list_of_numbers_objects_to_everything(tmp_path: Path) -> None:
    facts = _facts(tmp_path, objections=str(FILES / "r-dot-zero-dnc.csv"))
    assert _of(facts, "493023125000.0")["objections"][0].scope == "all"
    assert list(facts.repairs()) == []


def test_objections_keep_what_they_say(tmp_path: Path) -> None:
    text = (
        "number;received_at;scope;purpose;not_between;note\n"
        f"{ANNA};2026-05-04;purpose;offers;;x\n{BEN};2026-05-04;hours;;18:00-09:00;y\n"
    )
    facts = _facts(tmp_path, objections=_write(tmp_path, "o.csv", text))
    (anna,), (ben,) = (_of(facts, number)["objections"] for number in (ANNA, BEN))
    assert (anna.scope, anna.purpose) == ("purpose", "offers")
    assert (ben.scope, ben.not_between) == ("hours", ("18:00", "09:00"))
    assert list(facts.ignored_columns()) == [("o.csv", ("note",))]


@pytest.mark.parametrize(
    "line",
    [
        '{"number": "+493023125000", "scope": "everything"}',
        '{"number": "+493023125000", "received_at": "2026-05-04", "colour": 1}',
        '{"number": "+493023125000", "received_at": "2026-05-04",',
        '{"number": "+493023125000", "scope": "all", "scope": "hours"}',
        '{"number": 493023125000}',
        '{"number": "+49 30 23125000 x12", "received_at": 5}',
    ],
)
def test_no_fault_in_json_leaves_an_objector_callable(tmp_path: Path, line: str) -> None:
    facts = _facts(tmp_path, objections=_write(tmp_path, "o.jsonl", line + "\n"))
    assert _of(facts, ANNA)["objections"][0].scope == "all"
    assert sum(repairs.rows for repairs in facts.repairs()) == 1


@pytest.mark.parametrize("row", [f'{ANNA},"x', f"x,{ANNA},y", f"{ANNA}"])
def test_a_ragged_row_still_objects(tmp_path: Path, row: str) -> None:
    text = f"number,scope\n{BEN},all\n{row}\n{CARLA},all\n"
    facts = _facts(tmp_path, objections=_write(tmp_path, "o.csv", text))
    assert all(_of(facts, number)["objections"] for number in (ANNA, BEN, CARLA))


def test_none_is_empty_and_absent_is_unknown(tmp_path: Path) -> None:
    facts = _facts(tmp_path, attempts=None, registers=None)
    assert _of(facts, ANNA) == {"objections": (), "consents": ()}


def test_attempts_are_counted_row_by_row(tmp_path: Path) -> None:
    row = {"number": ANNA, "at": "2026-11-23T11:00:00+01:00", "outcome": "no_answer"}
    facts = _facts(tmp_path, attempts=json_lines(tmp_path, "a.jsonl", [row, row]))
    assert len(_of(facts, "030 23125000")["attempts"]) == 2
    assert _of(facts, BEN)["attempts"] == ()


def test_an_attempt_with_a_fault_makes_the_attempts_of_its_number_unknown(
    tmp_path: Path,
) -> None:
    rows = [
        {"number": ANNA, "at": "2026-11-23T11:00:00+01:00", "outcome": "no_answer"},
        {"number": ANNA, "at": "yesterday", "outcome": "busy"},
    ]
    facts = _facts(tmp_path, attempts=json_lines(tmp_path, "a.jsonl", rows))
    assert "attempts" not in _of(facts, ANNA)


def test_a_consent_counts_for_its_number_only(tmp_path: Path) -> None:
    rows = [{"number": "030 23125000", "consent": consent()}]
    facts = _facts(tmp_path, consents=json_lines(tmp_path, "c.jsonl", rows))
    assert _of(facts, ANNA)["consents"][0].id == "c-1"
    assert _of(facts, BEN)["consents"] == ()


def test_a_consent_with_a_fault_is_not_used_nor_is_another_of_the_number(
    tmp_path: Path,
) -> None:
    rows: list[dict[str, Any]] = [
        {"number": ANNA, "consent": consent()},
        {"number": ANNA, "consent": consent(withdrawn_at="last week")},
        {"number": BEN, "consent": consent(), "more": 1},
        {"number": CARLA, "consent": consent()},
    ]
    facts = _facts(tmp_path, consents=json_lines(tmp_path, "c.jsonl", rows))
    assert [len(_of(facts, n)["consents"]) for n in (ANNA, BEN, CARLA)] == [0, 0, 1]
    (repairs,) = facts.repairs()
    assert repairs.rows == 2


def test_registers_say_of_each_number_whether_it_is_listed(tmp_path: Path) -> None:
    _write(tmp_path, "tps-1.txt", "Telephone\n020 7946 0000\n")
    _write(tmp_path, "tps-2.csv", '"+44 20 7946 0001",x\n07700900000;y\n\n')
    registers = [
        {"id": "gb-tps", "path": "tps-1.txt", "as_of": "2026-11-20"},
        {"id": "gb-tps", "path": "tps-2.csv", "as_of": "2026-11-20"},
        {"id": "gb-ctps", "path": "tps-1.txt", "as_of": "2026-11-19"},
    ]
    facts = _facts(tmp_path, registers=registers)

    def listed(number: str) -> list[tuple[str, bool | None]]:
        checks: tuple[RegisterCheck, ...] = _of(facts, number)["registers"]
        assert all(check.checked_at is not None for check in checks)
        return [(check.id, check.listed) for check in checks]

    assert listed("+442079460000") == [("gb-tps", True), ("gb-ctps", True)]
    assert listed("+442079460001") == [("gb-tps", True), ("gb-ctps", False)]
    assert listed("+447700900000") == [("gb-tps", True), ("gb-ctps", False)]
    assert listed("+442079460002") == [("gb-tps", False), ("gb-ctps", False)]


@pytest.mark.parametrize("text", ["phone\n", "nobody\nnowhere\n", "\n\n"])
def test_a_register_without_one_readable_number_is_refused(tmp_path: Path, text: str) -> None:
    _write(tmp_path, "r.txt", text)
    registers = [{"id": "gb-tps", "path": "r.txt", "as_of": "2026-11-20"}]
    with pytest.raises(ListError, match=r"r\.txt"):
        _facts(tmp_path, registers=registers)


@pytest.mark.parametrize("key", ["objections", "consents", "attempts"])
def test_a_file_of_facts_that_is_missing_stops_the_screening(tmp_path: Path, key: str) -> None:
    with pytest.raises(ListError, match=r"nowhere\.csv"):
        _facts(tmp_path, **{key: "nowhere.csv"})


def test_equal_facts_of_two_numbers_are_one_fact(tmp_path: Path) -> None:
    rows = [{"number": n, "received_at": "2026-05-04", "scope": "all"} for n in (ANNA, BEN)]
    facts = _facts(tmp_path, objections=json_lines(tmp_path, "o.jsonl", rows))
    anna, ben = (facts.look_up(read_number(number)) for number in (ANNA, BEN))
    assert anna == ben
    assert isinstance(_of(facts, ANNA)["objections"][0], Objection)


def test_an_objection_of_a_mistyped_year_counts_at_once(tmp_path: Path) -> None:
    path = tmp_path / "objections.csv"
    path.write_text(
        "number,received_at,scope\n"
        "+493023125000,2062-11-20T09:00:00+01:00,purpose\n"
        "+493023125001,2026-11-20T09:00:00+01:00,all\n",
        encoding="utf-8",
    )
    found = read_objections(path, read=read_number, at=AT, now=AT)
    assert found.facts[0] == AT_ONCE
    assert "is in the future" in next(iter(found.repairs.messages()))
    assert found.repairs.rows == 1
    assert read_objections(path, read=read_number, at=AT).facts[0] != AT_ONCE
