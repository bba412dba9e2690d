"""Each kind of key as the file it is kept in, and what a file holds as a key again."""

from datetime import datetime

from ringfence.core.vault.context import context_of
from ringfence.core.vault.epoch_keys import DestroyedEpoch, EpochKey
from ringfence.core.vault.fault import Fault, VaultError
from ringfence.core.vault.key_file import (
    KeyFile,
    KeyFileKind,
    binary_text,
    moment_text,
    read_key_file,
    write_key_file,
)
from ringfence.core.vault.key_id import KeyId, KeyPurpose, key_id_of
from ringfence.core.vault.register_tokens import RegisterKey
from ringfence.core.vault.root_key import RootInMemory, RootKey
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.core.vault.secret import RandomBytes, Secret
from ringfence.core.vault.signing_seed import SigningSeed
from ringfence.core.vault.tokens import TokenKey

WRAPPED = {KeyFileKind.EPOCH, KeyFileKind.TOKEN, KeyFileKind.REGISTER, KeyFileKind.SIGNING}


def root_file(secret: Secret, *, made_at: datetime) -> bytes:
    """The file of a root key. It holds the key itself: whoever reads it can open everything."""
    fields = {
        "id": key_id_of(KeyPurpose.ROOT, secret).hex(),
        "made_at": moment_text(made_at),
        "key": binary_text(secret.reveal()),
    }
    return write_key_file(KeyFile(KeyFileKind.ROOT, fields))


def read_root_file(content: bytes, *, random_bytes: RandomBytes) -> RootInMemory:
    """The root key of a file. Raises VaultError where the file is damaged or of another kind."""
    file = _of_kind(content, KeyFileKind.ROOT)
    secret = Secret(file.binary("key"))
    _refuse_other_id(file, key_id_of(KeyPurpose.ROOT, secret))
    return RootInMemory(secret, random_bytes=random_bytes)


def epoch_file(epoch: EpochKey, *, root: RootKey) -> bytes:
    """The file of a living epoch, its key wrapped by the root."""
    fields = {"number": str(epoch.number), "opened_at": moment_text(epoch.opened_at)}
    return _wrapped(KeyFileKind.EPOCH, epoch.key_id, fields, secret=epoch.key.secret, root=root)


def read_epoch_file(content: bytes, *, root: RootKey) -> EpochKey:
    """A living epoch. Raises VaultError: damaged, of another kind, or of another root."""
    file = _of_kind(content, KeyFileKind.EPOCH)
    key = SealingKey(KeyPurpose.EPOCH, _unwrapped(file, root=root))
    _refuse_other_id(file, key.key_id)
    return EpochKey(file.number("number"), file.moment("opened_at"), key)


def destroyed_epoch_file(epoch: DestroyedEpoch) -> bytes:
    """The file that takes the place of a destroyed epoch's; it holds no key."""
    fields = {
        "id": epoch.key_id.hex(),
        "number": str(epoch.number),
        "opened_at": moment_text(epoch.opened_at),
        "destroyed_at": moment_text(epoch.destroyed_at),
    }
    return write_key_file(KeyFile(KeyFileKind.DESTROYED_EPOCH, fields))


def read_destroyed_epoch_file(content: bytes) -> DestroyedEpoch:
    """A destroyed epoch. Raises VaultError where the file is damaged or of another kind."""
    file = _of_kind(content, KeyFileKind.DESTROYED_EPOCH)
    return DestroyedEpoch(
        number=file.number("number"),
        opened_at=file.moment("opened_at"),
        key_id=file.key_id(),
        destroyed_at=file.moment("destroyed_at"),
    )


def token_key_file(key: TokenKey, *, root: RootKey) -> bytes:
    """The file of a controller's token key, wrapped by the root."""
    fields = {
        "controller": key.controller,
        "number": str(key.number),
        "made_at": moment_text(key.made_at),
    }
    return _wrapped(KeyFileKind.TOKEN, key.key_id, fields, secret=key.secret, root=root)


