"""A key file has one form; every changed bit is noticed and what failed is named."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_file import (
    FIELDS,
    KeyFile,
    KeyFileKind,
    moment_text,
    read_key_file,
    write_key_file,
)
from ringfence.core.vault.stored_keys import epoch_file
from tests.vault.keys import AT, epochs, flipped, root

FILE = epoch_file(epochs().current, root=root())
LINES = FILE.decode("ascii").splitlines(keepends=True)


def summed(*lines: str) -> bytes:
    """Lines with the checksum that belongs to them."""
    above = "".join(lines).encode()
    return above + f"sha256: {hashlib.sha256(above).hexdigest()}\n".encode("ascii")


def fault_of(content: bytes) -> Fault:
    with pytest.raises(VaultError) as refused:
        read_key_file(content)
    return refused.value.fault


def test_a_key_file_is_a_few_lines_of_text() -> None:
    assert [line.partition(":")[0] for line in LINES] == [
        "ringfence-key/1\n",
        "kind",
        "id",
        "number",
        "opened_at",
        "wrapped_by",
        "key",
        "sha256",
    ]
    assert LINES[4] == "opened_at: 2026-11-25T10:00:00Z\n"


def test_what_is_read_is_written_again_as_it_was() -> None:
    assert write_key_file(read_key_file(FILE)) == FILE


@given(bit=st.integers(0, 8 * len(FILE) - 1))
def test_any_flipped_bit_is_noticed_and_named(bit: int) -> None:
    fault = fault_of(flipped(FILE, bit))
    assert fault is (Fault.HEADER if bit // 8 < len(LINES[0]) else Fault.CHECKSUM)


@given(length=st.integers(0, len(FILE) - 1))
def test_a_cut_file_is_refused(length: int) -> None:
    assert fault_of(FILE[:length]) in {Fault.HEADER, Fault.CHECKSUM}


@given(st.binary())
def test_bytes_of_any_kind_are_refused_with_a_name(content: bytes) -> None:
    assert fault_of(content) is Fault.HEADER


@given(st.binary())
def test_bytes_of_any_kind_after_the_header_are_refused_too(content: bytes) -> None:
    above = b"ringfence-key/1\n" + content + b"\n"
    digest = hashlib.sha256(above).hexdigest().encode("ascii")
    assert fault_of(above + b"sha256: " + digest + b"\n") is Fault.FIELD


@pytest.mark.parametrize(
    "content",
    [
        FILE.replace(b"\n", b"\r\n"),
        FILE + b"\n",
        FILE + FILE,
        b"\xef\xbb\xbf" + FILE,
        FILE.upper(),
        FILE.replace(b"ringfence-key/1", b"ringfence-key/2"),
    ],
)
def test_another_form_of_the_same_text_is_refused(content: bytes) -> None:
    assert fault_of(content) in {Fault.HEADER, Fault.CHECKSUM}


HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, KEY, _ = LINES


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD,),
        (HEAD, ID),
        (HEAD, "kind: planet\n", ID, NUMBER, OPENED, WRAPPED, KEY),
        (HEAD, "kind: root\n", ID, NUMBER, OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, KEY, KEY),
        (HEAD, KIND, ID, ID, OPENED, WRAPPED, KEY),
        (HEAD, KIND, NUMBER, ID, OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, KEY, "note: hello\n"),
        (HEAD, KIND, ID, "number: 0\n", OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, "number: 01\n", OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, "number: 9999999999\n", OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, "number:  1\n", OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, "number: ١\n", OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID.upper().replace("ID", "id"), NUMBER, OPENED, WRAPPED, KEY),
        (HEAD, KIND, ID, NUMBER, "opened_at: 2026-02-30T10:00:00Z\n", WRAPPED, KEY),
        (HEAD, KIND, ID, NUMBER, "opened_at: 2026-11-25T10:00:00+01:00\n", WRAPPED, KEY),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, "key: AA\n"),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, "key: AB==\n"),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, "key: \n"),
        (HEAD, KIND, ID, NUMBER, OPENED, WRAPPED, KEY, "\n"),
    ],
)
def test_a_file_with_a_right_checksum_and_wrong_lines_is_refused(lines: tuple[str, ...]) -> None:
    assert fault_of(summed(*lines)) is Fault.FIELD


def test_a_file_too_long_to_be_one_is_not_looked_into() -> None:
    assert fault_of(FILE + bytes(64 * 2**20)) is Fault.TOO_LONG


def test_every_kind_has_its_fields() -> None:
    assert FIELDS.keys() == {*KeyFileKind}


def test_a_field_of_another_kind_is_not_written() -> None:
    with pytest.raises(VaultError, match="its fields are: id, made_at, key"):
        write_key_file(KeyFile(KeyFileKind.ROOT, {"id": "0" * 32}))


def test_a_line_cannot_be_smuggled_in_by_a_field() -> None:
    fields = read_key_file(FILE).fields
    with pytest.raises(VaultError, match="field number: ill written"):
        write_key_file(KeyFile(KeyFileKind.EPOCH, {**fields, "number": "1\nkey: AAAA"}))


def test_moments_are_written_in_utc_and_need_an_offset() -> None:
    east = datetime(2026, 11, 25, 11, 0, tzinfo=timezone(timedelta(hours=1)))
    assert moment_text(east) == "2026-11-25T10:00:00Z"
    with pytest.raises(VaultError, match="no offset"):
        moment_text(AT.replace(tzinfo=None))
    assert read_key_file(FILE).moment("opened_at") == AT.astimezone(UTC)
