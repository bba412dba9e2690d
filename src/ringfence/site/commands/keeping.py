"""`ringfence backup`, `restore`, `key`, `worker`, `doctor`: the care of an installation."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ringfence.interfaces.cli.text_input import UnreadableInput
from ringfence.site.commands.running import installation, now
from ringfence.site.home import OTHERS, Home

PASSPHRASE = "RINGFENCE_PASSPHRASE"
REHEARSED = "restore-rehearsed.json"


@click.command("backup", epilog="\b\nExample:\n  ringfence backup --out 2026-11-25.backup")
@click.option("--out", required=True, metavar="FILE", help="A new file; none is overwritten.")
def backup_command(*, out: str) -> None:
    """Copy the store while everything goes on. Keys are not in it: `ringfence key backup`."""
    with installation(writes=False):
        from ringfence.workflows.backup.make import back_up  # noqa: PLC0415
        from ringfence.workflows.backup.manifest import BackupError  # noqa: PLC0415

        try:
            manifest = back_up(Path(out).absolute(), at=now())
        except BackupError as error:
            raise UnreadableInput(str(error)) from None
        click.echo(f"{out}: {manifest.entries:,} entries of the log, store {manifest.store}")


@click.command("restore", epilog="\b\nExample:\n  ringfence restore 2026-11-25.backup")
@click.argument("file", metavar="FILE")
@click.option("--accept-loss", is_flag=True, help="Without the second path; stops campaigns.")
def restore_command(*, file: str, accept_loss: bool) -> None:
    """Put a backup in place, then bring back every objection, withdrawal and erasure since.

    Into a new installation with the old keys. Refused without the second path, unless you accept
    the loss: then every campaign stops until a person signs.
    """
    with installation(writes=True) as home:
        from ringfence.workflows.backup.manifest import BackupError  # noqa: PLC0415
        from ringfence.workflows.backup.restore import restore  # noqa: PLC0415

        try:
            done = restore(Path(file), home=home.path, at=now(), accept_loss=accept_loss)
        except BackupError as error:
            raise UnreadableInput(str(error)) from None
        from ringfence.site.setup import write_public_key  # noqa: PLC0415

        write_public_key(home)
        click.echo(
            f"restored; since the backup: {done.objections} objections, {done.withdrawals} "
            f"withdrawals, {done.erasures} erasures brought back"
        )
        if done.new_log:
            click.echo(
                f"{done.lost_entries} entries of the log were lost, so it ended; "
                f"another begins: {done.new_log}"
            )
        if done.with_loss:
            click.echo(f"restored with loss: every campaign stops until {home.path} is signed for")


@click.group("key")
def key_group() -> None:
    """Keys: a backup of their own, and new ones."""


@key_group.command("backup", epilog="\b\nExample:\n  ringfence key backup --out keys.backup")
@click.option("--out", required=True, metavar="FILE", help="Keep it apart from this machine.")
def key_backup(*, out: str) -> None:
    """Seal all key files under a passphrase, and say the phrase that proves the copy."""
    with installation(writes=False) as home:
        from ringfence.core.vault.key_backup import back_up_keys  # noqa: PLC0415
        from ringfence.records.keyring.folder import KeyFolder  # noqa: PLC0415

        path = Path(out)
        if path.exists():
            raise UnreadableInput(f"{path}: is there already; name another file")
        folder = KeyFolder(home.keys)
        content, phrase = back_up_keys(
            [folder.read(name) for name in folder.names()],
            passphrase=_passphrase(confirm=True),
            made_at=now(),
            random_bytes=os.urandom,
        )
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        click.echo(f"{path}: {len(folder.names())} keys; check phrase: {phrase}")


@key_group.command("rehearse", epilog="\b\nExample:\n  ringfence key rehearse keys.backup")
@click.argument("file", metavar="FILE")
def key_rehearse(*, file: str) -> None:
    """Open a backup of the keys and compare it with those here; `doctor` asks for it."""
    with installation(writes=False) as home:
        from ringfence.core.vault.key_backup import open_key_backup  # noqa: PLC0415
        from ringfence.records.keyring.folder import KeyFolder  # noqa: PLC0415

        try:
            content = Path(file).read_bytes()
        except OSError as error:
            raise UnreadableInput(f"{file}: {error.strerror}") from None
        opened = open_key_backup(content, passphrase=_passphrase(confirm=False))
        folder = KeyFolder(home.keys)
        missing = [name for name in folder.names() if folder.read(name) not in opened.files]
        if missing:
            raise UnreadableInput(
                f"{file}: lacks {', '.join(missing)}; make a new one: 'ringfence key backup'"
            )
        told = {"at": now().isoformat(), "check_phrase": opened.check_phrase}
        (home.path / REHEARSED).write_text(json.dumps(told) + "\n", "utf-8")
        click.echo(f"all keys are in it; check phrase: {opened.check_phrase}")


@key_group.command("restore", epilog="\b\nExample:\n  ringfence key restore keys.backup")
@click.argument("file", metavar="FILE")
def key_restore(*, file: str) -> None:
    """Bring back the key files that are missing; one that is here is never overwritten."""
    with installation(writes=False, fresh=True) as home:
        from ringfence.core.vault.key_backup import open_key_backup  # noqa: PLC0415
        from ringfence.records.keyring.folder import KeyFolder  # noqa: PLC0415
        from ringfence.records.keyring.keyring import name_of  # noqa: PLC0415

        try:
            content = Path(file).read_bytes()
        except OSError as error:
            raise UnreadableInput(f"{file}: {error.strerror}") from None
        opened = open_key_backup(content, passphrase=_passphrase(confirm=False))
        folder = KeyFolder(home.keys)
        here = set(folder.names())
        back = {name_of(one): one for one in opened.files}
        other = [name for name in back if name in here and folder.read(name) != back[name]]
        if other:
            raise UnreadableInput(
                f"{home.keys}: holds other keys named {', '.join(sorted(other))}; "
                "restore into an empty folder"
            )
        for name in sorted(set(back) - here):
            folder.write(name, back[name])
            click.echo(f"{name} is back")
        click.echo(f"check phrase: {opened.check_phrase}")


@key_group.command(
    "rotate", epilog="\b\nExample:\n  ringfence key rotate --controller 'Example Ltd'"
)
@click.option("--controller", required=True, metavar="NAME", help="Whose token key.")
def key_rotate(*, controller: str) -> None:
    """Make a new token key while everything goes on; epochs turn by themselves (`worker`)."""
    with installation(writes=True):
        from ringfence.records.accounts.services import controller_named  # noqa: PLC0415
        from ringfence.workflows.keys.tokens import rotate_tokens  # noqa: PLC0415

        for line in rotate_tokens(controller_named(controller), at=now()):
            click.echo(line)


@click.command("worker", epilog="\b\nExample:\n  ringfence worker --once")
@click.option("--once", is_flag=True, required=True, help="Do what is due and end.")
def worker_command(*, once: bool) -> None:
    """Do what is due: take entries into the log's tree, turn the epochs of the keys."""
    del once
    with installation(writes=True):
        from ringfence.records.evidence.tree import integrate  # noqa: PLC0415
        from ringfence.workflows.keys.epochs import turn_epochs  # noqa: PLC0415

        taken = integrate(at=now())
        if taken:
            click.echo(f"{taken} entries taken into the log")
        for line in turn_epochs(at=now()):
            click.echo(line)


