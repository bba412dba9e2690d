"""Entries are appended at once, take their place later, and an audit names what was changed."""

from datetime import UTC, timedelta

import pytest
from django.db import connection

from ringfence.core.ledger.checkpoint import open_checkpoint
from ringfence.core.verifier.check import check_receipt
from ringfence.records.accounts.models import Controller
from ringfence.records.accounts.services import add_controller
from ringfence.records.evidence import tree
from ringfence.records.evidence.models import Checkpoint, Entry, Tile
from ringfence.records.evidence.receipts import receipt_of
from ringfence.records.evidence.services import ToRecord, record, record_many
from ringfence.rulepacks import load_packs
from tests.records.conftest import NOW
from tests.records.evidence.decided import decided

pytestmark = pytest.mark.usefixtures("store", "fresh_journal")


@pytest.fixture
def controller() -> Controller:
    """A company."""
    return add_controller("Example Ltd", country="DE", at=NOW)


def objection(controller: Controller, number: int) -> ToRecord:
    """An entry about somebody's objection."""
    return ToRecord(
        kind="objection.recorded",
        controller=controller,
        recorded_at=NOW,
        facts={"occurred_at": NOW},
        commitments={"controller": controller.name, "record": number, "subject": f"s{number}"},
        subject=f"s{number}",
    )


def fill(controller: Controller, count: int) -> None:
    """So many entries, and the tree over them."""
    record_many(objection(controller, number) for number in range(count))
    assert tree.integrate(at=NOW) >= count


def test_a_place_follows_and_is_proved(controller: Controller) -> None:
    decision = decided(controller, load_packs(), at=NOW)
    early = receipt_of(decision.recorded, decision.values)
    assert early.log is None
    fill(controller, 300)
    # 301 entries wait: the decision stood first.
    late = receipt_of(decision.recorded, decision.values)
    assert late.log is not None
    assert late.log.index == 0
    keys = [tree.log_key().public]
    for receipt in (early, late):
        answer = check_receipt(receipt.written(), keys=keys)
        assert answer.authentic, answer.faults


def test_places_go_on_where_they_ended(controller: Controller) -> None:
    for count in (1, 255, 1, 300, 5):
        fill(controller, count)
    assert tree.signed_size() == 562
    assert list(tree.audit()) == []
    sizes = list(Checkpoint.objects.order_by("size").values_list("size", flat=True))
    assert sizes == [1, 256, 257, 557, 562]
    note = Checkpoint.objects.get(size=562).note
    opened = open_checkpoint(note, tree.log_key().public)
    assert opened.checkpoint.head == tree.stored_tree().head()


def test_integrating_nothing_signs_nothing(controller: Controller) -> None:
    fill(controller, 3)
    assert tree.integrate(at=NOW + timedelta(hours=1)) == 0
    assert Checkpoint.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("UPDATE evidence_entry SET body = %s WHERE seq = %s", "its bytes do not have the leaf"),
        ("UPDATE evidence_entry SET leaf = %s WHERE seq = %s", "its bytes do not have the leaf"),
    ],
)
def test_a_changed_row_is_named(controller: Controller, change: str, named: str) -> None:
    fill(controller, 20)
    row = Entry.objects.get(index=7)
    body = bytearray(bytes(row.body if "body" in change else row.leaf))
    body[9] ^= 1
    with connection.cursor() as cursor:
        cursor.execute(change, [bytes(body), row.seq])
    faults = list(tree.audit())
    assert len(faults) == 1
    assert faults[0].startswith("entry 7 ")
    assert named in faults[0]


def test_a_missing_entry_is_named(controller: Controller) -> None:
    fill(controller, 20)
    row = Entry.objects.get(index=7)
    row.entrysecret.delete()
    row.delete()
    assert list(tree.audit()) == ["entry 7 is missing; the next one stands at 8"]


def test_a_lost_end_is_named(controller: Controller) -> None:
    fill(controller, 20)
    for row in Entry.objects.filter(index__gte=18):
        row.entrysecret.delete()
        row.delete()
    assert list(tree.audit()) == ["checkpoint of 20 entries: only 18 entries are stored"]


def test_a_changed_checkpoint_is_named(controller: Controller) -> None:
    fill(controller, 20)
    one = Checkpoint.objects.get(size=20)
    lines = one.note.split("\n")
    lines[2] = "A" + lines[2][1:] if lines[2][0] != "A" else "B" + lines[2][1:]
    Checkpoint.objects.filter(size=20).update(note="\n".join(lines))
    (fault,) = tree.audit()
    assert fault.startswith("checkpoint of 20 entries: ")


def test_a_changed_tile_is_named(controller: Controller) -> None:
    fill(controller, 20)
    tile = Tile.objects.get(level=0, index=0)
    hashes = bytearray(bytes(tile.hashes))
    hashes[40] ^= 1
    Tile.objects.filter(pk=tile.pk).update(hashes=bytes(hashes))
    assert list(tree.audit()) == ["tiles: they do not lead to the root of the entries"]


def test_a_store_that_lost_entries_signs_nothing_more(controller: Controller) -> None:
    fill(controller, 20)
    Checkpoint.objects.all().delete()
    Tile.objects.all().delete()
    for row in Entry.objects.all():
        row.entrysecret.delete()
        row.delete()
    tree._CONTINUED.clear()
    record(
        "objection.recorded",
        controller=controller,
        recorded_at=NOW,
        facts={"occurred_at": NOW},
        commitments={"controller": "c", "record": 1, "subject": "s"},
    )
    with pytest.raises(tree.TreeRefused, match="checkpoint of 20 entries"):
        tree.integrate(at=NOW)


def test_another_history_of_the_same_length_is_not_signed(controller: Controller) -> None:
    fill(controller, 20)
    Checkpoint.objects.all().delete()
    Tile.objects.all().delete()
    Entry.objects.update(index=None)
    row = Entry.objects.order_by("seq").first()
    assert row is not None
    Entry.objects.filter(pk=row.pk).update(leaf=b"\1" * 32)
    tree._CONTINUED.clear()
    with pytest.raises(tree.TreeRefused, match="not those that a published checkpoint covers"):
        tree.integrate(at=NOW)


def test_every_entry_says_when_it_was_recorded_in_utc(controller: Controller) -> None:
    fill(controller, 1)
    assert b'"recorded_at":"2026-11-25T10:00:00.000000Z"' in bytes(Entry.objects.get().body)
    assert NOW.tzinfo is UTC
