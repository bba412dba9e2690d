"""The regime is looked up in the packs, as the gate reads them (LI-04)."""

import pytest

from tests.law_checks.interests.base_assessment import Facts
from tests.law_checks.interests.conftest import Assess

ROWS = [
    ("FI", "live", "consumer", "pass"),
    ("FI", "automated", "consumer", "fail"),
    ("FI", "predictive", "consumer", "pass"),
    ("AX", "live", "consumer", "pass"),
    ("DE", "live", "consumer", "fail"),
    ("DE", "live", "unknown", "fail"),
    ("DE", "live", "business", "pass"),
    ("DE", "automated", "business", "fail"),
    ("FR", "live", "consumer", "fail"),
    ("FR", "live", "business", "pass"),
    ("RE", "live", "consumer", "fail"),
    ("NL", "live", "consumer", "fail"),
    ("GB", "live", "consumer", "pass"),
    ("IE", "live", "consumer", "pass"),
    ("JO", "live", "consumer", "fail"),
]


def of(country: str | None, call_type: str | None, audience: str | None) -> Facts:
    """A regime to be looked up."""
    return {"regime": {"country": country, "call_type": call_type, "audience": audience}}


@pytest.mark.parametrize(("country", "call_type", "audience", "result"), ROWS)
def test_consent_where_the_law_asks_for_it(
    assess: Assess, country: str, call_type: str, audience: str, result: str
) -> None:
    answer = assess(of(country, call_type, audience))
    assert answer["result"] == result
    if result == "fail":
        assert [reason["rule"] for reason in answer["reasons"]] == ["regime.consent_needed"]
        assert answer["warnings"] == []


def test_the_law_of_the_day_counts(assess: Assess) -> None:
    french = of("FR", "live", "consumer")
    assert assess(french | {"at": "2026-08-10T12:00:00+02:00"})["result"] == "pass"
    assert assess(french | {"at": "2026-08-11T00:00:00+02:00"})["result"] == "fail"


def test_the_pack_is_cited(assess: Assess) -> None:
    (reason,) = assess(of("DE", "live", "consumer"))["reasons"]
    assert {citation["law"] for citation in reason["citations"]} == {
        "Gesetz gegen den unlauteren Wettbewerb (UWG)"
    }


def test_a_country_without_a_pack_leaves_it_incomplete(assess: Assess) -> None:
    answer = assess(of("AQ", "live", "consumer"))
    assert answer["result"] == "incomplete"
    (reason,) = answer["reasons"]
    assert (reason["rule"], reason["spec"]) == ("jurisdiction.no_pack", "LI-04")
    assert "AQ" in reason["text"]
    assert "AQ" in reason["remedy"]


def test_a_day_before_the_pack_begins_leaves_it_incomplete(assess: Assess) -> None:
    change = {"at": "2010-01-01T12:00:00+01:00", "decided_at": "2009-12-01"}
    answer = assess(of("FR", "live", "consumer") | change)
    assert answer["result"] == "incomplete"
    assert [reason["rule"] for reason in answer["reasons"]] == ["law.unknown_on_date"]


@pytest.mark.parametrize(
    ("regime", "missing"),
    [
        (of(None, "live", "consumer"), "regime.country"),
        (of("FI", None, "consumer"), "regime.call_type"),
        (of("FI", "live", None), "regime.audience"),
    ],
)
def test_half_a_regime_is_unknown(assess: Assess, regime: Facts, missing: str) -> None:
    answer = assess(regime)
    assert answer["result"] == "incomplete"
    assert [reason["missing"] for reason in answer["reasons"]] == [missing]


def test_a_presumed_interest_is_told_as_a_warning(assess: Assess) -> None:
    answer = assess(of("DE", "live", "business"))
    assert [warning["rule"] for warning in answer["warnings"]] == ["regime.presumed_interest"]


def test_lines_that_need_consent_all_the_same_are_told(assess: Assess) -> None:
    answer = assess(of("IE", "live", "consumer"))
    assert [warning["rule"] for warning in answer["warnings"]] == ["regime.lines_apart"]
    assert assess(of("FI", "live", "consumer"))["warnings"] == []


def test_italy_lets_only_public_numbers_be_called_without_consent(assess: Assess) -> None:
    italian = of("IT", "live", "consumer")
    assert assess(italian | {"balancing.source": "own"})["result"] == "fail"
    assert assess(italian | {"balancing.source": "purchased"})["result"] == "fail"
    assert assess(italian | {"balancing.source": "public"})["result"] == "pass"
