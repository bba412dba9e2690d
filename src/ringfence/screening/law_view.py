"""What the law sees of a number: everything but its digits."""

from __future__ import annotations

from collections.abc import Hashable

from ringfence.core.numbers.reading import Reading

LawView = tuple[Hashable, ...]

# Of these the law sees only how many there are: they are digits, looked up before it is asked.
DIGITS = frozenset({"written", "e164", "alternatives", "equivalents"})
_SEEN = tuple(name for name in Reading.__struct_fields__ if name not in DIGITS)


def law_view(reading: Reading) -> LawView:
    """Equal for two numbers that the law cannot tell apart.

    A field that is added to a reading counts from that day on: only the digits are left out.
    """
    return (
        reading.e164 is None,
        len(reading.alternatives),
        len(reading.equivalents),
        *(getattr(reading, name) for name in _SEEN),
    )
