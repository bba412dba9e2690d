"""An erasure as people write it; absent or null is unknown."""

import math
from collections.abc import Iterator
from typing import Literal

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import MAXIMUM_ENTRIES, QuestionError, convert

Ground = Literal["not_needed", "consent_withdrawn", "objection", "unlawful", "legal_duty", "child"]
HoldKind = Literal["tax", "claims", "consent_proof", "expression", "health", "archive"]


class Hold(Block, frozen=True):
    """Data that must or may be kept, why, and the last day of it (GDPR 17(3))."""

    kind: HoldKind | None = None
    data: tuple[str, ...] | None = None
    until: Moment | None = None


class SuppressionEntry(Block, frozen=True):
    """What stays so that nobody is called again: its fields, its form, its use."""

    fields: tuple[str, ...] | None = None
    token: Literal["keyed", "plain_hash", "plain"] | None = None
    key_apart: bool | None = None
    used_for: tuple[str, ...] | None = None


class Backups(Block, frozen=True):
    """``days`` until a copy is overwritten, 0 where there are none; erasures replayed or not."""

    days: int | float | None = None
    replay_guard: bool | None = None


class Recipient(Block, frozen=True):
    """Somebody the data went to, and whether they were told."""

    name: str | None = None
    told: bool | None = None


class AskedErasure(Block, frozen=True):
    """What is to be erased and why, what was done, and the moment it is judged at."""

    grounds: tuple[Ground, ...] | None = None
    requested: bool | None = None
    other_basis: bool | None = None
    holds: tuple[Hold, ...] | None = None
    data: tuple[str, ...] | None = None
    suppression: SuppressionEntry | None = None
    backups: Backups | None = None
    told: bool | None = None
    method: Literal["erased", "anonymised", "hashed"] | None = None
    recipients: tuple[Recipient, ...] | None = None
    public: bool | None = None
    at: Moment | None = None


def read_erasure(raw: object) -> AskedErasure:
    """An erasure from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedErasure = convert(raw, AskedErasure)
    days = None if asked.backups is None else asked.backups.days
    if days is not None and not 0 <= days < math.inf:
        raise QuestionError("days are 0 or more", path="backups.days")
    for path, entries in _lists(asked):
        if len(entries) > MAXIMUM_ENTRIES:
            raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path=path)
        for place, entry in enumerate(entries):
            if isinstance(entry, str) and not entry.strip():
                raise QuestionError("an empty text names nothing", path=f"{path}[{place}]")
    for place, recipient in enumerate(asked.recipients or ()):
        if recipient.name is not None and not recipient.name.strip():
            raise QuestionError("an empty text names nobody", path=f"recipients[{place}].name")
    return asked


def _lists(asked: AskedErasure) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Every list that was given, with its key."""
    yield "grounds", asked.grounds or ()
    yield "data", asked.data or ()
    yield "recipients", asked.recipients or ()
    yield "holds", asked.holds or ()
    for place, hold in enumerate((asked.holds or ())[:MAXIMUM_ENTRIES]):
        yield f"holds[{place}].data", hold.data or ()
    if asked.suppression is not None:
        yield "suppression.fields", asked.suppression.fields or ()
        yield "suppression.used_for", asked.suppression.used_for or ()
