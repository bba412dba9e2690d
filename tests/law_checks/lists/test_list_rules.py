"""Each rule on a list: what rejects it, what quarantines it, what is accepted all the same."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge, specs

WITHOUT_ROWS: Facts = {"list.row_evidence": "pending"}
JORDANIAN: Facts = {"vendor.country": "JO"}
OPT_OUT: Facts = {"regime.live_voice": "opt_out"}
REJECTED: dict[str, tuple[Facts, str, str]] = {
    "seller unidentified": ({"vendor.identified": False}, "vendor.unidentified", "PL-01"),
    "source unknown": ({"list.source_known": False}, "source.unknown", "PL-03"),
    "no evidence for rows": ({"list.row_evidence": "none"}, "evidence.none", "PL-04"),
    "buyer not named": ({"list.buyer_named": False}, "buyer.unnamed", "PL-07"),
    "two hops": ({"list.hops": 2}, "hops.too_many", "PL-08"),
    "a chain of two hops": (
        {"list.chain": ["Raccolta", "Intermediario", "Esempio"]},
        "hops.too_many",
        "PL-08",
    ),
    "scraped": ({"list.origin": "scraped"}, "origin.scraped", "PL-09"),
    "from a directory": ({"list.origin": "directory"}, "origin.directory", "PL-09"),
    "special categories": (
        {"list.special_category": True},
        "special_category.not_explicit",
        "PL-10",
    ),
    "minors": ({"list.minors": True}, "minors", "PL-10"),
    "one forged consent": ({"list.sample.forged": 1}, "sample.forged", "PL-16"),
    "no transfer tool": (
        JORDANIAN | {"list.transfer_tool": "none"},
        "transfer.no_tool",
        "PL-18",
    ),
    "an exception is no tool": (
        JORDANIAN | {"list.transfer_tool": "art49"},
        "transfer.no_tool",
        "PL-18",
    ),
}
QUARANTINED: dict[str, tuple[Facts, str, str]] = {
    "evidence pending": (WITHOUT_ROWS, "evidence.pending", "PL-04"),
    "forms not archived": ({"list.forms_archived": False}, "forms.not_archived", "PL-05"),
    "origin unknown": ({"list.origin": "unknown"}, "origin.unknown", "PL-09"),
    "scraped, no consent needed, nothing assessed": (
        OPT_OUT | {"list.origin": "scraped"},
        "origin.unassessed",
        "PL-09",
    ),
    "a directory, no consent needed, nothing assessed": (
        OPT_OUT | {"list.origin": "directory"},
        "origin.unassessed",
        "PL-09",
    ),
    "no notice planned": ({"list.notice_planned": False}, "notice.unplanned", "PL-17"),
    "no country": ({"list.countries": []}, "list.countries", "PL-11"),
    "no name": ({"list.id": " "}, "list.unnamed", "PL-20"),
    "delivered later": ({"list.delivered_at": "2026-11-24"}, "list.undelivered", "PL-12"),
    "past its end": ({"list.expires_at": "2026-11-22"}, "list.expired", "PL-19"),
    "past its end in the country called": (
        {"list.expires_at": "2026-11-23", "at": "2026-11-23T23:00:00+00:00"},
        "list.expired",
        "PL-19",
    ),
    "past its end this instant": (
        {"list.expires_at": "2026-11-23T10:00:00+01:00"},
        "list.expired",
        "PL-19",
    ),
    "older than six months": (
        {"list.delivered_at": "2026-05-22", "list.expires_at": None},
        "list.expired",
        "PL-19",
    ),
    "older than six months, whatever its end": (
        {"list.delivered_at": "2026-05-22"},
        "list.expired",
        "PL-19",
    ),
}
ACCEPTED_TOO: dict[str, Facts] = {
    "no audit, but all evidence in hand": {"vendor.audit_right": False},
    "a consent of the buyer's own": {
        "list.buyer_named": False,
        "list.fresh_consent_by_buyer": True,
    },
    "explicit consent to special categories": {
        "list.special_category": True,
        "list.explicit": True,
    },
    "no hop": {"list.hops": 0},
    "no chain given": {"list.chain": None},
    "a third country with a tool": JORDANIAN | {"list.transfer_tool": "scc"},
    "an adequate country": {"vendor.country": "GB"},
    "a region of a member state": {"vendor.country": "GF"},
    "a seller in Norway": {"vendor.country": "NO"},
    "the whole day it ends": {
        "list.expires_at": "2026-11-23",
        "at": "2026-11-23T22:59:59+00:00",
    },
    "ends today": {"list.expires_at": "2026-11-23"},
    "six months old": {"list.delivered_at": "2026-05-23", "list.expires_at": None},
    "an opt-out country": OPT_OUT,
}


@pytest.mark.parametrize(("change", "rule", "spec"), REJECTED.values(), ids=REJECTED)
def test_it_is_rejected(judge: Judge, change: Facts, rule: str, spec: str) -> None:
    answer = judge(change)
    assert answer["decision"] == "reject"
    assert specs(answer) == [(rule, spec)]


@pytest.mark.parametrize(("change", "rule", "spec"), QUARANTINED.values(), ids=QUARANTINED)
def test_it_is_quarantined(judge: Judge, change: Facts, rule: str, spec: str) -> None:
    answer = judge(change)
    assert answer["decision"] == "quarantine"
    assert specs(answer) == [(rule, spec)]


@pytest.mark.parametrize("change", ACCEPTED_TOO.values(), ids=ACCEPTED_TOO)
def test_it_is_accepted(judge: Judge, change: Facts) -> None:
    answer = judge(change)
    assert answer["reasons"] == []
    assert answer["decision"] == "accept"


def test_the_example_is_accepted(judge: Judge) -> None:
    answer = judge()
    assert (answer["decision"], answer["reasons"], answer["warnings"]) == ("accept", [], [])
    assert answer["rows"] == [{"row": 1, "decision": "accept", "reasons": [], "warnings": []}]


def test_neither_audit_nor_evidence_rejects(judge: Judge) -> None:
    answer = judge(WITHOUT_ROWS | {"vendor.audit_right": False})
    assert answer["decision"] == "reject"
    assert ("vendor.no_audit", "PL-02") in specs(answer)


def test_adequacy_of_some_importers_is_none_of_the_country(judge: Judge) -> None:
    assert judge({"vendor.country": "US"})["decision"] == "quarantine"
    assert judge({"vendor.country": "US", "list.transfer_tool": "scc"})["decision"] == "accept"


def test_reject_beats_quarantine_and_all_reasons_are_told(judge: Judge) -> None:
    answer = judge({"list.minors": True, "list.notice_planned": False})
    assert answer["decision"] == "reject"
    assert specs(answer) == [("minors", "PL-10"), ("notice.unplanned", "PL-17")]


def test_rows_are_judged_on_their_own(judge: Judge) -> None:
    answer = judge({"list.minors": True})
    assert [row["decision"] for row in answer["rows"]] == ["accept"]
    answer = judge({"rows.0.on_suppression": True})
    assert answer["decision"] == "accept"
    assert [row["decision"] for row in answer["rows"]] == ["reject"]
    assert judge({"rows": None})["rows"] == []
