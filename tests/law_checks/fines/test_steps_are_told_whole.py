"""Each step of an exposure is told in a sentence of its own, and every error names its key."""

from typing import Any

import pytest

from ringfence.core.law.fines.exposure import answer_json, fine_exposure
from ringfence.core.law.read_question import QuestionError

LAST = "Whether this is effective, proportionate and dissuasive is for the authority (83(1))."
UNDERTAKING = (
    "The turnover is that of the whole undertaking, worldwide, in the preceding year "
    "(recital 150; C-807/21, C-383/23)."
)
ALWAYS = [
    "An estimate of exposure by the steps of EDPB Guidelines 04/2022; not a prediction of what "
    "an authority will decide.",
    "Intent or negligence is presumed; without either there is no fine (C-807/21, C-683/21).",
    "Fines under national ePrivacy law, other penalties (Art. 84) and damages (Art. 82) come on "
    "top and are not counted.",
    "Inability to pay lowers a fine in exceptional cases only and is not counted.",
]


def answer(**facts: object) -> dict[str, Any]:
    return answer_json(fine_exposure(facts))


def test_one_article_of_a_small_undertaking() -> None:
    told = answer(articles=["6"], seriousness="high", turnover=30_000_000)
    assert told["steps"] == [
        "FN-01: Art. 6 is fined under 83(5).",
        "FN-02: cap 20,000,000 EUR: the higher of 20,000,000 EUR and 4 % of turnover.",
        "FN-05: one infringement, so the total is limited to 20,000,000 EUR as well.",
        "FN-03: start 4,000,000 to 20,000,000 EUR, 20 to 100 % of the cap.",
        "FN-04: turnover up to 50,000,000 EUR: 1.5 to 10 % of the start: 60,000 to 2,000,000 EUR.",
        "Circumstances of 83(2), 0 %, checked against the cap: 60,000 to 2,000,000 EUR.",
        LAST,
    ]
    assert told["assumptions"] == [
        UNDERTAKING,
        "No aggravating or mitigating circumstances are given: counted as none.",
        "The share for this size of undertaking is known from memory of the guidelines and was "
        "not checked against their text.",
        *ALWAYS,
    ]
    assert told["warnings"] == []


def test_two_articles_and_nothing_else_known() -> None:
    told = answer(articles=["6", "32"])
    assert told["steps"] == [
        "FN-01: Art. 6 is fined under 83(5), the gravest of 2.",
        "FN-02: cap 20,000,000 EUR: the higher of 20,000,000 EUR and 4 % of turnover.",
        "FN-05: separate conducts add up: all together at most 30,000,000 EUR.",
        "FN-03: start 0 to 20,000,000 EUR, 0 to 100 % (seriousness not given) of the cap.",
        "FN-04: turnover not given, nothing lowered for size: 0 to 20,000,000 EUR.",
        "Circumstances of 83(2), 0 %, checked against the cap: 0 to 20,000,000 EUR.",
        LAST,
    ]
    assert told["assumptions"] == [
        "The turnover is not known: fixed cap, and nothing lowered for size.",
        "Whether the operations are linked is not known: counted as separate conducts.",
        "The seriousness is not known: the whole range from 0 to 100 % of the cap.",
        "No aggravating or mitigating circumstances are given: counted as none.",
        *ALWAYS,
    ]
    assert [one["rule"] for one in told["warnings"]] == ["turnover.unknown"]


def test_linked_operations_of_a_large_undertaking() -> None:
    told = answer(
        articles=["6", "21"], linked=True, seriousness="medium", turnover=600_000_000, factor=-20
    )
    assert told["steps"][1:6] == [
        "FN-02: cap 24,000,000 EUR: the higher of 20,000,000 EUR and 4 % of turnover.",
        "FN-05: linked operations: all together at most 24,000,000 EUR (83(3)).",
        "FN-03: start 2,400,000 to 4,800,000 EUR, 10 to 20 % of the cap.",
        "FN-04: turnover above 500,000,000 EUR, nothing lowered for size: 2,400,000 to "
        "4,800,000 EUR.",
        "Circumstances of 83(2), -20 %, checked against the cap: 1,920,000 to 3,840,000 EUR.",
    ]
    assert told["assumptions"] == [UNDERTAKING, *ALWAYS]


def test_an_article_given_twice_counts_once_and_is_warned_of() -> None:
    told = answer(articles=["6", "6", "21"], seriousness="low", turnover=1_000_000_000, factor=50)
    assert told["steps"][3] == "FN-03: start 0 to 4,000,000 EUR, 0 to 10 % of the cap."
    assert told["warnings"] == [
        {
            "rule": "article.repeated",
            "spec": "FN-05",
            "outcome": "refuse",
            "text": "Given more than once and counted once: Art. 6.",
            "remedy": "Ask for separate conducts one by one, and add their caps.",
            "citations": [
                {
                    "law": "Regulation (EU) 2016/679 (GDPR)",
                    "article": "Art. 83(3)",
                    "url": None,
                    "seen": "no",
                }
            ],
            "missing": None,
            "contested": None,
        }
    ]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"articles": []}, "article: at least one is needed, as 6 or 21(3)"),
        ({"articles": ["6"] * 101}, "article: more than 100 are given"),
        ({"turnover": -1}, "turnover: -1 is not a number from 0 to 1000000000000000"),
        ({"factor": -51}, "factor: -51 is not a number from -50 to 100"),
        ({"factor": 101}, "factor: 101 is not a number from -50 to 100"),
    ],
)
def test_what_cannot_be_is_told(facts: dict[str, object], told: str) -> None:
    with pytest.raises(QuestionError) as caught:
        fine_exposure({"articles": ["6"], **facts})
    assert str(caught.value) == told


@pytest.mark.parametrize(
    "facts",
    [
        {"articles": ["6"] * 100},
        {"turnover": 0},
        {"turnover": 10**15},
        {"factor": -50},
        {"factor": 100},
    ],
)
def test_the_limits_themselves_are_allowed(facts: dict[str, object]) -> None:
    assert fine_exposure({"articles": ["6"], **facts}).tier == "83(5)"
