"""Whether the GDPR binds the buyer at all: what ties it to the Union (SC-01…SC-07)."""

import pytest

from tests.law_checks.lists.base_list import JORDAN, Facts
from tests.law_checks.lists.conftest import COMMAND, Judge, warned

BOUND: dict[str, tuple[Facts, str]] = {
    "established in the Union": ({"buyer.establishment": "DE"}, "SC-01"),
    "established in the EEA": ({"buyer.establishment": "NO"}, "SC-01"),
    "established in a region of the Union": ({"buyer.establishment": "RE"}, "SC-01"),
    "an establishment there": ({"buyer.eu_establishment": True}, "SC-01"),
    "offers to people there": ({"buyer.targets": ["JO", "IT"]}, "SC-02"),
    "a list of people there": ({"list.countries": ["JO", "IT"]}, "SC-05"),
    "a number of the Union among its rows": ({"rows.0.number": "+390212345601"}, "SC-05"),
    "nobody knows about establishments": ({"buyer.eu_establishment": None}, "SC-05"),
    "nobody knows to whom offers go": ({"buyer.targets": None}, "SC-05"),
    "nobody knows for which countries": ({"list.countries": None}, "SC-05"),
    "nobody knows the buyer": ({"buyer": None}, "SC-05"),
}


def test_a_buyer_outside_who_calls_outside_is_not_bound(judge: Judge) -> None:
    answer = judge(JORDAN)
    assert (answer["decision"], answer["scope"]) == ("not_gdpr", "SC-07")
    assert (answer["reasons"], answer["warnings"]) == ([], [])
    assert COMMAND.is_good(answer)


def test_no_rule_on_lists_is_asked_of_it_but_rows_are_judged(judge: Judge) -> None:
    answer = judge(JORDAN | {"list.minors": True, "rows.0.on_suppression": True})
    assert answer["decision"] == "not_gdpr"
    assert [row["decision"] for row in answer["rows"]] == ["reject"]


@pytest.mark.parametrize(("change", "spec"), BOUND.values(), ids=BOUND)
def test_a_tie_to_the_union_binds(judge: Judge, change: Facts, spec: str) -> None:
    answer = judge(JORDAN | change)
    assert answer["scope"] == spec
    assert answer["decision"] != "not_gdpr"


def test_a_processor_in_the_union_is_no_tie_but_told(judge: Judge) -> None:
    answer = judge(JORDAN | {"buyer.eu_processor": True})
    assert answer["decision"] == "not_gdpr"
    assert warned(answer) == [("scope.processor_only", "SC-03")]
    assert answer["warnings"][0]["outcome"] == "refuse"


def test_a_processor_nobody_knows_of_is_told_as_unknown(judge: Judge) -> None:
    answer = judge(JORDAN | {"buyer.eu_processor": None})
    assert answer["decision"] == "not_gdpr"
    assert [warning["missing"] for warning in answer["warnings"]] == ["buyer.eu_processor"]
