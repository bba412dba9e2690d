"""A campaign file is read strictly; what is wrong is said with line, key and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ringfence.screening.campaign_file import CampaignFile, read_campaign_file
from ringfence.screening.list_error import ListError
from tests.screening.campaigns import AT, campaign_of
from tests.screening.lists import FILES

LEAST = "campaign:\n  purpose: offers\n  basis: consent\n"
DOCUMENTED = Path(__file__).parents[2] / "docs" / "examples" / "campaign.yaml"


def _read(path: Path) -> CampaignFile:
    return read_campaign_file(path, now=AT)


def _refusal(folder: Path, text: str) -> str:
    path = folder / "campaign.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListError) as caught:
        _read(path)
    message = str(caught.value)
    assert "campaign.yaml, line " in message and "\n" not in message
    return message.partition("campaign.yaml, ")[2]


def test_words_that_yaml_1_1_would_change_stay_text() -> None:
    blocks = _read(FILES / "r-campaign-unquoted.yaml").blocks
    assert blocks["controller"] == {
        "country": "NO", "name": "Example Ltd", "offers_to": ["NO", "SE"],
    }  # fmt: skip
    assert blocks["campaign"]["caller_id"] == "+493023125001"  # type: ignore[index]


def test_a_key_that_stands_twice_is_an_error() -> None:
    with pytest.raises(ListError, match="line 7: .*'marketing' stands twice"):
        _read(FILES / "r-campaign-twice.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("campaign:\n  basis: consent\n", ["line 1", "campaign.purpose", "required"]),
        ("campaign:\n  purpose: offers\n", ["line 1", "campaign.basis", "required"]),
        ("campaign:\n  purpose: ''\n  basis: consent\n", ["line 2", "campaign.purpose"]),
        ("controller: {}\n", ["line 1", "campaign", "required"]),
        ("[]", ["line 1", "mapping"]),
        ("# nothing\n", ["line 1", "mapping"]),
        (LEAST + "number: 1\n", ["line 4", "number", "unknown key", "allowed: agent"]),
        (LEAST + "  colour: red\n", ["line 4", "campaign.colour", "unknown key", "call_type"]),
        (LEAST + "  call_type: shouting\n", ["line 4", "'shouting'", "live, automated"]),
        (LEAST + "  opens: tomorrow\n", ["line 4", "campaign.opens", "'tomorrow'", "offset"]),
        (LEAST + "  opens: 2026-11-24T10:00:00\n", ["line 4", "campaign.opens", "offset"]),
        (LEAST + "controller:\n  country: UK\n", ["line 5", "controller.country", "UK"]),
        (LEAST + "  a: [\n", ["line "]),
        (LEAST + "files:\n  objection: x.csv\n", ["line 5", "files.objection", "unknown key"]),
        (LEAST + "files:\n  objections: 3\n", ["line 5", "files.objections", "'3'", "or none"]),
        (LEAST + "files: {registers: [{id: gb-tps, path: x}]}\n", ["registers[0].as_of"]),
        (
            LEAST + "files: {registers: [{id: TPS, path: x, as_of: 2026-11-01}]}\n",
            ["line 4", "registers[0].id", "'TPS'", "gb-tps"],
        ),
        (
            LEAST + "files: {registers: [{id: gb-tps, path: x, as_of: 2026-11-01T10:00}]}\n",
            ["line 4", "registers[0].as_of", "offset"],
        ),
        (LEAST + "columns:\n  subject.colour: c\n", ["line 5", "columns.subject.colour"]),
        (LEAST + "columns:\n  controller.offers_to: c\n", ["line 5", "controller.offers_to"]),
        (LEAST + "columns:\n  number: [a, b]\n", ["line 5", "columns.number", "one column"]),
    ],
)
def test_a_fault_is_told_with_line_and_key(tmp_path: Path, text: str, told: list[str]) -> None:
    message = _refusal(tmp_path, text)
    for words in told:
        assert words in message


def test_none_is_looked_up_and_absent_is_not(tmp_path: Path) -> None:
    path = tmp_path / "campaign.yaml"
    path.write_text(LEAST + "files:\n  objections: none\n  attempts: a.csv\n", encoding="utf-8")
    found = _read(path)
    assert found.objections == "none"
    assert found.consents is None
    assert found.attempts == tmp_path / "a.csv"
    assert found.registers is None


def test_columns_name_scalar_keys_with_their_block(tmp_path: Path) -> None:
    columns = {
        "number": ["Telefon"],
        "subject.kind": "Art",
        "subject.existing_customer.since": "s",
    }
    found = _read(campaign_of(tmp_path, columns=columns))
    assert found.number_column == "Telefon"
    assert found.columns == {"subject.kind": "Art", "subject.existing_customer.since": "s"}


def test_the_documented_example_is_read() -> None:
    found = _read(DOCUMENTED)
    assert found.number_column is not None
    assert found.registers
