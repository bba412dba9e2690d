"""Bad input gets one line that names file, place and what is allowed; it is refused early."""

from __future__ import annotations

import gzip
import os
import resource
import zipfile
from pathlib import Path

import pytest

from ringfence.screening.file_bytes import Limits
from ringfence.screening.list_error import ListError
from tests.screening.lists import FILES, read, refusal

ROW = b"+493023125000,Muster\n"


def _refused(path: Path, **options: object) -> str:
    with pytest.raises(ListError) as caught:
        read(path, **options)
    assert str(path) in str(caught.value) and "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \r\n\t"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    assert "empty" in refusal(tmp_path, content)


def test_a_missing_file_a_folder_and_a_pipe(tmp_path: Path) -> None:
    assert "No such file" in _refused(tmp_path / "nowhere.csv")
    assert "folder" in _refused(tmp_path)
    os.mkfifo(tmp_path / "pipe.csv")
    assert "no regular file" in _refused(tmp_path / "pipe.csv")


def test_no_column_of_numbers(tmp_path: Path) -> None:
    message = refusal(tmp_path, "name,city\nMuster,Berlin\n")
    assert "'name', 'city'" in message and "columns: {number: NAME}" in message


def test_two_columns_of_numbers() -> None:
    message = _refused(FILES / "r-two-phones.csv")
    assert "'phone' and 'mobile'" in message and "columns: {number: phone}" in message


def test_a_second_column_of_numbers_under_another_name(tmp_path: Path) -> None:
    message = refusal(tmp_path, "phone,assistant\n+493023125000,+4915228817386\n")
    assert "'phone' and 'assistant'" in message


def test_a_second_column_filled_only_late(tmp_path: Path) -> None:
    rows = "+493023125000,\n" * 5000 + ",+4917299259\n"
    assert "'phone' and 'mobile'" in refusal(tmp_path, f"phone,mobile\n{rows}")


def test_a_header_that_stands_twice() -> None:
    message = _refused(FILES / "r-dup-header.csv")
    assert "line 1, column 'phone'" in message and "2 times" in message


def test_a_column_that_the_campaign_file_names_and_the_list_lacks(tmp_path: Path) -> None:
    message = refusal(tmp_path, "phone\n+493023125000\n", number_column="Telefon")
    assert "'Telefon'" in message and "the list has 'phone'" in message


def test_a_nul_byte() -> None:
    assert "line 2: NUL byte" in _refused(FILES / "r-nul.csv")


def test_bytes_of_no_encoding(tmp_path: Path) -> None:
    assert "line 3: byte 0x81" in refusal(tmp_path, b"phone,name\n+493023125000,A\n0,\x81\n")


def test_a_gzip_that_ends_early() -> None:
    assert "ends early" in _refused(FILES / "r-truncated.csv.gz")


def test_a_damaged_gzip(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(b"phone\n" + ROW * 50))
    packed[-6] ^= 1
    (tmp_path / "x.csv.gz").write_bytes(packed)
    assert "damaged" in _refused(tmp_path / "x.csv.gz")
    (tmp_path / "y.csv.gz").write_bytes(gzip.compress(ROW) + b"trailing")
    assert "damaged" in _refused(tmp_path / "y.csv.gz")


def test_a_name_that_says_gzip_and_a_content_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "x.csv.gz").write_bytes(b"phone\n" + ROW)
    assert "the name says gzip" in _refused(tmp_path / "x.csv.gz")


def test_a_zip_renamed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.csv.gz", "w") as archive:
        archive.writestr("list.csv", b"phone\n" + ROW)
    assert "ZIP archive" in _refused(tmp_path / "x.csv.gz")


def test_a_gzip_of_one_endless_line(tmp_path: Path) -> None:
    (tmp_path / "x.csv.gz").write_bytes(gzip.compress(b"1" * (8 << 20), compresslevel=1))
    assert "line 1: the line is longer" in _refused(tmp_path / "x.csv.gz")


def test_a_gzip_that_unpacks_without_end(tmp_path: Path) -> None:
    (tmp_path / "x.csv.gz").write_bytes(gzip.compress(b"phone\n" + ROW * 200_000))
    message = _refused(tmp_path / "x.csv.gz", limits=Limits(ratio=20, ratio_from=1 << 20))
    assert "zip bomb" in message


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"phone\n" + ROW * 100_000)
    assert "split it" in _refused(tmp_path / "x.csv", limits=Limits(unpacked=1 << 20))


def test_ten_gigabytes_of_one_line_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with path.open("wb") as file:
        file.write(b"phone\n+4930")
        file.truncate(10 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert "line 2: the line is longer" in _refused(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 << 10


def test_a_header_whose_quote_never_closes(tmp_path: Path) -> None:
    assert "line 1: in the header" in refusal(tmp_path, '"phone,name\n+493023125000,A\n')
