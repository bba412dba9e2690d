"""Sealing and opening what is kept of a person, under the key of its class."""

import os

from django.db import IntegrityError, transaction

from ringfence.core.vault.data_keys import (
    DataKeyName,
    KeyClass,
    epoch_of,
    new_data_keys,
    unwrap_data_key,
)
from ringfence.core.vault.fields import Column, open_field, seal_field
from ringfence.core.vault.sealing_key import SealingKey
from ringfence.records.keyring.at_hand import keyring
from ringfence.records.subjects.models import DataKey, Subject


class Erased(Exception):
    """What is asked for was erased: its key is gone."""


def key_of(subject: Subject, key_class: KeyClass) -> SealingKey:
    """The key of a class, made where there is none yet. Raises Erased once contact was erased."""
    found = DataKey.objects.filter(subject=subject, key_class=key_class).first()
    if found is not None:
        name = _name(subject, key_class)
        return unwrap_data_key(bytes(found.wrapped), name=name, epochs=keyring().epochs)
    if subject.erased_at is not None and key_class is KeyClass.CONTACT:
        raise Erased(f"the contact data of subject {subject.ref} were erased")
    return _new_key(subject, key_class)


def _new_key(subject: Subject, key_class: KeyClass) -> SealingKey:
    epochs = keyring().epochs
    ((key, wrapped),) = new_data_keys(
        [_name(subject, key_class)], epochs=epochs, random_bytes=os.urandom
    )
    try:
        with transaction.atomic():
            DataKey.objects.create(
                subject=subject,
                key_class=key_class,
                wrapped=wrapped,
                epoch=epoch_of(wrapped, epochs=epochs).number,
            )
    except IntegrityError:
        # Another writer made it a moment earlier.
        return key_of(subject, key_class)
    return key


def seal(subject: Subject, key_class: KeyClass, value: bytes, *, table: str, row: str) -> bytes:
    """A value sealed for its place."""
    return seal_field(
        value,
        key=key_of(subject, key_class),
        column=_column(subject, table),
        row=row,
        random_bytes=os.urandom,
    )


def unseal(subject: Subject, key_class: KeyClass, sealed: bytes, *, table: str, row: str) -> bytes:
    """A value again. Raises Erased and VaultError."""
    key = key_of(subject, key_class)
    return open_field(sealed, key=key, column=_column(subject, table), row=row)


def _name(subject: Subject, key_class: KeyClass) -> DataKeyName:
    return DataKeyName(f"c{subject.controller_id}", subject.ref, key_class)


def _column(subject: Subject, table: str) -> Column:
    return Column(f"c{subject.controller_id}", table, "sealed")
