"""Who belongs to the Union and the EEA, and since or until when (TEU 52, TFEU 355)."""

import pytest

from tests.law.base_question import BRITAIN, GERMANY, Facts, changed
from tests.law.conftest import Ask

FOREIGN = changed(
    GERMANY,
    {
        "controller.country": "JO",
        "controller.eea_establishments": [],
        "controller.offers_to": [],
        "processor.country": "JO",
        "subject.located_in": None,
        "subject.residence": None,
    },
)


@pytest.mark.parametrize(
    ("at", "gdpr"),
    [
        ("2020-12-31T23:59:59+00:00", "in_scope"),
        ("2021-01-01T00:00:00+00:00", "out_of_scope"),
    ],
)
def test_a_british_controller_was_in_the_union_until_the_end_of_2020(
    ask: Ask, at: str, gdpr: str
) -> None:
    assert ask(base=BRITAIN, at=at).scope.gdpr == gdpr


@pytest.mark.parametrize(
    ("at", "gdpr"),
    [
        ("2020-12-31T12:00:00+00:00", "treat_as_in_scope"),
        ("2021-01-01T12:00:00+00:00", "out_of_scope"),
    ],
)
def test_a_british_number_spoke_for_the_union_until_the_end_of_2020(
    ask: Ask, at: str, gdpr: str
) -> None:
    assert ask(base=FOREIGN, number="+442079460123", at=at).scope.gdpr == gdpr


@pytest.mark.parametrize(
    ("number", "gdpr"),
    [
        ("+4779123456", "treat_as_in_scope"),  # Svalbard, by policy
        ("+590590201234", "treat_as_in_scope"),  # shared by Guadeloupe and Saint-Barthelemy
        ("+262262161234", "treat_as_in_scope"),  # Reunion
        ("+596596301234", "treat_as_in_scope"),  # Martinique
        ("+594594101234", "treat_as_in_scope"),  # French Guiana
        ("+358181234567", "treat_as_in_scope"),  # Aland
        ("+442079460123", "out_of_scope"),
        ("+962790123456", "out_of_scope"),
        ("+12025550123", "out_of_scope"),
    ],
)
def test_what_a_number_alone_says_of_the_union(ask: Ask, number: str, gdpr: str) -> None:
    assert ask(base=FOREIGN, number=number).scope.gdpr == gdpr


def test_plus_590_leaves_the_scope_only_by_evidence_on_both_points(ask: Ask) -> None:
    evidence: Facts = {"location_evidence": "lives on Saint-Barthelemy"}
    shared: Facts = {"number": "+590590201234", "subject.scope_rebuttal": evidence}
    assert ask(shared, base=FOREIGN).scope.gdpr == "treat_as_in_scope"
    evidence["targeting_evidence"] = "offered on that island only"
    assert ask(shared, base=FOREIGN).scope.gdpr == "out_of_scope"
