"""The law as tables: one jurisdiction on a day, two days compared, all packs in a list."""

import textwrap
from collections.abc import Iterator
from datetime import date

from ringfence.core.law.citation import Citation
from ringfence.core.law.law_in_force import READ_PROTECTIVELY
from ringfence.core.law.pack import DatedValue, RulePack, value_on
from ringfence.core.law.packs import UNION, Packs
from ringfence.interfaces.cli.rule_words import value_words, words_of

WIDTH = 95
SUBJECTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Who is called", ("audiences", "territory")),
    ("Calls by a person", ("live_calls", "published_number", "requested_call")),
    ("Calls without a person", ("automated_calls",)),
    ("Consent", ("consent_form", "consent_life", "consent_age")),
    ("Existing customers", ("existing_customer",)),
    ("Do-not-call registers", ("registers",)),
    ("Calling hours", ("hours",)),
    ("How often", ("attempt_limits", "after_refusal", "cool_downs", "abandoned_calls")),
    ("Caller id", ("caller_id",)),
    ("What is said in the call", ("disclosures",)),
    ("Banned trades", ("sector_bans",)),
    ("Data protection", ("data_protection", "list_life", "minimum_age", "adequacy")),
    ("Licences", ("registration",)),
    ("Proof, penalties, contracts, what is coming", ("statements",)),
)
DEFAULTED = frozenset(
    {
        "live_calls",
        "automated_calls",
        "existing_customer",
        "hours",
        "attempt_limits",
        "after_refusal",
        "abandoned_calls",
        "caller_id",
        "consent_life",
    }
)


def show_lines(packs: Packs, code: str, day: date) -> Iterator[str]:
    """Everything a pack says on a day, by subject, with its sources."""
    pack = packs.pack(code)
    yield f"{pack.name} ({code}), the law of {day}, as known on {pack.checked_on}"
    if pack.parent is not None:
        yield from _wrapped(
            f"What stands here refines {packs.pack(pack.parent).name} ({pack.parent}); the rest "
            "is that country's.",
            "",
        )
    for title, kinds in SUBJECTS:
        entries = [
            (family, dated)
            for family, dated in values_on(pack, day)
            if family.partition(".")[0] in kinds
        ]
        if not entries:
            continue
        yield ""
        yield title
        for family, dated in entries:
            yield from _entry(packs, family, dated)
    yield from _background(pack)


def values_on(pack: RulePack, day: date) -> list[tuple[str, DatedValue]]:
    """Each family with its value on a day, in order; the prudent defaults last."""
    found = []
    for prefix, rules in (("", pack.rules), ("default ", pack.defaults)):
        for family, timeline in rules.items():
            dated = value_on(timeline, day)
            if dated is not None:
                found.append((f"{prefix}{family}" if prefix else family, dated))
    return found


def _entry(packs: Packs, family: str, dated: DatedValue) -> Iterator[str]:
    yield from _wrapped(
        f"{family}: {value_words(dated, defaulted=has_default(family))}", "  ", hang=4
    )
    if dated.value == "none_found" and has_default(family):
        default = packs.pack(UNION).defaults.get(family)
        if default:
            yield from _wrapped(f"prudent default: {value_words(default[0])}", "    ", hang=6)
    if dated.certainty in READ_PROTECTIVELY and not isinstance(dated.value, str):
        read = dated.value.protective()
        if read != dated.value:
            yield from _wrapped(f"read protectively as: {words_of(read)}", "    ", hang=6)
    yield from _wrapped(_terms(dated), "    ", hang=6)
    for citation in dated.citations:
        yield from _wrapped(source_words(citation), "    ", hang=6)
    if not dated.citations and dated.taken_from:
        yield from _wrapped(f"no citation; taken from {dated.taken_from}", "    ", hang=6)
    if dated.note:
        yield from _wrapped(dated.note, "    ", hang=6)


def _terms(dated: DatedValue) -> str:
    start = f"since {dated.valid_from}" if dated.valid_from else "as far back as is asked"
    end = f", until {dated.until} (that day no longer)" if dated.until else ""
    carried = ", carried from the nearest version that states it" if dated.carried else ""
    return f"[{start}{end}; {dated.certainty}{carried}]"


def source_words(citation: Citation) -> str:
    """A citation in one line, saying so where nobody saw the text."""
    named = " ".join(part for part in (citation.law, citation.article) if part)
    seen = {"read": "read", "reported": "as reported", "no": "citation not seen"}[citation.seen]
    address = f" {citation.url}" if citation.url else ""
    return f"{named or 'no law named'} ({seen}){address}"


def _background(pack: RulePack) -> Iterator[str]:
    if pack.authorities:
        yield ""
        yield "Authorities"
        for authority in pack.authorities:
            role = f": {authority.role}" if authority.role else ""
            address = f" {authority.url}" if authority.url else ""
            yield from _wrapped(f"{authority.name}{role}{address}", "  ", hang=4)
    for title, texts in (("Notes", pack.notes), ("From own knowledge only", pack.own_knowledge)):
        if texts:
            yield ""
            yield title
            for text in texts:
                yield from _wrapped(text, "  - ", hang=4)
    if pack.sources:
        yield ""
        yield "Sources"
        for source in pack.sources:
            supports = f": {source.supports}" if source.supports else ""
            address = f" {source.url}" if source.url else ""
            yield from _wrapped(f"{source.title}{supports}{address}", "  - ", hang=4)


def diff_lines(packs: Packs, code: str, before: date, after: date) -> Iterator[str]:
    """What differs between two days, before and after, with sources."""
    pack = packs.pack(code)
    yield f"{pack.name} ({code}): what changes from {before} to {after}"
    changed = changes(pack, before, after)
    for title, kinds in SUBJECTS:
        entries = [entry for entry in changed if entry[0].partition(".")[0] in kinds]
        if not entries:
            continue
        yield ""
        yield title
        for family, old, new in entries:
            yield f"  {family}"
            yield from _side(before, old, family)
            yield from _side(after, new, family)
    if not changed:
        yield ""
        yield "Nothing changes between these days."


def changes(
    pack: RulePack, before: date, after: date
) -> list[tuple[str, DatedValue | None, DatedValue | None]]:
    """The families whose value, certainty or source differs between two days."""
    found = []
    for rules in (pack.rules, pack.defaults):
        for family, timeline in rules.items():
            old, new = value_on(timeline, before), value_on(timeline, after)
            if old is not new:
                found.append((family, old, new))
    return found


def has_default(family: str) -> bool:
    """Whether a prudent default stands in where a law has no such rule."""
    return family.partition(".")[0] in DEFAULTED


def _side(day: date, dated: DatedValue | None, family: str) -> Iterator[str]:
    if dated is None:
        yield f"    {day}  nothing known"
        return
    yield from _wrapped(
        f"{day}  {value_words(dated, defaulted=has_default(family))} [{dated.certainty}]",
        "    ",
        hang=16,
    )
    for citation in dated.citations:
        yield from _wrapped(source_words(citation), " " * 16, hang=18)


def _wrapped(text: str, lead: str, *, hang: int = 0) -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * hang,
        break_long_words=False,
        break_on_hyphens=False,
    )
