"""An installation of its own for a measurement, on the store that the environment names."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

AT = datetime(2026, 11, 25, 10, tzinfo=UTC)


@contextmanager
def installed() -> Iterator[Path]:
    """A home with keys and tables; SQLite, or what RINGFENCE_TEST_DATABASE_URL names."""
    home = Path(tempfile.mkdtemp(prefix="ringfence-bench-"))
    os.environ["RINGFENCE_HOME"] = str(home)
    os.environ.pop("RINGFENCE_JOURNAL", None)
    os.environ["DATABASE_URL"] = os.environ.get("RINGFENCE_TEST_DATABASE_URL", "")
    try:
        from ringfence.site.start import start  # noqa: PLC0415

        start()
        from ringfence.site.setup import set_up  # noqa: PLC0415

        set_up(at=AT)
        yield home
    finally:
        shutil.rmtree(home, ignore_errors=True)
