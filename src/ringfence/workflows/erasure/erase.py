"""Erasing a person: contact data at once, proof restricted, what suppresses stays (GDPR 17)."""

import hashlib
from datetime import date, datetime

import msgspec
from django.db import connection, transaction

from ringfence.core.ledger.canonical import canonical
from ringfence.core.vault.data_keys import KeyClass
from ringfence.core.vault.epoch_schedule import openable_until
from ringfence.records.accounts.models import Controller
from ringfence.records.evidence.services import record
from ringfence.records.evidence.tree import log_key
from ringfence.records.journal.lines import append
from ringfence.records.keyring.at_hand import keyring
from ringfence.records.subjects.models import Attribute, DataKey, NumberToken, Subject

PROOF_GROUND = "17(3)(b), 17(3)(e)"
SUPPRESSION_GROUND = "21(3), 17(3)(b)"


class ErasureError(Exception):
    """It cannot be erased as asked; one line."""


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """What was erased, what stays and why, and until when a backup could still be opened."""

    controller: str
    subject: str
    erased_at: str
    erased: tuple[str, ...]
    restricted: tuple[str, ...]
    restricted_until: str
    restricted_ground: str
    suppression_kept: bool
    suppression_ground: str
    method: str
    backups_openable_until: str

    def text(self) -> bytes:
        """The canonical bytes that are signed."""
        return canonical(msgspec.to_builtins(self))


class SignedCertificate(msgspec.Struct, frozen=True):
    """A certificate with the log's signature over its canonical bytes."""

    certificate: Certificate
    signature: bytes


@transaction.atomic
def erase(
    controller: Controller, subject: Subject, *, at: datetime, proof_until: date
) -> SignedCertificate:
    """Destroy a person's contact data for good, and keep what the law keeps.

    The keys of class contact go; proof is restricted until ``proof_until``; tokens stay, so that a
    number that comes back is still refused. Raises ErasureError for another's subject, one that
    was erased already, and a proof that would end in the past.
    """
    if subject.controller_id != controller.pk:
        raise ErasureError("there is no such subject")
    held = Subject.objects.select_for_update().get(pk=subject.pk)
    if held.erased_at is not None:
        raise ErasureError(f"subject {held.ref} was erased already")
    if proof_until < at.date():
        raise ErasureError(f"proof until {proof_until} has ended already")
    keys = DataKey.objects.filter(subject=held)
    restricted = sorted(
        keys.exclude(key_class=KeyClass.CONTACT).values_list("key_class", flat=True)
    )
    _destroy_contact(held)
    keys.exclude(key_class=KeyClass.CONTACT).update(
        restricted_until=proof_until, ground=PROOF_GROUND
    )
    Subject.objects.filter(pk=held.pk).update(erased_at=at, restricted_since=at)
    certificate = Certificate(
        controller=controller.name,
        subject=held.ref,
        erased_at=at.isoformat(),
        erased=("contact",),
        restricted=tuple(restricted),
        restricted_until=proof_until.isoformat(),
        restricted_ground=PROOF_GROUND,
        suppression_kept=NumberToken.objects.filter(number__subject=held).exists(),
        suppression_ground=SUPPRESSION_GROUND,
        method="key destroyed, sealed values removed",
        backups_openable_until=openable_until(keyring().epochs, erased_at=at).isoformat(),
    )
    record(
        "erasure.done",
        controller=controller,
        recorded_at=at,
        facts={"occurred_at": at},
        commitments={
            "certificate": hashlib.sha256(certificate.text()).hexdigest(),
            "controller": controller.name,
            "record": {"subject": held.ref},
            "subject": held.ref,
        },
        subject=held.ref,
    )
    append(
        "erasure",
        {
            "controller": controller.code,
            "subject": held.ref,
            "proof_until": proof_until.isoformat(),
            "recorded_at": at.isoformat(),
        },
    )
    subject.refresh_from_db()
    return SignedCertificate(certificate, log_key().sign(certificate.text()))


def _destroy_contact(subject: Subject) -> None:
    """Overwrite the wrapped key and every sealed value before the rows go or are emptied.

    SQLite overwrites what it frees (secure_delete); a page of PostgreSQL is freed by the vacuum
    that follows. Older copies of the key stay sealed under their epoch, which ends.
    """
    contact = DataKey.objects.filter(subject=subject, key_class=KeyClass.CONTACT)
    for one in contact:
        DataKey.objects.filter(pk=one.pk).update(wrapped=bytes(len(bytes(one.wrapped))))
    contact.delete()
    Attribute.objects.filter(subject=subject).delete()
    subject.numbers.update(sealed=None)


def scrub() -> None:
    """Take freed pages out of the files, in quiet hours; not within a transaction."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("VACUUM FULL subjects_datakey")
            cursor.execute("VACUUM FULL subjects_subjectnumber")
            cursor.execute("VACUUM FULL subjects_attribute")
