"""A backup of the keys opens with its passphrase only, and a person can compare its phrase."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringfence.core.vault import key_backup
from ringfence.core.vault import passphrase as passphrases
from ringfence.core.vault.check_phrase import check_phrase
from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_backup import back_up_keys, keys_in_backup, open_key_backup
from ringfence.core.vault.key_file import KeyFile, binary_text, read_key_file, write_key_file
from ringfence.core.vault.passphrase import ScryptParameters, key_from, parameters_of
from ringfence.core.vault.secret import Secret
from ringfence.core.vault.stored_keys import epoch_file, root_file
from tests.vault.keys import AT, epochs, flipped, root, secret, source

WORDS = "correct horse battery staple"
CHEAP = ScryptParameters(n=2**14)
FILES = (
    root_file(secret(), made_at=AT),
    *(epoch_file(epoch, root=root()) for epoch in epochs(2).living),
)


def backed_up(words: str = WORDS, files: tuple[bytes, ...] = FILES) -> tuple[bytes, str]:
    return back_up_keys(
        files, passphrase=words, made_at=AT, random_bytes=source(), parameters=CHEAP
    )


BACKUP, PHRASE = backed_up()


def with_field(**fields: str) -> bytes:
    """The backup with other fields and the checksum that belongs to them."""
    file = read_key_file(BACKUP)
    return write_key_file(KeyFile(file.kind, {**file.fields, **fields}))


def fault_of(content: bytes, words: str = WORDS) -> Fault:
    with pytest.raises(VaultError) as refused:
        open_key_backup(content, passphrase=words)
    return refused.value.fault


def test_all_key_files_come_back_with_the_phrase_that_was_read_out() -> None:
    opened = open_key_backup(BACKUP, passphrase=WORDS)
    assert opened.files == FILES
    assert opened.check_phrase == PHRASE
    assert opened.made_at == datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


def test_which_keys_a_backup_holds_is_told_without_the_passphrase() -> None:
    assert keys_in_backup(BACKUP) == tuple(read_key_file(file).key_id() for file in FILES)


@pytest.mark.parametrize(
    "words", ["correct horse battery stapl", "Correct horse battery staple", "", "x" * 40]
)
def test_another_passphrase_is_told_apart_from_damage(words: str) -> None:
    assert fault_of(BACKUP, words) is Fault.PASSPHRASE_WRONG


@pytest.mark.parametrize("typed", [f" {WORDS}\n", "correct\u00a0horse battery staple"])
def test_how_a_passphrase_was_typed_does_not_matter(typed: str) -> None:
    assert open_key_backup(BACKUP, passphrase=typed).files == FILES


def test_composed_and_decomposed_letters_are_one() -> None:
    content, _ = backed_up("Zürich grüßt die Käfer")
    assert open_key_backup(content, passphrase="Zu\u0308rich gru\u0308ßt die Ka\u0308fer").files


@given(bit=st.integers(0, 8 * len(BACKUP) - 1))
def test_any_flipped_bit_is_noticed_before_the_passphrase_is_tried(bit: int) -> None:
    assert fault_of(flipped(BACKUP, bit)) in {Fault.HEADER, Fault.CHECKSUM}


@settings(max_examples=20)
@given(data=st.data())
def test_a_bit_of_the_sealed_part_changed_on_purpose_is_noticed(data: st.DataObject) -> None:
    sealed = read_key_file(BACKUP).binary("sealed")
    bit = data.draw(st.integers(0, 8 * len(sealed) - 1))
    fault = fault_of(with_field(sealed=binary_text(flipped(sealed, bit))))
    byte = bit // 8
    assert fault is (
        Fault.VERSION_UNKNOWN
        if byte == 0
        else Fault.PASSPHRASE_WRONG
        if byte < 17
        else Fault.NOT_AUTHENTIC
    )


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"made_at": "2026-11-26T10:00:00Z"}, Fault.NOT_AUTHENTIC),
        ({"holds": "0" * 32}, Fault.NOT_AUTHENTIC),
        ({"salt": "AAAAAAAAAAAAAAAAAAAAAA=="}, Fault.PASSPHRASE_WRONG),
        ({"scrypt": "n=32768 r=8 p=1"}, Fault.PASSPHRASE_WRONG),
    ],
)
def test_a_field_changed_on_purpose_is_noticed(fields: dict[str, str], fault: Fault) -> None:
    assert fault_of(with_field(**fields)) is fault


@pytest.mark.parametrize(
    "text",
    [
        "n=8192 r=8 p=1",
        "n=2097152 r=8 p=1",
        "n=16385 r=8 p=1",
        "n=16384 r=16 p=1",
        "n=16384 r=1 p=1",
        "n=16384 r=8 p=5",
        "n=4294967296 r=8 p=1",
    ],
)
def test_a_file_that_asks_for_too_much_or_too_little_work_is_refused(text: str) -> None:
    assert fault_of(with_field(scrypt=text)) is Fault.PARAMETERS


@pytest.mark.parametrize("n", [2**14, 2**20])
@pytest.mark.parametrize("p", [1, 4])
def test_the_bounds_themselves_are_allowed(n: int, p: int) -> None:
    assert parameters_of(f"n={n} r=8 p={p}") == ScryptParameters(n=n, r=8, p=p)


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Starved:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(passphrases, "Scrypt", Starved)
    with pytest.raises(VaultError, match="take 16 MiB of memory"):
        key_from(WORDS, salt=bytes(16), parameters=CHEAP)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("fifteen letters", Fault.PASSPHRASE_WEAK),
        (" " * 40, Fault.PASSPHRASE_WEAK),
        ("x" * 1025, Fault.TOO_LONG),
        ("sixteen letters \ud800", Fault.NOT_TEXT),
    ],
)
def test_a_weak_or_odd_passphrase_is_refused_and_not_told(words: str, fault: Fault) -> None:
    with pytest.raises(VaultError) as refused:
        backed_up(words)
    assert refused.value.fault is fault
    assert words.strip() not in str(refused.value) or not words.strip()


def test_sixteen_characters_are_enough() -> None:
    assert backed_up("sixteen letters!")[1] == PHRASE


def test_a_damaged_file_a_double_one_a_backup_and_none_are_not_backed_up() -> None:
    for files in ((), (FILES[0], FILES[0]), (flipped(FILES[0], 900),), (BACKUP,)):
        with pytest.raises(VaultError):
            backed_up(files=files)


def test_a_backup_that_names_other_keys_than_it_holds_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as lying:
        lying.setattr(key_backup, "_id_in", lambda _: "0" * 32)
        content, _ = backed_up(files=FILES[:1])
    with pytest.raises(VaultError, match="other keys are in it"):
        open_key_backup(content, passphrase=WORDS)


def test_a_backup_is_not_another_kind_of_key_file() -> None:
    assert fault_of(FILES[0]) is Fault.FIELD


def test_the_phrase_is_four_words_and_the_same_whatever_the_order() -> None:
    assert re.fullmatch(r"(?:[a-z]{5}-){3}[a-z]{5}", PHRASE)
    assert check_phrase(reversed(FILES)) == PHRASE
    assert check_phrase(FILES[1:]) != PHRASE


def test_the_default_takes_128_mib() -> None:
    default = ScryptParameters()
    assert 128 * default.n * default.r == 128 * 2**20
    made = key_from(WORDS, salt=bytes(16), parameters=default)
    assert isinstance(made, Secret)
