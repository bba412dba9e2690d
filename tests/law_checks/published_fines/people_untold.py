"""People who were not told who calls them and whence (GDPR 12-15)."""

from tests.law_checks.published_fines.fined import Fined, codes
from tests.law_checks.published_fines.good_examples import NOTICE

FRANCE, GREECE = {"country": "FR"}, {"country": "GR"}
HARDLY_ANYTHING = ["controller", "purposes"]

FINES: tuple[Fined, ...] = (
    Fined(
        5,
        "access asked for and not given",
        "rights check",
        {"answer.given_at": None},
        codes("answer.missing DL-02"),
    ),
    Fined(
        8,
        "access given late",
        "rights check",
        {"answer.given_at": "2026-11-20"},
        codes("answer.late DL-02"),
    ),
    Fined(
        12,
        "a bought list called without a notice of its own",
        "notice check",
        {"delivered_at": None},
        codes("notice.never NT-03"),
    ),
    Fined(
        16,
        "too little told in the calls",
        "notice check",
        {"items": HARDLY_ANYTHING},
        codes("item.missing NT-02", "source.missing NT-04"),
        facts=FRANCE,
    ),
    Fined(
        17,
        "people not told of their rights in the calls",
        "notice check",
        {"items": [item for item in NOTICE["items"] if item != "rights"]},
        codes("item.missing NT-02"),
        facts=FRANCE,
    ),
    Fined(
        20,
        "people called by a machine that told them nothing",
        "notice check",
        {"delivered_at": None},
        codes("notice.never NT-03"),
        facts=GREECE,
    ),
)
