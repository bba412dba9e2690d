"""In time: at collection, within the month that rolls, in the first contact (NT-01, NT-03)."""

import pytest

from tests.law_checks.notices.base_notice import DIRECT, Facts, all_but, rules
from tests.law_checks.notices.conftest import Tell

NO_CONTACT: Facts = {"first_contact_at": None}
ROLLED: Facts = NO_CONTACT | {"obtained_at": "2026-10-25", "at": "2026-12-23"}
"""25 November 2026 is a Wednesday."""
CHRISTMAS: Facts = NO_CONTACT | {"obtained_at": "2026-11-25", "at": "2027-01-11"}
"""The month ends on a holiday, before a Saturday and a Sunday; the second day of Christmas."""
UNDELIVERED: Facts = {"delivered_at": None}

ROWS: dict[str, tuple[Facts, str, str | None]] = {
    "on the last day of the month": (
        ROLLED | {"delivered_at": "2026-11-25"},
        "complete",
        "2026-11-25",
    ),
    "a day later": (ROLLED | {"delivered_at": "2026-11-26"}, "late", "2026-11-25"),
    "the last minute, local": (
        ROLLED | {"delivered_at": "2026-11-25T22:59:00Z"},
        "complete",
        "2026-11-25",
    ),
    "a minute after, local": (
        ROLLED | {"delivered_at": "2026-11-25T23:00:00Z"},
        "late",
        "2026-11-25",
    ),
    "the month ends on holidays": (
        CHRISTMAS | {"delivered_at": "2026-12-28"},
        "complete",
        "2026-12-28",
    ),
    "after the holidays": (CHRISTMAS | {"delivered_at": "2026-12-29"}, "late", "2026-12-28"),
    "no contact on record": (NO_CONTACT, "complete", "2026-12-02"),
    "a contact to come does not count": (
        {"first_contact_at": "2026-11-24", **UNDELIVERED},
        "incomplete",
        "2026-12-02",
    ),
    "a second after the first contact": (
        {"delivered_at": "2026-11-10T10:00:01+01:00"},
        "late",
        "2026-11-10",
    ),
    "the day after the first contact": ({"delivered_at": "2026-11-11"}, "late", "2026-11-10"),
    "the day of the first contact": ({"delivered_at": "2026-11-10"}, "complete", "2026-11-10"),
    "before the first contact": ({"delivered_at": "2026-11-09"}, "complete", "2026-11-10"),
    "a contact after the month": (
        ROLLED | {"first_contact_at": "2026-12-01", "delivered_at": "2026-12-01"},
        "late",
        "2026-11-25",
    ),
    "not given, and called": (UNDELIVERED, "late", "2026-11-10"),
    "not given, being called": (
        UNDELIVERED | {"first_contact_at": "2026-11-23T10:00:00+01:00"},
        "incomplete",
        "2026-11-23",
    ),
    "not given, the month runs": (UNDELIVERED | NO_CONTACT, "incomplete", "2026-12-02"),
    "not given, the last day": (
        UNDELIVERED | ROLLED | {"at": "2026-11-25T23:59:59+01:00"},
        "incomplete",
        "2026-11-25",
    ),
    "not given, the day after": (
        UNDELIVERED | ROLLED | {"at": "2026-11-26T00:00:00+01:00"},
        "late",
        "2026-11-25",
    ),
    "given later than asked about": (
        NO_CONTACT | {"delivered_at": "2026-11-24"},
        "incomplete",
        "2026-12-02",
    ),
    "from the person, a second later": (
        DIRECT | {"delivered_at": "2026-11-02T10:00:01+01:00"},
        "late",
        "2026-11-02",
    ),
    "from the person, before": (DIRECT | {"delivered_at": "2026-11-01"}, "complete", "2026-11-02"),
    "from the person, that day": (
        DIRECT | {"delivered_at": "2026-11-02"},
        "complete",
        "2026-11-02",
    ),
    "from the person, the day after": (
        DIRECT | {"delivered_at": "2026-11-03"},
        "late",
        "2026-11-02",
    ),
    "from the person, never": (DIRECT | UNDELIVERED, "late", "2026-11-02"),
    "from the person, just now": (
        DIRECT | UNDELIVERED | {"obtained_at": "2026-11-23T10:00:00+01:00"},
        "incomplete",
        "2026-11-23",
    ),
    "late beats incomplete": (UNDELIVERED | {"items": []}, "late", "2026-11-10"),
    "late also where the day of obtaining is unknown": (
        UNDELIVERED | {"obtained_at": None},
        "late",
        None,
    ),
    "surely late from wherever": (
        UNDELIVERED | {"collected_from_subject": None},
        "late",
        None,
    ),
    "perhaps late": ({"collected_from_subject": None}, "incomplete", None),
}


@pytest.mark.parametrize(("change", "result", "due_on"), ROWS.values(), ids=ROWS)
def test_the_result_and_the_last_day(
    noticed: Tell, change: Facts, result: str, due_on: str | None
) -> None:
    answer = noticed(change)
    assert (answer["result"], answer["due_on"]) == (result, due_on)


@pytest.mark.parametrize(
    ("change", "rule", "spec"),
    [
        (UNDELIVERED, "notice.never", "NT-03"),
        (UNDELIVERED | NO_CONTACT, "notice.undelivered", "NT-03"),
        ({"delivered_at": "2026-11-11"}, "notice.late", "NT-03"),
        (DIRECT | UNDELIVERED, "collection.never", "NT-01"),
        (DIRECT | UNDELIVERED | {"obtained_at": "2026-11-23"}, "collection.undelivered", "NT-01"),
        (DIRECT | {"delivered_at": "2026-11-03"}, "collection.late", "NT-01"),
    ],
)
def test_each_clock_has_its_reason(noticed: Tell, change: Facts, rule: str, spec: str) -> None:
    (reason,) = noticed(change)["reasons"]
    assert (reason["rule"], reason["spec"]) == (rule, spec)


def test_a_late_notice_still_says_what_it_lacks(noticed: Tell) -> None:
    answer = noticed({"delivered_at": "2026-11-11", "items": all_but("adm")})
    assert (answer["result"], answer["missing"]) == ("late", ["adm"])
    assert rules(answer) == {"notice.late", "item.missing"}


def test_days_are_those_of_the_controllers_country(noticed: Tell) -> None:
    at_midnight = NO_CONTACT | {"obtained_at": "2026-11-01T23:30:00Z"}
    assert noticed(at_midnight)["due_on"] == "2026-12-02"
    assert noticed(at_midnight | {"country": "IE"})["due_on"] == "2026-12-01"


def test_a_region_keeps_the_holidays_of_its_state(noticed: Tell) -> None:
    assert noticed(NO_CONTACT | {"country": "RE"})["due_on"] == "2026-12-02"
