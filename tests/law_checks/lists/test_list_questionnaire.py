"""The seller's questionnaire: which items reject, which quarantine, which only warn."""

import pytest

from tests.law_checks.lists.base_list import ACCEPTED, Facts
from tests.law_checks.lists.conftest import Judge, specs, warned

DECIDING = ["V2", "V12", "V24"]
BY_A_FACT = ["V1", "V3", "V4", "V5", "V6", "V7", "V8", "V10", "V13", "V14", "V16", "V21"]
NOTED = ["V9", "V11", "V15", "V17", "V18", "V19", "V20", "V22", "V23", "V25", "V26"]


def of(item: str, **change: object) -> Facts:
    """One item of the questionnaire with some keys changed."""
    answers = ACCEPTED["vendor"]["questionnaire"]
    return {f"vendor.questionnaire.{item}": {**answers[item], **change}}


@pytest.mark.parametrize("item", DECIDING)
def test_a_no_rejects(judge: Judge, item: str) -> None:
    answer = judge(of(item, answer=False))
    assert answer["decision"] == "reject"
    assert specs(answer) == [("vendor.answer_fails", item)]
    assert item in answer["reasons"][0]["text"]


@pytest.mark.parametrize("item", DECIDING)
@pytest.mark.parametrize(
    "change",
    [
        {"answer": None},
        {"evidence": None},
        {"evidence": " "},
        {"date": None},
        {"date": "2026-11-24"},
    ],
    ids=["no answer", "no evidence", "blank evidence", "no date", "a later date"],
)
def test_an_item_not_shown_quarantines(judge: Judge, item: str, change: Facts) -> None:
    answer = judge(of(item, **change))
    assert answer["decision"] == "quarantine"
    assert [spec for _, spec in specs(answer)] == [item]


def test_an_item_dated_today_counts(judge: Judge) -> None:
    assert judge(of("V2", date="2026-11-23"))["decision"] == "accept"


@pytest.mark.parametrize("item", BY_A_FACT)
def test_where_a_fact_says_the_same_the_fact_alone_decides(judge: Judge, item: str) -> None:
    answer = judge(of(item, answer=False))
    assert answer["decision"] == "accept"
    assert warned(answer) == [("vendor.answer_noted", item)]
    assert judge({f"vendor.questionnaire.{item}": None}) == judge()


@pytest.mark.parametrize("item", NOTED)
def test_other_items_only_warn(judge: Judge, item: str) -> None:
    for change in (
        of(item, answer=False),
        of(item, answer=None),
        {f"vendor.questionnaire.{item}": None},
    ):
        answer = judge(change)
        assert answer["decision"] == "accept"
        assert warned(answer) == [("vendor.answer_noted", item)]


def test_answers_older_than_a_year_are_told_as_a_warning(judge: Judge) -> None:
    assert warned(judge(of("V2", date="2025-11-23"))) == []
    answer = judge(of("V2", date="2025-11-22"))
    assert answer["decision"] == "accept"
    assert warned(answer) == [("vendor.answer_old", "V2")]


def test_without_a_questionnaire_the_deciding_items_are_unknown(judge: Judge) -> None:
    answer = judge({"vendor.questionnaire": None})
    assert answer["decision"] == "quarantine"
    assert [spec for _, spec in specs(answer)] == DECIDING
    assert [spec for _, spec in warned(answer)] == NOTED