def read_token_key_file(content: bytes, *, root: RootKey) -> TokenKey:
    """A token key. Raises VaultError: damaged, of another kind, or of another root."""
    file = _of_kind(content, KeyFileKind.TOKEN)
    key = TokenKey(
        file.fields["controller"],
        file.number("number"),
        file.moment("made_at"),
        _unwrapped(file, root=root),
    )
    _refuse_other_id(file, key.key_id)
    return key


def register_key_file(key: RegisterKey, *, made_at: datetime, root: RootKey) -> bytes:
    """The file of the key for register files, wrapped by the root."""
    fields = {"made_at": moment_text(made_at)}
    return _wrapped(KeyFileKind.REGISTER, key.key_id, fields, secret=key.secret, root=root)


def read_register_key_file(content: bytes, *, root: RootKey) -> RegisterKey:
    """The register key. Raises VaultError: damaged, of another kind, or of another root."""
    file = _of_kind(content, KeyFileKind.REGISTER)
    key = RegisterKey(_unwrapped(file, root=root))
    _refuse_other_id(file, key.key_id)
    return key


def signing_key_file(key: SigningSeed, *, root: RootKey) -> bytes:
    """The file of the seed that signs the log, wrapped by the root."""
    fields = {
        "origin": key.origin,
        "number": str(key.number),
        "made_at": moment_text(key.made_at),
    }
    return _wrapped(KeyFileKind.SIGNING, key.key_id, fields, secret=key.secret, root=root)


def read_signing_key_file(content: bytes, *, root: RootKey) -> SigningSeed:
    """A seed. Raises VaultError: damaged, of another kind, or of another root."""
    file = _of_kind(content, KeyFileKind.SIGNING)
    key = SigningSeed(
        file.fields["origin"],
        file.number("number"),
        file.moment("made_at"),
        _unwrapped(file, root=root),
    )
    _refuse_other_id(file, key.key_id)
    return key


def under_new_root(content: bytes, *, old: RootKey, new: RootKey) -> bytes:
    """The file of a wrapped key under another root; as it is where that wraps it already.

    So a rotation that was interrupted is simply done again. Raises VaultError for a file that
    holds no wrapped key, is damaged, or is of a third root.
    """
    file = read_key_file(content)
    if file.kind not in WRAPPED:
        raise VaultError(Fault.FIELD, file.what("kind"), "it holds no wrapped key")
    if file.key_id("wrapped_by") == new.key_id:
        _unwrapped(file, root=new)
        return content
    return _with_wrapping(file, secret=_unwrapped(file, root=old), root=new)


def _wrapped(
    kind: KeyFileKind, key_id: KeyId, fields: dict[str, str], *, secret: Secret, root: RootKey
) -> bytes:
    return _with_wrapping(KeyFile(kind, {"id": key_id.hex(), **fields}), secret=secret, root=root)


def _with_wrapping(file: KeyFile, *, secret: Secret, root: RootKey) -> bytes:
    wrapped = root.wrap(secret, context=_context(file))
    fields = {**file.fields, "wrapped_by": root.key_id.hex(), "key": binary_text(wrapped)}
    return write_key_file(KeyFile(file.kind, fields))


def _unwrapped(file: KeyFile, *, root: RootKey) -> Secret:
    if file.key_id("wrapped_by") != root.key_id:
        raise VaultError(
            Fault.OTHER_KEY,
            file.what("wrapped_by"),
            f"wrapped by root {file.fields['wrapped_by']}, not by {root.key_id.hex()}",
        )
    return root.unwrap(file.binary("key"), context=_context(file), what=file.what("key"))


def _context(file: KeyFile) -> bytes:
    return context_of("ringfence:key-file:v1", *file.public())


def _of_kind(content: bytes, kind: KeyFileKind) -> KeyFile:
    file = read_key_file(content)
    if file.kind is not kind:
        raise VaultError(Fault.FIELD, file.what("kind"), f"needed is one of kind {kind}")
    return file


def _refuse_other_id(file: KeyFile, key_id: KeyId) -> None:
    """Raise VaultError where the key in a file is not the one that the file names."""
    if file.key_id() != key_id:
        raise VaultError(Fault.FIELD, file.what("id"), f"the key in it is {key_id.hex()}")
