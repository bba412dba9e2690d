"""Lists that were bought and not looked into (GDPR 5, 6, 7, 14)."""

from tests.law_checks.published_fines.fined import Fined, codes

FINES: tuple[Fined, ...] = (
    Fined(
        4,
        "partners nobody checked",
        "list check",
        {"vendor.audit_right": False, "list.row_evidence": "none"},
        codes("vendor.no_audit PL-02", "evidence.none PL-04"),
    ),
    Fined(
        5,
        "partners' lists without consent",
        "list check",
        {"list.consent.act": "accepted_terms", "list.consent.separate_from_terms": False},
        codes("consent.faulty PL-06"),
    ),
    Fined(
        6,
        "consent to third parties travelled on",
        "list check",
        {"list.hops": 2, "list.buyer_named": False},
        codes("buyer.unnamed PL-07", "hops.too_many PL-08"),
    ),
    Fined(
        6,
        "data kept too long",
        "list check, its row",
        {"rows.0.collected_at": "2024-06-03T09:12:07+02:00"},
        codes("row.too_old PL-13"),
    ),
    Fined(
        11,
        "partners' lists without the caller's name",
        "list check",
        {"list.buyer_named": False},
        codes("buyer.unnamed PL-07"),
    ),
    Fined(
        12,
        "no consent of its own, no notice, no screening",
        "list check",
        {
            "list.buyer_named": False,
            "list.notice_planned": False,
            "list.registers_screened_at": None,
        },
        codes("buyer.unnamed PL-07", "notice.unplanned PL-17", "registers.not_screened PL-15"),
    ),
    Fined(
        13,
        "stolen lists of people who changed supplier",
        "list check",
        {"vendor.identified": False, "list.source_known": False, "list.row_evidence": "none"},
        codes("vendor.unidentified PL-01", "source.unknown PL-03", "evidence.none PL-04"),
    ),
    Fined(
        14,
        "lists from a seller met on a social network",
        "list check",
        {"vendor.identified": False, "vendor.questionnaire": None, "list.source_known": False},
        codes(
            "vendor.unidentified PL-01",
            "vendor.answer_fails V2",
            "vendor.answer_fails V12",
            "vendor.answer_fails V24",
            "source.unknown PL-03",
        ),
    ),
    Fined(
        16,
        "forms of brokers that deceive",
        "list check",
        {"list.consent.refusing_as_easy": False},
        codes("consent.faulty PL-06"),
    ),
    Fined(
        18,
        "a promise in the contract is no verification",
        "list check",
        {"vendor.questionnaire.V24.answer": False},
        codes("vendor.answer_fails V24"),
    ),
    Fined(
        18,
        "forms that made accepting easier than refusing",
        "list check",
        {"list.consent.refusing_as_easy": False},
        codes("consent.faulty PL-06"),
    ),
)
