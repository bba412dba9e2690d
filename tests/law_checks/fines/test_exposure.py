"""FN-02…FN-05: caps, shares by seriousness, size, circumstances, several articles."""

from decimal import Decimal
from typing import Any

import pytest

from ringfence.core.law.fines.exposure import answer_json, fine_exposure
from ringfence.core.law.read_question import QuestionError

KEYS = [
    "tier",
    "cap",
    "total_cap",
    "start_min",
    "start_max",
    "adjusted_min",
    "adjusted_max",
    "after_factors_min",
    "after_factors_max",
    "assumptions",
    "steps",
    "warnings",
]


def exposure(*articles: str, **facts: object) -> dict[str, Any]:
    return answer_json(fine_exposure({"articles": list(articles), **facts}))


def figures(answer: dict[str, Any], name: str) -> tuple[int, int]:
    return answer[f"{name}_min"], answer[f"{name}_max"]


def test_the_worked_example() -> None:
    answer = exposure("6", seriousness="high", turnover=30_000_000)
    assert list(answer) == KEYS
    assert (answer["tier"], answer["cap"], answer["total_cap"]) == (
        "83(5)",
        20_000_000,
        20_000_000,
    )
    assert figures(answer, "start") == (4_000_000, 20_000_000)
    assert figures(answer, "adjusted") == (60_000, 2_000_000)
    assert figures(answer, "after_factors") == (60_000, 2_000_000)
    assert answer["warnings"] == []


@pytest.mark.parametrize(
    ("article", "turnover", "cap"),
    [
        ("6", 500_000_000, 20_000_000),
        ("6", 500_000_025, 20_000_001),
        ("6", 500_000_024, 20_000_000),  # never rounded above the cap
        ("6", 1_000_000_000, 40_000_000),
        ("32", 500_000_000, 10_000_000),
        ("32", 500_000_050, 10_000_001),
        ("32", 1_000_000_000, 20_000_000),
        ("6", 0, 20_000_000),
    ],
)
def test_the_cap_is_the_higher_of_amount_and_percentage(
    article: str, turnover: int, cap: int
) -> None:
    answer = exposure(article, turnover=turnover)
    assert answer["cap"] == answer["total_cap"] == cap


@pytest.mark.parametrize(
    ("seriousness", "low", "high"),
    [
        ("low", 0, 2_000_000),
        ("medium", 2_000_000, 4_000_000),
        ("high", 4_000_000, 20_000_000),
        (None, 0, 20_000_000),
    ],
)
def test_the_start_is_a_share_of_the_cap(seriousness: str | None, low: int, high: int) -> None:
    answer = exposure("6", seriousness=seriousness, turnover=30_000_000)
    assert figures(answer, "start") == (low, high)
    unknown = any("seriousness is not known" in said for said in answer["assumptions"])
    assert unknown is (seriousness is None)


@pytest.mark.parametrize(
    ("turnover", "low", "high", "doubted"),
    [
        (0, 8_000, 80_000, False),
        (2_000_000, 8_000, 80_000, False),
        (2_000_001, 12_000, 400_000, True),
        (10_000_000, 12_000, 400_000, True),
        (10_000_001, 60_000, 2_000_000, True),
        (50_000_000, 60_000, 2_000_000, True),
        (50_000_001, 320_000, 4_000_000, True),
        (100_000_000, 320_000, 4_000_000, True),
        (100_000_001, 600_000, 10_000_000, True),
        (250_000_000, 600_000, 10_000_000, True),
        (250_000_001, 1_600_000, 20_000_000, True),
        (500_000_000, 1_600_000, 20_000_000, True),
        (500_000_001, 4_000_000, 20_000_000, False),
    ],
)
def test_the_upper_end_of_a_size_band_belongs_to_it(
    turnover: int, low: int, high: int, doubted: bool
) -> None:
    answer = exposure("6", seriousness="high", turnover=turnover)
    assert figures(answer, "adjusted") == (low, high)
    assert any("from memory" in said for said in answer["assumptions"]) is doubted


@pytest.mark.parametrize(
    ("factor", "low", "high"),
    [
        (Decimal(-50), 2_000_000, 10_000_000),
        (Decimal("-12.5"), 3_500_000, 17_500_000),
        (Decimal(0), 4_000_000, 20_000_000),
        (Decimal(50), 6_000_000, 20_000_000),  # never above the cap
        (Decimal(100), 8_000_000, 20_000_000),
        (None, 4_000_000, 20_000_000),
    ],
)
def test_circumstances_move_the_amount_but_not_above_the_cap(
    factor: Decimal | None, low: int, high: int
) -> None:
    answer = exposure("6", seriousness="high", factor=factor)
    assert figures(answer, "adjusted") == (4_000_000, 20_000_000)
    assert figures(answer, "after_factors") == (low, high)


def test_without_turnover_the_cap_is_fixed_and_a_warning_says_so() -> None:
    answer = exposure("32")
    assert answer["cap"] == 10_000_000
    assert [(said["rule"], said["spec"]) for said in answer["warnings"]] == [
        ("turnover.unknown", "FN-02")
    ]
    assert figures(answer, "adjusted") == figures(answer, "start") == (0, 10_000_000)


@pytest.mark.parametrize(
    ("linked", "total", "assumed"),
    [(True, 20_000_000, False), (False, 40_000_000, False), (None, 40_000_000, True)],
)
def test_separate_conducts_add_up_and_linked_ones_do_not(
    linked: bool | None, total: int, assumed: bool
) -> None:
    answer = exposure("32", "6", "28", linked=linked, turnover=30_000_000, seriousness="high")
    assert (answer["tier"], answer["cap"], answer["total_cap"]) == ("83(5)", 20_000_000, total)
    assert figures(answer, "adjusted") == (60_000, 2_000_000)
    assert any("linked is not known" in said for said in answer["assumptions"]) is assumed


def test_the_gravest_counts_wherever_it_stands() -> None:
    assert exposure("6", "32")["tier"] == exposure("32", "6")["tier"] == "83(5)"
    assert exposure("32", "28")["tier"] == "83(4)"


def test_an_article_given_twice_counts_once_and_is_told() -> None:
    answer = exposure("6", "6", turnover=1)
    assert answer["total_cap"] == 20_000_000
    assert [said["rule"] for said in answer["warnings"]] == ["article.repeated"]
    assert exposure("6", "6(1)", turnover=1)["total_cap"] == 40_000_000


def test_it_is_never_presented_as_a_prediction() -> None:
    assert any("not a prediction" in said for said in exposure("6")["assumptions"])


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"articles": []}, "article"),
        ({"articles": ["6"] * 101}, "article"),
        ({"articles": "6"}, "articles"),
        ({"turnover": Decimal("NaN")}, "turnover"),
        ({"turnover": Decimal("Infinity")}, "turnover"),
        ({"turnover": -1}, "turnover"),
        ({"turnover": 10**15 + 1}, "turnover"),
        ({"factor": Decimal("-50.1")}, "factor"),
        ({"factor": Decimal("100.1")}, "factor"),
        ({"seriousness": "grave"}, "seriousness"),
        ({"linked": "yes"}, "linked"),
        ({"staff": 3}, "staff"),
    ],
)
def test_facts_that_cannot_be_are_refused(facts: dict[str, object], path: str) -> None:
    with pytest.raises(QuestionError) as caught:
        fine_exposure({"articles": ["6"], **facts})
    assert path in str(caught.value)
