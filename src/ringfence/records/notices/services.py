"""Publishing notices, and logging who was told (GDPR 13, 14; NT-08)."""

import hashlib
from datetime import datetime

from django.db import IntegrityError, transaction

from ringfence.records.accounts.models import Controller
from ringfence.records.evidence.services import record
from ringfence.records.notices.models import Delivery, Notice
from ringfence.records.subjects.models import Subject

CHANNELS = ("call", "e-mail", "letter", "portal", "sms", "web")


class NoticeError(Exception):
    """It cannot be done; one line."""


def publish(
    controller: Controller, code: str, *, version: str, language: str, text: str, at: datetime
) -> Notice:
    """A new version of a notice. Raises NoticeError where that version has other words."""
    if not text.strip():
        raise NoticeError("a notice has words")
    digest = hashlib.sha256(text.encode()).hexdigest()
    try:
        with transaction.atomic():
            return Notice.objects.create(
                controller=controller,
                code=code,
                version=version,
                language=language,
                text=text,
                sha256=digest,
                published_at=at,
            )
    except IntegrityError:
        found = Notice.objects.get(
            controller=controller, code=code, version=version, language=language
        )
        if found.sha256 != digest:
            raise NoticeError(
                f"{code} version {version} ({language}) has other words; publish a new version"
            ) from None
        return found


@transaction.atomic
def deliver(
    subject: Subject, notice: Notice, *, channel: str, delivered: bool, at: datetime
) -> Delivery:
    """Log that a person was told, or could not be. Raises NoticeError for another's notice."""
    if channel not in CHANNELS:
        raise NoticeError(f"channel {channel[:20]!r}; allowed: {', '.join(CHANNELS)}")
    if notice.controller_id != subject.controller_id:
        raise NoticeError("there is no such notice")
    recorded = record(
        "notice.delivered",
        controller=notice.controller,
        recorded_at=at,
        facts={"occurred_at": at},
        commitments={
            "controller": notice.controller.name,
            "record": {"channel": channel, "delivered": delivered, "sha256": notice.sha256},
            "subject": subject.ref,
        },
        subject=subject.ref,
    )
    return Delivery.objects.create(
        subject=subject,
        notice=notice,
        channel=channel,
        delivered=delivered,
        at=at,
        entry=recorded.seq,
    )


def told_at(subject: Subject, *, at: datetime) -> datetime | None:
    """When a person was first told, as of a moment; None where nobody was reached."""
    found = (
        Delivery.objects.filter(subject=subject, delivered=True, at__lte=at)
        .order_by("at")
        .values_list("at", flat=True)
        .first()
    )
    return found
