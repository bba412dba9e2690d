"""The answer of a check in words: what it is, why, what would help."""

import textwrap
from collections.abc import Iterator, Mapping

WIDTH = 88
_LISTS_OF_REASONS = ("defects", "reasons", "warnings")


def explained_check(answer: Mapping[str, object]) -> str:
    """A check's answer for a person: its values first, then every reason."""
    return "\n".join(_lines(answer))


def _lines(answer: Mapping[str, object]) -> Iterator[str]:
    for key, value in answer.items():
        if key not in _LISTS_OF_REASONS:
            yield from _value(key.replace("_", " "), value)
    for key in _LISTS_OF_REASONS:
        entries = answer.get(key)
        if isinstance(entries, list) and entries:
            yield ""
            yield f"{'Worth knowing' if key == 'warnings' else 'Why'}:"
            for entry in entries:
                yield from _reason(entry)


def _value(name: str, value: object) -> Iterator[str]:
    """A value on one line; a list that does not fit there with a line for each entry."""
    if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        yield f"{name}:"
        for item in value:
            yield from _entry(item)
    elif isinstance(value, list) and len(f"{name}: {_plain(value)}") > WIDTH:
        yield f"{name}:"
        for item in value:
            yield from _wrapped(_plain(item), "  - ")
    else:
        yield f"{name}: {_plain(value)}"


def _entry(item: Mapping[str, object]) -> Iterator[str]:
    """A part that was judged on its own, such as a row of a list, with its reasons."""
    own = {key: value for key, value in item.items() if key not in _LISTS_OF_REASONS}
    yield from _wrapped(_plain(own), "  - ")
    for key in _LISTS_OF_REASONS:
        entries = item.get(key)
        for entry in entries if isinstance(entries, list) else []:
            lead = "worth knowing: " if key == "warnings" else ""
            said = f"{lead}{entry.get('text')} [{entry.get('rule')}]"
            yield from _wrapped(said, "      ")


def _reason(entry: Mapping[str, object]) -> Iterator[str]:
    yield from _wrapped(f"{entry.get('text')}{_sources(entry.get('citations'))}", "  - ")
    if entry.get("remedy"):
        yield from _wrapped(f"What would help: {entry['remedy']}", "    ")
    spec = f", {entry['spec']}" if entry.get("spec") else ""
    point = entry.get("contested")
    if point:
        yield f"    Contested ({point}), read as the packs choose: ringfence law show EU"
    yield f"    [{entry.get('rule')}{spec}]"


def _sources(citations: object) -> str:
    if not isinstance(citations, list) or not citations:
        return ""
    named = [
        " ".join(str(part) for part in (item.get("law"), item.get("article")) if part)
        for item in citations
    ]
    return f" ({'; '.join(named)})"


def _plain(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(_plain(item) for item in value) or "none"
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_plain(item)}" for key, item in value.items())
    return str(value)


def _wrapped(text: str, lead: str) -> Iterator[str]:
    yield from textwrap.wrap(text, WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
