"""Every row of a list gets its place: asked, the same number again, or unreadable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ringfence.core.numbers.reading import Reading
from ringfence.screening.facts import Facts, LookedUp
from ringfence.screening.law_view import LawView, law_view
from ringfence.screening.read_list import ListRead
from ringfence.screening.row_facts import RowFacts

DUPLICATE = "row.duplicate"
UNREADABLE = "row.unreadable"
PROGRESS_EVERY = 2_000

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A row that no question is asked about: why, and what would mend it."""

    code: str
    remedy: str


@dataclass(kw_only=True)
class Accounted:
    """All rows of a list. A row is either among ``asked`` or in ``aside``.

    The three columns beside ``asked`` are positions in ``views``, in the row facts' ``found``
    and in ``looked_up``; two rows with equal positions ask the same of the law.
    """

    asked: list[int] = field(default_factory=list)
    view: list[int] = field(default_factory=list)
    template: list[int] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    aside: dict[int, Aside] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    looked_up: list[LookedUp] = field(default_factory=list)
    ambiguous: int = 0


class _Accountant:
    """Goes through the rows in order; the first row of a number is the one that is asked."""

    def __init__(self, read: Callable[[str], Reading], facts: Facts, row_facts: RowFacts) -> None:
        self._read = read
        self._facts = facts
        self._row_facts = row_facts
        self._seen: set[str] = set()
        self._views: dict[LawView, int] = {}
        self._known: dict[LookedUp, int] = {}
        self._first_rows: dict[str, int] = {}
        self.result = Accounted()

    def add(self, place: int, row: list[str], *, cell: str, fault: str | None) -> None:
        if fault is not None:
            self._set_aside(place, UNREADABLE, f"Mend the row: {fault}.")
            return
        if not cell.strip():
            self._set_aside(place, UNREADABLE, "Mend the row: there is no number in it.")
            return
        template = self._row_facts.place(row)
        wrong = self._row_facts.found[template]
        if isinstance(wrong, str):
            self._set_aside(place, UNREADABLE, f"Mend the row: {wrong}.")
            return
        reading = self._read(cell)
        self.result.ambiguous += bool(reading.alternatives)
        if reading.well_formed and reading.e164 is not None and self._again(reading):
            self._set_aside(place, DUPLICATE, "None: an earlier row holds the same number.")
            return
        self._ask(place, reading, template)

    def _set_aside(self, place: int, code: str, remedy: str) -> None:
        self.result.aside[place] = Aside(code=code, remedy=remedy)

    def _again(self, reading: Reading) -> bool:
        """Whether an earlier row holds this line, in its old or new form; notes it if not."""
        assert reading.e164 is not None
        forms = (reading.e164, *reading.equivalents)
        if not self._seen.isdisjoint(forms):
            return True
        self._seen.update(forms)
        return False

    def _ask(self, place: int, reading: Reading, template: int) -> None:
        result = self.result
        view = self._views.setdefault(law_view(reading), len(self._views))
        looked_up = self._facts.look_up(reading)
        known = self._known.setdefault(looked_up, len(self._known))
        if known == len(result.looked_up):
            result.looked_up.append(looked_up)
        result.asked.append(place)
        result.readings.append(reading)
        result.view.append(view)
        result.template.append(template)
        result.known.append(known)


def account_rows(
    listing: ListRead,
    *,
    read: Callable[[str], Reading],
    facts: Facts,
    row_facts: RowFacts,
    progress: Progress | None = None,
) -> Accounted:
    """Read every row's number, look up what is known of it, and set aside what is not asked."""
    accountant = _Accountant(read, facts, row_facts)
    column, total = listing.number.position, len(listing.rows)
    for place, row in enumerate(listing.rows):
        accountant.add(place, row, cell=row[column], fault=listing.faults.get(place))
        if progress is not None and place % PROGRESS_EVERY == 0:
            progress(place, total)
    if progress is not None:
        progress(total, total)
    return accountant.result
