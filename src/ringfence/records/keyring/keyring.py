"""All keys of an installation, read once and used by every room that seals or looks up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from ringfence.core.vault.epoch_keys import DestroyedEpoch, EpochKey, EpochKeys
from ringfence.core.vault.key_file import KeyFileKind, read_key_file
from ringfence.core.vault.register_tokens import RegisterKey
from ringfence.core.vault.root_key import RootKey
from ringfence.core.vault.secret import RandomBytes, new_secret
from ringfence.core.vault.signing_seed import SigningSeed
from ringfence.core.vault.stored_keys import (
    epoch_file,
    read_destroyed_epoch_file,
    read_epoch_file,
    read_register_key_file,
    read_signing_key_file,
    read_token_key_file,
    register_key_file,
    signing_key_file,
    token_key_file,
)
from ringfence.core.vault.tokens import TokenKey, TokenKeys, first_token_key
from ringfence.records.keyring.folder import KeyFolder, KeyFolderError

ROOT = "root"


class Keyring:
    """The keys of one installation. A value: a change makes another."""

    def __init__(
        self,
        *,
        root: RootKey,
        epochs: EpochKeys,
        tokens: Mapping[str, TokenKeys],
        register: RegisterKey,
        seeds: Iterable[SigningSeed],
    ) -> None:
        self.root = root
        self.epochs = epochs
        self._tokens = dict(tokens)
        self.register = register
        self.seeds = tuple(sorted(seeds, key=lambda seed: seed.number))

    def __repr__(self) -> str:
        return f"<keyring of {len(self._tokens)} controllers, {self.epochs!r}>"

    @property
    def seed(self) -> SigningSeed:
        """The seed that signs now. Raises KeyFolderError where there is none."""
        if not self.seeds:
            raise KeyFolderError("there is no signing key; 'ringfence init' makes it")
        return self.seeds[-1]

    def tokens_of(self, controller: str) -> TokenKeys:
        """The live token keys of a controller. Raises KeyFolderError where it has none."""
        try:
            return self._tokens[controller]
        except KeyError:
            raise KeyFolderError(
                f"controller {controller} has no token key here; restore the key folder"
            ) from None

    def controllers(self) -> tuple[str, ...]:
        """Every controller with token keys, in order."""
        return tuple(sorted(self._tokens))


def read_keyring(folder: KeyFolder, *, root: RootKey) -> Keyring:
    """Every key of a folder but the root's. Raises KeyFolderError and VaultError."""
    living: list[EpochKey] = []
    destroyed: list[DestroyedEpoch] = []
    tokens: dict[str, list[TokenKey]] = defaultdict(list)
    registers: list[RegisterKey] = []
    seeds: list[SigningSeed] = []
    for name in folder.names():
        content = folder.read(name)
        kind = read_key_file(content).kind
        if kind is KeyFileKind.EPOCH:
            living.append(read_epoch_file(content, root=root))
        elif kind is KeyFileKind.DESTROYED_EPOCH:
            destroyed.append(read_destroyed_epoch_file(content))
        elif kind is KeyFileKind.TOKEN:
            key = read_token_key_file(content, root=root)
            tokens[key.controller].append(key)
        elif kind is KeyFileKind.REGISTER:
            registers.append(read_register_key_file(content, root=root))
        elif kind is KeyFileKind.SIGNING:
            seeds.append(read_signing_key_file(content, root=root))
    ended = {epoch.number for epoch in destroyed}
    living = [epoch for epoch in living if epoch.number not in ended]
    if len(registers) != 1:
        raise KeyFolderError(
            f"{folder.path}: {len(registers)} register keys; exactly one is needed"
        )
    return Keyring(
        root=root,
        epochs=EpochKeys(living, destroyed),
        tokens={controller: TokenKeys(keys) for controller, keys in tokens.items()},
        register=registers[0],
        seeds=seeds,
    )


def name_of(content: bytes) -> str:
    """The name under which a key file lies. Raises VaultError and KeyFolderError."""
    file = read_key_file(content)
    kind, fields = file.kind, file.fields
    if kind is KeyFileKind.ROOT:
        return ROOT
    if kind in (KeyFileKind.EPOCH, KeyFileKind.DESTROYED_EPOCH):
        return f"epoch-{fields['number']}"
    if kind is KeyFileKind.TOKEN:
        return f"token-{fields['controller']}-{fields['number']}"
    if kind is KeyFileKind.SIGNING:
        return f"signing-{fields['number']}"
    if kind is KeyFileKind.REGISTER:
        return "register"
    raise KeyFolderError(f"a file of kind {kind} has no place among the keys")


def make_keys(
    folder: KeyFolder, *, root: RootKey, origin: str, at: datetime, random_bytes: RandomBytes
) -> None:
    """The first epoch, the register's key and the log's seed; what is there stays."""
    have = set(folder.names())
    if "epoch-1" not in have:
        epochs = EpochKeys(()).opened(at=at, random_bytes=random_bytes)
        folder.write("epoch-1", epoch_file(epochs.current, root=root))
    if "register" not in have:
        register = RegisterKey(new_secret(random_bytes))
        folder.write("register", register_key_file(register, made_at=at, root=root))
    if "signing-1" not in have:
        seed = SigningSeed(origin, 1, at, new_secret(random_bytes))
        folder.write("signing-1", signing_key_file(seed, root=root))


def make_token_key(
    folder: KeyFolder, controller: str, *, root: RootKey, at: datetime, random_bytes: RandomBytes
) -> None:
    """The first token key of a controller; one that is there stays."""
    name = f"token-{controller}-1"
    if name not in folder.names():
        keys = first_token_key(controller, at=at, random_bytes=random_bytes)
        folder.write(name, token_key_file(keys.current, root=root))
