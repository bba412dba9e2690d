"""A receipt is authentic as it was written, and in no other way."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringfence.core.verifier.check import check_receipt
from ringfence.core.verifier.receipt import Receipt, read_receipt
from tests.verifier.receipts import KEY, OTHER_KEY, VALUES, receipt

KEYS = [KEY.public]
WHOLE = receipt().written()
ALONE = Path(__file__).resolve().parents[2] / "scripts" / "verify_receipt.py"


def alone(raw: bytes, folder: Path, key: str = KEY.public.text()) -> tuple[int, str]:
    """Exit status and words of the stand-alone verifier."""
    (folder / "receipt.json").write_bytes(raw)
    (folder / "log.pub").write_text(f"{key}\n", "utf-8")
    run = subprocess.run(
        [sys.executable, "-I", str(ALONE), "receipt.json", "log.pub"],
        cwd=folder, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize(
    "one", [receipt(), receipt("verdict"), receipt(in_log=False)], ids=["all", "one", "early"]
)
def test_it_is_authentic_and_says_what_follows(one: Receipt, tmp_path: Path) -> None:
    answer = check_receipt(one.written(), keys=KEYS)
    assert (answer.authentic, answer.faults) == (True, ())
    assert any("signed this entry: decision" in words for words in answer.proved)
    assert any("at place 3" in words for words in answer.proved) == (one.log is not None)
    hidden = sorted(set(VALUES) - {each.name for each in one.disclosed})
    assert any("What is not shown" in words for words in answer.not_proved) == bool(hidden)
    assert alone(one.written(), tmp_path)[0] == 0


def test_it_reads_as_it_was_written() -> None:
    assert read_receipt(WHOLE).written() == WHOLE


@given(place=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
def test_any_flipped_bit_is_noticed_and_named(place: int, bit: int) -> None:
    changed = bytearray(WHOLE)
    changed[place] ^= 1 << bit
    answer = check_receipt(bytes(changed), keys=KEYS)
    assert not answer.authentic
    assert all(fault.split(":")[0] for fault in answer.faults)
    assert answer.faults


@pytest.mark.slow
def test_the_stand_alone_verifier_notices_every_flipped_byte(tmp_path: Path) -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("verify_receipt", ALONE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for place in range(len(WHOLE)):
        changed = bytearray(WHOLE)
        changed[place] ^= 1
        assert module.faults_of(bytes(changed), KEY.public.text()), place
    assert module.faults_of(WHOLE, KEY.public.text()) == []


CHANGES = {
    "another value": lambda plain: plain["disclosed"][5].update(value={"verdict": "refuse"}),
    "another salt": lambda plain: plain["disclosed"][5].update(salt=plain["disclosed"][4]["salt"]),
    "another place": lambda plain: plain["log"].update(index=2),
    "a proof cut short": lambda plain: plain["log"].update(proof=plain["log"]["proof"][:-1]),
    "another origin": lambda plain: plain["log"].update(origin="example.com/other"),
    "a signature of another": lambda plain: plain.update(
        signature=plain["signature"][:-4] + "AAA="
    ),
    "a key too many": lambda plain: plain.update(note="x"),
    "another format": lambda plain: plain.update(format="ringfence-receipt/2"),
    "names out of order": lambda plain: plain["disclosed"].reverse(),
    "a name nobody committed to": lambda plain: plain["disclosed"][6].update(name="zebra"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_receipt_is_not_authentic(name: str, tmp_path: Path) -> None:
    plain = msgspec.to_builtins(receipt())
    plain["disclosed"] = list(plain["disclosed"])
    CHANGES[name](plain)
    raw = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    answer = check_receipt(raw, keys=KEYS)
    assert not answer.authentic
    status, words = alone(raw, tmp_path)
    assert status == 1, words
    assert words.startswith("NOT authentic")


def test_another_key_of_the_same_name_proves_nothing(tmp_path: Path) -> None:
    answer = check_receipt(WHOLE, keys=[OTHER_KEY.public])
    assert not answer.authentic
    assert alone(WHOLE, tmp_path, OTHER_KEY.public.text())[0] == 1


@given(st.binary(max_size=300))
def test_no_bytes_make_it_crash(raw: bytes) -> None:
    assert not check_receipt(raw, keys=KEYS).authentic
