"""What a jurisdiction's law says on a day, and how each value is read."""

from collections.abc import Iterator
from datetime import date

from ringfence.core.law.law_in_force import READ_PROTECTIVELY
from ringfence.core.law.opening_hours import narrowed, week_of
from ringfence.core.law.pack import DatedValue, RulePack, value_on
from ringfence.core.law.packs import UNION, Packs
from ringfence.core.law.rule_values import Hours, Value
from ringfence.interfaces.cli.hours_words import week_words
from ringfence.interfaces.cli.rule_words import words_of

BESIDE = frozenset({"disclosures", "existing_customer"})
"""Families of which a state's rule and its country's stand side by side."""


def values_on(pack: RulePack, day: date) -> list[tuple[str, DatedValue]]:
    """Each family of a pack with its value on a day, in order."""
    found = ((family, value_on(timeline, day)) for family, timeline in pack.rules.items())
    return [(family, dated) for family, dated in found if dated is not None]


def begun(packs: Packs, code: str, day: date) -> bool:
    """Whether the pack (a state's: its country's) speaks of this day at all."""
    pack = packs.pack(code)
    first = packs.pack(pack.parent or code).first_day
    return first is None or first <= day


def is_member(packs: Packs, code: str, day: date) -> bool:
    """Whether the law of the Union is asked beside this jurisdiction's."""
    return code in packs.territory(day).members


def taken_from_country(packs: Packs, code: str, day: date) -> list[tuple[str, DatedValue]]:
    """What a state's callers owe to the country's law: all that the state does not replace."""
    pack = packs.pack(code)
    if pack.parent is None:
        return []
    own = {family for family, dated in values_on(pack, day) if isinstance(dated.value, Value)}
    return [
        (family, dated)
        for family, dated in values_on(packs.pack(pack.parent), day)
        if family not in own or family in BESIDE
    ]


def default_for(packs: Packs, family: str, day: date) -> DatedValue | None:
    """The prudent default that stands in where a law has no such rule; None without one."""
    return value_on(packs.pack(UNION).defaults.get(family, ()), day)


def standing_in(packs: Packs, code: str, day: date) -> list[tuple[str, DatedValue]]:
    """The prudent defaults of families of which neither the pack nor its country speaks.

    Of the Union, whose pack holds them, all; none before a pack begins.
    """
    pack = packs.pack(code)
    if not begun(packs, code, day):
        return []
    spoken = {family for family, _ in values_on(pack, day)}
    spoken |= {family for family, _ in taken_from_country(packs, code, day)}
    found = []
    for family in packs.pack(UNION).defaults:
        dated = default_for(packs, family, day)
        unsaid = code == UNION or (
            family not in spoken and not family.startswith(("statements.", "contested."))
        )
        if dated is not None and unsaid:
            found.append((family, dated))
    return found


def readings(packs: Packs, family: str, dated: DatedValue, day: date) -> Iterator[tuple[str, str]]:
    """How a value is applied where that is not as written: what stands in, and its words."""
    default = default_for(packs, family, day)
    value = dated.value
    if value == "none_found" and default is not None:
        yield "prudent default", words_of(default.value)
    if not isinstance(value, Value):
        return
    if dated.certainty in READ_PROTECTIVELY:
        read = value.protective()
        if read != value:
            yield "read protectively as", words_of(read)
    if default is None:
        return
    if isinstance(value, Hours) and value.binding == "code" and isinstance(default.value, Hours):
        both = narrowed(week_of(default.value), week_of(value))
        yield "with the prudent default", "; ".join(week_words(both))
    audience = getattr(value, "audience", None)
    if audience is not None:
        others = "consumers" if audience == "business" else "businesses"
        yield f"prudent default for {others}", words_of(default.value)
