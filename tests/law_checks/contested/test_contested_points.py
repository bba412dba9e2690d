"""A contested point is a named switch: strict by default, shown where it decided."""

from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import msgspec
import pytest

from ringfence.core.law.contested import POINTS, SWITCHABLE, readings_of
from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.place import controllers_place
from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.decide import decide
from ringfence.core.law.packs import UNION, Packs
from ringfence.core.law.read_question import read_question
from ringfence.core.law.rule_values import ContestedPoint
from ringfence.core.law.verdict_json import verdict_json
from ringfence.interfaces.cli.checks import breach, consent, erasure
from ringfence.rulepacks import load_packs
from ringfence.rulepacks.holiday_data import load_calendar
from tests.law.base_question import GERMANY
from tests.law.base_question import changed as question_with
from tests.law_checks.breaches.base_breach import BREACH
from tests.law_checks.erasure.base_erasure import ERASURE
from tests.law_checks.interests.base_assessment import changed
from tests.law_checks.lists.base_list import ACCEPTED

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LIST_CHECK = import_module("ringfence.interfaces.cli.checks.list")
Facts = dict[str, Any]


def switched(point: str) -> Packs:
    """The packs that come with the product, with one point not read strictly."""
    packs = load_packs()
    union = packs.pack(UNION)
    (dated,) = union.defaults[f"contested.{point}"]
    assert isinstance(dated.value, ContestedPoint)
    value = msgspec.structs.replace(dated.value, reading="other")
    dated = msgspec.structs.replace(dated, value=value)
    defaults = {**union.defaults, f"contested.{point}": (dated,)}
    others = {code: packs.pack(code) for code in packs.codes()}
    others[UNION] = msgspec.structs.replace(union, defaults=defaults)
    return Packs(others, {"DE": load_calendar("DE")}, version="switched")  # type: ignore[dict-item]


@pytest.mark.parametrize("point", POINTS)
def test_every_point_is_in_the_pack_and_read_strictly(point: str) -> None:
    (dated,) = load_packs().pack(UNION).defaults[f"contested.{point}"]
    assert dated.value.reading == "strict"  # type: ignore[union-attr]
    assert load_packs().readings(date(2026, 11, 23)).strict(point)


@pytest.mark.parametrize("point", [point for point in POINTS if point not in SWITCHABLE])
def test_a_point_nobody_can_decide_otherwise_cannot_be_switched(point: str) -> None:
    with pytest.raises(ValueError, match=f"^{point}: only the strict reading"):
        readings_of({point: "other"})


def test_no_other_name_is_a_point() -> None:
    with pytest.raises(KeyError):
        readings_of({}).strict("X17")


def test_x1_a_list_that_did_not_name_the_buyer() -> None:
    facts = changed(ACCEPTED, {"list.buyer_named": False})
    strict = LIST_CHECK.answer(facts, now=NOW, packs=load_packs())
    assert strict["decision"] == "reject"
    assert [(reason["rule"], reason["contested"]) for reason in strict["reasons"]] == [
        ("buyer.unnamed", "X1")
    ]
    other = LIST_CHECK.answer(facts, now=NOW, packs=switched("X1"))
    assert (other["decision"], other["reasons"]) == ("accept", [])
    assert ("buyer.unnamed", "X1") in [
        (warning["rule"], warning["contested"]) for warning in other["warnings"]
    ]


def _deadline(facts: Facts, packs: Packs) -> DeadlineAnswer:
    place = controllers_place(
        "DE",
        subdivision=None,
        calendar=load_calendar("DE"),
        union_law=True,
        readings=packs.readings(date(2026, 11, 23)),
    )
    return request_deadline({"right": "access", **facts}, place)


def _both(point: str, facts: Facts) -> tuple[DeadlineAnswer, DeadlineAnswer]:
    answers = _deadline(facts, load_packs()), _deadline(facts, switched(point))
    for answer in answers:
        assert any(point in step for step in answer.steps)
    return answers


def test_x3_identity_pauses_the_month_or_starts_it_anew() -> None:
    facts = {
        "received": "2026-03-02",
        "identity_asked": "2026-03-04",
        "identity_answered": "2026-03-10",
        "identity_doubt": True,
    }
    strict, other = _both("X3", facts)
    assert (str(strict.base_on), str(other.base_on)) == ("2026-04-08", "2026-04-10")


def test_x16_an_extension_ends_three_months_after_receipt_or_two_after_the_first() -> None:
    facts = {
        "received": "2026-01-31",
        "extension_reason": "complexity",
        "extension_notice": "2026-02-10",
    }
    strict, other = _both("X16", facts)
    assert (str(strict.base_on), str(other.base_on)) == ("2026-04-30", "2026-04-28")


