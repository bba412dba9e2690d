"""The room of the stored log, its tree, its checkpoints and its receipts."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Owns the stored log, its tree, its checkpoints and its receipts."""

    name = "ringfence.records.evidence"
    label = "evidence"
