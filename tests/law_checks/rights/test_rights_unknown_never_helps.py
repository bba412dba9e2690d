"""No answer gets better by leaving a fact out, whichever it is."""

import pytest

from ringfence.core.law.packs import Packs
from ringfence.interfaces.cli.checks import rights
from tests.law_checks.rights.base_request import (
    AFTER,
    REFUSED,
    REQUEST,
    RIGHTS,
    UNANSWERED,
    Facts,
    changed,
    keys_of,
    missing,
)
from tests.law_checks.rights.conftest import NOW, Request

PROVEN: Facts = {"abuse_proven": True, "first_request": False}
BAD: dict[str, Facts] = {
    "refused": REFUSED,
    "charged": {"answer.fee_eur": 5},
    "an id copy": {"identity.demanded": "id_copy"},
    "unanswered": UNANSWERED | AFTER,
    "late": {"answer.given_at": "2026-12-03", "at": "2027-01-10"},
    "no reasons": REFUSED | PROVEN | {"answer.reasons": None},
    "recordings withheld": {"answer.recordings_given": 0},
    "recipients untold": {"right": "erasure", "recipients_told": False} | AFTER,
    "lifted untold": {"right": "restriction", "told_before_lifting": False},
    "an objection refused": REFUSED | {"right": "objection"},
    "a machine without a basis": {
        "right": "automated_decision",
        "data.basis": "legitimate_interest",
    },
}
EASIER: dict[str, Facts] = {
    "comply": {},
    "proven abuse": REFUSED | PROVEN,
    "further copy": {"answer.copy_number": 2, "answer.fee_eur": 3},
    "not portable": {"right": "portability", "data.basis": "legitimate_interest"},
    "partly portable": {"right": "portability", "data.inferred": True},
    "no such decision": {"right": "automated_decision", "automated_decision.solely": False},
    "kept by law": {"right": "erasure", "data.basis": "legal_duty"},
}


@pytest.mark.parametrize("change", BAD.values(), ids=BAD)
def test_what_is_not_kept_is_not_kept_with_less_said(requested: Request, change: Facts) -> None:
    assert requested(change)["conduct"] == "violation"
    for key in keys_of(changed(REQUEST, change)):
        if key.partition(".")[0] in change and change[key.partition(".")[0]] is None:
            continue
        assert requested({**change, key: None})["conduct"] != "kept", key


@pytest.mark.parametrize("change", EASIER.values(), ids=EASIER)
def test_the_duty_is_as_said_or_to_comply(requested: Request, change: Facts) -> None:
    duty = requested(change)["duty"]
    for key in keys_of(changed(REQUEST, change)):
        assert requested({**change, key: None})["duty"] in (duty, "comply"), key


def test_each_fact_that_access_needs_leaves_it_open(requested: Request) -> None:
    needed = {
        "right",
        "received",
        "country",
        "identity",
        "identity.demanded",
        "answer",
        "answer.given_at",
        "answer.refused",
        "answer.complaint_right",
        "answer.recipients_named",
        "answer.source_given",
        "answer.recordings_held",
        "answer.recordings_given",
        "answer.fee_eur",
    }
    for key in keys_of(REQUEST):
        conduct = requested({key: None})["conduct"]
        assert conduct == (None if key in needed else "kept"), key


@pytest.mark.parametrize("right", RIGHTS)
def test_absent_is_the_same_as_null(requested: Request, packs: Packs, right: str) -> None:
    asked = changed(REQUEST, {"right": right})
    for key in keys_of(asked):
        *blocks, last = key.split(".")
        absent = changed(asked, {})
        place = absent
        for block in blocks:
            place = place[block]
        del place[last]
        given = requested({"right": right, key: None})
        assert rights.answer(absent, now=NOW, packs=packs) == given, key


def test_of_nothing_all_that_is_needed_is_named(requested: Request) -> None:
    answer = requested(dict.fromkeys(REQUEST))
    assert (answer["duty"], answer["conduct"], answer["due_on"]) == ("comply", None, None)
    assert missing(answer) == {"right", "received", "country", "identity.demanded"}


@pytest.mark.parametrize("right", RIGHTS)
def test_blocks_of_another_right_may_be_left_out(requested: Request, right: str) -> None:
    own = {"automated_decision": ("data", "automated_decision")}.get(right, ())
    others = {key: None for key in ("data", "automated_decision", "extension") if key not in own}
    assert requested({"right": right, **others})["conduct"] == "kept"


def test_an_unknown_right_is_neither_free_to_refuse_nor_to_charge(requested: Request) -> None:
    for change in (REFUSED, REFUSED | PROVEN, {"answer.fee_eur": 5}, {}):
        answer = requested({"right": None, **change})
        assert (answer["duty"], answer["conduct"]) == ("comply", None)
        assert missing(answer) == {"right"}
    assert requested({"right": None} | UNANSWERED | AFTER)["conduct"] == "violation"
