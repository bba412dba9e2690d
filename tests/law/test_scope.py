"""Does the GDPR bind the call? Each territorial rule from both sides (GDPR 2, 3, 4)."""

import pytest

from tests.law.answers import reasons
from tests.law.base_question import ABSENT, AMERICA, GERMANY, JORDAN, Facts
from tests.law.conftest import Ask

ABROAD: Facts = {
    "controller.country": "JO",
    "controller.eea_establishments": [],
    "controller.offers_to": [],
    "controller.monitors": [],
    "processor.country": "JO",
}
JORDANIAN: Facts = {
    "number": "+962790123456",
    "subject.located_in": "JO",
    "subject.residence": "JO",
}
REBUTTAL: Facts = {"location_evidence": "lives in Amman", "targeting_evidence": "offer in Jordan"}
NOT_IN_UNION: Facts = {**ABROAD, **JORDANIAN}

ROWS = {
    "SC-01 a controller of the Union": ({"processor.country": "JO"}, "in_scope", "SC-01"),
    "SC-01 even for people elsewhere": (JORDANIAN, "in_scope", "SC-01"),
    "SC-01 an establishment of a foreign one": (
        {**NOT_IN_UNION, "controller.eea_establishments": ["FR"]},
        "in_scope",
        "SC-01",
    ),
    "SC-01 an establishment in Reunion": (
        {**NOT_IN_UNION, "controller.eea_establishments": ["RE"]},
        "in_scope",
        "SC-01",
    ),
    "SC-01 no establishment in Switzerland": (
        {**NOT_IN_UNION, "controller.eea_establishments": ["CH"]},
        "out_of_scope",
        "SC-07",
    ),
    "SC-02 an offer to people in the Union": (
        {**ABROAD, "controller.offers_to": ["DE"]},
        "in_scope",
        "SC-02",
    ),
    "SC-02 in the Union now with a foreign number": (
        {**NOT_IN_UNION, "controller.offers_to": ["DE"], "subject.located_in": "DE"},
        "in_scope",
        "SC-02",
    ),
    "SC-02 not where the person is elsewhere": (
        {**NOT_IN_UNION, "controller.offers_to": ["DE"]},
        "out_of_scope",
        "SC-07",
    ),
    "SC-10 behaviour watched in the Union": (
        {**NOT_IN_UNION, "controller.monitors": ["IT"]},
        "in_scope",
        "SC-10",
    ),
    "SC-10 behaviour watched elsewhere": (
        {**NOT_IN_UNION, "controller.monitors": ["JO"]},
        "out_of_scope",
        "SC-07",
    ),
    "SC-05 a number of the Union": (ABROAD, "treat_as_in_scope", "SC-05"),
    "SC-05 half a rebuttal rebuts nothing": (
        {**ABROAD, "subject.scope_rebuttal": {"location_evidence": "lives in Amman"}},
        "treat_as_in_scope",
        "SC-05",
    ),
    "SC-05 an empty word is no evidence": (
        {**ABROAD, "subject.scope_rebuttal": {**REBUTTAL, "targeting_evidence": " "}},
        "treat_as_in_scope",
        "SC-05",
    ),
    "SC-05 a complete rebuttal": (
        {**ABROAD, "subject.scope_rebuttal": REBUTTAL},
        "out_of_scope",
        "SC-07",
    ),
    "SC-07 nothing points to the Union": (NOT_IN_UNION, "out_of_scope", "SC-07"),
    "SC-03 only the processor is in the Union": (
        {**NOT_IN_UNION, "processor.country": "DE"},
        "processor_duties_only",
        "SC-03",
    ),
    "SC-03 not where an EEA number speaks": (
        {**ABROAD, "processor.country": "DE"},
        "treat_as_in_scope",
        "SC-05",
    ),
    "SC-08 a bare company line": (
        {"subject.kind": "business", "subject.identifiable": False},
        "not_personal_data",
        "SC-08",
    ),
    "SC-08 a named person in a company": (
        {"subject.kind": "business", "subject.identifiable": True},
        "in_scope",
        "SC-01",
    ),
    "SC-08 a sole trader is a person": (
        {"subject.kind": "sole_trader", "subject.identifiable": False},
        "in_scope",
        "SC-01",
    ),
    "SC-09 the dead": ({"subject.deceased": True}, "out_of_scope", "SC-09"),
    "SC-09 the living": ({"subject.deceased": False}, "in_scope", "SC-01"),
}


