"""Witnesses stand for a checkpoint at a time, beside its log's own signature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.checkpoint import Checkpoint, open_checkpoint, sign_checkpoint
from ringfence.core.ledger.cosignature import Cosignature, cosign, cosignatures
from ringfence.core.ledger.frontier import TreeHead
from ringfence.core.ledger.note import NoteError, NoteSignature, SignedNote
from tests.ledger.keys import LOG, OTHER_WITNESS, WITNESS

CHECKPOINT = Checkpoint(LOG.public.name, TreeHead(9, bytes(range(32))))
SIGNED = sign_checkpoint(CHECKPOINT, LOG)
COSIGNED = cosign(SIGNED, witness=WITNESS, timestamp=1_679_315_147)


def test_what_a_witness_signs_is_what_c2sp_prints() -> None:
    value = COSIGNED.signatures[-1].value
    message = f"cosignature/v1\ntime 1679315147\n{SIGNED.text}".encode()
    assert value[:8] == (1_679_315_147).to_bytes(8, "big")
    assert WITNESS.public.signed(message, value[8:])


@given(st.integers(0, 2**63 - 1))
def test_a_checkpoint_opens_with_the_times_of_its_witnesses(timestamp: int) -> None:
    note = cosign(COSIGNED, witness=OTHER_WITNESS, timestamp=timestamp)
    witnesses = [OTHER_WITNESS.public, WITNESS.public]
    opened = open_checkpoint(note.written(), LOG.public, witnesses)
    assert opened.checkpoint == CHECKPOINT
    assert opened.cosignatures == (
        Cosignature(WITNESS.public, 1_679_315_147),
        Cosignature(OTHER_WITNESS.public, timestamp),
    )


def test_unknown_witnesses_are_ignored() -> None:
    assert cosignatures(COSIGNED, [OTHER_WITNESS.public]) == ()
    assert cosignatures(COSIGNED, [LOG.public]) == ()


@pytest.mark.parametrize("bit", range(0, 72 * 8, 7))
def test_a_changed_cosignature_closes_the_checkpoint(bit: int) -> None:
    made = COSIGNED.signatures[-1]
    value = bytearray(made.value)
    value[bit // 8] ^= 1 << bit % 8
    changed = NoteSignature(made.name, made.key_id, bytes(value))
    note = SignedNote(SIGNED.text, (*SIGNED.signatures, changed)).written()
    with pytest.raises(NoteError, match="the cosignature of"):
        open_checkpoint(note, LOG.public, [WITNESS.public])


@pytest.mark.parametrize("length", [1, 8, 71, 73])
def test_a_cosignature_of_another_length_closes_the_checkpoint(length: int) -> None:
    made = COSIGNED.signatures[-1]
    value = (made.value + b"x")[:length]
    changed = NoteSignature(made.name, made.key_id, value)
    with pytest.raises(NoteError, match="the cosignature of"):
        cosignatures(SignedNote(SIGNED.text, (changed,)), [WITNESS.public])


def test_a_witness_does_not_stand_in_for_the_log() -> None:
    alone = SignedNote(COSIGNED.text, COSIGNED.signatures[1:]).written()
    with pytest.raises(NoteError, match="no signature by a key that is trusted"):
        open_checkpoint(alone, LOG.public, [WITNESS.public])


@pytest.mark.parametrize("timestamp", [-1, 2**63])
def test_a_time_that_cannot_be_written_is_refused(timestamp: int) -> None:
    with pytest.raises(NoteError, match="the time of a cosignature"):
        cosign(SIGNED, witness=WITNESS, timestamp=timestamp)


def test_a_log_does_not_witness() -> None:
    with pytest.raises(NoteError, match="witnesses none"):
        cosign(SIGNED, witness=LOG, timestamp=1)


def test_a_time_beyond_all_calendars_does_not_count_even_if_it_is_signed() -> None:
    message = f"cosignature/v1\ntime {2**63}\n{SIGNED.text}".encode()
    value = (2**63).to_bytes(8, "big") + WITNESS.sign(message)
    made = NoteSignature(WITNESS.public.name, WITNESS.public.id, value)
    with pytest.raises(NoteError, match="the cosignature of"):
        cosignatures(SignedNote(SIGNED.text, (made,)), [WITNESS.public])
