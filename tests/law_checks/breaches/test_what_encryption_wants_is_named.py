"""BR-05: of sealed data each fact that is not known is named, for all else shows encryption."""

import pytest

from tests.law_checks.breaches.base_breach import GRAVE, SEALED, UNTOLD, Facts
from tests.law_checks.breaches.conftest import Assess

CERTAIN: Facts = {**GRAVE, **SEALED, **UNTOLD, "enisa.confidentiality": 0}


@pytest.mark.parametrize(
    "key",
    [
        "encrypted.state_of_the_art",
        "encrypted.key_intact",
        "encrypted.backup_available",
        "key_leaked",
        "pseudonymised_only",
        "enisa.integrity",
        "enisa.availability",
    ],
)
def test_the_one_unknown_fact_is_named(breached: Assess, key: str) -> None:
    assert breached(CERTAIN)["duty"] == "document_only"
    answer = breached({**CERTAIN, key: None})
    assert answer["duty"] != "document_only"
    assert key in answer["missing"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("encrypted.state_of_the_art", False),
        ("encrypted.key_intact", False),
        ("encrypted.backup_available", False),
        ("key_leaked", True),
        ("pseudonymised_only", True),
        ("enisa.integrity", 0.25),
        ("enisa.availability", 0.25),
    ],
)
def test_one_fact_against_it_ends_the_question(breached: Assess, key: str, value: object) -> None:
    answer = breached({**CERTAIN, key: value})
    assert answer["duty"] == "notify_sa_and_subjects"
    assert answer["missing"] == []
