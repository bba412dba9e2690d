"""Scraped and directory data under the regime that the packs hold (PL-09)."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge, specs


def of(country: str, audience: str | None = "consumer") -> Facts:
    """A regime to be looked up."""
    return {"regime": {"country": country, "call_type": "live", "audience": audience}}


@pytest.mark.parametrize(
    ("country", "origin", "decision"),
    [
        ("DE", "directory", "reject"),
        ("DE", "scraped", "reject"),
        ("DE", "form", "accept"),
        ("FI", "directory", "quarantine"),
        ("FI", "form", "accept"),
        ("IT", "directory", "quarantine"),
        ("IT", "form", "accept"),
    ],
)
def test_consent_or_an_assessment(judge: Judge, country: str, origin: str, decision: str) -> None:
    assert judge(of(country) | {"list.origin": origin})["decision"] == decision


def test_half_a_regime_is_unknown(judge: Judge) -> None:
    answer = judge(of("FI", None))
    assert answer["decision"] == "quarantine"
    assert [reason["missing"] for reason in answer["reasons"]] == ["regime.audience"]


def test_a_day_before_the_pack_begins_is_unknown_law(judge: Judge) -> None:
    answer = judge(of("FR") | {"at": "2010-01-01T12:00:00+01:00"})
    assert ("law.unknown_on_date", "PL-09") in specs(answer)
    assert any("FR" in reason["text"] for reason in answer["reasons"])
