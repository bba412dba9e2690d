"""What a breach asks for: score, encryption, a person's judgement, the matrix (BR-05…BR-08)."""

import pytest

from ringfence.core.law.breaches.duty import DUTIES, matrix_duty, stricter
from tests.law_checks.breaches.base_breach import GRAVE, LIGHT, SEALED, Facts, rules
from tests.law_checks.breaches.conftest import Assess

DOCUMENT, AUTHORITY, PEOPLE = DUTIES


def enisa(dpc: int, ei: float, *circumstances: float, malicious: bool = False) -> Facts:
    """A severity; the circumstances are confidentiality, integrity, availability."""
    names = ("confidentiality", "integrity", "availability")
    return {
        "enisa": {
            "dpc": dpc,
            "ei": ei,
            "malicious": malicious,
            **dict(zip(names, circumstances, strict=True)),
        }
    }


SCORES: dict[str, tuple[Facts, float, str, str]] = {
    "least": (enisa(1, 0.25, 0, 0, 0), 0.25, "low", DOCUMENT),
    "just low": (enisa(1, 1, 0.25, 0.25, 0.25), 1.75, "low", DOCUMENT),
    "medium from 2": (enisa(2, 1, 0, 0, 0), 2.0, "medium", AUTHORITY),
    "just medium": (enisa(2, 1, 0.25, 0.25, 0.25), 2.75, "medium", AUTHORITY),
    "high from 3": (enisa(3, 1, 0, 0, 0), 3.0, "high", PEOPLE),
    "just high": (enisa(3, 1, 0.25, 0.5, 0), 3.75, "high", PEOPLE),
    "very high from 4": (enisa(4, 1, 0, 0, 0), 4.0, "very_high", PEOPLE),
    "most": (enisa(4, 1, 0.5, 0.5, 0.5, malicious=True), 6.0, "very_high", PEOPLE),
    "intent counts a half": (enisa(2, 0.75, 0, 0, 0, malicious=True), 2.0, "medium", AUTHORITY),
    "lost availability counts": (enisa(1, 1, 0, 0.5, 0.5), 2.0, "medium", AUTHORITY),
}


@pytest.mark.parametrize(("change", "score", "level", "duty"), SCORES.values(), ids=SCORES)
def test_the_score_its_band_and_its_duty(
    breached: Assess, change: Facts, score: float, level: str, duty: str
) -> None:
    answer = breached(change)
    assert (answer["score"], answer["level"], answer["duty"]) == (score, level, duty)


SEALS: dict[str, tuple[Facts, str]] = {
    "sealed": ({}, DOCUMENT),
    "sealed, however grave": (GRAVE, DOCUMENT),
    "not by the state of the art": ({"encrypted.state_of_the_art": False}, AUTHORITY),
    "the key compromised": ({"encrypted.key_intact": False}, AUTHORITY),
    "the key leaked": ({"key_leaked": True}, AUTHORITY),
    "no copy left": ({"encrypted.backup_available": False}, AUTHORITY),
    "availability lost for a while": ({"enisa.availability": 0.25}, AUTHORITY),
    "altered": ({"enisa.integrity": 0.25}, AUTHORITY),
    "only pseudonymised": ({"pseudonymised_only": True}, AUTHORITY),
    "the art unknown": ({"encrypted.state_of_the_art": None}, AUTHORITY),
    "the key unknown": ({"encrypted.key_intact": None}, AUTHORITY),
    "the copy unknown": ({"encrypted.backup_available": None}, AUTHORITY),
    "the leak unknown": ({"key_leaked": None}, AUTHORITY),
    "a person finds a risk": ({"risk": "risk"}, AUTHORITY),
    "a person finds a high risk": ({"risk": "high"}, PEOPLE),
}


@pytest.mark.parametrize(("change", "duty"), SEALS.values(), ids=SEALS)
def test_encryption_makes_notice_needless_only_whole(
    breached: Assess, change: Facts, duty: str
) -> None:
    assert breached(SEALED | change)["duty"] == duty


def test_encryption_that_nobody_describes_is_none_and_is_asked_for(breached: Assess) -> None:
    answer = breached({"encrypted": None})
    assert answer["duty"] == AUTHORITY
    assert answer["missing"] == [
        "encrypted.state_of_the_art",
        "encrypted.key_intact",
        "encrypted.backup_available",
    ]
    assert breached(LIGHT | {"encrypted": None})["missing"] == []


def test_what_encryption_and_pseudonyms_did_is_said(breached: Assess) -> None:
    assert "data.unintelligible" in rules(breached(SEALED), "warnings")
    assert "pseudonyms.readable" in rules(breached({"pseudonymised_only": True}), "warnings")
    assert rules(breached(), "warnings") == {"people.many"}
    assert breached({"people": 100})["warnings"] == []


RISKS: dict[str, tuple[Facts, str]] = {
    "raised to the authority": (LIGHT | {"risk": "risk"}, AUTHORITY),
    "raised to the people": (LIGHT | {"risk": "high"}, PEOPLE),
    "not lowered": ({"risk": "unlikely"}, AUTHORITY),
    "grave and not lowered": (GRAVE | {"risk": "risk"}, PEOPLE),
    "unlikely and low": (LIGHT | {"risk": "unlikely"}, DOCUMENT),
}


@pytest.mark.parametrize(("change", "duty"), RISKS.values(), ids=RISKS)
def test_a_person_raises_the_score_and_never_lowers_it(
    breached: Assess, change: Facts, duty: str
) -> None:
    assert breached(change)["duty"] == duty


def test_a_judgement_below_the_score_is_a_warning(breached: Assess) -> None:
    assert "risk.not_lowered" in rules(breached({"risk": "unlikely"}), "warnings")
    assert "risk.not_lowered" not in rules(breached({"risk": "risk"}), "warnings")


@pytest.mark.parametrize(
    "key", ["dpc", "ei", "confidentiality", "integrity", "availability", "malicious"]
)
def test_an_unknown_fact_of_the_score_is_taken_at_its_worst(breached: Assess, key: str) -> None:
    answer = breached(LIGHT | {f"enisa.{key}": None})
    assert (answer["score"], answer["level"]) == (None, None)
    assert answer["missing"][0] == f"enisa.{key}"
    assert DUTIES.index(answer["duty"]) >= DUTIES.index(breached(LIGHT)["duty"])


def test_of_a_breach_nobody_scored_the_most_is_asked(breached: Assess) -> None:
    answer = breached({"enisa": None})
    assert answer["duty"] == PEOPLE
    assert answer["conduct"] is None


MATRIX = [
    "document document authority authority",
    "document authority authority authority",
    "authority authority people people",
    "authority people people people",
]
WORDS = {"document": DOCUMENT, "authority": AUTHORITY, "people": PEOPLE}


@pytest.mark.parametrize("severity", [1, 2, 3, 4])
def test_the_matrix(severity: int) -> None:
    row = [matrix_duty(severity=severity, likelihood=likelihood) for likelihood in range(1, 5)]
    assert row == [WORDS[word] for word in MATRIX[severity - 1].split()]


@pytest.mark.parametrize(("severity", "likelihood"), [(0, 1), (5, 1), (1, 0), (1, 5)])
def test_beyond_the_matrix_is_an_error(severity: int, likelihood: int) -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        matrix_duty(severity=severity, likelihood=likelihood)


def test_the_stricter_of_two_counts() -> None:
    assert stricter("notify_sa", "document_only") == "notify_sa"
    assert stricter("notify_sa", "notify_sa_and_subjects") == "notify_sa_and_subjects"
