"""Notices in versions and languages, and who was told which, when and how."""

from django.db import models


class Notice(models.Model):
    """One version of a notice in one language; its words never change."""

    controller = models.ForeignKey("accounts.Controller", on_delete=models.PROTECT)
    code = models.CharField(max_length=60)
    version = models.CharField(max_length=30)
    language = models.CharField(max_length=35)
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    published_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["controller", "code", "version", "language"], name="one_text_of_a_version"
            ),
        )


class Delivery(models.Model):
    """A person was told."""

    subject = models.ForeignKey(
        "subjects.Subject", on_delete=models.PROTECT, related_name="deliveries"
    )
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT)
    channel = models.CharField(max_length=20)
    delivered = models.BooleanField()
    at = models.DateTimeField()
    entry = models.BigIntegerField()
