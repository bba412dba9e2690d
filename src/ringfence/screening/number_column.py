"""Which column holds the numbers: by the campaign file, by its name, by its content."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ringfence.screening.list_error import ListError, shown
from ringfence.screening.telephone_words import names_a_fax, names_a_number, names_a_telephone

SAMPLE_ROWS = 400
NO_VALUE = frozenset(
    {
        "n/a",
        "na",
        "n.a.",
        "none",
        "null",
        "nil",
        "nan",
        "unknown",
        "unbekannt",
        "k.a.",
        "keine",
        "inconnu",
        "#n/a",
        "-",
        "?",
    }
)

_TELEPHONE_LIKE = re.compile(
    r"[\s'\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
    r"(tel:)?[+(\d\uff0b][\s\d()/.,\-\u2010-\u2015\u2212\u00a0;=a-z]*",
    re.IGNORECASE,
)
_DATE_LIKE = re.compile(r"\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(\s.*)?")

ReadsAsNumber = Callable[[str], bool]


@dataclass(frozen=True, kw_only=True)
class NumberColumn:
    """The position of the column, and how it was found: campaign file, header or content."""

    position: int
    found_by: str


def looks_like_number(cell: str) -> bool:
    """Whether a cell is written as a telephone number is: enough digits and little else."""
    digits = sum(c.isdecimal() for c in cell)
    if not 7 <= digits <= 20 or _DATE_LIKE.fullmatch(cell):
        return False
    return _TELEPHONE_LIKE.fullmatch(cell) is not None


def is_header(
    first: Sequence[str],
    following: Sequence[Sequence[str]],
    *,
    chosen: str | None,
    reads: ReadsAsNumber,
) -> bool:
    """Whether the first row names the columns; a row in which a number stands never does."""
    if chosen is not None and any(same_name(cell, chosen) for cell in first):
        return True
    if any(looks_like_number(cell) for cell in first):
        return False
    if any(names_a_telephone(cell) or names_a_number(cell) for cell in first):
        return True
    for position in _by_content(len(first), following, reads):
        return _could_be_a_name(first[position])
    return True


def find_number_column(
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    chosen: str | None,
    header: bool,
    reads: ReadsAsNumber,
    file: str,
    campaign_file: str,
) -> NumberColumn:
    """The column of the numbers to be called. Raises ListError where there is none, or several."""
    if chosen is not None:
        return NumberColumn(
            position=position_of(chosen, names, file=file, key="number"),
            found_by=f"{campaign_file}, columns.number",
        )
    named = [at for at, name in enumerate(names) if header and names_a_telephone(name)]
    if not named:
        named = [at for at, name in enumerate(names) if header and names_a_number(name)]
    filled = [at for at in named if _any_number(at, rows)]
    content = [at for at in _by_content(len(names), rows, reads) if not names_a_fax(names[at])]
    if named:
        others = [at for at in content if at not in named and _unmistakable(at, rows)]
        candidates = sorted({*filled, *others}) or named
        found_by = "header" if candidates[0] in named else "content"
    else:
        candidates, found_by = content, "content"
    if len(candidates) > 1:
        raise _several([names[at] for at in candidates], file=file)
    if not candidates:
        raise ListError(
            "no column of telephone numbers found among "
            f"{', '.join(shown(name) for name in names[:20])}; name it in the campaign file, as "
            "columns: {number: NAME}",
            file=file,
        )
    return NumberColumn(position=candidates[0], found_by=found_by)


def position_of(name: str, names: Sequence[str], *, file: str, key: str) -> int:
    """The position of a column named in the campaign file. Raises ListError where it is absent."""
    exact = [at for at, candidate in enumerate(names) if candidate.strip() == name.strip()]
    near = [at for at, candidate in enumerate(names) if same_name(candidate, name)]
    if exact or len(near) == 1:
        return (exact or near)[0]
    known = ", ".join(shown(candidate) for candidate in names[:20])
    raise ListError(
        f"no such column (columns.{key} of the campaign file asks for it); the list has {known}",
        file=file,
        line=1,
        column=name,
    )


def same_name(one: str, other: str) -> bool:
    """Whether two headers are the same but for case and blanks around."""
    return one.strip().casefold() == other.strip().casefold()


def _several(names: list[str], *, file: str) -> ListError:
    listed = " and ".join(shown(name) for name in names)
    return ListError(
        f"{listed} all hold telephone numbers; say in the campaign file which one is called, "
        f"as columns: {{number: {names[0]}}}",
        file=file,
    )


def _sample(rows: Sequence[Sequence[str]]) -> Iterable[Sequence[str]]:
    """The first rows and some spread over the rest, so that a late change shows."""
    if len(rows) <= 2 * SAMPLE_ROWS:
        return rows
    step = len(rows) // SAMPLE_ROWS
    return [*rows[:SAMPLE_ROWS], *rows[SAMPLE_ROWS::step]]


def _filled_cells(position: int, rows: Iterable[Sequence[str]]) -> list[str]:
    return [row[position] for row in rows if len(row) > position and row[position].strip()]


def _by_content(columns: int, rows: Sequence[Sequence[str]], reads: ReadsAsNumber) -> list[int]:
    """Columns of which at least half of the filled cells are telephone numbers."""
    sample = list(_sample(rows))
    found = []
    for position in range(columns):
        cells = _filled_cells(position, sample)
        numbers = sum(1 for cell in cells if looks_like_number(cell) and reads(cell))
        if numbers and 2 * numbers >= len(cells):
            found.append(position)
    return found


def _unmistakable(position: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column's filled cells are nearly all written as numbers to dial, not as ids."""
    cells = _filled_cells(position, _sample(rows))
    dialled = sum(1 for cell in cells if cell.strip().startswith(("+", "0", "(")))
    return bool(cells) and 5 * dialled >= 4 * len(cells)


def _any_number(position: int, rows: Iterable[Sequence[str]]) -> bool:
    return any(
        looks_like_number(row[position]) for row in rows if len(row) > position and row[position]
    )


def _could_be_a_name(cell: str) -> bool:
    word = cell.strip()
    if word.casefold() in NO_VALUE or not any(c.isalpha() for c in word):
        return False
    return sum(c.isdecimal() for c in word) < 4
