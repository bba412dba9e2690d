"""No repr, no error and no copy carries bytes of a key or of a content."""

import base64
import copy
import pickle
import re
import traceback
from collections.abc import Callable, Iterator

import msgspec
import pytest
from rich.pretty import pretty_repr

from ringfence.core.vault.data_keys import new_data_keys, unwrap_data_key
from ringfence.core.vault.fault import VaultError
from ringfence.core.vault.fields import open_field, seal_field
from ringfence.core.vault.key_backup import KeyBackup, back_up_keys, open_key_backup
from ringfence.core.vault.key_file import KeyFile, KeyFileKind, read_key_file, write_key_file
from ringfence.core.vault.passphrase import ScryptParameters
from ringfence.core.vault.register_tokens import RegisterKey
from ringfence.core.vault.root_key import RootInMemory
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import Secret
from ringfence.core.vault.stored_keys import epoch_file, read_epoch_file, read_root_file, root_file
from ringfence.core.vault.tokens import TokenKey, TokenKeys
from tests.vault.keys import ANNA, AT, COLUMN, NUMBER, ROW, data_key, epochs, flipped, source

# Everything secret in this file says so itself, in every key and every content.
MARK = b"TOP-SECRET"
KEY_BYTES = MARK + b"-0123456789-abcdefghi"[: 32 - len(MARK)] + b"!"
SECRET = Secret(KEY_BYTES)
WORDS = f"{MARK.decode()} passphrase"
NOTE = MARK + b" note"

LIVING = epochs(2)
ROOT = RootInMemory(SECRET, random_bytes=source())
ROOT_FILE = root_file(SECRET, made_at=AT)
KEY, WRAPPED = data_key(under=LIVING)
SEALED = seal_field(NOTE, key=KEY, column=COLUMN, row=ROW, random_bytes=source())
TOKEN_KEY = TokenKey("example-ltd", 1, AT, SECRET)
CHEAP = ScryptParameters(n=2**14)
BACKUP, _ = back_up_keys(
    [ROOT_FILE], passphrase=WORDS, made_at=AT, random_bytes=source(), parameters=CHEAP
)


def encodings(value: bytes) -> Iterator[str]:
    """The forms in which bytes could stand in a text."""
    yield value.decode("latin-1")
    yield value.hex()
    yield repr(value)[2:-1]
    yield base64.b64encode(value).decode("ascii")[:12]
    yield str([*value])[1:-1]


def shows(text: str, *hidden: bytes) -> bool:
    return any(form in text for value in hidden for form in encodings(value))


def whole_text(error: BaseException | None) -> str:
    """An error, everything it was raised from or during, and what those hold."""
    text = ""
    while error is not None:
        text += "".join(traceback.format_exception_only(error)) + repr(error) + repr(vars(error))
        text += repr(error.args)
        text += repr([getattr(error, name, "") for name in ("object", "doc", "start", "reason")])
        error = error.__cause__ or error.__context__
    return text


THINGS: list[object] = [
    SECRET,
    ROOT,
    KEY,
    LIVING,
    LIVING.current,
    TOKEN_KEY,
    TokenKeys([TOKEN_KEY]),
    RegisterKey(SECRET),
    SealingKey(KEY.purpose, SECRET),
    read_key_file(ROOT_FILE),
    open_key_backup(BACKUP, passphrase=WORDS),
    LIVING.without(1, at=AT, keys_left=0),
    COLUMN,
    ANNA,
]


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
@pytest.mark.parametrize("show", [repr, str, format, pretty_repr, lambda it: f"{it!r}{[it]}"])
def test_a_thing_of_the_vault_shows_no_key(thing: object, show: Callable[[object], str]) -> None:
    keys = [KEY_BYTES, KEY.secret.reveal(), *(each.key.secret.reveal() for each in LIVING.living)]
    assert not shows(show(thing), *keys)


