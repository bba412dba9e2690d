"""One function that writes an element; nothing else in the pages writes an angle bracket."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from ringfence.interfaces.pages.escape import Markup, escape, safe_url

Content: TypeAlias = str | int | None | Iterable["Content"]
Attribute: TypeAlias = str | int | float | bool | None

_NAME = re.compile(r"[a-z][a-zA-Z0-9]*\Z")
_ATTRIBUTE = re.compile(r"[a-z][a-zA-Z0-9-]*\Z")
_VOID = frozenset({"br", "hr", "meta", "col"})
# Their content follows other rules of escaping, or fetches and runs something.
_REFUSED = frozenset({"script", "style", "iframe", "object", "embed", "base", "link", "template"})
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "srcset", "poster", "data"})


def markup(*content: Content) -> Markup:
    """The contents one after the other: text escaped, markup kept, None left out."""
    return Markup("".join(_pieces(content)))


def element(name: str, /, *content: Content, **attributes: Attribute) -> Markup:
    """An element. `class_` is written `class`, `aria_label` `aria-label`; None and False are
    left out, True stands alone. Raises ValueError for what could run or fetch something."""
    if not _NAME.match(name) or name in _REFUSED:
        raise ValueError(f"element {name!r} is not written here")
    start = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Markup(f"<{name}{start}>")
    return Markup(f"<{name}{start}>{markup(*content)}</{name}>")


def _pieces(content: Iterable[Content]) -> Iterable[str]:
    for piece in content:
        if piece is None:
            continue
        if isinstance(piece, str):
            yield escape(piece)
        elif isinstance(piece, int):
            yield str(piece)
        else:
            yield from _pieces(piece)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if not _ATTRIBUTE.match(name) or name.startswith("on") or name == "style":
        raise ValueError(f"attribute {name!r} is not written here")
    if value is True:
        return f" {name}"
    text = f"{value:g}" if isinstance(value, float) else str(value)
    if name in _ADDRESSES and not text.startswith("#") and safe_url(text) is None:
        raise ValueError(f"{name}: only http, https and places on the same page are linked")
    return f' {name}="{escape(text)}"'