@click.command("doctor", epilog="\b\nExample:\n  ringfence doctor")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def doctor_command(*, as_json: bool) -> None:
    """Say what is wrong with this installation and what to do; ends with 1 if something is."""
    with installation(writes=False) as home:
        found = list(_ills(home))
        if as_json:
            click.echo(json.dumps({"faults": found}))
        else:
            click.echo("\n".join(f"- {one}" for one in found) or "all is well")
        if found:
            raise click.exceptions.Exit(1)


def _ills(home: Home) -> Iterator[str]:
    import resource  # noqa: PLC0415

    from django.core.management import call_command  # noqa: PLC0415

    from ringfence.core.vault.epoch_schedule import destruction_due, opening_due_at  # noqa: PLC0415
    from ringfence.records.evidence.models import Checkpoint, Entry  # noqa: PLC0415
    from ringfence.records.journal.lines import read_all  # noqa: PLC0415
    from ringfence.records.keyring.at_hand import keyring  # noqa: PLC0415
    from ringfence.workflows.backup.restore import LOSS  # noqa: PLC0415

    try:
        call_command("migrate", check_unapplied=True, verbosity=0)
    except SystemExit:
        yield "tables are not up to date; run 'ringfence migrate'"
        return
    for path in home.keys.glob("*"):
        if path.stat().st_mode & OTHERS:
            yield f"{path}: others may read it; run 'chmod 600 {path}'"
    if resource.getrlimit(resource.RLIMIT_CORE)[0]:
        yield "core dumps are on; they would hold keys"
    if home.journal.stat().st_dev == home.path.stat().st_dev:
        yield "the second path lies on the same disk; set RINGFENCE_JOURNAL to another"
    if not (home.path / REHEARSED).is_file():
        yield "no backup of the keys was rehearsed; run 'ringfence key backup', 'key rehearse'"
    if (home.path / LOSS).is_file():
        yield f"restored with loss and not signed for: {home.path / LOSS}"
    epochs, at = keyring().epochs, now()
    if epochs.missing:
        yield f"keys of epochs {', '.join(map(str, epochs.missing))} are lost; restore them"
    if opening_due_at(epochs) <= at:
        yield "a new epoch of keys is due; let 'ringfence worker' run"
    for due in destruction_due(epochs, at=at):
        yield f"epoch {due.number} is due to be destroyed; let 'ringfence worker' run"
    waiting = Entry.objects.filter(index=None).count()
    if waiting:
        yield f"{waiting} entries wait for the log; let 'ringfence worker' run"
    newest = Checkpoint.objects.order_by("-size").first()
    if newest is not None and newest.signed_at > at:
        yield f"the clock stands before the last checkpoint ({newest.signed_at}); set it right"
    for _ in read_all(home.journal):
        pass


def _passphrase(*, confirm: bool) -> str:
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise UnreadableInput(f"a passphrase is needed: set {PASSPHRASE}, or use a terminal")
    asked: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=confirm)
    return asked
