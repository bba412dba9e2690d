"""A defect of a consent: its stable name, the rule it breaks, and how grave it is."""

from typing import Literal

import msgspec

Weight = Literal["invalid", "not_demonstrable", "refresh_required"]

GRAVEST_FIRST: tuple[Weight, ...] = ("invalid", "not_demonstrable", "refresh_required")


class Defect(msgspec.Struct, frozen=True):
    """One thing that keeps a consent from carrying a call.

    ``missing`` names the fact nobody gave, where that is the defect: it may have been a consent,
    but it cannot be shown (GDPR 7(1)). ``contested`` names the contested point it rests on.
    """

    name: str
    spec: str
    weight: Weight = "invalid"
    missing: str | None = None
    contested: str | None = None


NOT_SHOWN: Weight = "not_demonstrable"
"""It may have been a consent, and cannot be shown."""

Defects = tuple[Defect, ...]
"""What one rule finds; mostly nothing."""
