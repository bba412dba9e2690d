"""A backup restores; the second path brings back every no that was said since."""

import shutil
import tarfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command

from ringfence.records.accounts.models import Controller
from ringfence.records.accounts.services import add_controller, make_roles
from ringfence.records.consents import services as consents
from ringfence.records.evidence import tree
from ringfence.records.journal.lines import append
from ringfence.records.keyring.at_hand import forget, keyring
from ringfence.records.objections.services import NewObjection, object_
from ringfence.records.subjects.services import find_subject, numbers_of
from ringfence.rulepacks import load_packs
from ringfence.workflows.backup.make import back_up
from ringfence.workflows.backup.manifest import BackupError
from ringfence.workflows.backup.restore import LOSS, restore
from ringfence.workflows.erasure.erase import erase
from ringfence.workflows.facts.known import facts_of
from ringfence.workflows.keys.tokens import rotate_tokens
from tests.law.base_question import GERMANY
from tests.records.conftest import HOME, NOW

pytestmark = pytest.mark.usefixtures("lasting_store", "fresh_journal", "one_seed")
NUMBER, OTHER = GERMANY["number"], "+4915228895456"
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def one_seed() -> object:
    """The key folder as it was, once the test is over."""
    yield
    for path in (HOME / "keys").glob("signing-*.key"):
        if path.name != "signing-1.key":
            path.unlink()
    (HOME / LOSS).unlink(missing_ok=True)
    forget()


def before() -> tuple[Controller, consents.ConsentRecord]:
    """What there is at the time of the backup: a company, a consent, a signed tree."""
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    given = consents.give(controller, NUMBER, GERMANY["consents"][0], packs=load_packs(), at=NOW)
    tree.integrate(at=NOW)
    return controller, given


def emptied() -> None:
    """The loss of the database."""
    call_command("flush", interactive=False, verbosity=0)
    make_roles()


def test_what_was_said_since_is_brought_back(tmp_path: Path) -> None:
    controller, given = before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    object_(controller, OTHER, NewObjection(scope="all", origin="agent"), at=LATER)
    consents.withdraw(given, at=LATER)
    tree.integrate(at=LATER)
    emptied()
    done = restore(tmp_path / "day-0.backup", home=HOME, at=LATER)
    assert (done.objections, done.withdrawals, done.erasures) == (1, 1, 0)
    assert not done.with_loss
    again = Controller.objects.get()
    assert [one["scope"] for one in facts_of(again, OTHER, at=LATER)["objections"]] == ["all"]
    assert facts_of(again, NUMBER, at=LATER)["consents"][0]["withdrawn_at"]


def test_a_log_that_lost_entries_ends_and_another_begins(tmp_path: Path) -> None:
    controller, given = before()
    origin = keyring().seed.origin
    back_up(tmp_path / "day-0.backup", at=NOW)
    consents.withdraw(given, at=LATER)
    object_(controller, OTHER, NewObjection(), at=LATER)
    tree.integrate(at=LATER)
    emptied()
    done = restore(tmp_path / "day-0.backup", home=HOME, at=LATER)
    assert (done.lost_entries, done.new_log) == (2, f"{origin}/restored-1")
    assert tree.log_key().public.name == done.new_log
    assert tree.signed_size() == 3
    assert list(tree.audit()) == []


def test_where_nothing_was_lost_the_log_goes_on(tmp_path: Path) -> None:
    before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    emptied()
    done = restore(tmp_path / "day-0.backup", home=HOME, at=LATER)
    assert (done.lost_entries, done.new_log) == (0, None)
    assert list(tree.audit()) == []


def test_what_was_erased_since_stays_erased(tmp_path: Path) -> None:
    controller, _ = before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    subject = find_subject(controller, NUMBER)
    assert subject is not None
    erase(controller, subject, at=LATER, proof_until=date(2031, 12, 31))
    emptied()
    assert restore(tmp_path / "day-0.backup", home=HOME, at=LATER).erasures == 1
    again = find_subject(Controller.objects.get(), NUMBER)
    assert again is not None
    assert numbers_of(again) == []


