"""Encoding, delimiter, header and the column of the numbers are found, and told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screening.lists import FILES, as_csv, read, read_text, refusal

NUMBERS = ["+493023125000", "030 23125001", "+4915228817386"]


def test_a_mark_before_a_quoted_header_stays_out_of_its_name() -> None:
    found = read(FILES / "r-bom-quoted.csv")
    assert found.names == ["Telefon", "Name"]
    assert found.encoding == "UTF-8 with BOM"
    assert [row[0] for row in found.rows] == ["+493023125000", "030 23125001"]


def test_a_sep_line_is_a_hint_and_no_header() -> None:
    found = read(FILES / "r-sep-line.csv")
    assert (found.names, len(found.rows)) == (["Name", "Telefon"], 2)
    assert found.found()["sep line"] == "used"
    assert found.found()["delimiter"] == "semicolon"
    assert found.lines == [3, 4]


@pytest.mark.parametrize("line", ["sep=", 'sep="', "sep=5"])
def test_a_sep_line_that_names_no_delimiter_is_an_error(tmp_path: Path, line: str) -> None:
    assert "line 1" in refusal(tmp_path, f"{line}\nphone\n+493023125000\n")


def test_utf16_with_tabs_is_read() -> None:
    found = read(FILES / "r-utf16le.csv")
    assert (found.encoding, found.found()["delimiter"]) == ("UTF-16LE", "tab")
    assert found.rows == [["+493023125000", "Muster Ä"], ["030 23125001", "Muster Ö"]]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with BOM"),
        ("cp1252", "Windows-1252"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
        ("utf-16", "UTF-16LE"),
    ],
)
def test_each_encoding_gives_the_same_text(tmp_path: Path, codec: str, name: str) -> None:
    found = read_text(tmp_path, "phone,name\n+493023125000,Müller\n".encode(codec))
    assert (found.encoding, found.rows) == (name, [["+493023125000", "Müller"]])


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_ends_are_found(tmp_path: Path, delimiter: str, newline: str) -> None:
    rows = [["Name, Ort", "Rufnummer", "Preis"], ["A; B", "+493023125000", "1,50"]]
    text = as_csv([*rows, ["C", "030 23125001", "2,50"]], delimiter=delimiter, newline=newline)
    found = read_text(tmp_path, text)
    assert found.delimiter == delimiter
    assert found.rows == [["A; B", "+493023125000", "1,50"], ["C", "030 23125001", "2,50"]]


def test_types_are_not_guessed_from_the_first_rows() -> None:
    found = read(FILES / "r-late-plus.csv")
    assert len(found.rows) == 142
    assert [row[0] for row in found.rows[-2:]] == ["+49 30 23125140", "030 23125141"]


@pytest.mark.parametrize(
    "header",
    [
        *("Phone", "Telefonnummer", "Numéro de téléphone", "Teléfono móvil", "Cellulare", "tlf."),
        *("Puhelin", "Mobiel", "Τηλέφωνο", "هاتف", "手机号", "Handy-Nr.", "Mobiltelefon"),
        *("MSISDN", "phone_number", "Rufnummer (privat)", "tel", "E.164"),
    ],
)
def test_the_column_is_found_by_its_name(tmp_path: Path, header: str) -> None:
    text = as_csv([["id", header, "fax"], ["20231250", "n/a", "+493023125002"]])
    found = read_text(tmp_path, text)
    assert found.names[found.number.position] == header
    assert found.number.found_by == "header"


def test_the_column_is_found_by_its_content(tmp_path: Path) -> None:
    rows = [["Kontakt", "seit", "wo"], *([number, "01.02.2026", "Berlin"] for number in NUMBERS)]
    found = read_text(tmp_path, as_csv(rows))
    assert (found.number.position, found.number.found_by) == (0, "content")
    assert found.header


@pytest.mark.parametrize("first", [*NUMBERS, "n/a", "", "0302312500x"])
def test_a_list_without_header_loses_no_row(tmp_path: Path, first: str) -> None:
    numbers = [first, *NUMBERS]
    found = read_text(tmp_path, as_csv([["Muster", number] for number in numbers]))
    assert not found.header
    assert [row[1] for row in found.rows] == numbers
    assert found.names == ["column_1", "column_2"]


def test_one_column_needs_no_delimiter(tmp_path: Path) -> None:
    found = read_text(tmp_path, "\n".join(NUMBERS))
    assert [row[0] for row in found.rows] == NUMBERS


def test_a_header_alone_is_a_list_of_nobody(tmp_path: Path) -> None:
    assert read_text(tmp_path, "phone,name\n").rows == []


@pytest.mark.parametrize("members", ["r-two-members.csv.gz"])
def test_a_gzip_of_two_parts_is_read_to_its_end(members: str) -> None:
    found = read(FILES / members)
    assert len(found.rows) == 3
    assert found.found()["compression"] == "gzip"


def test_the_column_can_be_chosen(tmp_path: Path) -> None:
    found = read(FILES / "r-two-phones.csv", number_column="Mobile", campaign_file="c.yaml")
    assert found.number.position == 2
    assert "c.yaml" in found.number.found_by


def test_a_column_without_a_header_can_be_chosen(tmp_path: Path) -> None:
    found = read_text(tmp_path, as_csv([NUMBERS[:2], NUMBERS[1:]]), number_column="column_2")
    assert (found.number.position, len(found.rows), found.header) == (1, 2, False)


def test_a_second_column_of_another_kind_does_not_compete(tmp_path: Path) -> None:
    rows = [["phone", "phone_type", "customer"], ["+493023125000", "mobile", "4915228817386"]]
    assert read_text(tmp_path, as_csv(rows)).number.position == 0
