"""`ringfence law diff`: what changes in a jurisdiction's law between two days."""

from collections.abc import Iterator
from datetime import date

import msgspec

from ringfence.core.law.pack import DatedValue, RulePack, value_on
from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.law_reading import begun, readings, values_on
from ringfence.interfaces.cli.law_subjects import SUBJECTS, label_of, subject_of
from ringfence.interfaces.cli.rule_words import value_words
from ringfence.interfaces.cli.table_lines import source_lines, wrapped

Change = tuple[str, DatedValue | None, DatedValue | None]


def diff_lines(packs: Packs, code: str, before: date, after: date) -> Iterator[str]:
    """What differs between two days, before and after, with sources."""
    pack = packs.pack(code)
    yield f"{pack.name} ({code}): what changes from {before} to {after}"
    if before == after:
        yield "Both dates are the same day: nothing changes."
        return
    if not begun(packs, code, before):
        yield f"On {before} the law is not known: the pack begins later, calls are refused."
    found = False
    for holder, changed in _changes_asked(packs, code, before, after):
        if changed and holder is not pack:
            yield ""
            yield f"In the law of {holder.name} ({holder.code}), which {pack.name} takes over:"
        for line in _by_subject(packs, changed, before, after):
            found = True
            yield line
    if not found:
        yield "Nothing changes between these days."


def _changes_asked(
    packs: Packs, code: str, before: date, after: date
) -> Iterator[tuple[RulePack, list[Change]]]:
    """The jurisdiction's own changes, then those of its country that it does not replace."""
    pack = packs.pack(code)
    yield pack, changes(pack, before, after)
    if pack.parent is not None:
        country = packs.pack(pack.parent)
        own = {family for day in (before, after) for family, _ in values_on(pack, day)}
        yield (
            country,
            [change for change in changes(country, before, after) if change[0] not in own],
        )


def changes(pack: RulePack, before: date, after: date) -> list[Change]:
    """The families whose value, certainty or source differs between two days."""
    found = []
    for rules in (pack.rules, pack.defaults):
        for family, timeline in rules.items():
            old, new = value_on(timeline, before), value_on(timeline, after)
            if old is not new and (old is None or new is None or _said(old) != _said(new)):
                found.append((family, old, new))
    return found


def _said(dated: DatedValue) -> tuple[object, ...]:
    return (dated.value, dated.certainty, dated.citations, dated.taken_from)


def _by_subject(packs: Packs, changed: list[Change], before: date, after: date) -> Iterator[str]:
    for subject in SUBJECTS:
        inside = [change for change in changed if subject_of(change[0]) == subject]
        if not inside:
            continue
        yield ""
        yield subject
        for family, old, new in inside:
            if old is not None and new is not None and old.value == new.value:
                words = value_words(new)
                yield from wrapped(
                    f"{label_of(family)} [{family}], the same rule: {words}", "  ", hang=4
                )
                yield from _source(before, old)
                yield from _source(after, new)
            else:
                yield f"  {label_of(family)} [{family}]"
                was, now = _read(packs, family, old, before), _read(packs, family, new, after)
                yield from _side(old, before, was - now)
                yield from _side(new, after, now - was)


def _read(packs: Packs, family: str, dated: DatedValue | None, day: date) -> set[str]:
    """How a value is applied where that is not as written."""
    if dated is None:
        return set()
    return {f"{lead}: {words}" for lead, words in readings(packs, family, dated, day)}


def _side(dated: DatedValue | None, day: date, applied: set[str]) -> Iterator[str]:
    """One day's value; of its readings only those that the other day has not."""
    if dated is None:
        yield f"    {day}  nothing stated"
        return
    words = "; ".join([value_words(dated), *sorted(applied)])
    yield from wrapped(f"{day}  {words} [{dated.certainty}]", "    ", hang=16)
    yield from source_lines(dated, 16)


def _source(day: date, dated: DatedValue) -> Iterator[str]:
    yield f"    {day}  [{dated.certainty}]"
    yield from source_lines(dated, 16)


def diff_json(packs: Packs, code: str, before: date, after: date) -> dict[str, object]:
    """The same as one object; ``before`` and ``after`` are null where nothing is stated."""
    return {
        "jurisdiction": code,
        "from": str(before),
        "to": str(after),
        "changes": [
            {
                "law_of": holder.code,
                "family": family,
                "subject": subject_of(family),
                "before": _plain(packs, family, old, before),
                "after": _plain(packs, family, new, after),
            }
            for holder, changed in _changes_asked(packs, code, before, after)
            for family, old, new in changed
        ],
    }


def _plain(
    packs: Packs, family: str, dated: DatedValue | None, day: date
) -> dict[str, object] | None:
    if dated is None:
        return None
    return {
        "words": value_words(dated),
        "readings": dict(readings(packs, family, dated, day)),
        **msgspec.to_builtins(dated),
    }
