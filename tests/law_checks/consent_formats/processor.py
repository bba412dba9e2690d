"""The independent JSON-LD processor, without a network."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

from pyld import jsonld

Document = dict[str, Any]


def refuse(url: str, options: object) -> NoReturn:
    """No context and no document is ever fetched."""
    raise AssertionError(f"{url} was asked for")


def expanded(document: Document) -> list[Any]:
    """The document as the processor understands it."""
    result: list[Any] = jsonld.expand(document, {"documentLoader": refuse})
    return result


def compacted(nodes: list[Any], context: Document) -> Document:
    """The processor's own writing of it, in the terms of a context."""
    result: Document = jsonld.compact(nodes, context, {"documentLoader": refuse})
    return result


def dropped(document: Document) -> list[str]:
    """Keys, types and texts of the document that the processor has not understood."""
    context = document["@context"]
    body = {key: value for key, value in document.items() if key != "@context"}
    before = Counter(_full(word, context) for word in _words(body))
    after = Counter(_words(expanded(document)))
    return sorted((before - after).elements())


def _words(value: object) -> Iterator[str]:
    """Every key but the processor's own, every value, each with its type."""
    if isinstance(value, dict):
        for key, item in value.items():
            if not key.startswith("@"):
                yield key
            yield from _words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    else:
        yield f"{type(value).__name__} {value}"


def _full(word: str, context: Document) -> str:
    """A word with its prefix spelled out, as expansion does with keys, types and nodes."""
    kind, space, name = word.rpartition(" ") if word.startswith("str ") else ("", "", word)
    prefix, colon, local = name.partition(":")
    known = context.get(prefix)
    return f"{kind}{space}{known}{local}" if colon and isinstance(known, str) else word
