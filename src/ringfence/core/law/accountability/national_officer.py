"""From how many employees on a national law asks for a data protection officer (GDPR 37(4)).

No family of the packs holds such a number: their rules speak of calls. Once one does, this table
goes there.
"""

from datetime import date

import msgspec

from ringfence.core.law.citation import Citation


class NationalThreshold(msgspec.Struct, frozen=True, kw_only=True):
    """So many ``employees`` ask for an officer, on the days of ``[since, until)``.

    ``since`` None: not known to this table, so it holds as far back as anyone asks.
    """

    country: str
    employees: int
    since: date | None
    until: date | None
    checked_on: date
    citation: Citation


THRESHOLDS: tuple[NationalThreshold, ...] = (
    NationalThreshold(
        country="DE",
        employees=20,
        since=None,
        until=None,
        checked_on=date(2026, 11, 23),
        citation=Citation(
            law="Bundesdatenschutzgesetz (BDSG)", article="s. 38", url=None, seen="no"
        ),
    ),
)


def thresholds_on(day: date) -> tuple[NationalThreshold, ...]:
    """The numbers in force on a day."""
    return tuple(
        one
        for one in THRESHOLDS
        if (one.since is None or one.since <= day) and (one.until is None or day < one.until)
    )
