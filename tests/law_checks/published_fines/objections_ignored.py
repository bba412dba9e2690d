"""Calls after a no, and to people on a do-not-call list (GDPR 21(2)-(3), 7(3))."""

from tests.law_checks.published_fines.fined import FRENCH, Facts, Fined, codes

SAID_NO: Facts = {"objections": [{"received_at": "2026-06-01", "scope": "all"}]}
"""After the consent, which is of March."""
OWN_LIST: Facts = {"rows.0.on_suppression": True}
GREEK: Facts = {
    "buyer.establishment": "GR",
    "buyer.targets": ["GR"],
    "list.countries": ["GR"],
    "rows.0.number": "+302123456789",
    "rows.0.register.id": "gr-register-11",
}


def often(attempts: int) -> Facts:
    """So many calls to one person in the month before."""
    return {
        "attempts": [
            {
                "at": f"2026-11-{1 + number % 22:02}T{10 + number // 22}:00:00+01:00",
                "outcome": "answered",
            }
            for number in range(attempts)
        ]
    }


FINES: tuple[Fined, ...] = (
    Fined(
        2,
        "called after objecting",
        "consent check",
        SAID_NO,
        codes("after_objection CN-29"),
    ),
    Fined(
        2,
        "one person called 155 times in a month",
        "ask",
        often(155),
        codes("cap.reached"),
    ),
    Fined(
        6,
        "called after refusing",
        "consent check",
        SAID_NO,
        codes("after_objection CN-29"),
    ),
    Fined(
        7,
        "objections did not reach the agencies",
        "consent check",
        SAID_NO,
        codes("after_objection CN-29"),
        facts={"for.country": "ES"},
    ),
    Fined(
        8,
        "called again and again after withdrawing",
        "consent check",
        {"consent.withdrawn_at": "2026-06-01"},
        codes("withdrawn CN-19"),
    ),
    Fined(
        9,
        "called though entered in the opposition register",
        "list check, its row",
        {"rows.0.register.listed": True, "rows.0.register.listed_at": "2026-06-01"},
        codes("register.listed PL-15"),
    ),
    Fined(
        10,
        "objections ignored",
        "consent check",
        SAID_NO,
        codes("after_objection CN-29"),
    ),
    Fined(
        12,
        "opposition not checked before calling a bought list",
        "list check, its row",
        OWN_LIST,
        codes("row.suppressed PL-14"),
    ),
    Fined(
        17,
        "no central record of objections",
        "consent check",
        SAID_NO,
        codes("after_objection CN-29"),
        facts=FRENCH,
    ),
    Fined(
        19,
        "the do-not-call register and the customer system out of step",
        "list check, its row",
        OWN_LIST,
        codes("row.suppressed PL-14"),
        facts=GREEK,
    ),
    Fined(
        17,
        "nothing kept that would stop the next call",
        "erasure check",
        {"suppression": {"fields": [], "token": None, "key_apart": None, "used_for": []}},
        codes("suppression.missing SU-01"),
    ),
    Fined(
        19,
        "entries made and not asked before calls",
        "erasure check",
        {"suppression.used_for": []},
        codes("suppression.unused SU-01"),
    ),
    Fined(
        19,
        "called from the customer system after objecting",
        "consent check",
        SAID_NO,
        codes("after_objection CN-29"),
        facts={"for.country": "GR"},
    ),
)
