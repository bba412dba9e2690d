"""Deciding a receipt's question again, under the packs that were in force when it was decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version as version_of
from pathlib import Path

from ringfence.core.law.decide import decide
from ringfence.core.law.read_question import QuestionError, read_question
from ringfence.core.law.verdict_codes import codes_of
from ringfence.core.verifier.check import Checked
from ringfence.rulepacks.kept_law import law_of_version

NEEDED = ("campaign", "facts", "number", "verdict", "versions")


@dataclass(frozen=True)
class Recomputed:
    """``same``: None where it cannot be decided again; ``words`` say why, or what differs."""

    same: bool | None
    words: tuple[str, ...]


def recomputed(checked: Checked, folder: Path | None) -> Recomputed:
    """The verdict of a receipt against the one that its facts and its law give now."""
    if not checked.authentic or checked.receipt is None or checked.entry is None:
        return Recomputed(None, ("Only an authentic receipt is worth deciding again.",))
    if checked.entry.kind != "decision":
        return Recomputed(None, (f"A {checked.entry.kind} decides nothing.",))
    shown = {one.name: one.value for one in checked.receipt.disclosed}
    hidden = [name for name in NEEDED if name not in shown]
    if hidden:
        return Recomputed(None, (f"Not shown, and needed for it: {', '.join(hidden)}.",))
    versions, facts = shown["versions"], shown["facts"]
    if not isinstance(versions, Mapping) or not isinstance(facts, Mapping):
        return Recomputed(None, ("Facts or versions are in no form that this program knows.",))
    law = str(versions.get("law"))
    packs = law_of_version(
        folder, law, likely_protectively=versions.get("likely_protectively") is True
    )
    if packs is None:
        return Recomputed(None, (f"The packs of version {law} are not here; give --law.",))
    raw = {**facts, "campaign": shown["campaign"], "number": shown["number"]}
    try:
        question = read_question(
            raw,
            now=datetime.fromisoformat(str(facts.get("at"))),
            test_numbers=versions.get("test_numbers") is True,
        )
    except (QuestionError, ValueError) as error:
        return Recomputed(None, (f"Its question cannot be read by this program: {error}",))
    again = codes_of(decide(question, packs))
    words = tuple(_other_versions(versions))
    if again == shown["verdict"]:
        return Recomputed(True, (f"The packs of version {law} give the same verdict.", *words))
    return Recomputed(False, (f"Decided again it is: {again['verdict']}.", *words))


def _other_versions(versions: Mapping[object, object]) -> list[str]:
    return [
        f"Made with {name} {versions.get(name)}; here is {version_of(name)}."
        for name in ("phonenumbers", "ringfence", "tzdata")
        if versions.get(name) != version_of(name)
    ]
