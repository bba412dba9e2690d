"""The room of people: sealed numbers, their tokens, declared attributes."""

from django.apps import AppConfig


class SubjectsConfig(AppConfig):
    """Owns people: sealed numbers, their tokens, declared attributes."""

    name = "ringfence.records.subjects"
    label = "subjects"
