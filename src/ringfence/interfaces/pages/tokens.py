"""Design tokens: the colours of light and dark, as CSS custom properties.

Every text colour reaches 4.5:1 and every mark 3:1 on the surfaces it is used on, in both schemes;
the tests compute it.
"""

from __future__ import annotations

from collections.abc import Mapping

LIGHT: Mapping[str, str] = {
    "paper": "#faf9f6",
    "surface": "#ffffff",
    "sunken": "#f1efe9",
    "ink": "#1b2430",
    "muted": "#56606d",
    "line": "#dcd8cf",
    "edge": "#84807a",
    "link": "#0b5885",
    "permit": "#0f766e",
    "defer": "#b3701a",
    "later": "#8a6a45",
    "refuse": "#ab3327",
    "unknown": "#6b4ea0",
    "apart": "#6d7681",
    "caution-ink": "#7a4a00",
    "caution-paper": "#fdf3df",
}

DARK: Mapping[str, str] = {
    "paper": "#12161c",
    "surface": "#191f27",
    "sunken": "#222a34",
    "ink": "#e7eaee",
    "muted": "#a9b4c0",
    "line": "#333d49",
    "edge": "#768392",
    "link": "#8cc5f0",
    "permit": "#4dbfae",
    "defer": "#e3ae55",
    "later": "#b99a72",
    "refuse": "#ee8377",
    "unknown": "#b7a0e8",
    "apart": "#93a0ad",
    "caution-ink": "#f3cf8e",
    "caution-paper": "#33290f",
}

# Lengths and type do not change with the scheme. Only fonts that the reader has are named.
SCALE: Mapping[str, str] = {
    "text": 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif',
    "title": 'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif',
    "code": 'ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace',
    "gap": "1rem",
    "radius": "0.375rem",
}


def token_css() -> str:
    """The tokens as CSS: light by default and always in print, dark on a screen that asks."""
    light = _properties({**SCALE, **LIGHT})
    dark = _properties(DARK)
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
        "@media print{:root{color-scheme:light}}\n"
    )


def _properties(values: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in values.items())
