"""A backup: the store, the packs decided under, and where the second path stood. No key."""

import hashlib
import os
import sqlite3
import subprocess
import tarfile
import tempfile
from datetime import datetime
from pathlib import Path

import msgspec
from django.conf import settings
from django.db import connection

from ringfence.records.evidence.models import Checkpoint, Entry
from ringfence.records.journal.line import FIRST
from ringfence.records.journal.lines import read_all
from ringfence.workflows.backup.manifest import FORMAT, BackupError, Manifest

STORE, LAW, MANIFEST = "store", "law", "manifest.json"


def back_up(out: Path, *, at: datetime) -> Manifest:
    """Write a backup while everything goes on; a file of that name is never overwritten.

    Raises BackupError.
    """
    if out.exists():
        raise BackupError(f"{out}: is there already; name another file")
    # Where the second path stands is read first: what comes later is replayed, once too often
    # rather than never.
    number, digest = 0, FIRST
    for line in read_all():
        number, digest = line.number, line.hash()
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".backup-") as name:
        store = Path(name) / STORE
        _copy_store(store)
        newest = Checkpoint.objects.exclude(published_at=None).order_by("-size").first()
        manifest = Manifest(
            format=FORMAT,
            made_at=at.isoformat(),
            store=connection.vendor,
            sha256=sha256_of(store),
            entries=Entry.objects.count(),
            checkpoint=None if newest is None else newest.note,
            journal_number=number,
            journal_hash=digest,
        )
        (Path(name) / MANIFEST).write_bytes(msgspec.json.encode(manifest))
        fresh = Path(name) / "whole.tar"
        with tarfile.open(fresh, "w") as tar:
            tar.add(Path(name) / MANIFEST, MANIFEST)
            tar.add(store, STORE)
            if Path(settings.RINGFENCE_LAW).is_dir():
                tar.add(settings.RINGFENCE_LAW, LAW)
        with fresh.open("rb") as file:
            os.fsync(file.fileno())
        os.link(fresh, out)
    return manifest


def _copy_store(path: Path) -> None:
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        copy = sqlite3.connect(path)
        try:
            connection.connection.backup(copy)
        finally:
            copy.close()
        return
    run_postgres("pg_dump", "--format=custom", f"--file={path}")


def run_postgres(program: str, *arguments: str) -> None:
    """A program of PostgreSQL on the store; the password goes by the environment. BackupError."""
    known = connection.settings_dict
    environment = {**os.environ, "PGPASSWORD": known["PASSWORD"]}
    command = [
        program,
        f"--host={known['HOST']}",
        f"--username={known['USER']}",
        f"--dbname={known['NAME']}",
        *([f"--port={known['PORT']}"] if known["PORT"] else []),
        *arguments,
    ]
    try:
        run = subprocess.run(command, check=False, capture_output=True, env=environment)
    except FileNotFoundError:
        raise BackupError(f"{program} is not on this machine; install postgresql-client") from None
    if run.returncode:
        raise BackupError(f"{program} ended with {run.returncode}; is the server running?")


def sha256_of(path: Path) -> str:
    """The hash of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
