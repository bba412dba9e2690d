"""What the columns of a row say beside its number, laid over what the campaign file says."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import datetime

from ringfence.core.law.question import Question
from ringfence.core.law.read_question import QuestionError, read_question
from ringfence.screening.campaign_file import PLACEHOLDER_NUMBER, CampaignFile
from ringfence.screening.column_keys import read_cell, scalar_keys
from ringfence.screening.fact_views import FactViews
from ringfence.screening.list_error import shown
from ringfence.screening.number_column import position_of


class RowFacts:
    """Gives each row the question it asks, all but its number and the facts looked up by it.

    Rows that say the same, or of which the law sees the same, share one question; each
    combination of cells is read once.
    """

    def __init__(
        self,
        campaign: CampaignFile,
        names: Sequence[str],
        *,
        list_file: str,
        at: datetime,
        test_numbers: bool = False,
        views: FactViews | None = None,
    ) -> None:
        """Raises ListError where the campaign file names a column that the list lacks."""
        self._blocks = campaign.blocks
        self._keys = [
            (key, position_of(header, names, file=list_file, key=key))
            for key, header in campaign.columns.items()
        ]
        self._at = at
        self._test_numbers = test_numbers
        self._numbers: dict[tuple[str, ...], int] = {}
        self._views = views or FactViews(at, None)
        self._known: dict[Hashable, int] = {}
        self.found: list[Question | str] = []

    def place(self, row: Sequence[str]) -> int:
        """The position in ``found`` of this row's question, or of what is wrong with its cells."""
        cells = tuple(row[position].strip() for _, position in self._keys)
        place = self._numbers.get(cells)
        if place is None:
            said = self._read(cells)
            view = self._views.of_row(said) if isinstance(said, Question) else said
            place = self._numbers[cells] = self._known.setdefault(view, len(self.found))
            if place == len(self.found):
                self.found.append(said)
        return place

    def _read(self, cells: tuple[str, ...]) -> Question | str:
        blocks = dict(self._blocks)
        forms = scalar_keys()
        for (key, _), cell in zip(self._keys, cells, strict=True):
            if cell:
                try:
                    _set(blocks, key.split("."), read_cell(cell, form=forms[key]))
                except ValueError as error:
                    return f"{key} is {shown(cell)}: {error}"
        try:
            return read_question(
                {**blocks, "number": PLACEHOLDER_NUMBER},
                now=self._at,
                test_numbers=self._test_numbers,
            )
        except QuestionError as error:
            return str(error)


def _set(blocks: dict[str, object], steps: Sequence[str], value: object) -> None:
    """Set a nested key; what lies on the way is copied, never changed."""
    here = blocks
    for step in steps[:-1]:
        below = here.get(step)
        copied: dict[str, object] = dict(below) if isinstance(below, dict) else {}
        here[step] = copied
        here = copied
    here[steps[-1]] = value
