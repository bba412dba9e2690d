"""An erasure reaches the files and, once its epochs end, every backup; the proof stays."""

import json
import shutil
import sqlite3
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection, connections

from ringfence.core.vault.data_keys import DataKeyName, KeyClass, unwrap_data_key
from ringfence.core.vault.fault import VaultError
from ringfence.core.vault.fields import Column, open_field
from ringfence.records.accounts.services import add_controller
from ringfence.records.consents import services as consents
from ringfence.records.evidence import tree
from ringfence.records.keyring.at_hand import forget, keyring
from ringfence.records.objections.services import NewObjection, object_
from ringfence.records.subjects.models import DataKey, Subject, SubjectNumber
from ringfence.records.subjects.sealing import Erased
from ringfence.records.subjects.services import (
    NUMBERS,
    declare,
    find_subject,
    numbers_of,
    set_attributes,
)
from ringfence.rulepacks import load_packs
from ringfence.workflows.erasure.erase import ErasureError, erase, scrub
from ringfence.workflows.keys.epochs import turn_epochs
from tests.law.base_question import GERMANY
from tests.records.conftest import HOME, NOW

pytestmark = pytest.mark.usefixtures("lasting_store", "fresh_journal")
NUMBER = GERMANY["number"]
UNTIL = date(2031, 12, 31)


def someone() -> Subject:
    """A person with a number, a name and a consent."""
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    record = GERMANY["consents"][0]
    consents.give(controller, NUMBER, record, packs=load_packs(), at=NOW)
    declare(controller, "name", purpose="garden-furniture-offers")
    subject = find_subject(controller, NUMBER)
    assert subject is not None
    set_attributes(subject, {"name": "Erika Mustermann"})
    return subject


def stored_bytes(folder: Path) -> bytes:
    """Everything the store has on disk: the file and its log, or a fresh dump."""
    if connection.vendor == "sqlite":
        return b"".join(path.read_bytes() for path in sorted(HOME.glob("ringfence.sqlite3*")))
    settings = connection.settings_dict
    dump = folder / "dump.sql"
    subprocess.run(
        ["pg_dump", "-h", settings["HOST"], "-U", settings["USER"], "-f", dump, settings["NAME"]],
        check=True,
        timeout=60,
    )
    return dump.read_bytes()


def test_the_contact_is_gone_and_the_proof_stays() -> None:
    subject = someone()
    assert numbers_of(subject) == [NUMBER]
    signed = erase(subject.controller, subject, at=NOW, proof_until=UNTIL)
    with pytest.raises(Erased):
        set_attributes(subject, {"name": "somebody"})
    assert numbers_of(subject) == []
    kept = DataKey.objects.filter(subject=subject)
    assert [(key.key_class, key.restricted_until) for key in kept] == [("proof", UNTIL)]
    assert consents.consents_of(subject, at=NOW)[0]["act"] == "ticked_empty_box"
    certificate = signed.certificate
    assert (certificate.erased, certificate.restricted) == (("contact",), ("proof",))
    assert certificate.suppression_kept
    assert tree.log_key().public.signed(certificate.text(), signed.signature)
    tree.integrate(at=NOW)
    assert list(tree.audit()) == []


def test_it_is_erased_once_and_for_its_own_controller_only() -> None:
    subject = someone()
    other = add_controller("Example Others Ltd", country="DE", at=NOW)
    with pytest.raises(ErasureError, match="no such subject"):
        erase(other, subject, at=NOW, proof_until=UNTIL)
    with pytest.raises(ErasureError, match="ended already"):
        erase(subject.controller, subject, at=NOW, proof_until=date(2026, 11, 24))
    erase(subject.controller, subject, at=NOW, proof_until=UNTIL)
    with pytest.raises(ErasureError, match="already"):
        erase(subject.controller, subject, at=NOW, proof_until=UNTIL)


