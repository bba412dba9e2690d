"""The installation that the tests of records use."""

from tests.records.conftest import fresh_journal, installation, lasting_store, store

__all__ = ["fresh_journal", "installation", "lasting_store", "store"]
