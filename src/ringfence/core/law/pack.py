"""A rule pack: the law of one jurisdiction as timelines of dated, cited values."""

from datetime import date
from typing import Literal

import msgspec

from ringfence.core.law.citation import Certainty, Citation
from ringfence.core.law.families import FAMILIES
from ringfence.core.law.rule_values import Value

Silence = Literal["none_found", "unknown"]
"""``none_found``: searched, there is no such rule. ``unknown``: nobody knows; never a yes."""


class DatedValue(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a rule with the days on which it holds, ``[valid_from, until)``.

    ``valid_from`` None: as far back as it is asked. ``until`` None: until further notice.
    ``carried``: taken over from the nearest version of the law that states it.
    """

    valid_from: date | None
    until: date | None
    value: Value | Silence
    certainty: Certainty
    citations: tuple[Citation, ...]
    taken_from: str | None
    checked_on: date
    published_on: date | None
    carried: bool
    note: str | None


Timeline = tuple[DatedValue, ...]


class Authority(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who enforces this law, and since when we are how sure of it."""

    name: str
    url: str | None
    role: str | None
    certainty: Certainty


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page the facts were taken from, and what it supports."""

    title: str
    url: str | None
    supports: str | None


class RulePack(msgspec.Struct, frozen=True, kw_only=True):
    """The law of one jurisdiction: ``EU``, ``DE``, or a subdivision such as ``US-FL``.

    ``defaults`` are the prudent defaults of the product (only in ``EU``), with certainty
    ``policy``. ``sha256`` is that of the file's bytes.
    """

    code: str
    parent: str | None
    name: str
    calling_code: str | None
    time_zones: tuple[str, ...]
    languages: tuple[str, ...]
    checked_on: date
    authorities: tuple[Authority, ...]
    sources: tuple[Source, ...]
    own_knowledge: tuple[str, ...]
    notes: tuple[str, ...]
    rules: dict[str, Timeline]
    defaults: dict[str, Timeline]
    sha256: str

    @property
    def first_day(self) -> date | None:
        """The first day this pack speaks of; None if it reaches back as far as it is asked.

        The rules a call is decided by count, not what a pack says of other countries.
        """
        starts = [
            timeline[0].valid_from for family, timeline in self.rules.items() if family in FAMILIES
        ]
        known = [start for start in starts if start is not None]
        return min(known) if len(known) == len(starts) and known else None

    def change_days(self) -> tuple[date, ...]:
        """The days on which any rule of this pack changes, in order."""
        days = {
            dated.valid_from
            for timeline in (*self.rules.values(), *self.defaults.values())
            for dated in timeline
            if dated.valid_from is not None
        }
        return tuple(sorted(days))


def value_on(timeline: Timeline, day: date) -> DatedValue | None:
    """The value of a rule in force on a day, or None before its first."""
    for dated in timeline:
        if (dated.valid_from is None or dated.valid_from <= day) and (
            dated.until is None or day < dated.until
        ):
            return dated
    return None
