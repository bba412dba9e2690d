"""Objections and the do-not-call list: what was said, when, and how it came here."""

from django.db import models


class Objection(models.Model):
    """A no. Kept by tokens of the number alone, for as long as marketing is done (GDPR 21(3)).

    ``occurred_at`` in the world, None where nobody knows; ``recorded_at`` here. A mistake of
    recording is corrected by two, never deleted: ``corrected_at``.
    """

    subject = models.ForeignKey(
        "subjects.Subject", on_delete=models.PROTECT, related_name="objections"
    )
    scope = models.CharField(max_length=10)
    purpose = models.CharField(max_length=200, blank=True)
    brand = models.CharField(max_length=200, blank=True)
    not_between = models.JSONField(null=True)
    origin = models.CharField(max_length=20)
    occurred_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    corrected_at = models.DateTimeField(null=True)
    correction = models.ForeignKey("accounts.Approval", on_delete=models.PROTECT, null=True)
    entry = models.BigIntegerField()


class ImportRun(models.Model):
    """How far a file has been imported: resumed there, and never done twice."""

    controller = models.ForeignKey("accounts.Controller", on_delete=models.PROTECT)
    sha256 = models.CharField(max_length=64)
    rows_done = models.BigIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["controller", "sha256"], name="one_run_of_a_file"),
        )
