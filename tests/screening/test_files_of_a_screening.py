"""What comes out: every row once and in order, numbers as they stand, nothing half-written."""

from __future__ import annotations

import gzip
import hashlib
from datetime import datetime
from pathlib import Path

import pytest

from ringfence.screening.judge import ListOrder, judge_list
from ringfence.screening.list_error import ListError
from tests.screening.campaigns import AT, campaign_of, json_lines
from tests.screening.lists import FILES
from tests.screening.screened import Screened, ask, consenting, screened

ANNA, BEN, CARLA, DORA = (f"+49302312500{n}" for n in range(4))
EVERYONE = [f"+493023125{n:03}" for n in range(142)]
ADDED = [
    "verdict", "reason_codes", "callable_from", "callable_until", "duties", "law_version",
    "why_deferred",
]  # fmt: skip


def _of_sample(folder: Path, name: str) -> Screened:
    return screened(folder, FILES / name, campaign=consenting(folder, EVERYONE))


def _accounted(found: Screened) -> list[int]:
    """Positions of the rows in callable and blocked together, in order."""
    blocked = {int(row["row"]) for row in found.rows("blocked")}
    total = found.manifest()["counts"]["rows"]
    assert len(found.rows("callable")) + len(blocked) == total
    return sorted(blocked)


@pytest.mark.parametrize(
    ("name", "rows", "blocked"),
    [
        ("r-bom-quoted.csv", 2, []),
        ("r-sep-line.csv", 2, []),
        ("r-utf16le.csv", 2, []),
        ("r-late-plus.csv", 142, []),
        ("r-ragged.csv", 5, [2, 3, 4]),
        ("r-two-members.csv.gz", 3, []),
        ("r-dot-zero.csv", 3, [2, 3]),
        ("r-letters.csv", 6, [1, 2, 3, 4, 5, 6]),
        ("r-formula.csv", 3, []),
    ],
)
def test_each_sample_is_accounted_for(
    tmp_path: Path, name: str, rows: int, blocked: list[int]
) -> None:
    found = _of_sample(tmp_path, name)
    assert found.manifest()["counts"]["rows"] == rows
    assert _accounted(found) == blocked


@pytest.mark.parametrize(
    "name", ["r-two-phones.csv", "r-dup-header.csv", "r-nul.csv", "r-truncated.csv.gz"]
)
def test_a_list_that_cannot_be_read_leaves_nothing(tmp_path: Path, name: str) -> None:
    campaign = campaign_of(tmp_path)
    before = set(tmp_path.iterdir())
    with pytest.raises(ListError):
        screened(tmp_path, FILES / name, campaign=campaign)
    assert set(tmp_path.iterdir()) == before


def test_callable_has_all_columns_and_says_what_the_law_says(tmp_path: Path) -> None:
    text = f"phone;name;note\r\n030 / 23125-000;Müller;=1+1\r\n{BEN};B;\r\n"
    found = screened(tmp_path, text, campaign=consenting(tmp_path, [ANNA]))
    (row,) = found.rows("callable")
    assert list(row) == ["phone", "name", "note", *ADDED]
    assert (row["phone"], row["name"], row["note"]) == ("030 / 23125-000", "Müller", "'=1+1")
    assert row["verdict"] == "permit"
    assert row["callable_from"] == "2026-11-24T10:00:00+01:00"
    assert datetime.fromisoformat(row["callable_until"]) > datetime.fromisoformat(
        row["callable_from"]
    )
    assert "disclosure.identity" in row["duties"]
    assert row["law_version"] == found.manifest()["versions"]["law"]
    assert found.text("callable").count("\r\n") == 2


