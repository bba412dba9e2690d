"""An installation of its own for the tests of records: a home, keys, and a migrated database.

SQLite in that home, or the PostgreSQL that RINGFENCE_TEST_DATABASE_URL names. Django is set up
while this file is read, since models cannot be imported before.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ringfence.site.start import start

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
HOME = Path(tempfile.mkdtemp(prefix="ringfence-tests-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
os.environ["RINGFENCE_HOME"] = str(HOME)
os.environ["RINGFENCE_JOURNAL"] = str(HOME / "second-path")
os.environ.pop("RINGFENCE_ROOT_KEY", None)
os.environ["DATABASE_URL"] = os.environ.get("RINGFENCE_TEST_DATABASE_URL", "")
start()


@pytest.fixture(scope="session")
def installation() -> Path:
    """The home of an installation, set up as `ringfence init` does it."""
    from ringfence.site.setup import set_up

    set_up(at=NOW)
    return HOME


@pytest.fixture
def store(installation: Path) -> Iterator[None]:
    """The database for one test; what the test wrote is rolled back."""
    from django.db import transaction

    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def lasting_store(installation: Path) -> Iterator[None]:
    """The database for one test that commits, or writes from several threads; emptied after it."""
    from django.core.management import call_command
    from django.db import connections

    from ringfence.records.accounts.services import make_roles

    yield
    for connection in connections.all():
        connection.close()
    call_command("flush", interactive=False, verbosity=0)
    make_roles()


@pytest.fixture
def fresh_journal(installation: Path) -> Iterator[Path]:
    """An empty second path, and a process that has seen no checkpoint."""
    from ringfence.records.evidence import tree

    folder = HOME / "second-path"
    shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
    tree._CONTINUED.clear()
    yield folder
    tree._CONTINUED.clear()