@pytest.mark.parametrize(
    "thing",
    [thing for thing in THINGS if isinstance(thing, Secret | SealingKey | TokenKey | RegisterKey)],
    ids=lambda thing: type(thing).__name__,
)
@pytest.mark.parametrize(
    "carry", [pickle.dumps, copy.deepcopy, msgspec.json.encode, msgspec.to_builtins]
)
def test_a_key_is_not_carried_off(thing: object, carry: Callable[[object], object]) -> None:
    with pytest.raises(TypeError):
        carry(thing)


def test_a_secret_is_not_even_copied() -> None:
    with pytest.raises(TypeError, match="neither copied nor pickled"):
        copy.copy(SECRET)


def cut_key() -> object:
    return Secret(KEY_BYTES[:31])


def odd_root_file() -> object:
    file = read_key_file(ROOT_FILE)
    return write_key_file(KeyFile(KeyFileKind.ROOT, {**file.fields, "key": KEY_BYTES.decode()}))


def root_file_with_odd_letters() -> object:
    return read_key_file(ROOT_FILE.replace(b"made_at", b"made\xff_at"))


FAILURES: dict[str, Callable[[], object]] = {
    "cut key": cut_key,
    "odd root file": odd_root_file,
    "odd letters": root_file_with_odd_letters,
    "root file for an epoch": lambda: read_epoch_file(ROOT_FILE, root=ROOT),
    "root file cut": lambda: read_root_file(ROOT_FILE[:-1], random_bytes=source()),
    "moved field": lambda: open_field(SEALED, key=KEY, column=COLUMN, row="18"),
    "changed field": lambda: open_field(flipped(SEALED, 400), key=KEY, column=COLUMN, row=ROW),
    "other key": lambda: open_field(
        SEALED, key=SealingKey(KEY.purpose, SECRET), column=COLUMN, row=ROW
    ),
    "clear field": lambda: open_field(NOTE * 9, key=KEY, column=COLUMN, row=ROW),
    "short field": lambda: open_field(NOTE, key=KEY, column=COLUMN, row=ROW),
    "clear wrapped key": lambda: unwrap_data_key(KEY_BYTES * 3, name=ANNA, epochs=LIVING),
    "other root": lambda: read_epoch_file(
        epoch_file(LIVING.current, root=ROOT),
        root=RootInMemory(KEY.secret, random_bytes=source()),
    ),
    "number": lambda: TOKEN_KEY.token(f"{NUMBER} {MARK.decode()}"),
    "passphrase": lambda: open_key_backup(BACKUP, passphrase=WORDS + "x"),
    "weak passphrase": lambda: back_up_keys(
        [ROOT_FILE], passphrase=MARK.decode(), made_at=AT, random_bytes=source()
    ),
    "passphrase no text": lambda: open_key_backup(BACKUP, passphrase=WORDS + "\ud800"),
    "key for a file": lambda: read_key_file(KEY_BYTES),
    "poor source": lambda: new_data_keys(
        [ANNA, ANNA], epochs=LIVING, random_bytes=lambda _: KEY_BYTES
    ),
}


@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES.keys())
def test_an_error_tells_no_key_no_content_and_no_number(fail: Callable[[], object]) -> None:
    with pytest.raises(VaultError) as refused:
        fail()
    text = whole_text(refused.value)
    hidden = [MARK, KEY_BYTES, NOTE, KEY.secret.reveal(), NUMBER.encode(), WORDS.encode()]
    assert not shows(text, *hidden)
    assert not re.search(r"[A-Za-z0-9+/]{40}", text)
    assert "\n" not in str(refused.value)


def test_the_search_itself_finds_what_it_looks_for() -> None:
    for form in encodings(KEY_BYTES):
        assert shows(f"before {form} after", KEY_BYTES)


def test_what_an_opened_backup_holds_is_not_shown() -> None:
    assert repr(KeyBackup(AT, (ROOT_FILE,))) == "<key backup of 1 files>"