def test_blocked_says_why_and_what_would_help_and_no_personal_data(tmp_path: Path) -> None:
    text = f"phone,name\n{ANNA},Anna Muster\n{BEN},Ben Muster\nx,Carla Muster\n,Dora Muster\n"
    found = screened(tmp_path, text, campaign=consenting(tmp_path, [ANNA]))
    ben, carla, dora = found.rows("blocked")
    assert (ben["row"], carla["row"], dora["row"]) == ("2", "3", "4")
    assert "consent.missing" in ben["reasons"].split(" ")
    assert ben["remedy"]
    assert "number.invalid" in carla["reasons"]
    assert dora["reasons"] == "row.unreadable"
    for name in ("blocked.csv", "report.html", "manifest.json"):
        content = (found.out / name).read_text("utf-8")
        assert "Muster" not in content
        assert "23125" not in content.replace("+493023125001", "")


def test_with_data_the_blocked_rows_keep_their_columns(tmp_path: Path) -> None:
    text = f"phone,name\n{ANNA},=A\n+x,Ben\n"
    found = screened(tmp_path, text, with_data=True)
    rows = found.rows("blocked")
    assert [(row["phone"], row["name"]) for row in rows] == [(ANNA, "'=A"), ("'+x", "Ben")]


def test_the_second_row_of_a_number_is_blocked(tmp_path: Path) -> None:
    text = f"phone\n{ANNA}\n030 23125000\n0049 30 23125000\n{BEN}\n"
    found = screened(tmp_path, text, campaign=consenting(tmp_path, [ANNA, BEN]))
    assert found.numbers("callable") == [ANNA, BEN]
    assert [row["reasons"] for row in found.rows("blocked")] == ["row.duplicate"] * 2


def test_a_row_that_only_opens_later_says_when(tmp_path: Path) -> None:
    attempts = json_lines(
        tmp_path, "a.jsonl",
        [
            {"number": ANNA, "at": f"2026-11-24T09:{minute:02}:00+01:00", "outcome": "no_answer"}
            for minute in (5, 11)
        ],
    )  # fmt: skip
    campaign = consenting(tmp_path, [ANNA], attempts=attempts)
    found = screened(tmp_path, f"phone\n{ANNA}\n", campaign=campaign)
    (row,) = found.rows("callable")
    assert row["verdict"] == "defer"
    assert row["reason_codes"] == "cap.reached"
    assert row["callable_from"] > "2026-11-24T10"
    assert row["callable_until"] > row["callable_from"]
    assert row["why_deferred"]


def test_a_row_that_opens_after_a_week_is_blocked_with_its_own_reason(tmp_path: Path) -> None:
    campaign = consenting(tmp_path, [ANNA])
    text = campaign.read_text("utf-8").replace('"voice"', '"opens": "2026-12-14", "voice"')
    campaign.write_text(text, "utf-8")
    found = screened(tmp_path, f"phone\n{ANNA}\n", campaign=campaign)
    (row,) = found.rows("blocked")
    assert row["reasons"] == "row.opens_later campaign.closed"
    assert row["callable_from"].startswith("2026-12-1")
    assert found.manifest()["counts"]["deferred_later"] == 1


def test_a_row_that_would_be_refused_when_it_opens_is_blocked(tmp_path: Path) -> None:
    campaign = consenting(tmp_path, [ANNA])
    text = campaign.read_text("utf-8").replace('"voice"', '"opens": "2026-11-26", "voice"')
    text = text.replace("2027-06-30", "2026-11-25")
    campaign.write_text(text, "utf-8")
    found = screened(tmp_path, f"phone\n{ANNA}\n", campaign=campaign)
    (row,) = found.rows("blocked")
    assert {"row.shut_at_opening", "campaign.closed", "agent.untrained"} <= set(
        row["reasons"].split(" ")
    )


def test_screening_an_output_again_changes_nothing(tmp_path: Path) -> None:
    campaign = consenting(tmp_path, EVERYONE)
    first = screened(tmp_path, FILES / "r-formula.csv", campaign=campaign, out="first")
    again = screened(tmp_path, tmp_path / "first" / "callable.csv", campaign=campaign, out="again")
    assert first.numbers("callable") == [ANNA, BEN, "030 23125002"]
    names = [row["name"] for row in first.rows("callable")]
    assert names == ['\'=HYPERLINK("https://example.org","x")', "'@SUM(A1)", "'+Muster"]
    assert [row["note"] for row in first.rows("callable")] == ["ok", "-1", "'\t=1+1"]
    assert again.text("callable") == first.text("callable")


