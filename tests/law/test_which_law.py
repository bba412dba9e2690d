"""Which law is asked: that of every country the person and the number name; all must agree."""

import msgspec
import pytest

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from tests.law.answers import reason, reasons, warnings
from tests.law.base_question import AMERICA, FLORIDA, GERMANY, IRELAND, JORDAN, Facts, changed
from tests.law.conftest import NOW, Ask


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"subject.residence": "FR"}, ("EU", "DE", "FR")),
        ({"subject.located_in": "FR"}, ("EU", "FR", "DE")),
        ({"number": "+33199000123"}, ("EU", "DE", "FR")),
        (
            {"number": "+33199000123", "subject.located_in": "NL", "subject.residence": "IE"},
            ("EU", "NL", "IE", "FR"),
        ),
        ({"subject.located_in": None, "subject.residence": None}, ("EU", "DE")),
    ],
)
def test_located_resident_and_number_each_name_a_law(
    ask: Ask, change: Facts, named: tuple[str, ...]
) -> None:
    assert ask(change).jurisdictions == named


def test_where_two_laws_differ_both_must_agree_and_each_reason_names_its_own(ask: Ask) -> None:
    """France asks a stated period of a consent; the German one of the base has none."""
    verdict = ask({"subject.residence": "FR"})
    assert verdict.verdict == "refuse"
    assert reason(verdict, "consent.invalid").jurisdiction == "FR"


def test_a_complete_rebuttal_takes_the_law_of_the_number_out(ask: Ask) -> None:
    evidence = {"location_evidence": "lives in Amman", "targeting_evidence": "offer in Jordan"}
    german_sim: Facts = {"number": "+4915228817386"}
    assert ask(german_sim, base=JORDAN).jurisdictions == ("EU", "JO", "DE")
    rebutted = {**german_sim, "subject.scope_rebuttal": evidence}
    assert ask(rebutted, base=JORDAN).jurisdictions == ("JO",)


def test_the_countries_of_caller_and_processor_do_not_lend_their_calling_rules(ask: Ask) -> None:
    assert ask({"controller.country": "FR", "processor.country": "IT"}).jurisdictions == (
        "EU",
        "DE",
    )


@pytest.mark.parametrize(
    ("place", "number", "state"),
    [
        ("RE", "+262262161234", "FR"),
        ("MQ", "+596596301234", "FR"),
        ("GF", "+594594101234", "FR"),
        ("GP", "+596596301234", "FR"),
        ("YT", "+262262161234", "FR"),
        ("MF", "+596596301234", "FR"),
        ("AX", "+358181234567", "FI"),
    ],
)
def test_a_region_follows_the_law_of_its_state(
    ask: Ask, place: str, number: str, state: str
) -> None:
    here: Facts = {"number": number, "subject.located_in": place, "subject.residence": place}
    by_number = {"number": number, "subject.located_in": None, "subject.residence": None}
    for change in (here, by_number):
        verdict = ask(change)
        assert verdict.jurisdictions == ("EU", state)
        assert "jurisdiction.no_pack" not in reasons(verdict)


def test_svalbard_follows_norway(ask: Ask) -> None:
    verdict = ask({"number": "+4779123456", "subject.located_in": "SJ", "subject.residence": None})
    missing = {
        found.jurisdiction for found in verdict.reasons if found.rule == "jurisdiction.no_pack"
    }
    assert missing <= {"NO"}
    assert "NO" in missing or "NO" in verdict.jurisdictions


def test_the_overseas_department_keeps_its_own_clock(ask: Ask) -> None:
    """10:30 in Paris is 13:30 in Reunion: the midday pause of French law."""
    island: Facts = {"number": "+262262161234", "subject.located_in": "RE"}
    verdict = ask({**island, "subject.residence": "RE", "at": "2026-11-25T10:30:00+01:00"})
    assert "hours.closed" in reasons(verdict)


def test_a_state_refines_its_own_country(ask: Ask) -> None:
    assert ask(base=FLORIDA).jurisdictions == ("US", "US-FL")
    by_area_code = ask(base=FLORIDA, **{"subject.located_in": None, "subject.residence": "US"})
    assert by_area_code.jurisdictions == ("US", "US-FL")


def test_a_state_nobody_reviewed_is_asked_its_countrys_rules_with_a_warning(ask: Ask) -> None:
    washington = ask(base=AMERICA, **{"subject.located_in": "US-DC", "subject.residence": "US-DC"})
    assert washington.verdict == "permit"
    assert "law.subdivision_not_reviewed" in warnings(washington)
    assert "law.subdivision_not_reviewed" not in warnings(ask(base=FLORIDA))


@pytest.mark.parametrize(
    ("number", "country"),
    [("+819012345678", "JP"), ("+18682211234", "TT")],
)
def test_a_country_without_a_pack_refuses(ask: Ask, number: str, country: str) -> None:
    verdict = ask({"number": number, "subject.located_in": None, "subject.residence": None})
    assert verdict.verdict == "refuse"
    assert reason(verdict, "jurisdiction.no_pack").jurisdiction == country


def test_one_country_without_a_pack_is_enough_to_refuse(ask: Ask) -> None:
    verdict = ask({"subject.residence": "JP"})
    assert reason(verdict, "jurisdiction.no_pack").jurisdiction == "JP"
    assert verdict.verdict == "refuse"


@pytest.mark.parametrize(
    ("at", "unknown"),
    [("2021-09-30T12:00:00+02:00", True), ("2021-10-01T12:00:00+02:00", False)],
)
def test_before_its_first_version_a_law_is_unknown(ask: Ask, at: str, unknown: bool) -> None:
    found = {
        finding.jurisdiction
        for finding in ask({"at": at}).reasons
        if finding.rule == "law.unknown_on_date"
    }
    assert found == ({"DE"} if unknown else set())


@pytest.mark.parametrize(
    ("at", "unknown"),
    [("2018-05-24T12:00:00+01:00", True), ("2018-05-25T12:00:00+01:00", False)],
)
def test_before_the_25th_of_may_2018_the_law_of_the_union_is_unknown(
    ask: Ask, at: str, unknown: bool
) -> None:
    found = {
        finding.jurisdiction
        for finding in ask(base=IRELAND, at=at).reasons
        if finding.rule == "law.unknown_on_date"
    }
    assert found == ({"EU"} if unknown else set())


def test_a_number_of_no_country_refuses(packs: Packs) -> None:
    """A network of its own, such as +883, belongs to no land."""
    question = read_question(
        changed(GERMANY, {"subject.located_in": None, "subject.residence": None}), now=NOW
    )
    nowhere = msgspec.structs.replace(question.number, region=None, time_zones=())
    verdict = decide(msgspec.structs.replace(question, number=nowhere), packs)
    assert "jurisdiction.no_pack" in reasons(verdict)
