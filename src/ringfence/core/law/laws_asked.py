"""Which local laws a call asks, by the places the person and the number name."""

import msgspec


class Jurisdictions(msgspec.Struct, frozen=True):
    """The local laws asked (a state refines its country), and the countries we have none of.

    ``uncovered`` are states and regions whose own rules nobody has reviewed. ``named`` are all
    that a verdict names, a state after its country.
    """

    codes: tuple[str, ...]
    without_pack: tuple[str, ...]
    uncovered: tuple[str, ...]
    named: tuple[str, ...]
