"""Setting up an installation: folders, keys, tables, roles. Doing it again changes nothing."""

import os
import secrets
from datetime import datetime

from django.conf import settings
from django.core.management import call_command

from ringfence.core.ledger.note_keys import signing_key
from ringfence.records.accounts.services import make_roles
from ringfence.records.journal.lines import append, read_all
from ringfence.records.keyring.folder import KeyFolder
from ringfence.records.keyring.keyring import make_keys, read_keyring
from ringfence.records.keyring.root import make_root, root_key
from ringfence.site.home import Home

ORIGIN = "ringfence.local"
"""The log's name where no other is chosen."""


def set_up(*, at: datetime, origin: str = ORIGIN) -> Home:
    """Make what is missing of an installation; what is there stays.

    Raises HomeError, KeyFolderError and VaultError.
    """
    home: Home = settings.HOME
    home.make()
    home.check()
    if not home.secret.is_file():
        handle = os.open(home.secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48) + "\n")
    keys = KeyFolder(home.keys)
    if not os.environ.get("RINGFENCE_ROOT_KEY"):
        make_root(keys, at=at)
    make_keys(keys, root=root_key(keys), origin=origin, at=at, random_bytes=os.urandom)
    write_public_key(home)
    if not any(read_all()):
        # So that a second path that is lost can be told from one on which nothing happened.
        append("begun", {"origin": origin, "at": at.isoformat()})
    call_command("migrate", interactive=False, verbosity=0)
    make_roles()
    return home


def write_public_key(home: Home) -> None:
    """Write the line with which anyone checks receipts: the public key that signs now."""
    keys = KeyFolder(home.keys)
    seed = read_keyring(keys, root=root_key(keys)).seed
    public = signing_key(seed.origin, seed.secret.reveal()).public.text()
    home.public_key.write_text(f"{public}\n", "utf-8")