@pytest.mark.parametrize(
    ("aware_at", "strict", "other"),
    [
        ("2026-11-06T17:00:00Z", "2026-11-09T17:00:00+00:00", "2026-11-10T23:00:00+00:00"),
        ("2026-11-02T08:00:00Z", "2026-11-05T08:00:00+00:00", "2026-11-05T08:00:00+00:00"),
    ],
    ids=["on a Friday", "on a Monday"],
)
def test_x4_seventy_two_hours_over_a_weekend(aware_at: str, strict: str, other: str) -> None:
    facts = changed(BREACH, {"aware_at": aware_at})
    assert breach.answer(facts, now=NOW, packs=load_packs())["due_at"] == strict
    assert breach.answer(facts, now=NOW, packs=switched("X4"))["due_at"] == other


def test_x4_is_shown_where_the_notice_came_late() -> None:
    facts = changed(BREACH, {"notified_at": "2026-11-05T08:00:01Z"})
    answer: Any = breach.answer(facts, now=NOW, packs=load_packs())
    assert [(reason["rule"], reason["contested"]) for reason in answer["reasons"]] == [
        ("notice.late", "X4")
    ]


def _consent(given_at: str, packs: Packs, **keys: object) -> Facts:
    record = {**GERMANY["consents"][0], "given_at": given_at, **keys}
    use = {
        "controller": GERMANY["controller"]["name"],
        "purpose": GERMANY["campaign"]["purpose"],
        "channel": "live_call",
        "country": "DE",
    }
    asked = {"consent": record, "for": use, "at": "2026-11-23T10:00:00+01:00"}
    return consent.answer(asked, now=NOW, packs=packs)


def test_x5_consent_grows_old_where_no_law_says_so_or_never() -> None:
    strict = _consent("2023-10-01T10:00:00+02:00", load_packs())
    assert strict["state"] == "refresh_required"
    assert [(defect["rule"], defect["contested"]) for defect in strict["defects"]] == [
        ("stale", "X5")
    ]
    assert _consent("2023-10-01T10:00:00+02:00", switched("X5"))["state"] == "valid"


@pytest.mark.parametrize("packs", [load_packs(), switched("X5")], ids=["strict", "other"])
def test_x5_its_own_end_is_an_end_in_either_reading(packs: Packs) -> None:
    answer = _consent("2026-10-01T10:00:00+02:00", packs, expires_at="2026-11-01")
    assert [(defect["rule"], defect["contested"]) for defect in answer["defects"]] == [
        ("stale", None)
    ]


@pytest.mark.parametrize(
    ("packs", "verdict"),
    [(load_packs(), "refuse"), (switched("X5"), "permit")],
    ids=["strict", "other"],
)
def test_x5_holds_for_the_call_as_well(packs: Packs, verdict: str) -> None:
    record = {**GERMANY["consents"][0], "given_at": "2023-10-01T10:00:00+02:00"}
    asked = question_with(GERMANY, {"consents": [record]})
    found = decide(read_question(asked, now=NOW, test_numbers=True), packs)
    assert found.verdict == verdict
    if verdict == "refuse":
        told = {(reason.rule, reason.contested) for reason in found.reasons}
        assert told == {("consent.stale", "X5")}


def _voice(packs: Packs) -> dict[str, object]:
    asked = question_with(GERMANY, {"campaign.voice": "synthetic", "agent": None})
    return verdict_json(decide(read_question(asked, now=NOW, test_numbers=True), packs))


def test_x8_a_synthetic_voice_is_an_automated_call_or_a_live_one() -> None:
    strict: Any = _voice(load_packs())
    assert strict["verdict"] == "refuse"
    assert ("automated.no_consent", "X8") in [
        (reason["rule"], reason["contested"]) for reason in strict["reasons"]
    ]
    other: Any = _voice(switched("X8"))
    assert "automated.no_consent" not in [reason["rule"] for reason in other["reasons"]]


def test_x10_erased_data_in_backups_may_rotate_out_or_must_go_at_once() -> None:
    facts = changed(ERASURE, {"backups": {"days": 30, "replay_guard": True}})
    strict: Any = erasure.answer(facts, now=NOW, packs=load_packs())
    assert strict["conduct"] == "kept"
    assert [(warning["rule"], warning["contested"]) for warning in strict["warnings"]] == [
        ("backups.rotating", "X10")
    ]
    other: Any = erasure.answer(facts, now=NOW, packs=switched("X10"))
    assert other["conduct"] == "violation"
    assert [(reason["rule"], reason["contested"]) for reason in other["reasons"]] == [
        ("backups.not_at_once", "X10")
    ]
    gone = changed(ERASURE, {"backups": {"days": 0, "replay_guard": True}})
    assert erasure.answer(gone, now=NOW, packs=switched("X10"))["conduct"] == "kept"


def test_every_switch_is_tried_here() -> None:
    tried = {name.split("_")[1].upper() for name in globals() if name.startswith("test_x")}
    assert tried == SWITCHABLE
