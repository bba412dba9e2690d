"""Contested points of law as named switches: read strictly unless a pack says otherwise.

Each point is a value ``contested.X1`` … among the prudent defaults. What rests on one says so in
its reason or step, so that a reader sees where another reading would have changed the answer.
"""

from collections.abc import Mapping

import msgspec

POINTS: tuple[str, ...] = tuple(f"X{number}" for number in range(1, 17))

SWITCHABLE: frozenset[str] = frozenset({"X1", "X3", "X4", "X5", "X8", "X10", "X16"})
"""The points of which both readings can be decided from facts that people give.

The others are read strictly by the way the facts themselves are asked for (the day a request came
to a processor, the controllers of a group), so there is nothing to switch.
"""


class Readings(msgspec.Struct, frozen=True):
    """How the contested points are read; ``other`` names those not read strictly."""

    other: frozenset[str] = frozenset()

    def strict(self, point: str) -> bool:
        """Whether a point is read strictly. Raises KeyError for no such point."""
        if point not in POINTS:
            raise KeyError(point)
        return point not in self.other


STRICT = Readings()


def readings_of(chosen: Mapping[str, str]) -> Readings:
    """The readings chosen (``{"X1": "other"}``). Raises ValueError where none can be chosen."""
    other = {point for point, reading in chosen.items() if reading == "other"}
    fixed = sorted(other - SWITCHABLE)
    if fixed:
        raise ValueError(
            f"{', '.join(fixed)}: only the strict reading can be decided; "
            f"a choice exists for {', '.join(sorted(SWITCHABLE, key=POINTS.index))}"
        )
    return Readings(frozenset(other))
