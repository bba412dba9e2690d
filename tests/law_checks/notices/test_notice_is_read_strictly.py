"""Unknown keys, words and places are errors that name the key and what is allowed."""

import pytest

from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.checks import notice
from ringfence.rulepacks import load_packs
from tests.law_checks.notices.base_notice import DIRECT, Facts
from tests.law_checks.notices.conftest import NOW, Tell

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"language": "de"}, "", "unknown key 'language'"),
    "unknown item": ({"items": ["controller", "origin"]}, "items[1]", "source"),
    "an empty item": ({"items": [""]}, "items[0]", "controller"),
    "too many items": ({"items": ["controller"] * 10_001}, "items", "10,000"),
    "unknown basis": ({"basis": "vital_interest"}, "basis", "legitimate_interest"),
    "text for a flag": ({"purchased": "yes"}, "purchased", "bool"),
    "a number for a flag": ({"right_to_object_shown": 1}, "right_to_object_shown", "bool"),
    "a number for a day": ({"obtained_at": 20261102}, "obtained_at", "as text"),
    "a time without offset": ({"delivered_at": "2026-11-10T10:00:00"}, "delivered_at", "offset"),
    "no country": ({"country": "UK"}, "country", "GB may be meant"),
    "a surrogate for a country": ({"country": "\ud800"}, "country", "ISO 3166-1"),
    "a country without a clock": ({"country": "BV"}, "country", "time zone"),
    "called before the data came": (
        {"first_contact_at": "2026-11-01"},
        "first_contact_at",
        "before obtained_at",
    ),
}


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(noticed: Tell, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        noticed(change)
    assert error.value.path == path
    assert word in error.value.message


@pytest.mark.parametrize("raw", [None, [], "x", 1, [[[[{}]]]]])
def test_what_is_no_object_is_an_error(raw: object) -> None:
    with pytest.raises(QuestionError):
        notice.answer(raw, now=NOW, packs=load_packs())


def test_who_gives_data_may_have_been_spoken_to_before(noticed: Tell) -> None:
    spoken_to = DIRECT | {"first_contact_at": "2026-11-01"}
    assert noticed(spoken_to)["result"] == "complete"
