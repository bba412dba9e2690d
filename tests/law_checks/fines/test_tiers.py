"""FN-01: which article belongs to which tier; what has none is no usage."""

import pytest

from ringfence.core.law.fines.tiers import infringement_of
from ringfence.core.law.read_question import QuestionError

LOWER = ["8", "11", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37"]
LOWER += ["38", "39", "42", "43", "41(4)", "28(3)(a)", "33(1)", "83(4)", "83(4)(a)", "35(11)"]
UPPER = ["5", "6", "7", "9", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22"]
UPPER += ["44", "45", "46", "47", "48", "49", "85", "86", "87", "88", "89", "90", "91"]
UPPER += [
    "58(1)",
    "58(2)",
    "58(2)(f)",
    "83(5)",
    "83(5)(e)",
    "83(6)",
    "21(3)",
    "5(1)(f)",
    "6(1)(a)",
]


@pytest.mark.parametrize("article", LOWER)
def test_duties_of_controllers_and_processors_are_the_lower_tier(article: str) -> None:
    tier = infringement_of(article).tier
    assert (tier.name, tier.fixed, tier.percent) == ("83(4)", 10_000_000, 2)


@pytest.mark.parametrize("article", UPPER)
def test_principles_rights_transfers_and_orders_are_the_upper_tier(article: str) -> None:
    tier = infringement_of(article).tier
    assert (tier.name, tier.fixed, tier.percent) == ("83(5)", 20_000_000, 4)


@pytest.mark.parametrize(
    "article",
    ["1", "2", "3", "4", "4(11)", "10", "23", "24", "40", "41", "41(1)", "50", "51", "58", "58(3)"]
    + ["77", "82", "83", "83(1)", "83(7)", "84", "92", "99", "21(7)", "6(5)", "16(1)", "5(3)"],
)
def test_an_article_without_a_tier_is_refused(article: str) -> None:
    with pytest.raises(QuestionError, match="no tier"):
        infringement_of(article)


@pytest.mark.parametrize(
    "article",
    ["", "0", "06", "-6", "6.1", "6(", "6()", "6(0)", "6 (1)", "Art. 6", "six", "nan", "100"]
    + ["6(1)(A)", "6(1)(z)", "6\n", "٦", "6(1)(a)(b)", "6" * 1000],
)
def test_what_is_no_article_is_refused_in_one_line(article: str) -> None:
    with pytest.raises(QuestionError, match="no article of the GDPR") as caught:
        infringement_of(article)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300
