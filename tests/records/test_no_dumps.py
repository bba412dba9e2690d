"""Memory that holds keys is not written down when a process ends badly."""

import resource

from ringfence.site.start import may_dump


def test_core_dumps_are_off_also_where_they_are_piped() -> None:
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    assert not may_dump()
