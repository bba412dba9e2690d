"""One key of a question, in words."""

from typing import NamedTuple

REFUSES = "unknown: refuses"
NONE = "there is none"
NOT_SHOWN = "not known: the consent cannot be shown"
REQUIRED = "required"
KEPT = "kept for a later step"
"""Said of a key that may be given and is read strictly, but that no rule of today asks."""


class Fact(NamedTuple):
    """What a key means, how absent or null is read, and the rules that read it."""

    meaning: str
    missing: str
    reader: str
