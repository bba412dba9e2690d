"""A row of a list with what its rules need to know besides."""

from collections import Counter
from datetime import datetime

import msgspec

from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.lists.facts import ListRow
from ringfence.core.law.lists.hearing import ListHearing
from ringfence.core.numbers.read import callable_form, read_number
from ringfence.core.numbers.reading import Reading

FEWEST_ROWS_FOR_REPEATS = 100
REPEATED_PERCENT = 5


class Repeats(msgspec.Struct, frozen=True):
    """Across the rows: instants that too many share, and row numbers that stand twice."""

    instants: frozenset[datetime]
    row_numbers: frozenset[int]


class RowHearing(msgspec.Struct, frozen=True):
    """One row of a list, its number read (None: not given), and the law it falls under.

    ``code`` is the pack's (a state's own before its country's); None where there is none.
    """

    row: ListRow
    whole: ListHearing
    repeats: Repeats
    reading: Reading | None
    code: str | None

    def valid(self) -> bool:
        """Whether the number can be called at all."""
        return self.reading is not None and callable_form(self.reading, test_numbers=False)

    def law(self) -> LawInForce | None:
        """The law in force on the day."""
        if self.code is None:
            return None
        return self.whole.packs.law(self.code, self.whole.moment.first_day())


def repeats_in(rows: tuple[ListRow, ...]) -> Repeats:
    """Equal instants count from 100 rows on, where more than 5 % share one; equal days do not."""
    collected = [row.collected_at.instant for row in rows if row.collected_at is not None]
    instants = Counter(instant for instant in collected if instant is not None)
    shared = frozenset(
        instant
        for instant, count in instants.items()
        if len(rows) >= FEWEST_ROWS_FOR_REPEATS and count * 100 > REPEATED_PERCENT * len(rows)
    )
    numbers = Counter(row.row for row in rows if row.row is not None)
    return Repeats(shared, frozenset(row for row, count in numbers.items() if count > 1))


def row_hearing(row: ListRow, whole: ListHearing, repeats: Repeats) -> RowHearing:
    """A row with its number read and the pack of its country found."""
    if row.number is None:
        return RowHearing(row, whole, repeats, None, None)
    reading = read_number(row.number)
    return RowHearing(row, whole, repeats, reading, _code_of(reading, whole))


def _code_of(reading: Reading, whole: ListHearing) -> str | None:
    if reading.subdivision is not None and reading.subdivision in whole.packs:
        return reading.subdivision
    if reading.region is None:
        return None
    state = law_of(reading.region, whole.territory())
    return state if state in whole.packs else None
