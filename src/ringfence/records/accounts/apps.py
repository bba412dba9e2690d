"""The room of controllers, staff, roles, API keys and the access log."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Owns who may do what for whom."""

    name = "ringfence.records.accounts"
    label = "accounts"
