"""`ringfence law list`: one line for each jurisdiction."""

from collections.abc import Iterator, Mapping
from datetime import date

from ringfence.core.law.pack import RulePack
from ringfence.core.law.packs import Packs

NAME_WIDTH = 26


def summaries(packs: Packs, today: date) -> Iterator[dict[str, object]]:
    """What there is to say of each jurisdiction, in order of its code."""
    for code in packs.codes():
        yield summary(packs.pack(code), today)


def summary(pack: RulePack, today: date) -> dict[str, object]:
    """One jurisdiction: since when, last and next change, how many rules, how well cited."""
    days = pack.change_days()
    past = [day for day in days if day <= today]
    coming = [day for day in days if day > today]
    values = [dated for timeline in pack.rules.values() for dated in timeline]
    seen = [citation.seen for dated in values for citation in dated.citations]
    return {
        "jurisdiction": pack.code,
        "name": pack.name,
        "since": str(pack.first_day) if pack.first_day else None,
        "last_change": str(past[-1]) if past else None,
        "next_change": str(coming[0]) if coming else None,
        "checked_on": str(pack.checked_on),
        "rules": len(pack.rules),
        "citations": len(seen),
        "citations_not_seen": seen.count("no"),
    }


def list_lines(entries: Iterator[dict[str, object]]) -> Iterator[str]:
    """The table; columns stay in place when it is piped."""
    yield (
        f"{'':7}{'jurisdiction':{NAME_WIDTH + 1}}{'in force':12}{'last':12}{'next':12}"
        f"{'checked on':11}{'rules':>6}{'not':>6}"
    )
    yield f"{'':{NAME_WIDTH + 8}}{'since':12}{'change':12}{'change':12}{'':17}{'seen':>6}"
    for entry in entries:
        yield _line(entry)
    yield ""
    yield "not seen: citations whose text nobody opened. A state's own rules refine its country's."


def _line(entry: Mapping[str, object]) -> str:
    name = str(entry["name"])
    if len(name) > NAME_WIDTH:
        name = f"{name[: NAME_WIDTH - 1]}…"
    return (
        f"{entry['jurisdiction']:7}{name:{NAME_WIDTH + 1}}{entry['since'] or 'always':12}"
        f"{entry['last_change'] or '-':12}{entry['next_change'] or '-':12}"
        f"{entry['checked_on']:11}{entry['rules']:>6}{entry['citations_not_seen']:>6}"
    )
