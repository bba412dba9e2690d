"""Every row that applies is told, from the person or from elsewhere (NT-02, NT-04, NT-06)."""

import pytest

from ringfence.interfaces.cli.checks import notice
from tests.law_checks.notices.base_notice import DIRECT, ITEMS, Facts, all_but, rules
from tests.law_checks.notices.conftest import Tell

ARTICLES = {
    "controller": ("Art. 13(1)(a)", "Art. 14(1)(a)"),
    "rep": ("Art. 13(1)(a)", "Art. 14(1)(a)"),
    "dpo": ("Art. 13(1)(b)", "Art. 14(1)(b)"),
    "purposes": ("Art. 13(1)(c)", "Art. 14(1)(c)"),
    "li_text": ("Art. 13(1)(d)", "Art. 14(2)(b)"),
    "categories": (None, "Art. 14(1)(d)"),
    "recipients": ("Art. 13(1)(e)", "Art. 14(1)(e)"),
    "transfers": ("Art. 13(1)(f)", "Art. 14(1)(f)"),
    "retention": ("Art. 13(2)(a)", "Art. 14(2)(a)"),
    "rights": ("Art. 13(2)(b)", "Art. 14(2)(c)"),
    "withdraw": ("Art. 13(2)(c)", "Art. 14(2)(d)"),
    "authority": ("Art. 13(2)(d)", "Art. 14(2)(e)"),
    "must_provide": ("Art. 13(2)(e)", None),
    "source": (None, "Art. 14(2)(f)"),
    "adm": ("Art. 13(2)(f)", "Art. 14(2)(g)"),
    "further": ("Art. 13(3)", "Art. 14(4)"),
}
BASIS = {"li_text": "legitimate_interest", "withdraw": "consent"}


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("direct", [True, False], ids=["from the person", "from elsewhere"])
def test_a_row_left_out_is_missing_where_it_applies(
    noticed: Tell, item: str, direct: bool
) -> None:
    article = ARTICLES[item][0 if direct else 1]
    facts: Facts = {"items": all_but(item), "basis": BASIS.get(item, "contract")}
    answer = noticed((DIRECT if direct else {}) | facts)
    if article is None:
        assert (answer["result"], answer["missing"], answer["reasons"]) == ("complete", [], [])
        return
    assert (answer["result"], answer["missing"]) == ("incomplete", [item])
    assert not notice.is_good(answer)
    (reason,) = answer["reasons"]
    assert reason["spec"] == ("NT-04" if item == "source" else "NT-02")
    assert reason["citations"][0]["article"] == article


@pytest.mark.parametrize("item", BASIS)
@pytest.mark.parametrize("basis", ["consent", "contract", "legitimate_interest", "legal_duty"])
def test_interests_and_withdrawal_are_owed_for_their_basis_only(
    noticed: Tell, item: str, basis: str
) -> None:
    answer = noticed({"items": all_but(item), "basis": basis})
    assert answer["missing"] == ([item] if BASIS[item] == basis else [])


def test_the_example_is_complete_without_a_word(noticed: Tell) -> None:
    assert noticed() == {
        "result": "complete",
        "missing": [],
        "due_on": "2026-11-10",
        "reasons": [],
        "warnings": [],
    }


def test_a_notice_on_data_from_the_person_is_complete(noticed: Tell) -> None:
    answer = noticed(DIRECT)
    assert (answer["result"], answer["due_on"], answer["reasons"]) == (
        "complete",
        "2026-11-02",
        [],
    )


def test_whatever_lacks_is_named_in_the_order_of_the_table(noticed: Tell) -> None:
    answer = noticed({"items": ["rights", "controller", "controller"]})
    assert answer["missing"] == [
        "rep",
        "dpo",
        "purposes",
        "categories",
        "recipients",
        "transfers",
        "retention",
        "withdraw",
        "authority",
        "source",
        "adm",
        "further",
    ]


def test_nothing_told_is_all_missing(noticed: Tell) -> None:
    assert len(noticed({"items": []})["missing"]) == 14


def test_the_source_is_owed_also_where_nothing_was_bought(noticed: Tell) -> None:
    answer = noticed({"purchased": False, "items": all_but("source")})
    assert answer["missing"] == ["source"]
    assert [reason["spec"] for reason in answer["reasons"]] == ["NT-02"]


def test_bought_data_said_to_come_from_the_person_owe_their_source(noticed: Tell) -> None:
    bought = DIRECT | {"purchased": True}
    answer = noticed(bought)
    assert (answer["result"], rules(answer, "warnings")) == ("complete", {"source.contradiction"})
    assert noticed(bought | {"items": all_but("source")})["missing"] == ["source"]


@pytest.mark.parametrize(("shown", "outcome"), [(False, "refuse"), (None, "unknown")])
def test_a_right_to_object_not_shown_is_missing(
    noticed: Tell, shown: bool | None, outcome: str
) -> None:
    answer = noticed({"right_to_object_shown": shown})
    assert (answer["result"], answer["missing"]) == ("incomplete", ["right_to_object"])
    (reason,) = answer["reasons"]
    assert (reason["spec"], reason["outcome"]) == ("NT-06", outcome)
