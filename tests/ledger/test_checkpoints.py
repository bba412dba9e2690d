"""A checkpoint is read strictly, signed by its log alone, and never followed by a smaller tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.checkpoint import (
    Checkpoint,
    CheckpointError,
    check_follows,
    open_checkpoint,
    read_checkpoint,
    sign_checkpoint,
)
from ringfence.core.ledger.frontier import Frontier, TreeHead
from ringfence.core.ledger.note import NoteError, sign_note
from ringfence.core.ledger.note_keys import read_verifier_key
from tests.ledger.keys import LOG, OTHER_LOG, REAL_CHECKPOINT, REAL_LOG_KEY, REAL_WITNESS_KEY
from tests.ledger.naive_tree import leaf_hashes
from tests.ledger.stores import stored

ORIGIN = LOG.public.name
TREE = stored(leaf_hashes(100))
ROOT_LINE = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
EXAMPLE = f"example.com/behind-the-sofa\n20852163\n{ROOT_LINE}\n"
SIGNED = sign_checkpoint(Checkpoint(ORIGIN, TREE.head()), LOG).written()


def at(size: int) -> Checkpoint:
    return Checkpoint(ORIGIN, TREE.head(size))


def test_the_example_of_the_specification_is_read_and_written_back() -> None:
    checkpoint = read_checkpoint(EXAMPLE)
    assert checkpoint.origin == "example.com/behind-the-sofa"
    assert checkpoint.head.size == 20_852_163
    assert checkpoint.head.root.hex().startswith("0ac5186a91863e8e")
    assert checkpoint.text() == EXAMPLE


def test_a_checkpoint_of_a_public_log_opens_with_its_witness() -> None:
    witness = read_verifier_key(REAL_WITNESS_KEY)
    opened = open_checkpoint(REAL_CHECKPOINT, read_verifier_key(REAL_LOG_KEY), [witness])
    assert opened.checkpoint.head.size == 1_432_088_532
    assert [each.witness for each in opened.cosignatures] == [witness]
    assert opened.cosignatures[0].timestamp == 0x6A122120


def test_a_signed_checkpoint_opens() -> None:
    opened = open_checkpoint(SIGNED, LOG.public)
    assert opened.checkpoint == at(100)
    assert opened.cosignatures == ()


@given(st.integers(0, 8 * len(SIGNED.encode()) - 1))
def test_a_flipped_bit_closes_it(bit: int) -> None:
    changed = bytearray(SIGNED.encode())
    changed[bit // 8] ^= 1 << bit % 8
    try:
        text = changed.decode()
    except UnicodeDecodeError:
        return
    with pytest.raises((NoteError, CheckpointError)):
        open_checkpoint(text, LOG.public)


@given(st.integers(0, 2**63 - 1), st.binary(min_size=32, max_size=32))
def test_every_tree_can_be_stated(size: int, root: bytes) -> None:
    head = TreeHead(size, root) if size else Frontier().head()
    checkpoint = Checkpoint(ORIGIN, head, ("an extension",))
    assert read_checkpoint(checkpoint.text()) == checkpoint


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "newline"),
        ("a\n1\n", "three lines"),
        (f"a\n1\n{ROOT_LINE}", "newline"),
        (f"\n1\n{ROOT_LINE}\n", "none is empty"),
        (f"a\n1\n{ROOT_LINE}\n\n", "none is empty"),
        (f"a\n01\n{ROOT_LINE}\n", "size"),
        (f"a\n-1\n{ROOT_LINE}\n", "size"),
        (f"a\n+1\n{ROOT_LINE}\n", "size"),
        (f"a\n 1\n{ROOT_LINE}\n", "size"),
        (f"a\n1_0\n{ROOT_LINE}\n", "size"),
        (f"a\n\u0661\n{ROOT_LINE}\n", "size"),
        (f"a\n{2**63}\n{ROOT_LINE}\n", "size"),
        (f"a\n{'9' * 5000}\n{ROOT_LINE}\n", "size"),
        (f"a\n1\n{ROOT_LINE[:-1]}\n", "Base64"),
        (f"a\n1\n{ROOT_LINE.replace('/', '_')}\n", "Base64"),
        (f"a\n1\n{ROOT_LINE.replace('2I=', '2J=')}\n", "Base64"),
        ("a\n1\nAAAA\n", "3 bytes"),
        (f"a\n0\n{ROOT_LINE}\n", "without leaves"),
        (f"a\r\n1\r\n{ROOT_LINE}\r\n", "control"),
    ],
)
def test_what_is_not_in_form_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CheckpointError, match=reason):
        read_checkpoint(text)


@pytest.mark.parametrize(
    "checkpoint",
    [
        Checkpoint("", TREE.head()),
        Checkpoint("a\nb", TREE.head()),
        Checkpoint(ORIGIN, TREE.head(), ("",)),
        Checkpoint(ORIGIN, TREE.head(), ("a\nb",)),
        Checkpoint(ORIGIN, TreeHead(-1, bytes(32))),
        Checkpoint(ORIGIN, TreeHead(3, bytes(31))),
        Checkpoint(ORIGIN, TreeHead(0, bytes(32))),
    ],
)
def test_what_cannot_be_read_back_is_not_written(checkpoint: Checkpoint) -> None:
    with pytest.raises(CheckpointError):
        checkpoint.text()


def test_a_log_signs_only_its_own() -> None:
    with pytest.raises(CheckpointError, match="signs no checkpoint of"):
        sign_checkpoint(at(3), OTHER_LOG)


def test_a_checkpoint_of_another_origin_does_not_open() -> None:
    note = sign_note(EXAMPLE, LOG).written()
    with pytest.raises(CheckpointError, match="a checkpoint of 'example.com/behind-the-sofa'"):
        open_checkpoint(note, LOG.public)


def test_a_checkpoint_another_key_signed_does_not_open() -> None:
    with pytest.raises(NoteError, match="trusted"):
        open_checkpoint(SIGNED, OTHER_LOG.public)


@pytest.mark.parametrize(("earlier", "later"), [(0, 0), (0, 5), (5, 5), (7, 64), (64, 100)])
def test_a_tree_that_continues_the_earlier_follows(earlier: int, later: int) -> None:
    check_follows(at(earlier), at(later), hashes=TREE.consistency(earlier, later))


def test_a_smaller_tree_never_follows() -> None:
    with pytest.raises(CheckpointError, match="5 leaves after one of 7"):
        check_follows(at(7), at(5), hashes=TREE.consistency(5, 7))


def test_another_tree_does_not_follow() -> None:
    other = stored(leaf_hashes(6)[1:] + leaf_hashes(50))
    fork = Checkpoint(ORIGIN, other.head())
    with pytest.raises(CheckpointError, match="do not lead to the earlier root"):
        check_follows(at(7), fork, hashes=other.consistency(7))


def test_another_log_does_not_follow() -> None:
    other = Checkpoint(OTHER_LOG.public.name, TREE.head())
    with pytest.raises(CheckpointError, match="after one of"):
        check_follows(at(100), other)
