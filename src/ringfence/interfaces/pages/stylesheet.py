"""The one stylesheet of all pages: tokens first, then the files of `styles/`."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from ringfence.interfaces.pages.tokens import token_css

PARTS = ("base.css", "components.css", "charts.css", "print.css")


@cache
def stylesheet() -> str:
    """The whole CSS, as it stands between `<style>` and its end."""
    folder = files("ringfence.interfaces.pages") / "styles"
    texts = [(folder / name).read_text(encoding="utf-8") for name in PARTS]
    return token_css() + "".join(texts)


@cache
def stylesheet_source() -> str:
    """The stylesheet's hash as a Content-Security-Policy names it, quotes included."""
    digest = hashlib.sha256(stylesheet().encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
