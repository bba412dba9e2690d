"""What every command that needs the store begins with, and how its faults are told."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from ringfence.interfaces.cli.text_input import UnreadableInput
from ringfence.site.home import Home, HomeError


@contextmanager
def installation(*, writes: bool, fresh: bool = False) -> Iterator[Home]:
    """The installation of this environment, started; the writer's lock held where it writes.

    ``fresh``: it may not be there yet. Raises UnreadableInput, one line that says what to do.
    """
    from ringfence.site.database import DatabaseUrlError  # noqa: PLC0415

    try:
        from ringfence.site.start import start  # noqa: PLC0415

        start()
    except DatabaseUrlError as error:
        raise UnreadableInput(str(error)) from None
    from django.conf import settings  # noqa: PLC0415
    from django.db.utils import DatabaseError  # noqa: PLC0415

    from ringfence.core.vault.fault import VaultError  # noqa: PLC0415
    from ringfence.records.accounts.services import AccountError  # noqa: PLC0415
    from ringfence.records.evidence.tree import TreeRefused  # noqa: PLC0415
    from ringfence.records.journal.line import JournalError  # noqa: PLC0415
    from ringfence.records.keyring.folder import KeyFolderError  # noqa: PLC0415
    from ringfence.site.writer import WriterBusy, writing  # noqa: PLC0415

    home: Home = settings.HOME
    try:
        if fresh:
            home.make()
        home.check()
        if writes:
            with writing(home):
                yield home
        else:
            yield home
    except (
        AccountError,
        HomeError,
        JournalError,
        KeyFolderError,
        TreeRefused,
        VaultError,
        WriterBusy,
    ) as error:
        raise UnreadableInput(str(error)) from None
    except DatabaseError as error:
        raise UnreadableInput(_of_the_database(error)) from None


def now() -> datetime:
    """This moment, asked once for each act."""
    return datetime.now(UTC)


def _of_the_database(error: Exception) -> str:
    """A fault of the database without its statement, which may hold values."""
    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    if "no such table" in text or "does not exist" in text or "no such column" in text:
        return "the tables are not up to date; run 'ringfence migrate'"
    if "locked" in text:
        return "the database is locked by another process; try again once it has ended"
    if "disk is full" in text or "No space left" in text:
        return "the disk is full: make room and run it again; what was done before stays done"
    return "the database cannot be reached or refuses; is DATABASE_URL right, is it running?"
