"""Was what a breach asks for done, and in time? (BR-04, BR-06, BR-09…BR-12)"""

import pytest

from ringfence.interfaces.cli.checks import breach
from tests.law_checks.breaches.base_breach import (
    GRAVE,
    LIGHT,
    SEALED,
    TWO_DAYS_LATER,
    UNTOLD,
    Facts,
    rules,
    specs,
)
from tests.law_checks.breaches.conftest import Assess

AT_THE_END: Facts = UNTOLD | {"at": "2026-11-05T08:00:00Z"}
AFTER: Facts = UNTOLD | {"at": "2026-11-05T08:00:01Z"}
LATE: Facts = {"notified_at": "2026-11-05T08:00:01Z"}
DIRECT: Facts = GRAVE | {"people_told": {"how": "direct"}}


def told(how: str | None, ground: str | None) -> Facts:
    """A grave breach of which people were told so."""
    return GRAVE | {"people_told": {"how": how, "ground": ground}}


COMPLIANT: dict[str, Facts] = {
    "told in time": {},
    "told in the last second": {"notified_at": "2026-11-05T08:00:00Z"},
    "told late, with reasons": LATE | {"delay_reasons": "the office was closed"},
    "told in parts": {"notice_complete": False, "supplements": ["2026-11-06T10:00:00Z"]},
    "a low score, only registered": LIGHT | UNTOLD,
    "encrypted, only registered": SEALED | UNTOLD,
    "low, and nobody knows since when": LIGHT | UNTOLD | {"aware_at": None},
    "people told directly": DIRECT,
    "in public, for the effort": told("public", "disproportionate_effort"),
    "in public, the risk removed": told("public", "risk_removed"),
    "not told, the risk removed": told(None, "risk_removed"),
    "not told, unintelligible": told(None, "unintelligible")
    | SEALED
    | {"enisa.availability": 0.25},
}
VIOLATIONS: dict[str, tuple[Facts, str, str]] = {
    "not told": (AFTER, "notice.missing", "BR-06"),
    "not told, though with reasons": (
        AFTER | {"delay_reasons": "the office was closed"},
        "notice.missing",
        "BR-06",
    ),
    "told late, without reasons": (LATE, "notice.late", "BR-09"),
    "told late, reasons left blank": (LATE | {"delay_reasons": " "}, "notice.late", "BR-09"),
    "people not told": (GRAVE, "people.untold", "BR-11"),
    "in public, without a ground": (told("public", None), "people.only_in_public", "BR-11"),
    "neither how nor why": (told(None, None), "people.untold", "BR-11"),
    "an effort, and yet not in public": (
        told(None, "disproportionate_effort"),
        "people.ground_does_not_hold",
        "BR-11",
    ),
    "unintelligible, but was not encrypted": (
        told(None, "unintelligible"),
        "people.ground_does_not_hold",
        "BR-11",
    ),
    "unintelligible, but the key leaked": (
        told("public", "unintelligible") | SEALED | {"key_leaked": True},
        "people.ground_does_not_hold",
        "BR-11",
    ),
    "unintelligible, but only pseudonymised": (
        told("public", "unintelligible") | SEALED | {"pseudonymised_only": True},
        "people.ground_does_not_hold",
        "BR-11",
    ),
    "not registered": ({"register_entry": False}, "register.missing", "BR-12"),
    "a low score, not registered": (
        LIGHT | {"register_entry": False},
        "register.missing",
        "BR-12",
    ),
}
OPEN: dict[str, tuple[Facts, str, str]] = {
    "not told, in its last second": (AT_THE_END, "notice.owed", "BR-02"),
    "a notice that is still to come": (
        TWO_DAYS_LATER | {"notified_at": "2026-11-04T12:00:01Z"},
        "notice.owed",
        "BR-02",
    ),
    "incomplete, nothing followed": ({"notice_complete": False}, "notice.incomplete", "BR-10"),
    "incomplete, only to follow": (
        {"notice_complete": False, "supplements": ["2026-11-24T10:00:00Z"]},
        "notice.incomplete",
        "BR-10",
    ),
    "incomplete, what came before the notice": (
        {"notice_complete": False, "supplements": ["2026-11-03T10:00:00Z"]},
        "notice.incomplete",
        "BR-10",
    ),
    "people not told yet": (GRAVE | TWO_DAYS_LATER, "people.owed", "BR-11"),
    "not registered yet": (
        TWO_DAYS_LATER | {"register_entry": False},
        "register.owed",
        "BR-12",
    ),
}
UNKNOWN: dict[str, tuple[Facts, str, str]] = {
    "completeness": ({"notice_complete": None}, "notice.content_unknown", "BR-10"),
    "supplements": (
        {"notice_complete": False, "supplements": None},
        "notice.content_unknown",
        "BR-10",
    ),
    "the register": ({"register_entry": None}, "register.unknown", "BR-12"),
    "awareness": ({"aware_at": None}, "start.unknown", "BR-01"),
    "a score that may ask for people": (
        {"enisa.dpc": None},
        "severity.unknown",
        "BR-07",
    ),
    "a score that may ask for nothing": (
        AFTER | {"enisa.ei": None},
        "severity.unknown",
        "BR-07",
    ),
}


