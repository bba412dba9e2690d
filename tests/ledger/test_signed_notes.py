"""Notes are signed and opened as C2SP's signed-note has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.ledger.base64_text import from_base64
from ringfence.core.ledger.note import (
    MAXIMUM_SIGNATURES,
    NoteError,
    NoteSignature,
    SignedNote,
    open_note,
    read_note,
    sign_note,
)
from ringfence.core.ledger.note_keys import read_verifier_key, signing_key
from tests.ledger.keys import (
    GO_KEY,
    GO_LINE,
    GO_SECOND_KEY,
    GO_SECOND_LINE,
    GO_SECRET,
    GO_TEXT,
    LOG,
    OTHER_LOG,
    SPEC_KEY,
    SPEC_NOTE,
    WITNESS,
)

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=[chr(n) for n in range(32)])
    | st.just("\n"),
    max_size=60,
).map(lambda text: text + "\n")
NOTE = sign_note("Said on paper.\n", LOG).written()
LINE = NOTE.split("\n\n")[1]


def test_the_example_of_the_specification_opens() -> None:
    key = read_verifier_key(SPEC_KEY)
    note, signers = open_note(SPEC_NOTE, [key])
    assert (note.text, signers) == ("This is an example message.\n", (key,))
    assert note.written() == SPEC_NOTE


def test_our_signature_is_that_of_the_first_implementation() -> None:
    key = signing_key("PeterNeumann", from_base64(GO_SECRET)[1:])
    assert key.public.text() == GO_KEY
    assert sign_note(GO_TEXT, key).written() == GO_TEXT + "\n" + GO_LINE


def test_a_note_of_two_signatures_opens_for_whoever_trusts_either() -> None:
    first, second = read_verifier_key(GO_KEY), read_verifier_key(GO_SECOND_KEY)
    note = GO_TEXT + "\n" + GO_LINE + GO_SECOND_LINE
    assert open_note(note, [first])[1] == (first,)
    assert open_note(note, [second])[1] == (second,)
    assert open_note(note, [second, first])[1] == (first, second)


@given(TEXTS)
def test_every_text_that_is_signed_opens(text: str) -> None:
    note = sign_note(text, LOG, OTHER_LOG)
    assert read_note(note.written()) == note
    assert open_note(note.written(), [LOG.public]) == (note, (LOG.public,))


@given(st.integers(0, 8 * len(NOTE.encode()) - 1))
def test_a_flipped_bit_closes_a_note(bit: int) -> None:
    changed = bytearray(NOTE.encode())
    changed[bit // 8] ^= 1 << bit % 8
    try:
        text = changed.decode()
    except UnicodeDecodeError:
        return
    with pytest.raises(NoteError):
        open_note(text, [LOG.public])


def test_a_note_nobody_trusted_signed_does_not_open() -> None:
    with pytest.raises(NoteError, match="no signature by a key that is trusted"):
        open_note(NOTE, [OTHER_LOG.public])
    with pytest.raises(NoteError, match="no signature by a key that is trusted"):
        open_note(NOTE, [])


def test_unknown_signatures_are_ignored_whatever_they_hold() -> None:
    same_name = NoteSignature(LOG.public.name, b"\0\0\0\0", b"x" * 64)
    same_id = NoteSignature("someone.example", LOG.public.id, b"x" * 64)
    strange = NoteSignature("someone.example", b"\0\0\0\1", b"x")
    signed = read_note(NOTE)
    note = SignedNote(signed.text, (same_name, same_id, strange, *signed.signatures))
    assert open_note(note.written(), [LOG.public])[1] == (LOG.public,)


@pytest.mark.parametrize("value", [b"x" * 64, b"x", b"x" * 65])
def test_one_bad_signature_of_a_trusted_key_spoils_the_note(value: bytes) -> None:
    bad = NoteSignature(LOG.public.name, LOG.public.id, value)
    signed = read_note(NOTE)
    for signatures in [(bad, *signed.signatures), (*signed.signatures, bad)]:
        with pytest.raises(NoteError, match="does not hold"):
            open_note(SignedNote(signed.text, signatures).written(), [LOG.public])


def test_a_signature_given_twice_counts_once() -> None:
    signed = read_note(NOTE)
    twice = SignedNote(signed.text, signed.signatures * 2)
    assert open_note(twice.written(), [LOG.public])[1] == (LOG.public,)


def test_sixteen_signatures_must_be_read_and_a_hundred_are() -> None:
    signed = read_note(NOTE)
    many = SignedNote(signed.text, signed.signatures * MAXIMUM_SIGNATURES)
    assert len(read_note(many.written()).signatures) == 100
    with pytest.raises(NoteError, match="more than 100"):
        read_note(many.written() + LINE)


def test_the_last_empty_line_parts_text_and_signatures() -> None:
    text = "One.\n\n\u2014 looks like a signature\n\nTwo.\n\n"
    assert read_note(sign_note(text, LOG).written()).text == text


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("", "blank line"),
        ("text\n", "blank line"),
        ("text\n\n", "newline"),
        (NOTE[:-1], "newline"),
        (NOTE + "\n", "newline"),
        (NOTE.replace("\n", "\r\n"), "control"),
        (NOTE.replace("paper", "pa\0per"), "control"),
        (NOTE.replace("paper", "pa\tper"), "control"),
        (NOTE.replace("paper", "pa\ud800per"), "half a character"),
        (NOTE.replace("\u2014", "-"), "em dash"),
        (NOTE.replace("\u2014 ", "\u2014"), "em dash"),
        (NOTE.replace("\u2014 ", "\u2014  "), "name"),
        (NOTE.replace("/log ", "/log  "), "Base64"),
        (NOTE.replace("/log", "/l+g"), "name"),
        (NOTE[:-1] + " \n", "Base64"),
        (NOTE[:-1] + "=\n", "Base64"),
        (NOTE.replace(LINE, "\u2014 name AAAAAA==\n"), "without a signature"),
        ("x" * 1_000_000 + NOTE, "more than 1,000,000"),
    ],
)
def test_what_is_not_in_form_is_refused(note: str, reason: str) -> None:
    with pytest.raises(NoteError, match=reason):
        read_note(note)


@pytest.mark.parametrize("text", ["", "no newline", "tab\t\n", "half\ud800\n", "\r\n"])
def test_a_text_no_note_can_have_is_not_signed(text: str) -> None:
    with pytest.raises(NoteError):
        sign_note(text, LOG)


def test_a_witness_signs_no_notes() -> None:
    with pytest.raises(NoteError, match="signs no notes"):
        sign_note("text\n", WITNESS)
    with pytest.raises(NoteError, match="trusted"):
        open_note(NOTE, [WITNESS.public])


def test_what_a_witness_key_signed_as_a_note_does_not_count() -> None:
    made = NoteSignature(WITNESS.public.name, WITNESS.public.id, WITNESS.sign(b"text\n"))
    with pytest.raises(NoteError, match="trusted"):
        open_note(SignedNote("text\n", (made,)).written(), [WITNESS.public])
