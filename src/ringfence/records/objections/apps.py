"""The room of objections and the do-not-call list."""

from django.apps import AppConfig


class ObjectionsConfig(AppConfig):
    """Owns objections and the do-not-call list."""

    name = "ringfence.records.objections"
    label = "objections"
