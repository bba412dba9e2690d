"""Rows that ask the same are asked once: the fact patterns of a list, and the way back.

Two rows share a pattern only if the law could not tell them apart: the same facts of the row and
the campaign, the same facts looked up, and numbers of which the law sees the same (`law_view.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from ringfence.screening.rows import Accounted

KEY = ["view", "template", "known"]


@dataclass(frozen=True, kw_only=True)
class Patterns:
    """``first`` is, for each pattern, the position of its first row among those asked.

    ``of`` is, for each row asked, the position of its pattern.
    """

    first: list[int]
    of: list[int]


def find_patterns(accounted: Accounted) -> Patterns:
    """The distinct fact patterns of the rows asked, in order of their first row."""
    frame = pl.DataFrame(
        {
            "view": accounted.view,
            "template": accounted.template,
            "known": accounted.known,
        },
        schema={key: pl.UInt32 for key in KEY},
    ).with_row_index("row")
    distinct = frame.unique(subset=KEY, keep="first", maintain_order=True).with_row_index(
        "pattern"
    )
    joined = frame.join(
        distinct.select("pattern", *KEY), on=KEY, how="left", maintain_order="left"
    )
    return Patterns(first=distinct["row"].to_list(), of=joined["pattern"].to_list())
