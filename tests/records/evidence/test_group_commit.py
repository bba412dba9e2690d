"""Many ask at once, few transactions are made, and nobody is told before it is durable."""

import sqlite3
import threading
from collections import Counter

import pytest
from django.db import OperationalError, connection

from ringfence.core.ledger.entry import EntryError
from ringfence.core.ledger.note_keys import VerifierKey
from ringfence.core.verifier.receipt import DOMAIN
from ringfence.records.accounts.models import Controller
from ringfence.records.accounts.services import add_controller
from ringfence.records.evidence import tree
from ringfence.records.evidence.group import GroupCommit
from ringfence.records.evidence.models import Entry
from ringfence.records.evidence.services import ToRecord
from tests.records.conftest import HOME, NOW

pytestmark = pytest.mark.usefixtures("lasting_store", "fresh_journal")
THREADS, EACH = 4, 50


def entry(controller: Controller, number: int, kind: str = "objection.recorded") -> ToRecord:
    """An entry that is told apart by its number."""
    return ToRecord(
        kind=kind,
        controller=controller,
        recorded_at=NOW,
        facts={"occurred_at": NOW},
        commitments={"controller": "c", "record": number, "subject": f"s{number}"},
    )


def test_four_threads_get_every_entry_once_and_signed() -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    public: VerifierKey = tree.log_key().public
    seqs: list[int] = []

    def work(thread: int) -> None:
        asked = [group.submit(entry(controller, thread * EACH + one)) for one in range(EACH)]
        for answer in asked:
            signed = answer.result(timeout=20)
            seqs.append(signed.recorded.seq)

    with GroupCommit() as group:
        threads = [threading.Thread(target=work, args=(one,)) for one in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        last = group.submit(entry(controller, 999)).result(timeout=20)
    from base64 import b64decode

    assert public.signed(DOMAIN + last.recorded.body, b64decode(last.signature)[4:])
    assert Counter(seqs).most_common(1)[0][1] == 1
    assert len(seqs) == THREADS * EACH
    assert tree.integrate(at=NOW) == THREADS * EACH + 1
    assert list(tree.audit()) == []


def test_what_is_signed_is_durable() -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    with GroupCommit() as group:
        seq = group.submit(entry(controller, 1)).result(timeout=20).recorded.seq
    if connection.vendor == "sqlite":
        other = sqlite3.connect(HOME / "ringfence.sqlite3")
        assert other.execute("SELECT count(*) FROM evidence_entry WHERE seq = ?", [seq]).fetchone()
        other.close()
    assert Entry.objects.filter(seq=seq).exists()


def test_a_fault_of_the_store_is_told_to_all_and_the_next_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)

    def full(_: object) -> None:
        raise OperationalError("the disk is full")

    with GroupCommit() as group:
        with monkeypatch.context() as patched:
            patched.setattr("ringfence.records.evidence.group.record_many", full)
            asked = [group.submit(entry(controller, one)) for one in range(5)]
            for answer in asked:
                with pytest.raises(OperationalError):
                    answer.result(timeout=20)
        assert group.submit(entry(controller, 9)).result(timeout=20).recorded.seq
    assert Entry.objects.count() == 1


def test_a_faulty_entry_takes_no_other_with_it() -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    with GroupCommit() as group:
        asked = [group.submit(entry(controller, 1)) for _ in range(5)]
        faulty = group.submit(entry(controller, 2, kind="no.such.kind"))
        asked += [group.submit(entry(controller, 3)) for _ in range(5)]
        with pytest.raises(EntryError):
            faulty.result(timeout=20)
        assert all(answer.result(timeout=20).recorded.seq for answer in asked)
    assert Entry.objects.count() == 10
