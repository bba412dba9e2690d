"""The keyring of this process: read when it is first needed, and again when the folder changed."""

import threading
from pathlib import Path

from django.conf import settings

from ringfence.records.keyring.folder import KeyFolder
from ringfence.records.keyring.keyring import Keyring, read_keyring
from ringfence.records.keyring.root import root_key

_LOCK = threading.Lock()
_AT_HAND: dict[Path, tuple[int, Keyring]] = {}


def keyring() -> Keyring:
    """The keys of this installation. Raises KeyFolderError and VaultError."""
    folder = Path(settings.RINGFENCE_KEYS)
    try:
        changed = folder.stat().st_mtime_ns
    except OSError:
        changed = 0
    known = _AT_HAND.get(folder)
    if known is not None and known[0] == changed:
        return known[1]
    with _LOCK:
        keys = KeyFolder(folder)
        read = read_keyring(keys, root=root_key(keys))
        _AT_HAND[folder] = (changed, read)
        return read


def forget() -> None:
    """Read the folder again next time, whatever its clock says."""
    with _LOCK:
        _AT_HAND.clear()
