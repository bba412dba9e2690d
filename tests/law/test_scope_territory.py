"""Who belongs to the Union and the EEA, and since or until when (TEU 52, TFEU 355)."""

import msgspec
import pytest

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from tests.law.base_question import BRITAIN, GERMANY, Facts, changed
from tests.law.conftest import NOW, Ask

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


@pytest.mark.parametrize("region", ["GP", "MF", "BL"])
def test_plus_590_leaves_the_scope_only_by_evidence_on_both_points(
    packs: Packs, region: str
) -> None:
    """Guadeloupe, Saint-Martin and Saint-Barthelemy, which is not of the Union, share it."""
    half: Facts = {"location_evidence": "lives on Saint-Barthelemy"}
    whole: Facts = {**half, "targeting_evidence": "offered on that island only"}
    for evidence, gdpr in (
        (None, "treat_as_in_scope"),
        (half, "treat_as_in_scope"),
        (whole, "out_of_scope"),
    ):
        asked = read_question(changed(FOREIGN, {"subject.scope_rebuttal": evidence}), now=NOW)
        number = msgspec.structs.replace(asked.number, region=region)
        shared = msgspec.structs.replace(asked, number=number)
        assert decide(shared, packs).scope.gdpr == gdpr
