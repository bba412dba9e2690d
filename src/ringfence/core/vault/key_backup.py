"""All key files in one, sealed under a passphrase, and opened again."""

from collections.abc import Iterable
from datetime import datetime

from ringfence.core.vault.check_phrase import check_phrase
from ringfence.core.vault.context import context_of
from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_file import (
    KeyFile,
    KeyFileKind,
    binary_text,
    moment_text,
    read_key_file,
    write_key_file,
)
from ringfence.core.vault.key_id import KeyId, KeyPurpose
from ringfence.core.vault.passphrase import (
    DEFAULT_PARAMETERS,
    SALT_BYTES,
    ScryptParameters,
    key_from,
    parameters_of,
    refuse_weak,
)
from ringfence.core.vault.sealing_key import SealingKey, key_id_in
from ringfence.core.vault.secret import RandomBytes, drawn

WHAT = "the key backup"
_LENGTH_BYTES = 4


class KeyBackup:
    """The key files of an opened backup, and the phrase a person compares; shows no file."""

    __slots__ = ("check_phrase", "files", "made_at")

    def __init__(self, made_at: datetime, files: tuple[bytes, ...]) -> None:
        self.made_at = made_at
        self.files = files
        self.check_phrase = check_phrase(files)

    def __repr__(self) -> str:
        return f"<key backup of {len(self.files)} files>"


def back_up_keys(
    files: Iterable[bytes],
    *,
    passphrase: str,
    made_at: datetime,
    random_bytes: RandomBytes,
    parameters: ScryptParameters = DEFAULT_PARAMETERS,
) -> tuple[bytes, str]:
    """The backup file of these key files, and its check phrase.

    The ids of the keys stand in it in clear, so that it can be told which epochs a backup still
    opens. Raises VaultError for a weak passphrase, a damaged file, a
    backup among the files, or no file.
    """
    kept = tuple(files)
    refuse_weak(passphrase)
    ids = [_id_in(file) for file in kept]
    if not ids or len({*ids}) < len(ids):
        raise VaultError(Fault.KEYS_REFUSED, WHAT, "no key to back up, or one given twice")
    salt = drawn(random_bytes, SALT_BYTES)
    fields = {
        "made_at": moment_text(made_at),
        "holds": " ".join(ids),
        "scrypt": parameters.text(),
        "salt": binary_text(salt),
    }
    key = SealingKey(KeyPurpose.BACKUP, key_from(passphrase, salt=salt, parameters=parameters))
    packed = b"".join(len(file).to_bytes(_LENGTH_BYTES, "big") + file for file in kept)
    context = _context(KeyFile(KeyFileKind.BACKUP, fields))
    sealed = key.seal(packed, context=context, random_bytes=random_bytes)
    fields["sealed"] = binary_text(sealed)
    return write_key_file(KeyFile(KeyFileKind.BACKUP, fields)), check_phrase(kept)


def keys_in_backup(content: bytes) -> tuple[KeyId, ...]:
    """The ids of the keys that a backup holds, without its passphrase.

    Raises VaultError where the file is damaged or no backup.
    """
    return tuple(KeyId(bytes.fromhex(each)) for each in _backup(content).fields["holds"].split())


def open_key_backup(content: bytes, *, passphrase: str) -> KeyBackup:
    """The key files again.

    Raises VaultError: damaged, no backup, parameters beyond the bounds, or another passphrase.
    """
    file = _backup(content)
    parameters = parameters_of(file.fields["scrypt"])
    secret = key_from(passphrase, salt=file.binary("salt"), parameters=parameters)
    key = SealingKey(KeyPurpose.BACKUP, secret)
    sealed = file.binary("sealed")
    if key_id_in(sealed, what=WHAT) != key.key_id:
        raise VaultError(Fault.PASSPHRASE_WRONG, WHAT, "made with another passphrase")
    files = tuple(_unpacked(key.open(sealed, context=_context(file), what=WHAT)))
    if [_id_in(each) for each in files] != file.fields["holds"].split():
        raise VaultError(Fault.FIELD, file.what("holds"), "other keys are in it")
    return KeyBackup(file.moment("made_at"), files)


def _backup(content: bytes) -> KeyFile:
    file = read_key_file(content)
    if file.kind is not KeyFileKind.BACKUP:
        raise VaultError(Fault.FIELD, file.what("kind"), "needed is one of kind backup")
    return file


def _id_in(content: bytes) -> str:
    """The id of the key in a file. Raises VaultError where it is damaged or itself a backup."""
    file = read_key_file(content)
    if file.kind is KeyFileKind.BACKUP:
        raise VaultError(Fault.FIELD, file.what("kind"), "a backup is not backed up")
    return file.fields["id"]


def _context(file: KeyFile) -> bytes:
    return context_of("ringfence:key-backup:v1", *file.public())


def _unpacked(packed: bytes) -> Iterable[bytes]:
    start = 0
    while start < len(packed):
        begin = start + _LENGTH_BYTES
        start = begin + int.from_bytes(packed[start:begin], "big")
        yield packed[begin:start]
