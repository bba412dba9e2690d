"""No notice is complete because a fact was left out, whichever it is."""

import pytest

from tests.law_checks.notices.base_notice import DIRECT, NOTICE, Facts, all_but
from tests.law_checks.notices.conftest import Tell
from tests.law_checks.notices.test_notice_timing import ROWS

NEEDED = (
    "collected_from_subject",
    "basis",
    "items",
    "right_to_object_shown",
    "obtained_at",
    "country",
)
INCOMPLETE: dict[str, Facts] = {
    f"{name} without {item}": base | {"items": all_but(item)}
    for name, base in (("bought", {}), ("given", DIRECT), ("given or bought", {"purchased": None}))
    for item in ("controller", "withdraw", "adm")
}
NO_ACT = "first_contact_at"
"""A contact nobody recorded did not take place, so nothing is late for it."""


@pytest.mark.parametrize("key", NEEDED)
@pytest.mark.parametrize("base", [{}, DIRECT], ids=["bought", "given"])
def test_an_unknown_fact_is_named(noticed: Tell, base: Facts, key: str) -> None:
    answer = noticed({**base, key: None})
    assert answer["result"] == "incomplete"
    assert key in {reason["missing"] for reason in answer["reasons"]}


@pytest.mark.parametrize("change", INCOMPLETE.values(), ids=INCOMPLETE)
def test_what_is_incomplete_stays_so(noticed: Tell, change: Facts) -> None:
    for key in NOTICE:
        assert noticed({**change, key: None})["result"] != "complete", key


@pytest.mark.parametrize("change", [row[0] for row in ROWS.values() if row[1] == "late"])
def test_what_is_late_is_never_complete_with_less_said(noticed: Tell, change: Facts) -> None:
    for key in NOTICE:
        if key not in (NO_ACT, "at"):
            assert noticed({**change, key: None})["result"] != "complete", key


def test_an_unknown_basis_owes_both_of_its_rows(noticed: Tell) -> None:
    answer = noticed({"basis": None, "items": all_but("li_text", "withdraw")})
    assert answer["missing"] == ["li_text", "withdraw"]


def test_an_unknown_origin_owes_the_rows_of_both_articles(noticed: Tell) -> None:
    rows = ("categories", "must_provide", "source")
    answer = noticed({"collected_from_subject": None, "items": all_but(*rows)})
    assert answer["missing"] == list(rows)
    cited = {reason["citations"][0]["article"] for reason in answer["reasons"]}
    assert {"Art. 14(1)(d)", "Art. 13(2)(e)", "Art. 14(2)(f)"} <= cited


def test_whether_data_were_bought_matters_where_the_source_was_not_told(noticed: Tell) -> None:
    unsaid = DIRECT | {"items": all_but("source")}
    assert noticed(unsaid)["result"] == "complete"
    answer = noticed(unsaid | {"purchased": None})
    assert (answer["result"], answer["missing"]) == ("incomplete", ["source"])
    assert [reason["missing"] for reason in answer["reasons"]] == ["purchased"]


def test_a_delivery_nobody_recorded_was_not_made(noticed: Tell) -> None:
    assert noticed({"delivered_at": None})["result"] == "late"


def test_what_comes_later_is_not_yet_known(noticed: Tell) -> None:
    answer = noticed({"obtained_at": "2026-11-24", "first_contact_at": None})
    assert (answer["result"], answer["due_on"]) == ("incomplete", None)
