"""The room of consents and what became of them."""

from django.apps import AppConfig


class ConsentsConfig(AppConfig):
    """Owns consents and what became of them."""

    name = "ringfence.records.consents"
    label = "consents"
