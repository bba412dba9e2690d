"""The stored log: entries, the secrets of their salts, the tree's tiles, signed checkpoints."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """One entry as its canonical bytes. ``index`` is its place in the tree, None until it is in.

    Rows are appended and never changed but for ``index``, which is set once.
    """

    seq = models.BigAutoField(primary_key=True)
    index = models.BigIntegerField(null=True, unique=True)
    controller = models.ForeignKey("accounts.Controller", on_delete=models.PROTECT)
    body = models.BinaryField()
    leaf = models.BinaryField(max_length=32)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["seq"], name="entry_waiting", condition=models.Q(index__isnull=True)
            )
        ]


class EntrySecret(models.Model):
    """What the salts of an entry are derived from; ``subject`` is an opaque id, else empty.

    Deleting the row makes the entry's commitments unreadable for good; the tree stays whole.
    """

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True)
    secret = models.BinaryField(max_length=32)
    subject = models.CharField(max_length=32, null=True, db_index=True)


class Tile(models.Model):
    """Up to 256 hashes of the tree, side by side (C2SP tlog-tiles)."""

    level = models.SmallIntegerField()
    index = models.BigIntegerField()
    hashes = models.BinaryField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["level", "index"], name="one_tile_at_a_place")
        ]


class Checkpoint(models.Model):
    """A signed checkpoint; ``published_at`` is set once it stands on the second path too."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()
    signed_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
