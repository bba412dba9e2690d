"""`ringfence law show`: what a jurisdiction's law says on a day, as a table a lawyer can check."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from ringfence.core.law.pack import DatedValue, RulePack
from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.law_reading import (
    begun,
    default_for,
    is_member,
    readings,
    standing_in,
    taken_from_country,
    values_on,
)
from ringfence.interfaces.cli.law_subjects import SUBJECTS, label_of, subject_of
from ringfence.interfaces.cli.rule_words import value_words
from ringfence.interfaces.cli.table_lines import source_lines, terms, wrapped

Entries = Iterable[tuple[str, DatedValue]]


def show_lines(packs: Packs, code: str, day: date) -> Iterator[str]:
    """Everything a pack says on a day, by subject, with its sources."""
    pack = packs.pack(code)
    yield f"{pack.name} ({code}), the law of {day}, as known on {pack.checked_on}"
    yield from _preface(packs, pack, day)
    entries = values_on(pack, day)
    for subject in SUBJECTS:
        inside = [entry for entry in entries if subject_of(entry[0]) == subject]
        if inside:
            yield ""
            yield subject
            for family, dated in inside:
                yield from _entry(packs, family, dated, day)
    yield from _taken(packs, pack, day)
    stand_in = standing_in(packs, code, day)
    if stand_in:
        yield ""
        yield "Prudent defaults that stand in (policy of the product, not law)"
        yield from _short(stand_in)
    yield from _background(pack)


def _preface(packs: Packs, pack: RulePack, day: date) -> Iterator[str]:
    if not begun(packs, pack.code, day):
        first = packs.pack(pack.parent or pack.code).first_day
        yield from wrapped(
            f"This pack begins on {first}: on {day} every call is refused "
            "(law.unknown_on_date). What stands below reaches further back than the rest.",
            "",
        )
    if is_member(packs, pack.code, day):
        yield "The law of the Union is asked beside it: ringfence law show EU"


def _entry(packs: Packs, family: str, dated: DatedValue, day: date) -> Iterator[str]:
    has_default = default_for(packs, family, day) is not None
    words = value_words(dated, defaulted=has_default)
    yield from wrapped(f"{label_of(family)}: {words}", "  ", hang=4)
    for lead, reading in readings(packs, family, dated, day):
        yield from wrapped(f"{lead}: {reading}", "    ", hang=6)
    yield from wrapped(terms(dated, family), "    ", hang=6)
    yield from source_lines(dated, 4)
    if dated.note:
        yield from wrapped(dated.note, "    ", hang=6)


def _taken(packs: Packs, pack: RulePack, day: date) -> Iterator[str]:
    if pack.parent is None:
        return
    country = packs.pack(pack.parent)
    yield ""
    source = f"ringfence law show {country.code}"
    yield f"Taken from {country.name} ({country.code}); its sources: {source}"
    yield from _short(taken_from_country(packs, pack.code, day))


def _short(entries: Entries) -> Iterator[str]:
    """Values without their sources, under their subjects."""
    given = list(entries)
    for subject in SUBJECTS:
        inside = [entry for entry in given if subject_of(entry[0]) == subject]
        if inside:
            yield f"  {subject}"
        for family, dated in inside:
            text = f"{label_of(family)}: {value_words(dated)} [{dated.certainty}; {family}]"
            yield from wrapped(text, "    ", hang=6)


def _background(pack: RulePack) -> Iterator[str]:
    authorities = [
        f"{authority.name}{_tail(authority.role, authority.url)} [{authority.certainty}]"
        for authority in pack.authorities
    ]
    sources = [f"{source.title}{_tail(source.supports, source.url)}" for source in pack.sources]
    for title, texts in (
        ("Authorities", authorities),
        ("Notes", pack.notes),
        ("From own knowledge only", pack.own_knowledge),
        ("Sources", sources),
    ):
        if texts:
            yield ""
            yield title
            for text in texts:
                yield from wrapped(text, "  - ", hang=4)


def _tail(words: str | None, url: str | None) -> str:
    return (f": {words}" if words else "") + (f" {url}" if url else "")


def show_json(packs: Packs, code: str, day: date) -> dict[str, object]:
    """The same as one object, with every key of every value."""
    pack = packs.pack(code)
    plain = msgspec.to_builtins(pack)
    kept = ("name", "parent", "calling_code", "time_zones", "languages", "authorities", "sources")
    return {
        "jurisdiction": code,
        **{key: plain[key] for key in kept},
        "on": str(day),
        "checked_on": str(pack.checked_on),
        "begun": begun(packs, code, day),
        "union_law_beside": is_member(packs, code, day),
        "rules": _plain(packs, values_on(pack, day), day),
        "taken_from_country": _plain(packs, taken_from_country(packs, code, day), day),
        "prudent_defaults": _plain(packs, standing_in(packs, code, day), day),
        "own_knowledge": plain["own_knowledge"],
        "notes": plain["notes"],
        "sha256": pack.sha256,
    }


def _plain(packs: Packs, entries: Entries, day: date) -> list[dict[str, object]]:
    return [
        {
            "family": family,
            "subject": subject_of(family),
            "words": value_words(dated),
            "readings": {lead: text for lead, text in readings(packs, family, dated, day)},
            **msgspec.to_builtins(dated),
        }
        for family, dated in entries
    ]
