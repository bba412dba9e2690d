"""Every key goes into its file and comes back; a changed, foreign or exchanged one does not."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_file import KeyFile, read_key_file, write_key_file
from ringfence.core.vault.register_tokens import RegisterKey
from ringfence.core.vault.root_key import RootInMemory, RootKey
from ringfence.core.vault.stored_keys import (
    destroyed_epoch_file,
    epoch_file,
    read_destroyed_epoch_file,
    read_epoch_file,
    read_register_key_file,
    read_root_file,
    read_token_key_file,
    register_key_file,
    root_file,
    token_key_file,
    under_new_root,
)
from ringfence.core.vault.tokens import TokenKey
from tests.vault.keys import AT, NUMBER, epochs, root, secret, source

ROOT = root()
TOKEN_KEY = TokenKey("example-ltd", 2, AT, secret(2))
REGISTER_KEY = RegisterKey(secret(3))
EPOCH = epochs(2).current

EPOCH_FILE = epoch_file(EPOCH, root=ROOT)
TOKEN_FILE = token_key_file(TOKEN_KEY, root=ROOT)
REGISTER_FILE = register_key_file(REGISTER_KEY, made_at=AT, root=ROOT)
ROOT_FILE = root_file(secret(), made_at=AT)
WRAPPED: dict[str, tuple[bytes, Callable[..., object]]] = {
    "epoch": (EPOCH_FILE, read_epoch_file),
    "token": (TOKEN_FILE, read_token_key_file),
    "register": (REGISTER_FILE, read_register_key_file),
}
wrapped = pytest.mark.parametrize(("content", "read"), WRAPPED.values(), ids=WRAPPED.keys())


def with_field(content: bytes, **fields: str) -> bytes:
    """The file with other fields and the checksum that belongs to them."""
    file = read_key_file(content)
    return write_key_file(KeyFile(file.kind, {**file.fields, **fields}))


def test_a_root_comes_back() -> None:
    again = read_root_file(ROOT_FILE, random_bytes=source())
    assert again.key_id == ROOT.key_id
    assert read_epoch_file(EPOCH_FILE, root=again).key_id == EPOCH.key_id


def test_an_epoch_comes_back() -> None:
    again = read_epoch_file(EPOCH_FILE, root=ROOT)
    assert (again.number, again.opened_at, again.key_id) == (2, AT, EPOCH.key_id)


def test_a_token_key_comes_back() -> None:
    again = read_token_key_file(TOKEN_FILE, root=ROOT)
    assert (again.controller, again.number, again.made_at) == ("example-ltd", 2, AT)
    assert again.token(NUMBER) == TOKEN_KEY.token(NUMBER)


def test_a_register_key_comes_back() -> None:
    again = read_register_key_file(REGISTER_FILE, root=ROOT)
    assert again.token(NUMBER) == REGISTER_KEY.token(NUMBER)


def test_of_a_destroyed_epoch_its_id_comes_back_and_no_key() -> None:
    gone = epochs(2).without(1, at=AT + timedelta(days=90), keys_left=0).destroyed[0]
    content = destroyed_epoch_file(gone)
    assert read_destroyed_epoch_file(content) == gone
    assert "key" not in read_key_file(content).fields


@wrapped
def test_another_root_opens_nothing_and_is_named(
    content: bytes, read: Callable[..., object]
) -> None:
    with pytest.raises(VaultError, match=f"not by {root(9).key_id.hex()}") as refused:
        read(content, root=root(9))
    assert refused.value.fault is Fault.OTHER_KEY


@wrapped
def test_a_file_that_claims_another_root_does_not_open_there(
    content: bytes, read: Callable[..., object]
) -> None:
    with pytest.raises(VaultError) as refused:
        read(with_field(content, wrapped_by=root(9).key_id.hex()), root=root(9))
    assert refused.value.fault is Fault.OTHER_KEY


@pytest.mark.parametrize(
    ("content", "field", "value"),
    [
        (EPOCH_FILE, "number", "1"),
        (EPOCH_FILE, "opened_at", "2026-11-25T10:00:01Z"),
        (EPOCH_FILE, "id", "0" * 32),
        (TOKEN_FILE, "controller", "other-ltd"),
        (TOKEN_FILE, "number", "3"),
        (TOKEN_FILE, "made_at", "2026-11-25T10:00:01Z"),
        (REGISTER_FILE, "made_at", "2026-11-25T10:00:01Z"),
        (EPOCH_FILE, "key", read_key_file(TOKEN_FILE).fields["key"]),
    ],
)
def test_a_field_changed_on_purpose_does_not_open(content: bytes, field: str, value: str) -> None:
    read = WRAPPED[read_key_file(content).kind][1]
    with pytest.raises(VaultError) as refused:
        read(with_field(content, **{field: value}), root=ROOT)
    assert refused.value.fault is Fault.NOT_AUTHENTIC


def test_a_root_that_is_not_the_one_it_is_named_is_refused() -> None:
    with pytest.raises(VaultError, match="field id"):
        read_root_file(with_field(ROOT_FILE, id="0" * 32), random_bytes=source())


def test_a_root_of_another_length_is_refused() -> None:
    with pytest.raises(VaultError) as refused:
        read_root_file(with_field(ROOT_FILE, key="AAAA"), random_bytes=source())
    assert refused.value.fault is Fault.NOT_A_KEY


@wrapped
def test_a_file_of_another_kind_is_refused(content: bytes, read: Callable[..., object]) -> None:
    for other, _ in WRAPPED.values():
        if other != content:
            with pytest.raises(VaultError, match="needed is one of kind"):
                read(other, root=ROOT)


@wrapped
def test_under_a_new_root_the_key_is_the_same_and_the_old_root_opens_it_no_more(
    content: bytes, read: Callable[..., object]
) -> None:
    new = root(9)
    moved = under_new_root(content, old=ROOT, new=new)
    read(moved, root=new)
    with pytest.raises(VaultError):
        read(moved, root=ROOT)
    before, after = read_key_file(content), read_key_file(moved)
    assert before.public() == after.public()


@wrapped
def test_a_rotation_that_was_interrupted_is_done_again(
    content: bytes, read: Callable[..., object]
) -> None:
    new = root(9)
    moved = under_new_root(content, old=ROOT, new=new)
    assert under_new_root(moved, old=ROOT, new=new) == moved
    read(moved, root=new)


def test_a_file_of_a_third_root_is_not_moved() -> None:
    with pytest.raises(VaultError) as refused:
        under_new_root(EPOCH_FILE, old=root(8), new=root(9))
    assert refused.value.fault is Fault.OTHER_KEY


def test_a_root_is_not_wrapped_by_a_root() -> None:
    with pytest.raises(VaultError, match="holds no wrapped key"):
        under_new_root(ROOT_FILE, old=ROOT, new=root(9))


def test_a_controller_with_odd_letters_has_no_key_file() -> None:
    with pytest.raises(VaultError, match="field controller: ill written"):
        token_key_file(TokenKey("example ltd", 1, AT, secret()), root=ROOT)


def test_any_root_that_keeps_to_the_port_will_do() -> None:
    class Elsewhere:
        """A root whose key is in a device; here the device is another root."""

        def __init__(self, device: RootInMemory) -> None:
            self._device = device
            self.key_id = device.key_id
            self.wrap = device.wrap
            self.unwrap = device.unwrap

    elsewhere: RootKey = Elsewhere(root(4))
    assert read_epoch_file(epoch_file(EPOCH, root=elsewhere), root=elsewhere).number == 2