@pytest.mark.parametrize(("change", "gdpr", "spec"), ROWS.values(), ids=ROWS)
def test_territorial_and_material_scope(ask: Ask, change: Facts, gdpr: str, spec: str) -> None:
    scope = ask(change).scope
    assert (scope.gdpr, scope.spec) == (gdpr, spec)


def test_who_only_happens_to_be_in_the_union_is_outside_its_scope(ask: Ask) -> None:
    tourist = {**NOT_IN_UNION, "subject.located_in": "DE", "controller.offers_to": ["JO"]}
    assert ask(tourist).scope.gdpr == "out_of_scope"  # SC-04


@pytest.mark.parametrize("unknown", [ABSENT, None], ids=["absent", "null"])
@pytest.mark.parametrize("key", ["eea_establishments", "offers_to", "monitors"])
def test_a_list_nobody_gave_is_treated_as_in_scope_whatever_the_number(
    ask: Ask, key: str, unknown: object
) -> None:
    assert ask(NOT_IN_UNION).scope.gdpr == "out_of_scope"
    scope = ask({**NOT_IN_UNION, f"controller.{key}": unknown}).scope
    assert (scope.gdpr, scope.spec) == ("treat_as_in_scope", "SC-05")


def test_the_union_is_named_first_where_its_law_applies_and_not_at_all_elsewhere(ask: Ask) -> None:
    assert ask().jurisdictions == ("EU", "DE")
    assert ask(base=JORDAN).jurisdictions == ("JO",)


def test_of_a_processor_in_the_union_contract_training_and_transfer_are_asked(ask: Ask) -> None:
    unready: Facts = {
        "agent": ABSENT,
        "processor.contract_until": None,
        "source.kind": None,
        "source.notice_given_at": None,
        "source.obtained_at": "2026-01-01",
        "campaign.lia": None,
    }
    assert reasons(ask({**unready, "processor.country": "DE"}, base=AMERICA)) == {
        "agent.untrained",
        "processor.no_contract",
    }
    assert reasons(ask({**unready, "processor.country": "US"}, base=AMERICA)) == set()


def test_what_is_no_personal_data_is_asked_nothing_of_the_gdpr(ask: Ask) -> None:
    company: Facts = {
        "subject.kind": "business",
        "campaign.basis": "presumed_consent",
        "subject.presumed_interest": {"why": "runs a hotel", "evidence": "its website"},
        "agent": ABSENT,
        "processor": ABSENT,
        "source": ABSENT,
    }
    assert ask({**company, "subject.identifiable": False}).verdict == "permit"
    assert {"agent.untrained", "processor.no_contract", "source.unverified"} <= reasons(
        ask({**company, "subject.identifiable": True})
    )


def test_the_local_law_still_decides_outside_the_scope_of_the_gdpr(ask: Ask) -> None:
    assert "consent.missing" in reasons(ask(base=JORDAN, consents=[]))


def test_a_foreign_controller_without_representative_is_told_to_name_one(ask: Ask) -> None:
    offering = {**ABROAD, "controller.offers_to": ["DE"], "processor": None}
    named = {"controller.eu_representative": {"name": "Rep GmbH", "country": "DE"}}
    without, with_one = ask(offering), ask({**offering, **named})
    assert without.verdict == with_one.verdict == "permit"
    assert "representative.missing" in {duty.rule for duty in without.duties}
    assert "representative.missing" not in {duty.rule for duty in with_one.duties}


def test_the_base_of_this_file_is_in_scope_by_its_controller(ask: Ask) -> None:
    assert ask(base=GERMANY).scope.spec == "SC-01"
