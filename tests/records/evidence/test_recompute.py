"""A receipt's question is decided again under the packs of its day, which are kept for ever."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from ringfence.interfaces.cli.verify_command import verify_command
from ringfence.records.accounts.services import add_controller
from ringfence.records.evidence import tree
from ringfence.records.evidence.receipts import receipt_of
from ringfence.rulepacks import load_packs
from ringfence.rulepacks.load import pack_files
from tests.law.base_question import GERMANY, changed
from tests.records.conftest import HOME, NOW
from tests.records.evidence.decided import decided

pytestmark = pytest.mark.usefixtures("store", "fresh_journal")

OLD, NEW = "value: {months: 24}", "value: {months: 1}"
"""The prudent life of a consent, which no law of Germany sets."""


def verified(raw: bytes, folder: Path, *arguments: str) -> tuple[int, dict[str, object]]:
    """Exit status and answer of the command."""
    path = folder / "receipt.json"
    path.write_bytes(raw)
    key = str(HOME / "log.pub")
    run = CliRunner().invoke(
        verify_command, [str(path), "--key", key, "--json", *arguments], standalone_mode=True
    )
    return run.exit_code, json.loads(run.stdout)


def older_packs(folder: Path) -> Path:
    """Packs in which a consent grows old in a month, kept under their own version."""
    draft = folder / "draft"
    draft.mkdir()
    for entry in pack_files():
        text = entry.read_text("utf-8")
        if entry.name == "eu.yaml":
            assert text.count(OLD) == 1
            text = text.replace(OLD, NEW)
        (draft / entry.name).write_text(text, "utf-8")
    place = folder / "law" / load_packs(folder=draft).version
    shutil.copytree(draft, place)
    return place


def test_the_same_law_gives_the_same_verdict(tmp_path: Path) -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    decision = decided(controller, load_packs(), at=NOW)
    tree.integrate(at=NOW)
    raw = receipt_of(decision.recorded, decision.values).written()
    status, answer = verified(raw, tmp_path, "--recompute")
    assert (status, answer["authentic"], answer["recomputed"]) == (0, True, True)


def test_the_packs_of_its_day_are_kept() -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    packs = load_packs()
    decided(controller, packs, at=NOW)
    kept = HOME / "law" / packs.version
    assert load_packs(folder=kept).version == packs.version


def test_a_receipt_made_under_an_older_pack_is_decided_under_that(tmp_path: Path) -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    place = older_packs(tmp_path)
    older = load_packs(folder=place)
    decision = decided(controller, older, at=NOW)
    assert decision.values["verdict"]["verdict"] == "refuse"  # type: ignore[index]
    raw = receipt_of(decision.recorded, decision.values).written()
    status, answer = verified(raw, tmp_path, "--recompute", "--law", str(place.parent))
    assert (status, answer["recomputed"]) == (0, True)
    status, answer = verified(raw, tmp_path, "--recompute", "--law", str(tmp_path / "draft"))
    assert (status, answer["authentic"], answer["recomputed"]) == (1, True, None)
    assert older.version in str(answer["recomputed_words"])


def test_a_kept_pack_that_was_changed_is_not_that_version(tmp_path: Path) -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    place = older_packs(tmp_path)
    decision = decided(controller, load_packs(folder=place), at=NOW)
    raw = receipt_of(decision.recorded, decision.values).written()
    with (place / "fr.yaml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    _, answer = verified(raw, tmp_path, "--recompute", "--law", str(place.parent))
    assert answer["recomputed"] is None


def test_a_verdict_that_the_law_would_not_give_is_told(tmp_path: Path) -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    decision = decided(controller, load_packs(), at=NOW)
    stale = changed(GERMANY, {"consents": []})
    lying = decided(controller, load_packs(), at=NOW, raw=stale)
    # Somebody who holds the signing key says permit where the law refuses.
    from ringfence.records.evidence.services import record

    values = {**lying.values, "verdict": decision.values["verdict"]}
    recorded = record(
        "decision",
        controller=controller,
        recorded_at=NOW,
        facts={"outcome": "permit"},
        commitments=values,
    )
    raw = receipt_of(recorded, values).written()
    status, answer = verified(raw, tmp_path, "--recompute")
    assert (status, answer["authentic"], answer["recomputed"]) == (1, True, False)


def test_what_is_not_shown_cannot_be_decided_again(tmp_path: Path) -> None:
    controller = add_controller("Example Ltd", country="DE", at=NOW)
    decision = decided(controller, load_packs(), at=NOW)
    receipt = receipt_of(decision.recorded, decision.values, disclose=frozenset({"verdict"}))
    status, answer = verified(receipt.written(), tmp_path, "--recompute")
    assert (status, answer["authentic"], answer["recomputed"]) == (1, True, None)
    assert "number" in str(answer["recomputed_words"])
