"""Which database: SQLite in the home folder, or the PostgreSQL that DATABASE_URL names."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

PRAGMAS = (
    "PRAGMA journal_mode=WAL;"
    "PRAGMA synchronous=FULL;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA secure_delete=ON;"
    "PRAGMA temp_store=MEMORY;"
    "PRAGMA cache_size=-65536;"
)
"""Durable at power loss; erased rows are overwritten; nothing goes to temporary files."""

SECONDS_TO_WAIT = 20


class DatabaseUrlError(ValueError):
    """DATABASE_URL cannot be used; the message never repeats it, for it may hold a password."""


def database_settings(url: str | None, *, sqlite: Path) -> dict[str, Any]:
    """Django's settings of the one database. Raises DatabaseUrlError."""
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(sqlite),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": SECONDS_TO_WAIT,
                "init_command": PRAGMAS,
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise DatabaseUrlError(
            "DATABASE_URL: only postgresql://USER:PASSWORD@HOST:PORT/NAME is understood"
        )
    query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "ringfence",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", None) or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": query,
    }
