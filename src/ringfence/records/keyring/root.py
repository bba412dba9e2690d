"""Where the root key comes from: a file (default), the environment, or a device."""

import base64
import binascii
import os
from collections.abc import Mapping
from datetime import datetime

from ringfence.core.vault.root_key import RootInMemory, RootKey
from ringfence.core.vault.secret import Secret, new_secret
from ringfence.core.vault.stored_keys import read_root_file, root_file
from ringfence.records.keyring.folder import KeyFolder, KeyFolderError
from ringfence.records.keyring.keyring import ROOT

VARIABLE = "RINGFENCE_ROOT_KEY"


def root_key(folder: KeyFolder, environment: Mapping[str, str] = os.environ) -> RootKey:
    """The root key: of the environment where one is given there, else of its file.

    Raises KeyFolderError (never with the key in it) and VaultError.
    """
    given = environment.get(VARIABLE)
    if given:
        return RootInMemory(_from_environment(given), random_bytes=os.urandom)
    return read_root_file(folder.read(ROOT), random_bytes=os.urandom)


def make_root(folder: KeyFolder, *, at: datetime) -> None:
    """A new root in its file; one that is there stays."""
    if ROOT not in folder.names():
        folder.write(ROOT, root_file(new_secret(os.urandom), made_at=at))


def _from_environment(text: str) -> Secret:
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise KeyFolderError(f"{VARIABLE}: not Base64 of 32 bytes") from None
    if len(raw) != 32:  # noqa: PLR2004
        raise KeyFolderError(f"{VARIABLE}: {len(raw)} bytes; a root key has 32")
    return Secret(raw)
