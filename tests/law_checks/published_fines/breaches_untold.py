"""Breaches that neither the authority nor the people heard of (GDPR 33, 34)."""

from tests.law_checks.published_fines.fined import Fined, codes

FINES: tuple[Fined, ...] = (
    Fined(
        11,
        "a breach the authority did not hear of",
        "breach assess",
        {"notified_at": None, "notice_complete": None},
        codes("notice.missing BR-06"),
    ),
    Fined(
        11,
        "a grave breach the people did not hear of",
        "breach assess",
        {"people_told": None},
        codes("people.untold BR-11"),
        facts={"enisa.dpc": 4, "people_told": {"how": "direct", "ground": None}},
    ),
)
