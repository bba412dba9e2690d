"""Consents as they were given, and what became of them: appended, never changed."""

from django.db import models


class ConsentRecord(models.Model):
    """One consent, sealed as proof. ``usable`` False: it was refused on the way in, with its
    defects, and is kept as evidence only."""

    ref = models.CharField(max_length=32, unique=True)
    subject = models.ForeignKey(
        "subjects.Subject", on_delete=models.PROTECT, related_name="consents"
    )
    sealed = models.BinaryField()
    usable = models.BooleanField()
    defects = models.JSONField(default=list)
    recorded_at = models.DateTimeField()
    entry = models.BigIntegerField()


class ConsentEvent(models.Model):
    """What became of a consent: ``withdrawn``, ``reaffirmed`` or ``invalidated``."""

    consent = models.ForeignKey(ConsentRecord, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12)
    occurred_at = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    entry = models.BigIntegerField()
