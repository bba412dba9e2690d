"""The sample: large enough, few failures, nothing forged, its seed kept in the answer."""

import pytest

from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import Judge, specs

ENOUGH: dict[str, tuple[Facts, bool]] = {
    "200 of 20,000": ({"list.rows": 20_000, "list.sample.size": 200}, True),
    "199 of 20,000": ({"list.rows": 20_000, "list.sample.size": 199}, False),
    "200 of 3,000,000": ({"list.rows": 3_000_000, "list.sample.size": 200}, True),
    "1 % of 5,000": ({"list.rows": 5_000, "list.sample.size": 50}, True),
    "less than 1 % of 5,000": ({"list.rows": 5_000, "list.sample.size": 49}, False),
    "less than 1 % of 5,001": ({"list.rows": 5_001, "list.sample.size": 50}, False),
    "1 of 100": ({"list.rows": 100, "list.sample.size": 1}, True),
    "none of none": ({"list.rows": 0, "list.sample.size": 0}, False),
}
FEW: dict[str, tuple[Facts, bool]] = {
    "2 of 200": ({"list.sample.failures": 2}, True),
    "3 of 200": ({"list.sample.failures": 3}, False),
    "7 of 700, exactly 1 %": ({"list.sample.size": 700, "list.sample.failures": 7}, True),
    "2 of 200, none allowed": (
        {"list.sample.failures": 2, "policy.max_fail_rate": 0},
        False,
    ),
    "3 of 200, 1.5 % allowed": (
        {"list.sample.failures": 3, "policy.max_fail_rate": 0.015},
        True,
    ),
    "3 of 200, no policy": ({"list.sample.failures": 3, "policy": None}, False),
    "2 of 200, no policy": ({"list.sample.failures": 2, "policy": None}, True),
}


@pytest.mark.parametrize(("change", "enough"), ENOUGH.values(), ids=ENOUGH)
def test_200_rows_or_one_in_a_hundred_suffice(judge: Judge, change: Facts, enough: bool) -> None:
    answer = judge(change)
    assert answer["decision"] == ("accept" if enough else "quarantine")
    assert specs(answer) == ([] if enough else [("sample.too_small", "PL-16")])


def test_the_rows_needed_are_named(judge: Judge) -> None:
    (reason,) = judge({"list.rows": 5_001, "list.sample.size": 50})["reasons"]
    assert "51 rows" in reason["remedy"]


@pytest.mark.parametrize(("change", "few"), FEW.values(), ids=FEW)
def test_failures_up_to_the_share_allowed(judge: Judge, change: Facts, few: bool) -> None:
    answer = judge(change)
    assert answer["decision"] == ("accept" if few else "quarantine")
    assert specs(answer) == ([] if few else [("sample.failures", "PL-16")])


def test_the_sample_is_kept_with_its_seed_and_figures(judge: Judge) -> None:
    assert judge({"list.sample.failures": 2, "list.sample.seed": "a seed"})["sample"] == {
        "size": 200,
        "failures": 2,
        "forged": 0,
        "seed": "a seed",
        "needed": 200,
        "fail_rate": 0.01,
        "fail_rate_at_most": 0.029765,
        "max_fail_rate": 0.01,
    }


def test_figures_that_are_not_known_stay_unknown(judge: Judge) -> None:
    sample = judge({"list.sample": None, "list.rows": None})["sample"]
    assert {key for key, value in sample.items() if value is not None} == {"max_fail_rate"}


def test_forged_rows_count_as_failures(judge: Judge) -> None:
    assert judge({"list.sample.forged": 4})["sample"]["fail_rate"] == 0.02


@pytest.mark.parametrize("seed", [None, "", " ", "\t"])
def test_a_seed_of_spaces_is_none(judge: Judge, seed: str | None) -> None:
    (reason,) = judge({"list.sample.seed": seed})["reasons"]
    assert (reason["rule"], reason["missing"]) == ("sample.failures", "list.sample.seed")


@pytest.mark.parametrize("seed", [0, "0", " a "])
def test_any_other_seed_is_kept(judge: Judge, seed: int | str) -> None:
    answer = judge({"list.sample.seed": seed})
    assert (answer["decision"], answer["sample"]["seed"]) == ("accept", seed)


def test_all_rows_may_be_drawn(judge: Judge) -> None:
    whole = {"list.rows": 100, "list.sample.size": 100, "list.sample.failures": 1}
    assert judge(whole)["decision"] == "accept"
