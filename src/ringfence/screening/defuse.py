"""Cells that a spreadsheet would run as a formula are made text (CWE-1236); numbers stand.

A cell that begins with ``=``, ``@``, tab or carriage return, or with ``+`` or ``-`` and is no
number, gets an apostrophe in front. Such a cell begins with none of these signs, so that a second
pass changes nothing.
"""

from __future__ import annotations

import re

ALWAYS = frozenset("=@\t\r")
SIGNED = frozenset("+-")
# Digits and the marks people put between them; no letter but an exponent or a percent sign.
_NUMBER = re.compile(
    r"[+-][\s()\u00a0]*\d[\d\s().,/\-\u00a0\u2010-\u2015]*([eE][+-]?\d+)?\s*%?", re.ASCII
)


def defused(cell: str) -> str:
    """The cell as it may be written to a file that a spreadsheet opens."""
    first = cell[:1]
    if first in ALWAYS or (first in SIGNED and _NUMBER.fullmatch(cell) is None):
        return "'" + cell
    return cell


def defused_number(cell: str, *, well_formed: bool) -> str:
    """The cell of the number column: byte for byte where it is a telephone number."""
    return cell if well_formed else defused(cell)
