"""An entry has exactly the fields of its kind and version, one form, and no personal data."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.canonical import CanonicalError, canonical
from ringfence.core.ledger.commitment import commitment
from ringfence.core.ledger.entry import Entry, EntryError, UnknownKind, entry_bytes, read_entry
from ringfence.core.ledger.entry_kinds import KINDS, KindError, Shape
from ringfence.core.ledger.fact_kinds import FactKind

SALT = bytes(range(16))
MOMENT = datetime(2026, 11, 1, 9, 12, tzinfo=UTC)
EXAMPLES: Mapping[FactKind, str | int] = {
    "code": "permit",
    "count": 3,
    "digest": "A" * 43,
    "moment": "2026-11-01T09:12:00.000000Z",
}


def example(kind: str, version: int = 1, *, every: bool = False) -> Entry:
    """An entry of that kind; with `every`, also with all it may commit to."""
    shape = KINDS.shape(kind, version)
    names = shape.commitments | (shape.may_commit if every else frozenset())
    return Entry(
        kind=kind,
        version=version,
        recorded_at=MOMENT,
        facts={name: EXAMPLES[what] for name, what in shape.facts.items()},
        commitments={name: commitment(SALT, name) for name in names},
    )


CONSENT = example("consent.given")
RAW = entry_bytes(CONSENT)


def changed(**changes: object) -> bytes:
    """The consent as canonical bytes with some keys changed."""
    value: dict[str, Any] = json.loads(RAW)
    return canonical({**value, **changes})


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize(("kind", "version"), KINDS.all())
def test_an_entry_of_every_kind_is_read_back(kind: str, version: int, every: bool) -> None:
    entry = example(kind, version, every=every)
    raw = entry_bytes(entry)
    assert read_entry(raw) == entry
    assert entry_bytes(read_entry(raw)) == raw


def test_the_kinds_there_are() -> None:
    assert {kind for kind, _ in KINDS.all()} >= {
        "decision",
        "consent.given",
        "consent.withdrawn",
        "objection.recorded",
        "notice.delivered",
        "erasure.done",
        "permit.issued",
    }


def test_the_form_of_an_entry_stays_what_it_is() -> None:
    """Bytes that are in ledgers: a change of this test is a change of the past."""
    assert RAW == (
        b'{"commitments":{"controller":"_jQzvgDr4g1r22gjzxkSIgaC7A04PHxvuUhlFdKx1eY",'
        b'"record":"WQZKG2VMZZStEiWRJnlRT8G6Imq5c4qKNzi6zTMudjs",'
        b'"subject":"xeAtBX80r5Q1YwukEIhVzvXCnquqVVwTOoI-Hmv2Ktg"},'
        b'"facts":{"occurred_at":"2026-11-01T09:12:00.000000Z"},"format":1,'
        b'"kind":"consent.given","recorded_at":"2026-11-01T09:12:00.000000Z","version":1}'
    )


def test_a_decision_leaves_room_for_what_else_is_stored_of_it() -> None:
    assert len(entry_bytes(example("decision", every=True))) < 700


def test_the_zone_of_a_moment_makes_no_difference() -> None:
    there = MOMENT.astimezone(timezone(timedelta(hours=5, minutes=45)))
    assert entry_bytes(msgspec.structs.replace(CONSENT, recorded_at=there)) == RAW


def test_a_moment_without_zone_is_refused() -> None:
    for moment in (
        MOMENT.replace(tzinfo=None),
        datetime.max.replace(tzinfo=timezone(-timedelta(hours=1))),
    ):
        with pytest.raises(EntryError, match="recorded_at: a moment"):
            entry_bytes(msgspec.structs.replace(CONSENT, recorded_at=moment))


@given(st.integers(0, 8 * len(RAW) - 1))
def test_a_flipped_bit_is_refused_or_makes_another_entry(bit: int) -> None:
    raw = bytearray(RAW)
    raw[bit // 8] ^= 1 << bit % 8
    try:
        entry = read_entry(bytes(raw))
    except EntryError as error:
        assert "\n" not in str(error)
    else:
        assert entry != CONSENT
        assert entry_bytes(entry) == bytes(raw)


@given(st.binary(max_size=40))
def test_no_bytes_raise_anything_else(raw: bytes) -> None:
    with pytest.raises(EntryError):
        read_entry(raw)


@pytest.mark.parametrize("name", ["controller", "record", "subject"])
def test_every_commitment_must_be_there(name: str) -> None:
    rest = {key: value for key, value in CONSENT.commitments.items() if key != name}
    with pytest.raises(EntryError, match=f"commitments: '{name}' is missing"):
        entry_bytes(msgspec.structs.replace(CONSENT, commitments=rest))


def test_every_fact_must_be_there() -> None:
    with pytest.raises(EntryError, match="facts: 'occurred_at' is missing"):
        entry_bytes(msgspec.structs.replace(CONSENT, facts={}))
    with pytest.raises(EntryError, match="facts: 'occurred_at' is missing"):
        read_entry(changed(facts={}))


def test_no_other_field_may_be_there() -> None:
    facts = {**CONSENT.facts, "name\n": "Example Ltd"}
    with pytest.raises(EntryError, match=r"facts: 'name\\n' is not allowed"):
        entry_bytes(msgspec.structs.replace(CONSENT, facts=facts))
    more = {**CONSENT.commitments, "number": bytes(32)}
    with pytest.raises(EntryError, match="commitments: 'number' is not allowed"):
        entry_bytes(msgspec.structs.replace(CONSENT, commitments=more))


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_commitment_has_32_bytes(length: int) -> None:
    bad = {**CONSENT.commitments, "subject": bytes(length)}
    with pytest.raises(EntryError, match="32"):
        entry_bytes(msgspec.structs.replace(CONSENT, commitments=bad))


@pytest.mark.parametrize(
    ("what", "bad"),
    [
        ("code", ""),
        ("code", "Permit"),
        ("code", "a b"),
        ("code", "a."),
        ("code", "a\n"),
        ("code", "\u00e4"),
        ("code", "+123"),
        ("code", "a" * 65),
        ("code", 1),
        ("count", -1),
        ("count", True),
        ("count", 1.5),
        ("count", 2**53),
        ("count", "1"),
        ("digest", "A" * 42),
        ("digest", "A" * 44),
        ("digest", "A" * 42 + "B"),
        ("digest", "+" * 43),
        ("digest", None),
        ("moment", "2026-11-01"),
        ("moment", "2026-11-01T09:12:00Z"),
        ("moment", "2026-11-01T09:12:00.000000+00:00"),
        ("moment", "2026-02-30T09:12:00.000000Z"),
        ("moment", "2026-11-01T24:00:00.000000Z"),
        ("moment", "2026-11-01T09:12:60.000000Z"),
        ("moment", "2026-11-01T09:12:00.000000Z\n"),
        ("moment", "\u0662026-11-01T09:12:00.000000Z"),
        ("moment", 5),
    ],
)
def test_a_fact_of_another_form_is_refused(what: FactKind, bad: object) -> None:
    shape = Shape(facts={"it": what}, commitments=frozenset())
    kinds = KINDS.adding("test", 1, shape)
    entry = Entry(
        kind="test", version=1, recorded_at=MOMENT, facts={"it": EXAMPLES[what]}, commitments={}
    )
    raw = entry_bytes(entry, kinds)
    assert read_entry(raw, kinds) == entry
    with pytest.raises(EntryError, match="facts: 'it' must be"):
        entry_bytes(msgspec.structs.replace(entry, facts={"it": bad}), kinds)
    value = json.loads(raw)
    with pytest.raises((EntryError, CanonicalError)):
        read_entry(canonical({**value, "facts": {"it": bad}}), kinds)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"format": 2}, "format: must be 1"),
        ({"format": True}, "format: must be 1"),
        ({"format": "1"}, "format: must be 1"),
        ({"version": True}, "version: must be"),
        ({"version": "1"}, "version: must be"),
        ({"kind": None}, "kind: must be"),
        ({"kind": "Consent given"}, "kind: must be"),
        ({"recorded_at": "2026-11-01"}, "recorded_at: must be"),
        ({"recorded_at": None}, "recorded_at: must be"),
        ({"facts": []}, "facts: must be"),
        ({"commitments": []}, "commitments: must be"),
        ({"commitments": {"subject": 1}}, "'subject' must be"),
        ({"commitments": {"subject": "A" * 42}}, "'subject' must be"),
        ({"more": 1}, "and no other"),
    ],
)
def test_an_envelope_of_another_form_is_refused(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(EntryError, match=reason):
        read_entry(changed(**changes))


def test_spaces_and_another_order_are_refused() -> None:
    for raw in (RAW.replace(b",", b", "), RAW + b"\n", json.dumps(json.loads(RAW)).encode()):
        with pytest.raises(EntryError, match="canonical"):
            read_entry(raw)


def test_an_entry_is_no_store() -> None:
    with pytest.raises(EntryError, match="allowed are 16384"):
        read_entry(b" " * 16_385)


def test_an_unknown_kind_is_told_from_a_broken_entry() -> None:
    with pytest.raises(UnknownKind, match="the kind 'consent.sold' is not known; known are: "):
        read_entry(changed(kind="consent.sold"))
    with pytest.raises(
        UnknownKind, match="version 2 of 'consent.given' is not known; known are: 1"
    ):
        read_entry(changed(version=2))


def test_a_version_of_true_is_not_one() -> None:
    with pytest.raises(EntryError, match="version: must be"):
        entry_bytes(msgspec.structs.replace(CONSENT, version=True))


def test_a_new_version_leaves_the_old_one_readable() -> None:
    shape = Shape(
        facts={"occurred_at": "moment", "means": "code"}, commitments=frozenset({"subject"})
    )
    kinds = KINDS.adding("consent.given", 2, shape)
    entry = Entry(
        kind="consent.given",
        version=2,
        recorded_at=MOMENT,
        facts={"means": "web_form", "occurred_at": "2026-11-01T09:12:00.000000Z"},
        commitments={"subject": bytes(32)},
    )
    assert read_entry(entry_bytes(entry, kinds), kinds) == entry
    assert read_entry(RAW, kinds) == CONSENT
    assert ("consent.given", 2) not in KINDS.all()


def test_a_version_is_never_defined_again() -> None:
    with pytest.raises(KindError, match="already defined"):
        KINDS.adding("decision", 1, Shape(commitments=frozenset()))
