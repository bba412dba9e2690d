"""Where a rule stands: law, article, address, and how the source was seen."""

from typing import Literal

import msgspec

Seen = Literal["read", "reported", "no"]
Certainty = Literal["settled", "likely", "contested", "unverified", "policy"]

CERTAINTIES: tuple[Certainty, ...] = ("settled", "likely", "contested", "unverified", "policy")


class Citation(msgspec.Struct, frozen=True):
    """One source of one rule. What the facts do not hold is None, never guessed.

    ``seen`` says how we saw it: ``read`` the text itself, ``reported`` by a named secondary
    source, ``no`` neither.
    """

    law: str | None
    article: str | None
    url: str | None
    seen: Seen
