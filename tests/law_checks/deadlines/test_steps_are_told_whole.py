"""Each step of a deadline is told in a sentence of its own; here every sentence stands once."""

from datetime import date
from typing import Any

import pytest

from ringfence.core.law.deadlines.notice_clock import notice_deadline
from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.deadlines.retention import retention_end
from ringfence.core.law.read_question import QuestionError
from tests.law_checks.deadlines.places import place

MONTH = (
    "DL-02: one month after receipt ends with 2026-04-05, 24:00 local time "
    "(Regulation (EEC, Euratom) 1182/71, Art. 3(1), 3(2)(c))."
)
EASTER = (
    "DL-03: 2026-04-05 is a Sunday; the period ends on the next working day.",
    "DL-03: 2026-04-06 is a public holiday in DE (Easter Monday); the period ends on the next "
    "working day.",
    "DL-03, DL-07: rolled from 2026-04-05 to 2026-04-07.",
)
TARGET = (
    "DL-06: the duty is to act without undue delay, this is the outer limit; internal target: "
    "2026-03-25."
)
CHECKED = {"identity_asked": "2026-03-06", "identity_doubt": True}


def received(day: str, zone: str = "") -> str:
    return (
        f"DL-01: received on {day}{zone}, whatever the hour and even if nobody read it; "
        "arrival at a processor counts (X11, contested, read strictly)."
    )


def steps(country: str = "DE", **facts: Any) -> tuple[str, ...]:
    asked = {"right": "access", "received": "2026-03-05", **facts}
    return request_deadline(asked, place(country)).steps


def test_a_request_by_its_day() -> None:
    assert steps() == (received("2026-03-05"), MONTH, *EASTER, TARGET)


def test_a_request_by_its_hour_names_the_zone_of_the_day() -> None:
    told = steps(received="2026-03-05T23:30:00+01:00")
    assert told[0] == received("2026-03-05", ", the local day in Europe/Berlin")


def test_without_a_capital_the_earliest_of_several_local_days_counts() -> None:
    (first, *_) = steps("UM", received="2026-06-10T12:00:00+12:00")
    zones = "Pacific/Midway or Pacific/Wake"
    assert first == received(
        "2026-06-09", f", the local day in {zones}; the earliest of these days counts"
    )


def test_a_holiday_of_some_parts_only_is_told_and_does_not_prolong() -> None:
    assert steps("ES")[3:5] == (
        "DL-03: 2026-04-06 does not prolong the period: Easter Monday is a holiday in parts of "
        "the country only (Barcelona, CM, CT, IB, NC, PV, RI, VC), and no part is given.",
        "DL-03, DL-07: rolled from 2026-04-05 to 2026-04-06.",
    )


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            {**CHECKED, "identity_answered": "2026-03-10"},
            "DL-05: the clock stood still for 4 days, from 2026-03-06 to 2026-03-10 (X3, "
            "contested, read as a pause and not as a new start).",
        ),
        (
            {**CHECKED, "identity_doubt": False},
            "DL-05: no pause: identity was asked for without reasonable doubt.",
        ),
        (
            {**CHECKED},
            "DL-05: identity was asked for on 2026-03-06 and not answered yet: no pause is "
            "counted, but the clock may stand still until the answer (contested).",
        ),
        (
            {**CHECKED, "right": "objection"},
            "DL-05: no pause: an objection needs no proof of identity (OB-03).",
        ),
        (
            {"extension_reason": "complexity", "extension_notice": "2026-03-20"},
            "DL-04: the notice of 2026-03-20, on 2026-04-07 at the latest, extends the period "
            "by two months.",
        ),
        (
            {"extension_reason": "number_of_requests", "extension_notice": "2026-04-08"},
            "DL-04: the extension has no effect: its notice of 2026-04-08 came after 2026-04-07, "
            "the last day for it.",
        ),
        (
            {"extension_reason": "other", "extension_notice": "2026-03-20"},
            "DL-04: the extension has no effect: only the complexity or the number of the "
            "requests is a ground (GDPR 12(3)).",
        ),
    ],
)
def test_pauses_and_extensions(facts: dict[str, Any], told: str) -> None:
    assert steps(**facts)[2] == told


def test_an_objection_has_no_target_because_calls_stop_at_once() -> None:
    assert steps(right="objection")[-1] == (
        "DL-08: marketing calls stop at once (GDPR 21(3)); the month is for the answer only."
    )


def test_a_notice_tells_each_of_its_ends() -> None:
    answer = notice_deadline(
        {
            "obtained": "2026-11-02",
            "first_contact": "2026-11-20",
            "first_disclosure": "2026-11-23",
        },
        place("DE"),
    )
    assert answer.steps == (
        "NT-03: the data were obtained on 2026-11-02; one month later is 2026-12-02 "
        "(GDPR 14(3)(a)).",
        "NT-03: first contact on 2026-11-20 (GDPR 14(3)(b)); it does not roll.",
        "NT-03: first disclosure on 2026-11-23 (GDPR 14(3)(c)); it does not roll.",
        "NT-03: the earliest counts: 2026-11-20, and earlier where that is reasonable. Handing "
        "the data to one's own processor is no disclosure (X13), the first call is a contact.",
    )


def test_an_end_of_keeping_tells_its_period_and_a_hold() -> None:
    end = retention_end(
        "recording_quality", trigger_on=date(2026, 8, 31), held_until=date(2027, 6, 30)
    )
    assert end.steps == (
        "recording_quality: 6 months from the call (2026-08-31): 2027-02-28.",
        "A hold keeps it restricted to 2027-06-30.",
    )
    assert (end.ends_on, end.action) == (date(2027, 7, 1), "erase")


def test_a_hold_to_the_very_end_keeps_its_last_day() -> None:
    for held, ends in ((27, date(2027, 2, 28)), (28, date(2027, 3, 1))):
        end = retention_end(
            "recording_quality", trigger_on=date(2026, 8, 31), held_until=date(2027, 2, held)
        )
        assert end.ends_on == ends


@pytest.mark.parametrize(
    ("kind", "months", "told"),
    [
        (
            "consent_record",
            None,
            "months: consent_record has no period of its own: give the months its purpose or "
            "the national limitation period sets",
        ),
        (
            "call_metadata",
            25,
            "months: 25 is outside what call_metadata allows: 12 to 24 months",
        ),
        ("call_metadata", 11, "months: 11 is outside what call_metadata allows: 12 to 24 months"),
        (
            "recording_proof",
            1201,
            "months: 1201 is outside what recording_proof allows: 0 to 1200 months",
        ),
    ],
)
def test_a_period_outside_the_schedule_is_told(kind: str, months: int | None, told: str) -> None:
    with pytest.raises(QuestionError) as caught:
        retention_end(kind, trigger_on=date(2026, 8, 31), months=months)
    assert str(caught.value) == told
