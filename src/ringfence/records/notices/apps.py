"""The room of notices, their versions and who was told."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Owns notices, their versions and who was told."""

    name = "ringfence.records.notices"
    label = "notices"
