"""Finding people by their numbers, adding them, and what is declared of them."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from ringfence.core.vault.data_keys import KeyClass
from ringfence.core.vault.tokens import Token
from ringfence.records.accounts.models import Controller
from ringfence.records.keyring.at_hand import keyring
from ringfence.records.subjects.models import (
    Attribute,
    AttributeKind,
    NumberToken,
    Subject,
    SubjectNumber,
)
from ringfence.records.subjects.sealing import seal, unseal

NUMBERS = "subjects_subjectnumber"
ATTRIBUTES = "subjects_attribute"


class SubjectError(Exception):
    """It cannot be done; one line, without a number or a name."""


def tokens_of(controller: Controller, e164: str) -> tuple[Token, ...]:
    """A number's tokens under all live keys, the current one's first."""
    return keyring().tokens_of(controller.code).tokens(e164)


def find_subject(controller: Controller, e164: str) -> Subject | None:
    """Whose number it is; None where nobody's is known."""
    wanted = [token.value for token in tokens_of(controller, e164)]
    found = (
        NumberToken.objects.filter(controller=controller, token__in=wanted)
        .select_related("number__subject")
        .first()
    )
    return None if found is None else found.number.subject


def find_subjects(controller: Controller, numbers: Iterable[str]) -> dict[str, Subject]:
    """The same for many numbers at once; those of nobody are left out."""
    keys = keyring().tokens_of(controller.code)
    number_of = {token.value: e164 for e164 in numbers for token in keys.tokens(e164)}
    found = NumberToken.objects.filter(
        controller=controller, token__in=list(number_of)
    ).select_related("number__subject")
    return {number_of[bytes(one.token)]: one.number.subject for one in found}


@transaction.atomic
def subject_of(
    controller: Controller, e164: str, *, at: datetime, keep_number: bool = True
) -> Subject:
    """Whose number it is, made known if nobody's.

    ``keep_number`` False: only its tokens are kept, which is all that a suppression needs. A
    number that is known by tokens alone is sealed once it is to be kept.
    """
    known = find_subject(controller, e164)
    if known is not None:
        if keep_number and known.erased_at is None:
            _keep(known, controller, e164)
        return known
    try:
        with transaction.atomic():
            subject = Subject.objects.create(
                ref=uuid.uuid4().hex, controller=controller, created_at=at
            )
            _add_number(subject, e164, keep_number=keep_number)
    except IntegrityError:
        # Another writer made it known a moment earlier.
        found = find_subject(controller, e164)
        assert found is not None
        return found
    return subject


@transaction.atomic
def add_number(subject: Subject, e164: str) -> None:
    """Another number of a person: what bars one bars all. Raises SubjectError for another's."""
    owner = find_subject(subject.controller, e164)
    if owner is None:
        _add_number(subject, e164, keep_number=True)
    elif owner.pk != subject.pk:
        raise SubjectError("this number is known as another person's; merge them on purpose")


def numbers_of(subject: Subject) -> list[str]:
    """The numbers that are kept of a person, opened. Raises Erased."""
    return [
        unseal(subject, KeyClass.CONTACT, bytes(one.sealed), table=NUMBERS, row=_row(one)).decode(
            "ascii"
        )
        for one in subject.numbers.exclude(sealed=None).order_by("pk")
    ]


def _add_number(subject: Subject, e164: str, *, keep_number: bool) -> None:
    number = SubjectNumber.objects.create(subject=subject)
    NumberToken.objects.bulk_create(
        [
            NumberToken(
                number=number,
                controller_id=subject.controller_id,
                key_id=token.key_id,
                token=token.value,
            )
            for token in tokens_of(subject.controller, e164)
        ]
    )
    if keep_number:
        _seal_number(subject, number, e164)


def _keep(subject: Subject, controller: Controller, e164: str) -> None:
    wanted = [token.value for token in tokens_of(controller, e164)]
    token = NumberToken.objects.filter(controller=controller, token__in=wanted).first()
    assert token is not None
    if token.number.sealed is None:
        _seal_number(subject, token.number, e164)


def _seal_number(subject: Subject, number: SubjectNumber, e164: str) -> None:
    number.sealed = seal(
        subject, KeyClass.CONTACT, e164.encode("ascii"), table=NUMBERS, row=_row(number)
    )
    number.save(update_fields=["sealed"])


def _row(number: SubjectNumber) -> str:
    return str(number.pk)


def declare(controller: Controller, code: str, *, purpose: str) -> AttributeKind:
    """Declare what is kept of people and what for. Raises SubjectError without a purpose."""
    if not code.strip() or not purpose.strip():
        raise SubjectError("a kind of attribute has a code and a purpose")
    kind, _ = AttributeKind.objects.update_or_create(
        controller=controller, code=code, defaults={"purpose": purpose}
    )
    return kind


@transaction.atomic
def set_attributes(subject: Subject, values: Mapping[str, str]) -> None:
    """Keep declared things about a person, sealed. Raises SubjectError for an undeclared kind."""
    kinds = {
        kind.code: kind
        for kind in AttributeKind.objects.filter(
            controller_id=subject.controller_id, code__in=list(values)
        )
    }
    undeclared = sorted(set(values) - set(kinds))
    if undeclared:
        raise SubjectError(f"not declared, so not kept: {', '.join(undeclared)}")
    for code, value in values.items():
        sealed = seal(
            subject, KeyClass.CONTACT, value.encode(), table=ATTRIBUTES, row=kinds[code].code
        )
        Attribute.objects.update_or_create(
            subject=subject, kind=kinds[code], defaults={"sealed": sealed}
        )


def attributes_of(subject: Subject) -> dict[str, str]:
    """What is kept of a person, opened. Raises Erased."""
    return {
        one.kind.code: unseal(
            subject, KeyClass.CONTACT, bytes(one.sealed), table=ATTRIBUTES, row=one.kind.code
        ).decode()
        for one in subject.attributes.select_related("kind").order_by("kind__code")
    }


def restrict(subject: Subject, *, at: datetime) -> None:
    """Nothing but storage from now on (GDPR 18)."""
    Subject.objects.filter(pk=subject.pk, restricted_since=None).update(restricted_since=at)
    subject.refresh_from_db()