@pytest.mark.parametrize("change", COMPLIANT.values(), ids=COMPLIANT)
def test_it_is_compliant(breached: Assess, change: Facts) -> None:
    answer = breached(change)
    assert answer["reasons"] == []
    assert answer["conduct"] == "compliant"


@pytest.mark.parametrize(("change", "rule", "spec"), VIOLATIONS.values(), ids=VIOLATIONS)
def test_it_is_a_violation(breached: Assess, change: Facts, rule: str, spec: str) -> None:
    answer = breached(change)
    assert answer["conduct"] == "violation"
    (reason,) = answer["reasons"]
    assert (reason["rule"], reason["spec"], reason["outcome"]) == (rule, spec, "refuse")
    assert reason["citations"]


@pytest.mark.parametrize(("change", "rule", "spec"), OPEN.values(), ids=OPEN)
def test_while_it_is_owed_conduct_is_open(
    breached: Assess, change: Facts, rule: str, spec: str
) -> None:
    answer = breached(change)
    assert answer["conduct"] is None
    assert answer["reasons"] == []
    assert rule in rules(answer, "warnings")
    assert spec in specs(answer, "warnings")


@pytest.mark.parametrize(("change", "rule", "spec"), UNKNOWN.values(), ids=UNKNOWN)
def test_while_a_fact_is_unknown_conduct_is_open(
    breached: Assess, change: Facts, rule: str, spec: str
) -> None:
    answer = breached(change)
    assert answer["conduct"] is None
    (reason,) = answer["reasons"]
    assert (reason["rule"], reason["spec"], reason["outcome"]) == (rule, spec, "unknown")
    assert reason["missing"] in answer["missing"]


def test_a_violation_beats_what_is_unknown_and_all_are_named(breached: Assess) -> None:
    answer = breached(AFTER | GRAVE | {"register_entry": None})
    assert answer["conduct"] == "violation"
    assert rules(answer) == {"notice.missing", "people.untold", "register.unknown"}


def test_by_when_is_said_while_there_is_time(breached: Assess) -> None:
    (owed,) = (hint for hint in breached(AT_THE_END)["warnings"] if hint["rule"] == "notice.owed")
    assert "2026-11-05T08:00:00+00:00" in owed["text"]


AUTHORITIES: dict[str, tuple[Facts, list[str]]] = {
    "the establishment's": ({"countries": ["FR", "IT"]}, ["DE"]),
    "the establishment's, countries unknown": ({"countries": None}, ["DE"]),
    "of a region its state's": ({"establishment": "RE"}, ["FR"]),
    "without one, every state's": (
        {"establishment": None, "countries": ["FR", "IT", "GP", "JO"]},
        ["FR", "IT"],
    ),
    "one outside is none": ({"establishment": "JO", "countries": ["AT", "NO"]}, ["AT", "NO"]),
}


@pytest.mark.parametrize(("change", "states"), AUTHORITIES.values(), ids=AUTHORITIES)
def test_the_authorities(breached: Assess, change: Facts, states: list[str]) -> None:
    assert breached(change)["authority"] == states


def test_where_nobody_knows_the_countries_they_are_missing(breached: Assess) -> None:
    answer = breached({"establishment": None, "countries": None})
    assert (answer["authority"], answer["missing"]) == ([], ["countries"])
    assert "authority.unknown" in rules(answer, "warnings")


def test_fastweb_2021_told_nobody_and_its_twin_both(breached: Assess) -> None:
    """GDPR 33 and 34: neither authority nor people were told of what happened to their data."""
    answer = breached(UNTOLD | GRAVE | {"establishment": "IT"})
    assert rules(answer) == {"notice.missing", "people.untold"}
    assert breached(DIRECT | {"establishment": "IT"})["conduct"] == "compliant"


def test_the_example_is_answered_whole(breached: Assess) -> None:
    answer = breached({"people": 100})
    assert answer == {
        "due_at": "2026-11-05T08:00:00+00:00",
        "duty": "notify_sa",
        "conduct": "compliant",
        "score": 2.0,
        "level": "medium",
        "hours_elapsed": 50.0,
        "authority": ["DE"],
        "missing": [],
        "reasons": [],
        "warnings": [],
    }


def test_only_a_violation_ends_with_status_1(breached: Assess) -> None:
    assert breach.is_good(breached())
    assert breach.is_good(breached(AT_THE_END))
    assert not breach.is_good(breached(AFTER))
