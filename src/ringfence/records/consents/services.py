"""Giving, reaffirming, withdrawing, invalidating: one transaction each, proved by the log."""

import json
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from ringfence.core.law.consents.asked import consent_answer
from ringfence.core.law.packs import Packs
from ringfence.core.vault.data_keys import KeyClass
from ringfence.records.accounts.models import Controller
from ringfence.records.consents.models import ConsentEvent, ConsentRecord
from ringfence.records.evidence.services import record
from ringfence.records.journal.lines import append
from ringfence.records.subjects.models import Subject
from ringfence.records.subjects.sealing import seal, unseal
from ringfence.records.subjects.services import subject_of

TABLE = "consents_consentrecord"
EVENT = {"withdrawn": "consent.withdrawn", "reaffirmed": "consent.reaffirmed"}
EVENTS = {**EVENT, "invalidated": "consent.invalidated"}
LATER = frozenset({"after_the_call"})
"""No defect of a consent that was just given: it is about calls before it."""


class ConsentError(Exception):
    """It cannot be done; one line, without a number or a name."""


@transaction.atomic
def give(
    controller: Controller, e164: str, raw: Mapping[str, Any], *, packs: Packs, at: datetime
) -> ConsentRecord:
    """Keep a consent, judged on the way in by the rules of `consent check`.

    One that fails is kept as refused evidence and never carries a call. Raises QuestionError
    where the record cannot be read.
    """
    checked, asked = consent_answer(
        {"consent": dict(raw), "for": _own_use(raw), "at": at.isoformat()}, now=at, packs=packs
    )
    defects = [one.name for one in checked.defects if one.name not in LATER]
    subject = subject_of(controller, e164, at=at)
    ref = uuid.uuid4().hex
    given = asked.consent.given_at
    occurred = at if given is None or given.instant is None else given.instant
    recorded = record(
        "consent.given",
        controller=controller,
        recorded_at=at,
        facts={"occurred_at": occurred},
        commitments={
            "controller": controller.name,
            "record": {"ref": ref, "usable": not defects, "consent": dict(raw)},
            "subject": subject.ref,
        },
        subject=subject.ref,
    )
    sealed = seal(
        subject,
        KeyClass.PROOF,
        json.dumps(raw, ensure_ascii=False).encode("utf-8", "surrogatepass"),
        table=TABLE,
        row=ref,
    )
    return ConsentRecord.objects.create(
        ref=ref,
        subject=subject,
        sealed=sealed,
        usable=not defects,
        defects=defects,
        recorded_at=at,
        entry=recorded.seq,
    )


def withdraw(consent: ConsentRecord, *, at: datetime, occurred_at: datetime | None = None) -> None:
    """The person takes it back; effective at once, on the second path too."""
    _became(consent, "withdrawn", at=at, occurred_at=occurred_at)


def reaffirm(consent: ConsentRecord, *, at: datetime, occurred_at: datetime | None = None) -> None:
    """The person says it again: resets its age, never revives a withdrawn one."""
    _became(consent, "reaffirmed", at=at, occurred_at=occurred_at)


def invalidate(consent: ConsentRecord, *, at: datetime) -> None:
    """It was found not to be a consent; from now on it carries nothing."""
    _became(consent, "invalidated", at=at, occurred_at=None)


@transaction.atomic
def _became(
    consent: ConsentRecord, kind: str, *, at: datetime, occurred_at: datetime | None
) -> None:
    subject = consent.subject
    controller = subject.controller
    recorded = record(
        EVENTS[kind],
        controller=controller,
        recorded_at=at,
        facts={"occurred_at": occurred_at or at},
        commitments={
            "controller": controller.name,
            "record": {"ref": consent.ref},
            "subject": subject.ref,
        },
        subject=subject.ref,
    )
    ConsentEvent.objects.create(
        consent=consent,
        kind=kind,
        occurred_at=occurred_at,
        recorded_at=at,
        entry=recorded.seq,
    )
    if kind != "reaffirmed":
        append(
            "withdrawal",
            {
                "controller": controller.code,
                "consent": consent.ref,
                "kind": kind,
                "occurred_at": occurred_at.isoformat() if occurred_at else None,
                "recorded_at": at.isoformat(),
            },
        )


def consent_named(controller: Controller, ref: str) -> ConsentRecord:
    """A consent by its ref. Raises ConsentError; another controller's is as if it never was."""
    found = (
        ConsentRecord.objects.filter(ref=ref, subject__controller=controller)
        .select_related("subject__controller")
        .first()
    )
    if found is None:
        raise ConsentError("there is no such consent")
    return found


def consents_of(subject: Subject, *, at: datetime) -> list[dict[str, Any]]:
    """A person's consents as a question carries them, as of a moment.

    Usable only once recorded here. A withdrawal counts from the earlier of when it was said and
    when it was recorded; refused and invalidated ones do not appear.
    """
    found: list[dict[str, Any]] = []
    rows = ConsentRecord.objects.filter(subject=subject, usable=True, recorded_at__lte=at)
    for one in rows.order_by("pk").prefetch_related("events"):
        sealed = bytes(one.sealed)
        raw = json.loads(unseal(subject, KeyClass.PROOF, sealed, table=TABLE, row=one.ref))
        events = list(one.events.all())
        if any(each.kind == "invalidated" for each in events):
            continue
        withdrawn = [_moment(each) for each in events if each.kind == "withdrawn"]
        again = [_moment(each) for each in events if each.kind == "reaffirmed"]
        if withdrawn:
            raw["withdrawn_at"] = min(withdrawn).isoformat()
        if again:
            raw["reaffirmed_at"] = max(again).isoformat()
        found.append({**raw, "id": one.ref})
    return found


def _moment(event: ConsentEvent) -> datetime:
    occurred: datetime | None = event.occurred_at
    recorded: datetime = event.recorded_at
    return recorded if occurred is None else min(occurred, recorded)


def _own_use(raw: Mapping[str, Any]) -> dict[str, object]:
    """A record is judged for what it names itself."""
    return {
        "controller": _first(raw.get("controllers")),
        "purpose": _first(raw.get("purposes")),
        "channel": _first(raw.get("channels")),
    }


def _first(words: object) -> object:
    return words[0] if isinstance(words, list) and words else None