def test_no_file_holds_the_wrapped_key_or_what_it_sealed(tmp_path: Path) -> None:
    subject = someone()
    key = bytes(DataKey.objects.get(subject=subject, key_class="contact").wrapped)
    sealed = bytes(SubjectNumber.objects.get(subject=subject).sealed or b"")
    connections.close_all()
    before = stored_bytes(tmp_path)
    assert any(shape in before for shape in (key, key.hex().encode()))
    erase(subject.controller, subject, at=NOW, proof_until=UNTIL)
    scrub()
    connections.close_all()
    after = stored_bytes(tmp_path)
    for secret in (key, sealed):
        assert secret not in after
        assert secret.hex().encode() not in after


def backed_up(query: str, path: Path) -> tuple[bytes, int, bytes]:
    """A row as a backup of this moment holds it: a copied file of SQLite, a copied row else."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        backup = sqlite3.connect(path)
        connection.connection.backup(backup)
        found = backup.execute(query).fetchone()
        backup.close()
    else:
        with connection.cursor() as cursor:
            cursor.execute(query)
            found = cursor.fetchone()
    return bytes(found[0]), found[1], bytes(found[2])


def test_a_backup_of_the_day_before_does_not_open_once_its_epoch_has_ended(
    tmp_path: Path,
) -> None:
    keys_before = tmp_path / "keys"
    shutil.copytree(HOME / "keys", keys_before)
    try:
        subject = someone()
        query = (
            "SELECT k.wrapped, n.id, n.sealed FROM subjects_datakey k "
            "JOIN subjects_subjectnumber n ON n.subject_id = k.subject_id "
            "WHERE k.key_class = 'contact'"
        )
        wrapped, row, sealed = backed_up(query, tmp_path / "day-0.sqlite3")
        erase(subject.controller, subject, at=NOW + timedelta(days=1), proof_until=UNTIL)
        told: list[str] = []
        for day in range(1, 123):
            told += turn_epochs(at=NOW + timedelta(days=day))
        assert any(line.startswith("epoch 1 destroyed") for line in told)
        code = subject.controller.code
        name = DataKeyName(code, subject.ref, KeyClass.CONTACT)
        with pytest.raises(VaultError, match="epoch 1 was destroyed on"):
            unwrap_data_key(wrapped, name=name, epochs=keyring().epochs)
        # With the epoch's key it would have opened: the backup held all that is needed.
        from ringfence.records.keyring.folder import KeyFolder
        from ringfence.records.keyring.keyring import read_keyring
        from ringfence.records.keyring.root import root_key

        folder = KeyFolder(keys_before)
        old = read_keyring(folder, root=root_key(folder, {})).epochs
        key = unwrap_data_key(wrapped, name=name, epochs=old)
        column = Column(code, NUMBERS, "sealed")
        assert open_field(sealed, key=key, column=column, row=str(row)).decode() == NUMBER
        # A crash before the key was taken away leaves it; it is not read, and goes next time.
        shutil.copy2(keys_before / "epoch-1.key", HOME / "keys" / "epoch-1.key")
        forget()
        assert [one.number for one in keyring().epochs.destroyed] == [1]
        list(turn_epochs(at=NOW + timedelta(days=123)))
        assert not (HOME / "keys" / "epoch-1.key").exists()
        # What proves still opens, wrapped again under every later epoch.
        assert consents.consents_of(subject, at=NOW)
    finally:
        for path in (HOME / "keys").glob("epoch-*.key"):
            path.unlink()
        for path in keys_before.glob("epoch-*.key"):
            shutil.copy2(path, HOME / "keys" / path.name)


def test_nothing_stands_in_clear_anywhere(tmp_path: Path) -> None:
    subject = someone()
    object_(subject.controller, NUMBER, NewObjection(origin="agent"), at=NOW)
    consents.withdraw(consents.ConsentRecord.objects.get(), at=NOW)
    tree.integrate(at=NOW)
    held = stored_bytes(tmp_path)
    held += b"".join(path.read_bytes() for path in (HOME / "second-path").glob("*"))
    digits = NUMBER.removeprefix("+")
    secrets = [
        NUMBER,
        digits,
        digits[2:],
        "Mustermann",
        "Ja, rufen Sie mich an",
        json.dumps(NUMBER),
    ]
    for secret in secrets:
        assert secret.encode() not in held, secret
        assert secret.encode().hex().encode() not in held, secret
