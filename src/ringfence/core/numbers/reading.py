"""What one written telephone number says."""

import msgspec


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One number as written, and everything a decision or a list needs to know of it.

    ``e164`` is libphonenumber's form without extension, None where it cannot be parsed;
    ``valid``, ``type`` and ``region`` are libphonenumber's too. ``well_formed`` is stricter
    (``fault`` says why not). ``time_zones`` are all possible ones. ``alternatives`` are further
    readings of an ambiguous writing; ``equivalents`` other forms of the same line.
    ``likely_meant`` is a form to suggest, never used. ``fiction`` names the range reserved for
    fiction that the number lies in. ``subdivision`` is that of a geographic prefix (``US-FL``,
    ``ES-MD``) where one is known.
    """

    written: str
    e164: str | None
    well_formed: bool
    valid: bool
    type: str
    region: str | None
    time_zones: tuple[str, ...]
    subdivision: str | None = None
    alternatives: tuple[str, ...] = ()
    equivalents: tuple[str, ...] = ()
    likely_meant: str | None = None
    fiction: str | None = None
    fault: str | None = None
