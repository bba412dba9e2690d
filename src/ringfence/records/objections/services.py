"""Recording a no, at once and for good; correcting only what was recorded by mistake."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from django.db import transaction

from ringfence.core.law.question import Objection as LawObjection
from ringfence.core.vault.tokens import Token
from ringfence.records.accounts.models import Approval, Controller, StaffMember
from ringfence.records.accounts.services import AccountError, ready, request_approval
from ringfence.records.evidence.services import record
from ringfence.records.journal.lines import append
from ringfence.records.objections.models import Objection
from ringfence.records.subjects.models import Subject
from ringfence.records.subjects.services import subject_of, tokens_of

ORIGINS = ("agent", "api", "do_not_call", "e-mail", "import", "letter", "other", "portal", "sms")
SCOPES = ("all", "purpose", "brand", "hours", "profiling")
CORRECT = "objections.correct"


class ObjectionError(Exception):
    """It cannot be recorded as asked; one line, without a number."""


class NewObjection(msgspec.Struct, frozen=True, kw_only=True):
    """What the person said. In doubt the scope is ``all``."""

    scope: str = "all"
    purpose: str | None = None
    brand: str | None = None
    not_between: tuple[str, str] | None = None
    origin: str = "other"
    occurred_at: datetime | None = None


@transaction.atomic
def object_(controller: Controller, e164: str, said: NewObjection, *, at: datetime) -> Objection:
    """Record an objection against calls to a number, and to every other number of its person.

    It stands in the store, in the log and on the second path before this returns. Raises
    ObjectionError for words that are none; then record it with the scope ``all``.
    """
    if said.scope not in SCOPES:
        raise ObjectionError(f"scope {said.scope[:20]!r}; allowed: {', '.join(SCOPES)}")
    if said.origin not in ORIGINS:
        raise ObjectionError(f"origin {said.origin[:20]!r}; allowed: {', '.join(ORIGINS)}")
    subject = subject_of(controller, e164, at=at, keep_number=False)
    occurred_at = said.occurred_at or at
    recorded = record(
        "objection.recorded",
        controller=controller,
        recorded_at=at,
        facts={"occurred_at": occurred_at},
        commitments={
            "controller": controller.name,
            "record": msgspec.to_builtins(said),
            "subject": subject.ref,
        },
        subject=subject.ref,
    )
    objection = Objection.objects.create(
        subject=subject,
        scope=said.scope,
        purpose=said.purpose or "",
        brand=said.brand or "",
        not_between=said.not_between,
        origin=said.origin,
        occurred_at=said.occurred_at,
        recorded_at=at,
        entry=recorded.seq,
    )
    append("objection", journal_fields(controller, tokens_of(controller, e164), objection))
    return objection


def journal_fields(
    controller: Controller, tokens: tuple[Token, ...], one: Objection
) -> dict[str, str | int | None]:
    """What the second path keeps of an objection: enough to record it again, and no number.

    ``tokens`` are those of its number, the current key's first. The oldest stands in the line: a
    backup from before a rotation knows no newer one.
    """
    token = tokens[-1]
    return {
        "controller": controller.code,
        "token": token.value.hex(),
        "key": token.key_id.hex(),
        "scope": one.scope,
        "purpose": one.purpose or None,
        "brand": one.brand or None,
        "not_between": "-".join(one.not_between) if one.not_between else None,
        "origin": one.origin,
        "occurred_at": one.occurred_at.isoformat() if one.occurred_at else None,
        "recorded_at": one.recorded_at.isoformat(),
    }


def ask_to_correct(objection: Objection, *, by: StaffMember, at: datetime) -> Approval:
    """Ask a second person to agree that this was recorded by mistake."""
    controller = objection.subject.controller
    return request_approval(
        controller, "suppression.lift", subject=f"objection-{objection.pk}", by=by, at=at
    )


@transaction.atomic
def correct(objection: Objection, approval: Approval, *, at: datetime) -> None:
    """Take a mistake of recording out of effect; the row and its entry stay.

    Raises AccountError unless this very correction was approved, or the wait is over.
    """
    if approval.subject != f"objection-{objection.pk}" or not ready(approval, at=at):
        raise AccountError("this correction needs the agreement of a second person")
    record(
        "objection.overtaken",
        controller=objection.subject.controller,
        recorded_at=at,
        facts={"occurred_at": at},
        commitments={
            "controller": objection.subject.controller.name,
            "record": {"objection": objection.pk, "approval": approval.pk},
            "subject": objection.subject.ref,
        },
        subject=objection.subject.ref,
    )
    Objection.objects.filter(pk=objection.pk).update(corrected_at=at, correction=approval)
    Approval.objects.filter(pk=approval.pk).update(done_at=at)
    objection.refresh_from_db()


def objections_of(subject: Subject) -> Sequence[dict[str, object]]:
    """A person's objections as a question carries them.

    One counts from the earlier of when it was said and when it was recorded.
    """
    found = Objection.objects.filter(subject=subject, corrected_at=None).order_by("pk")
    return [as_fact(one) for one in found]


def as_fact(one: Objection) -> dict[str, object]:
    """One objection as a question carries it."""
    received = one.recorded_at
    if one.occurred_at is not None and one.occurred_at < received:
        received = one.occurred_at
    return {
        "received_at": received.isoformat(),
        "scope": one.scope,
        "purpose": one.purpose or None,
        "brand": one.brand or None,
        "not_between": one.not_between,
        "via": one.origin,
    }


KEYS = frozenset(LawObjection.__struct_fields__)
"""What an objection may carry in a file: the keys of a question's objection."""
