"""What was done wrongly is a violation (RE-06…RE-10, SU-01…SU-06)."""

import pytest

from ringfence.interfaces.cli.checks import erasure
from tests.law_checks.erasure.base_erasure import UNASKED, Facts, hold, rules
from tests.law_checks.erasure.conftest import Erase

FIELDS = ["token", "key_id", "scope", "origin", "created_at"]
HELD: Facts = {"holds": [hold("claims", ["phone_number", "name", "call_history"])]}
VIOLATIONS: dict[str, tuple[Facts, str, str]] = {
    "copies for 91 days": ({"backups.days": 91}, "backups.too_long", "RE-06"),
    "copies a little over 90 days": ({"backups.days": 90.01}, "backups.too_long", "RE-06"),
    "a restored copy brings all back": (
        {"backups.days": 30, "backups.replay_guard": False},
        "backups.unguarded",
        "RE-06",
    ),
    "hashed": ({"method": "hashed"}, "method.hashed", "RE-07"),
    "a processor untold": (
        {"recipients": [{"name": "Example Calls Ltd", "told": False}]},
        "recipient.untold",
        "RE-09",
    ),
    "the person untold": ({"told": False}, "person.untold", "RE-10"),
    "erased and no entry on record": ({"suppression": None}, "suppression.missing", "SU-01"),
    "surely no entry": ({"suppression.fields": []}, "suppression.missing", "SU-01"),
    "no entry, nothing erased yet": (
        {"suppression.fields": [], "method": None},
        "suppression.missing",
        "SU-01",
    ),
    "an entry that finds no number": (
        {"suppression.fields": FIELDS[1:]},
        "suppression.no_token",
        "SU-01",
    ),
    "an entry nobody asks": ({"suppression.used_for": []}, "suppression.unused", "SU-01"),
    "a name in the entry": (
        {"suppression.fields": [*FIELDS, "name"]},
        "suppression.beyond",
        "SU-02",
    ),
    "a birth date in the entry": (
        {"suppression.fields": [*FIELDS, "birth_date"]},
        "suppression.beyond",
        "SU-02",
    ),
    "a plain hash": ({"suppression.token": "plain_hash"}, "suppression.readable", "SU-03"),
    "the number itself": ({"suppression.token": "plain"}, "suppression.readable", "SU-03"),
    "the key beside it": ({"suppression.key_apart": False}, "suppression.key_beside", "SU-03"),
    "used to win people back": (
        {"suppression.used_for": ["suppression", "win-back"]},
        "suppression.other_use",
        "SU-05",
    ),
    "a bad entry where none is owed": (
        UNASKED | {"suppression.token": "plain"},
        "suppression.readable",
        "SU-03",
    ),
}
KEPT: dict[str, Facts] = {
    "copies for 90 days": {"backups.days": 90},
    "no copies": {"backups": {"days": 0}},
    "nobody received them": {"recipients": []},
    "an entry with its proof": {"suppression.fields": [*FIELDS, "evidence_ref"]},
    "the scope by its parts": {
        "suppression.fields": ["token", "key_id", "scope.controller", "scope.purpose", "origin"]
    },
    "nobody asked: no entry, no answer": UNASKED | {"suppression": None, "told": False},
    "all held: nothing erased": HELD | {"method": None, "backups": None},
}


@pytest.mark.parametrize(("change", "rule", "spec"), VIOLATIONS.values(), ids=VIOLATIONS)
def test_it_is_a_violation(erased: Erase, change: Facts, rule: str, spec: str) -> None:
    answer = erased(change)
    assert answer["conduct"] == "violation"
    assert not erasure.is_good(answer)
    found = [(reason["rule"], reason["spec"], reason["outcome"]) for reason in answer["reasons"]]
    assert (rule, spec, "refuse") in found
    assert all(reason["citations"] and reason["text"] for reason in answer["reasons"])


@pytest.mark.parametrize("change", KEPT.values(), ids=KEPT)
def test_it_is_kept(erased: Erase, change: Facts) -> None:
    answer = erased(change)
    assert answer["reasons"] == []
    assert answer["conduct"] == "kept"
    assert erasure.is_good(answer)


@pytest.mark.parametrize(
    ("change", "rule", "spec"),
    [
        ({"method": "anonymised"}, "method.anonymised", "RE-07"),
        ({"public": True}, "public.steps", "RE-09"),
        ({"suppression.fields": ["token", "scope"]}, "suppression.no_key_id", "SU-06"),
    ],
)
def test_a_hint_leaves_it_kept(erased: Erase, change: Facts, rule: str, spec: str) -> None:
    answer = erased(change)
    assert [(hint["rule"], hint["spec"]) for hint in answer["warnings"]] == [(rule, spec)]
    assert answer["conduct"] == "kept"


def test_while_nothing_is_erased_an_unrecorded_entry_may_still_come(erased: Erase) -> None:
    answer = erased({"suppression": None, "method": None})
    assert answer["conduct"] is None
    assert erasure.is_good(answer)
    assert "suppression.missing" in rules(answer)


def test_held_data_still_ask_for_entry_answer_and_word_to_recipients(erased: Erase) -> None:
    assert erased(HELD | {"suppression.fields": []})["conduct"] == "violation"
    assert erased(HELD | {"told": False})["conduct"] == "violation"
    assert erased(HELD | {"recipients": [{"name": "A", "told": False}]})["conduct"] == "violation"


def test_whoever_was_not_told_is_named_by_place(erased: Erase) -> None:
    several = [{"name": "Example Calls Ltd", "told": True}, {"name": "Sample AG", "told": False}]
    (reason,) = erased({"recipients": several})["reasons"]
    assert "Recipient 2" in reason["text"]


def test_what_the_entry_holds_beyond_is_named_once(erased: Erase) -> None:
    (reason,) = erased({"suppression.fields": [*FIELDS, "name", "name"]})["reasons"]
    assert "name" in reason["text"]
