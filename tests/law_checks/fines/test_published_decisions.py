"""The published decisions are data with their sources, and each concerns articles with a tier."""

from collections import Counter

import pytest

from ringfence.core.law.fines.decisions import DECISIONS, PublishedDecision
from ringfence.core.law.fines.exposure import fine_exposure
from ringfence.core.law.fines.tiers import infringement_of
from ringfence.core.law.read_question import QuestionError

WITHOUT_TIER = {"24", "4(11)"}


def test_there_are_twenty_each_with_authority_date_and_reason() -> None:
    assert [one.number for one in DECISIONS] == list(range(1, 21))
    assert Counter(one.authority for one in DECISIONS) == {
        "Garante (IT)": 14,
        "AEPD (ES)": 1,
        "CNIL (FR)": 3,
        "HDPA (GR)": 2,
    }
    assert all(one.company and one.why and one.articles for one in DECISIONS)
    assert all(len(one.decided) in (7, 10) for one in DECISIONS)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: f"{one.number}-{one.company}")
def test_its_articles_have_a_tier_and_a_large_undertaking_could_be_fined_as_much(
    decision: PublishedDecision,
) -> None:
    articles = [one for one in decision.articles if one not in WITHOUT_TIER]
    answer = fine_exposure({"articles": articles, "linked": True, "turnover": 5_000_000_000})
    assert answer.tier == "83(5)"
    assert decision.euros <= answer.total_cap == 200_000_000


def test_the_largest_passed_the_fixed_amount_so_turnover_matters() -> None:
    largest = max(DECISIONS, key=lambda one: one.euros)
    assert largest.number == 1
    answer = fine_exposure({"articles": ["5(1)(f)", "32"], "linked": True})
    assert largest.euros > answer.total_cap
    assert [said.rule for said in answer.warnings] == ["turnover.unknown"]


@pytest.mark.parametrize("article", sorted(WITHOUT_TIER))
def test_some_articles_named_in_decisions_carry_no_fine_of_their_own(article: str) -> None:
    assert any(article in one.articles for one in DECISIONS)
    with pytest.raises(QuestionError):
        infringement_of(article)


def test_what_became_of_a_decision_is_told() -> None:
    assert "Annulled" in (DECISIONS[2].remark or "")
    assert "Upheld" in (DECISIONS[6].remark or "")
