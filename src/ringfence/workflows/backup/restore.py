"""Restoring: the store of that day, and then everything the second path knows since.

Entries recorded after the backup are lost from the log, and a log must not be signed shorter than
it was: it ends, and another begins under another name.
"""

import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import msgspec
from django.conf import settings
from django.db import connection, connections, transaction

from ringfence.core.vault.secret import new_secret
from ringfence.core.vault.signing_seed import SigningSeed
from ringfence.core.vault.stored_keys import signing_key_file
from ringfence.records.accounts.models import Controller
from ringfence.records.consents.models import ConsentEvent, ConsentRecord
from ringfence.records.consents.services import EVENTS
from ringfence.records.evidence import tree
from ringfence.records.evidence.models import Checkpoint, Entry, Tile
from ringfence.records.evidence.services import record
from ringfence.records.journal.line import Line
from ringfence.records.journal.lines import read_all
from ringfence.records.keyring.at_hand import forget, keyring
from ringfence.records.keyring.folder import KeyFolder
from ringfence.records.objections.models import Objection
from ringfence.records.subjects.models import NumberToken, Subject, SubjectNumber
from ringfence.workflows.backup.make import LAW, MANIFEST, STORE, run_postgres, sha256_of
from ringfence.workflows.backup.manifest import BackupError, Manifest, read_manifest
from ringfence.workflows.erasure.erase import erase

