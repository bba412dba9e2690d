"""Unknown keys, words and numbers are errors that name the key and what is allowed."""

import pytest

from ringfence.core.law.read_question import QuestionError
from tests.law_checks.breaches.base_breach import Facts
from tests.law_checks.breaches.conftest import Assess

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"cause": "phishing"}, "", "unknown key 'cause'"),
    "unknown key of the score": ({"enisa.cia": 1}, "enisa", "unknown key 'cia'"),
    "no step of the context": ({"enisa.dpc": 5}, "enisa.dpc", "1, 2, 3, 4"),
    "context nought": ({"enisa.dpc": 0}, "enisa.dpc", "1, 2, 3, 4"),
    "no step of the ease": ({"enisa.ei": 0.3}, "enisa.ei", "0.25, 0.5, 0.75, 1"),
    "ease nought": ({"enisa.ei": 0}, "enisa.ei", "0.25, 0.5, 0.75, 1"),
    "no number": ({"enisa.ei": float("nan")}, "enisa.ei", "0.25"),
    "confidentiality": ({"enisa.confidentiality": 1}, "enisa.confidentiality", "0, 0.25, 0.5"),
    "integrity": ({"enisa.integrity": -0.25}, "enisa.integrity", "0, 0.25, 0.5"),
    "availability": ({"enisa.availability": 0.75}, "enisa.availability", "0, 0.25, 0.5"),
    "intent as a number": ({"enisa.malicious": 0.5}, "enisa.malicious", "bool"),
    "unknown risk": ({"risk": "low"}, "risk", "unlikely, risk, high"),
    "unknown way to tell": (
        {"people_told": {"how": "letter"}},
        "people_told.how",
        "direct, public",
    ),
    "unknown ground": (
        {"people_told": {"how": "public", "ground": "cost"}},
        "people_told.ground",
        "unintelligible, risk_removed, disproportionate_effort",
    ),
    "people below nothing": ({"people": -1}, "people", "0 or more"),
    "half a person": ({"people": 1.5}, "people", "int"),
    "no establishment": ({"establishment": "EU"}, "establishment", "ISO 3166-1"),
    "no country": ({"countries": ["DE", "UK"]}, "countries[1]", "GB may be meant"),
    "too many countries": ({"countries": ["DE"] * 10_001}, "countries", "10,000"),
    "a time without offset": ({"aware_at": "2026-11-02T08:00:00"}, "aware_at", "offset"),
    "no supplement": ({"supplements": ["soon"]}, "supplements[0]", "day"),
    "text for a flag": ({"register_entry": "yes"}, "register_entry", "bool"),
}


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(breached: Assess, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        breached(change)
    assert error.value.path == path
    assert word in error.value.message
