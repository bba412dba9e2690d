"""Unknown keys, words and numbers are errors that name the key and what is allowed."""

import pytest

from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.checks import erasure
from ringfence.rulepacks import load_packs
from tests.law_checks.erasure.base_erasure import Facts, hold
from tests.law_checks.erasure.conftest import NOW, Erase

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"reason": "asked"}, "", "unknown key 'reason'"),
    "unknown key of the entry": ({"suppression.key": "1"}, "suppression", "unknown key 'key'"),
    "unknown ground": ({"grounds": ["cost"]}, "grounds[0]", "not_needed"),
    "unknown kind of hold": ({"holds": [hold("habit", ["name"])]}, "holds[0].kind", "tax"),
    "unknown token": ({"suppression.token": "sha256"}, "suppression.token", "keyed"),
    "unknown method": ({"method": "deleted"}, "method", "erased, anonymised, hashed"),
    "text for a flag": ({"told": "yes"}, "told", "bool"),
    "a number for a flag": ({"requested": 1}, "requested", "bool"),
    "a flag for a number": ({"backups.days": True}, "backups.days", "bool"),
    "days below nothing": ({"backups.days": -1}, "backups.days", "0 or more"),
    "no number": ({"backups.days": float("nan")}, "backups.days", "0 or more"),
    "endless days": ({"backups.days": float("inf")}, "backups.days", "0 or more"),
    "a time without offset": (
        {"holds": [hold("tax", ["name"], "2026-11-23T10:00:00")]},
        "holds[0].until",
        "offset",
    ),
    "no day": ({"at": "soon"}, "at", "day"),
    "an empty name": ({"data": ["name", " "]}, "data[1]", "empty"),
    "an empty field": ({"suppression.fields": [""]}, "suppression.fields[0]", "empty"),
    "an empty hold": ({"holds": [hold("tax", [""])]}, "holds[0].data[0]", "empty"),
    "nobody's name": ({"recipients": [{"name": ""}]}, "recipients[0].name", "empty"),
    "a text for a list": ({"data": "name"}, "data", "array"),
    "too much data": ({"data": ["name"] * 10_001}, "data", "10,000"),
}


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(erased: Erase, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        erased(change)
    assert error.value.path == path
    assert word in error.value.message


@pytest.mark.parametrize("raw", [None, [], "x", 1, [[[[{}]]]]])
def test_what_is_no_object_is_an_error(raw: object) -> None:
    with pytest.raises(QuestionError):
        erasure.answer(raw, now=NOW, packs=load_packs())


def test_odd_values_are_answered_or_refused_in_words(erased: Erase) -> None:
    assert erased({"backups.days": 10**400})["conduct"] == "violation"
    assert erased({"data": ["\ud800", "{0}"]})["conduct"] == "kept"
    assert erased({"suppression.fields": ["token", "key_id", "{0}"]})["conduct"] == "violation"