LOSS = "restored-with-loss.json"
"""Stands in the home until a person signs; no campaign may run while it does."""


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What restoring did. ``lost_entries``: of the log, replaced by what was replayed."""

    manifest: Manifest
    objections: int
    withdrawals: int
    erasures: int
    lost_entries: int
    new_log: str | None
    with_loss: bool


def restore(file: Path, *, home: Path, at: datetime, accept_loss: bool = False) -> Restored:
    """Put a backup in place and replay the second path. Raises BackupError.

    Refused where the store is not empty, and without the second path unless ``accept_loss``:
    objections and withdrawals made since the backup would be forgotten.
    """
    if Entry.objects.exists() or Subject.objects.exists():
        raise BackupError("the store is not empty; restore into a new installation")
    with tempfile.TemporaryDirectory(dir=home, prefix=".restore-") as name:
        folder = Path(name)
        manifest = _unpack(file, folder)
        since = _since(manifest, accept_loss=accept_loss)
        _put_store(folder / STORE, manifest)
        if (folder / LAW).is_dir():
            shutil.copytree(folder / LAW, settings.RINGFENCE_LAW, dirs_exist_ok=True)
    with_loss = since is None
    if with_loss:
        # Before anything else: no crash may leave a store that looks complete.
        path = home / LOSS
        path.write_text(f'{{"restored_at": "{at.isoformat()}", "signed_by": null}}\n', "utf-8")
    new_log, lost = _begin_log_anew(at)
    done = _replay(since or [])
    tree.integrate(at=at)
    return Restored(
        manifest=manifest,
        objections=done["objection"],
        withdrawals=done["withdrawal"],
        erasures=done["erasure"],
        lost_entries=lost,
        new_log=new_log,
        with_loss=with_loss,
    )


def _unpack(file: Path, folder: Path) -> Manifest:
    try:
        with tarfile.open(file) as tar:
            tar.extractall(folder, filter="data")
    except (OSError, tarfile.TarError):
        raise BackupError(f"{file}: is no backup of Ringfence, or it is damaged") from None
    if not (folder / MANIFEST).is_file() or not (folder / STORE).is_file():
        raise BackupError(f"{file}: is no backup of Ringfence")
    manifest = read_manifest((folder / MANIFEST).read_bytes())
    if sha256_of(folder / STORE) != manifest.sha256:
        raise BackupError(f"{file}: the store in it was changed after the backup was made")
    if manifest.store != connection.vendor:
        raise BackupError(
            f"{file}: a backup of {manifest.store}; this installation runs on {connection.vendor}"
        )
    return manifest


def _since(manifest: Manifest, *, accept_loss: bool) -> list[Line] | None:
    """The lines since the backup; None where the second path does not reach back to it."""
    lines = list(read_all())
    at_backup = next((one for one in lines if one.number == manifest.journal_number), None)
    there = manifest.journal_number == 0 or (
        at_backup is not None and at_backup.hash() == manifest.journal_hash
    )
    if there and (lines or manifest.journal_number == 0):
        return [one for one in lines if one.number > manifest.journal_number]
    if accept_loss:
        return None
    raise BackupError(
        "the second path does not hold what came after this backup: objections and withdrawals "
        "since then would be forgotten; give its folder (RINGFENCE_JOURNAL), or --accept-loss, "
        "which stops every campaign until a person signs"
    )


def _put_store(store: Path, manifest: Manifest) -> None:
    if manifest.store == "sqlite":
        place = Path(connection.settings_dict["NAME"])
        connections.close_all()
        for suffix in ("-wal", "-shm"):
            Path(f"{place}{suffix}").unlink(missing_ok=True)
        os.replace(store, place)
        place.chmod(0o600)
        return
    connections.close_all()
    run_postgres("pg_restore", "--clean", "--if-exists", "--no-owner", str(store))


def _begin_log_anew(at: datetime) -> tuple[str | None, int]:
    """Another log where entries of this one were lost; its name, and how many were lost."""
    largest = tree.largest_published()
    stored = Entry.objects.exclude(index=None).count()
    tree.forget_what_was_continued()
    if largest is None or largest[0] <= stored:
        return None, 0
    seed = keyring().seed
    base, _, turn = seed.origin.partition("/restored-")
    origin = f"{base}/restored-{int(turn or 0) + 1}"
    fresh = SigningSeed(origin, seed.number + 1, at, new_secret(os.urandom))
    folder = KeyFolder(Path(settings.RINGFENCE_KEYS))
    folder.write(f"signing-{fresh.number}", signing_key_file(fresh, root=keyring().root))
    forget()
    with transaction.atomic():
        Checkpoint.objects.all().delete()
        Tile.objects.all().delete()
        Entry.objects.update(index=None)
    return origin, largest[0] - stored


def _replay(lines: Iterable[Line]) -> dict[str, int]:
    done = {"objection": 0, "withdrawal": 0, "erasure": 0}
    controllers = {one.code: one for one in Controller.objects.all()}
    for line in lines:
        controller = controllers.get(str(line.fields.get("controller")))
        if line.kind not in done or controller is None:
            continue
        with transaction.atomic():
            if line.kind == "objection":
                done["objection"] += _objection(controller, line)
            elif line.kind == "withdrawal":
                done["withdrawal"] += _withdrawal(controller, line)
            else:
                done["erasure"] += _erasure(controller, line)
    return done


def _objection(controller: Controller, line: Line) -> int:
    fields = line.fields
    recorded_at = datetime.fromisoformat(str(fields["recorded_at"]))
    occurred = fields["occurred_at"]
    subject = _subject_of_token(controller, line, recorded_at)
    between = fields["not_between"]
    said = {
        "scope": str(fields["scope"]),
        "purpose": str(fields["purpose"] or ""),
        "brand": str(fields["brand"] or ""),
        "not_between": str(between).split("-") if between else None,
        "origin": str(fields["origin"]),
        "occurred_at": datetime.fromisoformat(str(occurred)) if occurred else None,
        "recorded_at": recorded_at,
    }
    if Objection.objects.filter(subject=subject, **said).exists():
        return 0
    recorded = record(
        "objection.recorded",
        controller=controller,
        recorded_at=recorded_at,
        facts={"occurred_at": said["occurred_at"] or recorded_at},  # type: ignore[dict-item]
        commitments={
            "controller": controller.name,
            "record": {"journal": line.number},
            "subject": subject.ref,
        },
        subject=subject.ref,
    )
    Objection.objects.create(subject=subject, entry=recorded.seq, **said)
    return 1


def _subject_of_token(controller: Controller, line: Line, at: datetime) -> Subject:
    token = bytes.fromhex(str(line.fields["token"]))
    known = (
        NumberToken.objects.filter(controller=controller, token=token)
        .select_related("number__subject")
        .first()
    )
    if known is not None:
        return known.number.subject
    subject = Subject.objects.create(
        ref=os.urandom(16).hex(), controller=controller, created_at=at
    )
    number = SubjectNumber.objects.create(subject=subject)
    key = bytes.fromhex(str(line.fields["key"]))
    NumberToken.objects.create(number=number, controller=controller, key_id=key, token=token)
    return subject


def _withdrawal(controller: Controller, line: Line) -> int:
    fields = line.fields
    consent = ConsentRecord.objects.filter(
        ref=str(fields["consent"]), subject__controller=controller
    ).first()
    kind = str(fields["kind"])
    recorded_at = datetime.fromisoformat(str(fields["recorded_at"]))
    if consent is None:
        return 0  # It was given after the backup, so it is lost with it and carries nothing.
    if consent.events.filter(kind=kind, recorded_at=recorded_at).exists():
        return 0
    occurred = fields["occurred_at"]
    occurred_at = datetime.fromisoformat(str(occurred)) if occurred else None
    recorded = record(
        EVENTS[kind],
        controller=controller,
        recorded_at=recorded_at,
        facts={"occurred_at": occurred_at or recorded_at},
        commitments={
            "controller": controller.name,
            "record": {"ref": consent.ref},
            "subject": consent.subject.ref,
        },
        subject=consent.subject.ref,
    )
    ConsentEvent.objects.create(
        consent=consent,
        kind=kind,
        occurred_at=occurred_at,
        recorded_at=recorded_at,
        entry=recorded.seq,
    )
    return 1


def _erasure(controller: Controller, line: Line) -> int:
    subject = Subject.objects.filter(
        ref=str(line.fields["subject"]), controller=controller, erased_at=None
    ).first()
    if subject is None:
        return 0
    recorded_at = datetime.fromisoformat(str(line.fields["recorded_at"]))
    until = date.fromisoformat(str(line.fields["proof_until"]))
    erase(controller, subject, at=recorded_at, proof_until=until)
    return 1
