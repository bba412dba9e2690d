"""Decisions as entries, and their receipts: signed at once, their place in the log when known."""

from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version as version_of
from pathlib import Path

import msgspec
from django.conf import settings

from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.verdict import Verdict
from ringfence.core.law.verdict_codes import codes_of
from ringfence.core.ledger.base64_text import to_base64url
from ringfence.core.ledger.checkpoint import read_checkpoint
from ringfence.core.ledger.note import read_note
from ringfence.core.ledger.salts import salt_of
from ringfence.core.verifier.receipt import Disclosed, LogProof, Receipt, new_receipt
from ringfence.records.accounts.models import Controller
from ringfence.records.evidence.models import Checkpoint, Entry
from ringfence.records.evidence.services import Recorded, record
from ringfence.records.evidence.tree import log_key, stored_tree
from ringfence.rulepacks.kept_law import keep_law

KIND = "decision"


class RecordedDecision(msgspec.Struct, frozen=True):
    """A recorded verdict: its entry, and the values that its commitments stand for."""

    recorded: Recorded
    values: Mapping[str, object]


def record_decision(
    question: Question,
    raw: Mapping[str, object],
    verdict: Verdict,
    *,
    controller: Controller,
    packs: Packs,
    recorded_at: datetime,
    subject: str | None = None,
) -> RecordedDecision:
    """Append a verdict to the log, in the caller's transaction.

    ``raw`` is the question as it was written, its moment filled in. What is committed to is
    enough to decide it again: the facts, what was derived from them, the packs and versions. The
    packs are kept, for as long as the installation lives.
    """
    keep_law(Path(settings.RINGFENCE_LAW), packs.version)
    facts = {key: value for key, value in raw.items() if key not in ("number", "campaign")}
    values: dict[str, object] = {
        "campaign": raw["campaign"],
        "controller": controller.name,
        "derived": _derived(question, verdict),
        "facts": {**facts, "at": verdict.at.isoformat()},
        "number": raw["number"],
        "verdict": codes_of(verdict),
        "versions": versions(packs, question),
    }
    recorded = record(
        KIND,
        controller=controller,
        recorded_at=recorded_at,
        facts={"outcome": verdict.verdict},
        commitments=values,
        subject=subject,
    )
    return RecordedDecision(recorded, values)


def versions(packs: Packs, question: Question) -> dict[str, object]:
    """What a decision was made with: packs, choices, and the libraries whose data decide."""
    return {
        "law": packs.version,
        "likely_protectively": packs.likely_protectively,
        "test_numbers": question.test_numbers,
        "phonenumbers": version_of("phonenumbers"),
        "ringfence": version_of("ringfence"),
        "tzdata": version_of("tzdata"),
    }


def _derived(question: Question, verdict: Verdict) -> dict[str, object]:
    number = question.number
    return {
        "e164": number.e164,
        "jurisdictions": list(verdict.jurisdictions),
        "region": number.region,
        "scope": verdict.scope.gdpr,
        "type": number.type,
    }


def receipt_of(
    recorded: Recorded, values: Mapping[str, object], *, disclose: frozenset[str] | None = None
) -> Receipt:
    """The receipt of an entry: with its place where that is known by now.

    ``disclose`` names the values to show; None shows all.
    """
    shown = sorted(values if disclose is None else disclose & set(values))
    disclosed = tuple(
        Disclosed(name, values[name], to_base64url(salt_of(recorded.secret, name)))
        for name in shown
    )
    return new_receipt(
        recorded.body, disclosed=disclosed, key=log_key(), log=log_proof(recorded.seq)
    )


def log_proof(seq: int) -> LogProof | None:
    """Where an entry stands under the newest published checkpoint; None before it is in."""
    index = Entry.objects.filter(seq=seq).values_list("index", flat=True).first()
    newest = Checkpoint.objects.exclude(published_at=None).order_by("-size").first()
    if index is None or newest is None or index >= newest.size:
        return None
    note = read_note(newest.note)
    checkpoint = read_checkpoint(note.text)
    path = stored_tree().inclusion(index, newest.size)
    return LogProof(
        checkpoint.origin, index, newest.note, tuple(to_base64url(one) for one in path)
    )
