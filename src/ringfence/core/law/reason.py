"""A reason of a check: what failed or is not known, where it stands, what would mend it."""

from typing import Literal

import msgspec

from ringfence.core.law.citation import Citation


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One reason of an answer that is not the good one, or one of its warnings.

    ``spec`` is the identifier of the rule in the list of rules (PC-03, CN-13…); ``outcome`` is
    ``unknown`` where a fact was not given: unknown never helps. ``contested`` names the contested
    point (``X1``…) whose reading this rests on.
    """

    rule: str
    spec: str | None
    outcome: Literal["refuse", "unknown"]
    text: str
    remedy: str | None = None
    citations: tuple[Citation, ...] = ()
    missing: str | None = None
    contested: str | None = None