def test_without_the_second_path_it_is_refused(tmp_path: Path, fresh_journal: Path) -> None:
    controller, _ = before()
    object_(controller, OTHER, NewObjection(), at=NOW)
    back_up(tmp_path / "day-0.backup", at=NOW)
    emptied()
    for path in fresh_journal.glob("*.jsonl"):
        path.unlink()
    with pytest.raises(BackupError, match="--accept-loss"):
        restore(tmp_path / "day-0.backup", home=HOME, at=LATER)
    assert not Controller.objects.exists()
    done = restore(tmp_path / "day-0.backup", home=HOME, at=LATER, accept_loss=True)
    assert done.with_loss
    assert '"signed_by": null' in (HOME / LOSS).read_text("utf-8")


def test_a_second_path_that_is_lost_is_told_from_one_where_nothing_happened(
    tmp_path: Path, fresh_journal: Path
) -> None:
    append("begun", {"origin": "example.com/log", "at": NOW.isoformat()})
    add_controller("Example Ltd", country="DE", at=NOW)
    back_up(tmp_path / "day-0.backup", at=NOW)
    emptied()
    for path in fresh_journal.glob("*.jsonl"):
        path.unlink()
    with pytest.raises(BackupError, match="--accept-loss"):
        restore(tmp_path / "day-0.backup", home=HOME, at=LATER)


def test_an_objection_after_a_rotation_finds_its_person_in_an_older_backup(
    tmp_path: Path,
) -> None:
    controller, _ = before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    list(rotate_tokens(controller, at=LATER))
    try:
        object_(controller, NUMBER, NewObjection(), at=LATER)
        emptied()
        restore(tmp_path / "day-0.backup", home=HOME, at=LATER)
        again = facts_of(Controller.objects.get(), NUMBER, at=LATER)
        assert [one["scope"] for one in again["objections"]] == ["all"]
        assert len(again["consents"]) == 1
    finally:
        for path in (HOME / "keys").glob("token-*-2.key"):
            path.unlink()


def test_two_objections_of_one_moment_are_both_brought_back(tmp_path: Path) -> None:
    controller, _ = before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    object_(controller, OTHER, NewObjection(scope="purpose", purpose="a"), at=LATER)
    object_(controller, OTHER, NewObjection(scope="purpose", purpose="b"), at=LATER)
    emptied()
    assert restore(tmp_path / "day-0.backup", home=HOME, at=LATER).objections == 2


def test_a_store_with_records_is_never_overwritten(tmp_path: Path) -> None:
    before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    with pytest.raises(BackupError, match="not empty"):
        restore(tmp_path / "day-0.backup", home=HOME, at=LATER)
    with pytest.raises(BackupError, match="is there already"):
        back_up(tmp_path / "day-0.backup", at=NOW)


def test_a_changed_backup_is_refused(tmp_path: Path) -> None:
    before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    emptied()
    folder = tmp_path / "open"
    with tarfile.open(tmp_path / "day-0.backup") as tar:
        tar.extractall(folder, filter="data")
    store = bytearray((folder / "store").read_bytes())
    store[len(store) // 2] ^= 1
    (folder / "store").write_bytes(bytes(store))
    with tarfile.open(tmp_path / "changed.backup", "w") as tar:
        for name in ("manifest.json", "store"):
            tar.add(folder / name, name)
    with pytest.raises(BackupError, match="changed after"):
        restore(tmp_path / "changed.backup", home=HOME, at=LATER)
    (tmp_path / "no.backup").write_bytes(b"no backup")
    with pytest.raises(BackupError, match="no backup of Ringfence"):
        restore(tmp_path / "no.backup", home=HOME, at=LATER)


def test_no_key_is_in_a_backup(tmp_path: Path) -> None:
    before()
    back_up(tmp_path / "day-0.backup", at=NOW)
    held = (tmp_path / "day-0.backup").read_bytes()
    for path in (HOME / "keys").glob("*.key"):
        for line in path.read_text("ascii").splitlines():
            if line.startswith("key: "):
                assert line.removeprefix("key: ").encode() not in held
    shutil.copy2(HOME / "log.pub", tmp_path)
