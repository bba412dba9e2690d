"""A new token key for a controller, while look-ups and imports go on under all live keys."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from ringfence.core.vault.data_keys import KeyClass
from ringfence.core.vault.stored_keys import token_key_file
from ringfence.records.accounts.models import Controller
from ringfence.records.keyring.at_hand import forget, keyring
from ringfence.records.keyring.folder import KeyFolder
from ringfence.records.subjects.models import NumberToken, SubjectNumber
from ringfence.records.subjects.sealing import unseal
from ringfence.records.subjects.services import NUMBERS

SLICE = 500


def rotate_tokens(controller: Controller, *, at: datetime) -> Iterator[str]:
    """Make a new token key, and give every number that is kept a token under it.

    Numbers of which only a token is kept stay under the old key, which therefore stays live.
    Done again after a crash, it goes on where it stopped.
    """
    keys = keyring().tokens_of(controller.code)
    if not _behind(controller, keys.current.key_id).exists():
        keys = keys.rotated(at=at, random_bytes=os.urandom)
        folder = KeyFolder(Path(settings.RINGFENCE_KEYS))
        name = f"token-{controller.code}-{keys.current.number}"
        folder.write(name, token_key_file(keys.current, root=keyring().root))
        forget()
        yield f"token key {keys.current.number} made"
    done = sum(_retoken(controller))
    yield f"{done} numbers have a token under key {keys.current.number}"
    left = (
        NumberToken.objects.filter(controller=controller)
        .exclude(number__tokens__key_id=keys.current.key_id)
        .count()
    )
    if left:
        yield f"{left} numbers are kept as tokens only: the old keys stay live for them"


def _behind(controller: Controller, key_id: bytes):  # noqa: ANN202 - a query of Django
    """Numbers that are kept and have no token under a key."""
    return (
        SubjectNumber.objects.filter(subject__controller=controller)
        .exclude(sealed=None)
        .exclude(tokens__key_id=key_id)
    )


def _retoken(controller: Controller) -> Iterator[int]:
    current = keyring().tokens_of(controller.code).current
    after = 0
    while True:
        with transaction.atomic():
            behind = _behind(controller, current.key_id).filter(pk__gt=after).order_by("pk")
            part = list(behind.select_related("subject")[:SLICE])
            made = []
            for one in part:
                e164 = unseal(
                    one.subject,
                    KeyClass.CONTACT,
                    bytes(one.sealed),
                    table=NUMBERS,
                    row=str(one.pk),
                ).decode("ascii")
                token = current.token(e164)
                made.append(
                    NumberToken(
                        number=one,
                        controller=controller,
                        key_id=token.key_id,
                        token=token.value,
                    )
                )
            # A token that is there already is another row's of the same number: it is passed by.
            NumberToken.objects.bulk_create(made, ignore_conflicts=True)
        if not part:
            return
        after = part[-1].pk
        yield len(part)
