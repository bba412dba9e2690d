"""Which character parts the cells of a list."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from ringfence.screening.list_error import ListError
from ringfence.screening.records import read_records

# In the order of preference where two fit equally well: a comma also stands inside names.
CANDIDATES = ("\t", ";", "|", ",")
SAMPLE_ROWS = 60
SAMPLE_CHARACTERS = 200_000
NAMES = {"\t": "tab", ";": "semicolon", "|": "vertical bar", ",": "comma"}

_HINT = re.compile(r'"?sep=(.?)"?(?:\r\n|\n|\r|\Z)', re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Delimited:
    """The text after a ``sep=`` line, its delimiter, and how many lines were taken off."""

    text: str
    delimiter: str
    hint_lines: int


def find_delimiter(text: str, *, file: str) -> Delimited:
    """The delimiter a ``sep=`` line names, else the one that parts the first rows most evenly.

    Raises ListError for a ``sep=`` line that names no usable character.
    """
    hint = _HINT.match(text)
    if hint is None:
        return Delimited(text=text, delimiter=_guess(text), hint_lines=0)
    mark = hint.group(1)
    if not mark or mark.isalnum() or mark in "\"'+ \r\n":
        raise ListError(
            "the sep= line names no delimiter; allowed are comma, semicolon, tab, vertical bar",
            file=file,
            line=1,
            value=hint.group().strip(),
        )
    return Delimited(text=text[hint.end() :], delimiter=mark, hint_lines=1)


def _guess(text: str) -> str:
    sample = text[:SAMPLE_CHARACTERS]
    scores = {mark: _evenness(sample, mark) for mark in CANDIDATES}
    best = max(CANDIDATES, key=lambda mark: scores[mark])
    return best if scores[best] > (0, 0) else ","


def _evenness(sample: str, mark: str) -> tuple[float, int]:
    """How evenly a mark parts the rows, the first row (often the header) counting most."""
    records = islice(read_records(sample, delimiter=mark), SAMPLE_ROWS)
    widths = [len(record.cells) for record in records]
    if not widths or max(widths) == 1:
        return (0, 0)
    usual, rows = Counter(width for width in widths if width > 1).most_common(1)[0]
    share = rows / len(widths)
    leads = 1.0 if widths[0] == usual else 0.5 if widths[0] > 1 else 0.0
    return (round(share, 1) + leads, usual)
