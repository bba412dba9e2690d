"""People as they are known here: by tokens of their numbers, their numbers sealed or not kept."""

from typing import ClassVar

from django.db import models


class Subject(models.Model):
    """A person, or whoever answers a line. ``ref`` is opaque: it names them in seals and logs.

    ``erased_at`` set: contact data are gone, what suppresses and what proves stays.
    """

    ref = models.CharField(max_length=32, unique=True)
    controller = models.ForeignKey("accounts.Controller", on_delete=models.PROTECT)
    created_at = models.DateTimeField()
    restricted_since = models.DateTimeField(null=True)
    erased_at = models.DateTimeField(null=True)


class SubjectNumber(models.Model):
    """One of a person's numbers. ``sealed`` is None where only its tokens are kept."""

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="numbers")
    sealed = models.BinaryField(null=True)


class NumberToken(models.Model):
    """The token of a number under one key. One row for each live key keeps numbers unique while
    keys rotate: two writers, of whom one knows the new key only, meet in the old one."""

    number = models.ForeignKey(SubjectNumber, on_delete=models.PROTECT, related_name="tokens")
    controller = models.ForeignKey("accounts.Controller", on_delete=models.PROTECT)
    key_id = models.BinaryField(max_length=16)
    token = models.BinaryField(max_length=32)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["controller", "token"], name="one_number_one_row")
        ]


class DataKey(models.Model):
    """The key of a person's data of one class, wrapped under an epoch. Without it they are gone.

    ``restricted_until`` is set where an erasure keeps the class for a legal ground until then.
    """

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="keys")
    key_class = models.CharField(max_length=12)
    wrapped = models.BinaryField()
    epoch = models.IntegerField(db_index=True)
    restricted_until = models.DateField(null=True)
    ground = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["subject", "key_class"], name="one_key_of_a_class")
        ]


class AttributeKind(models.Model):
    """What a controller has declared that it keeps of people, and for which purpose."""

    controller = models.ForeignKey("accounts.Controller", on_delete=models.PROTECT)
    code = models.CharField(max_length=60)
    purpose = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["controller", "code"], name="one_kind_of_a_code")
        ]


class Attribute(models.Model):
    """One declared thing about a person, sealed."""

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="attributes")
    kind = models.ForeignKey(AttributeKind, on_delete=models.PROTECT)
    sealed = models.BinaryField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["subject", "kind"], name="one_value_of_a_kind")
        ]
