"""A list judged: every row with its answer, nothing written yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ringfence.core.numbers.read import read_number
from ringfence.core.numbers.reading import Reading
from ringfence.screening.campaign_file import CampaignFile, read_campaign_file
from ringfence.screening.fact_files import is_somebodys
from ringfence.screening.fact_views import FactViews, Term
from ringfence.screening.facts import Facts, read_facts
from ringfence.screening.file_bytes import FileBytes
from ringfence.screening.kernel import decide_rows
from ringfence.screening.outcome import Ask, Outcome
from ringfence.screening.read_list import ListRead, read_list
from ringfence.screening.row_facts import RowFacts
from ringfence.screening.rows import Accounted, Aside, Progress, account_rows

Answer = Outcome | Aside


@dataclass(frozen=True, kw_only=True)
class ListOrder:
    """What is to be screened, and for which moment.

    ``default_region`` is that of numbers without a country code; ``test_numbers`` lets numbers
    reserved for fiction pass. ``now`` is the moment of asking, where it is known: an objection
    dated after it is a slip of the pen, and counts.
    """

    list_path: Path
    campaign_path: Path
    at: datetime
    default_region: str | None = None
    test_numbers: bool = False
    now: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Judged:
    """A list with its campaign and facts, and one answer for each row, in the list's order.

    ``outcomes`` are the answers of the rows that were asked, in the order of ``accounted.asked``.
    """

    order: ListOrder
    listing: ListRead
    campaign: CampaignFile
    facts: Facts
    row_facts: RowFacts
    accounted: Accounted
    outcomes: Sequence[Outcome]
    answers: Sequence[Answer]

    def inputs(self) -> Iterator[tuple[str, FileBytes]]:
        """Every file that was read, with what it is for."""
        yield "list", self.listing.file
        yield "campaign file", self.campaign.file
        yield from self.facts.files()


def judge_list(
    order: ListOrder,
    *,
    ask: Ask,
    terms: tuple[Term, ...] | None = None,
    progress: Progress | None = None,
) -> Judged:
    """Read a list, its campaign file and the files named there, and ask the law about each row.

    ``ask`` is the law with its packs, ``terms`` the terms they name (None: every
    date is taken for a term); ``progress`` is told the rows done and their total.
    Raises ListError for anything that cannot be read.
    """

    region, at = order.default_region, order.at

    def in_region(text: str, where: str | None) -> Reading:
        return read_number(text, default_region=where)

    def own(text: str) -> Reading:
        return read_number(text, default_region=region)

    campaign = read_campaign_file(order.campaign_path, now=at, default_region=region)
    listing = read_list(
        order.list_path,
        reads=lambda cell: is_somebodys(own(cell)),
        number_column=campaign.number_column,
        campaign_file=order.campaign_path.name,
    )
    row_facts = RowFacts(
        campaign,
        listing.names,
        list_file=str(order.list_path),
        at=at,
        test_numbers=order.test_numbers,
        views=FactViews(at, terms),
    )
    facts = read_facts(
        campaign, read=in_region, default_region=region, at=at, now=order.now, terms=terms
    )
    accounted = account_rows(
        listing, read=own, facts=facts, row_facts=row_facts, progress=progress
    )
    outcomes = decide_rows(accounted, facts=facts, row_facts=row_facts, ask=ask)
    by_row: dict[int, Answer] = dict(zip(accounted.asked, outcomes, strict=True))
    by_row.update(accounted.aside)
    return Judged(
        order=order,
        listing=listing,
        campaign=campaign,
        facts=facts,
        row_facts=row_facts,
        accounted=accounted,
        outcomes=outcomes,
        answers=[by_row[place] for place in range(len(listing.rows))],
    )