def test_a_packed_list_gives_packed_files(tmp_path: Path) -> None:
    packed = gzip.compress(f"phone\n{ANNA}\n{BEN}\n".encode())
    campaign = consenting(tmp_path, [ANNA])
    found = screened(tmp_path, packed, campaign=campaign, name="list.csv.gz")
    assert sorted(path.name for path in found.out.iterdir()) == [
        "blocked.csv.gz", "callable.csv.gz", "manifest.json", "report.html",
    ]  # fmt: skip
    assert found.numbers("callable") == [ANNA]


def test_the_manifest_vouches_for_what_was_read_and_written(tmp_path: Path) -> None:
    found = screened(tmp_path, f"phone\n{ANNA}\n", campaign=consenting(tmp_path, [ANNA]))
    manifest = found.manifest()
    read = {entry["role"]: entry for entry in manifest["inputs"]}
    assert set(read) == {"list", "campaign file", "consents"}
    files = {tmp_path / entry["name"]: entry for entry in manifest["inputs"]}
    files |= {found.out / entry["name"]: entry for entry in manifest["outputs"]}
    assert {path.name for path in files} >= {"callable.csv", "blocked.csv", "report.html"}
    for path, entry in files.items():
        content = path.read_bytes()
        assert entry["bytes"] == len(content)
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
    assert manifest["at"] == "2026-11-24T10:00:00+01:00"
    assert {"EU", "DE"} <= {pack["code"] for pack in manifest["packs"]}
    assert manifest["found"]["number column"] == "phone"


def test_the_same_screening_gives_the_same_bytes(tmp_path: Path) -> None:
    campaign = consenting(tmp_path, EVERYONE)
    one = screened(tmp_path, FILES / "r-late-plus.csv", campaign=campaign, out="one")
    two = screened(tmp_path, FILES / "r-late-plus.csv", campaign=campaign, out="two")
    for path in one.out.iterdir():
        assert path.read_bytes() == (two.out / path.name).read_bytes()


def test_rows_with_two_readings_are_counted_and_barred_by_either(tmp_path: Path) -> None:
    rows = [{"number": "+49612345678", "received_at": "2026-05-04", "scope": "all"}]
    campaign = campaign_of(tmp_path, files={"objections": json_lines(tmp_path, "o.jsonl", rows)})
    found = screened(tmp_path, "phone\n49612345678\n+493023125001\n", campaign=campaign)
    assert found.manifest()["counts"]["ambiguous"] == 1
    two_readings, other = found.rows("blocked")
    assert "objection.recorded" in two_readings["reasons"]
    assert "objection.recorded" not in other["reasons"]


def test_progress_is_told_and_ends_with_the_last_row(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    (tmp_path / "list.csv").write_text("phone\n" + "n/a\n" * 4500, "utf-8")
    order = ListOrder(list_path=tmp_path / "list.csv", campaign_path=campaign_of(tmp_path), at=AT)
    judge_list(order, ask=ask, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 4500), (2000, 4500), (4000, 4500), (4500, 4500)]


def test_a_column_speaks_for_its_row(tmp_path: Path) -> None:
    campaign = consenting(tmp_path, [ANNA, BEN, CARLA])
    text = campaign.read_text("utf-8").rstrip().removesuffix("}")
    text += ', "columns": {"subject.restricted": "blocked", "subject.kind": "kind"}}'
    campaign.write_text(text, "utf-8")
    rows = f"phone,blocked,kind\n{ANNA},yes,consumer\n{BEN},,\n{CARLA},no,martian\n"
    found = screened(tmp_path, rows, campaign=campaign)
    assert found.numbers("callable") == [BEN]
    anna, carla = found.rows("blocked")
    assert "subject.restricted" in anna["reasons"]
    assert carla["reasons"] == "row.unreadable"
    assert "subject.kind" in carla["remedy"] and "consumer" in carla["remedy"]
