"""Unknown keys, unknown words, wrong types and impossible figures are errors that name the key."""

from datetime import UTC, datetime

import pytest

from ringfence.core.law.lists.read import read_list
from ringfence.core.law.read_question import QuestionError
from tests.law_checks.lists.base_list import Facts
from tests.law_checks.lists.conftest import COMMAND, Judge

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"price": 1}, "", "unknown key 'price'"),
    "unknown item": (
        {"vendor.questionnaire.V27": {"answer": True}},
        "vendor.questionnaire",
        "unknown key 'V27'",
    ),
    "unknown key of a row": ({"rows.0.name": "x"}, "rows[0]", "unknown key 'name'"),
    "unknown origin": (
        {"list.origin": "stolen"},
        "list.origin",
        "form, scraped, directory, unknown",
    ),
    "unknown evidence": (
        {"list.row_evidence": "some"},
        "list.row_evidence",
        "complete, pending, none",
    ),
    "unknown tool": ({"list.transfer_tool": "trust"}, "list.transfer_tool", "scc, bcr, code"),
    "unknown act": ({"list.consent.act": "nod"}, "list.consent.act", "ticked_empty_box"),
    "text for a number": ({"list.rows": "20000"}, "list.rows", "int"),
    "a flag for a number": ({"list.sample.forged": False}, "list.sample.forged", "int"),
    "a number for a flag": ({"vendor.identified": 1}, "vendor.identified", "bool"),
    "a number for evidence": ({"rows.0.evidence": 7}, "rows[0].evidence", "str"),
    "fewer than no rows": ({"list.rows": -1}, "list.rows", "less than 0"),
    "fewer than no hops": ({"list.hops": -1}, "list.hops", "less than 0"),
    "a sample below none": ({"list.sample.size": -1}, "list.sample.size", "less than 0"),
    "failures below none": ({"list.sample.failures": -1}, "list.sample.failures", "less than 0"),
    "forged below none": ({"list.sample.forged": -1}, "list.sample.forged", "less than 0"),
    "more drawn than there are": (
        {"list.rows": 100, "list.sample.size": 101},
        "list.sample.size",
        "101 rows drawn from a list of 100",
    ),
    "hops of the pattern below none": ({"list.consent.hops": -1}, "list.consent.hops", "from 0"),
    "more than all may fail": ({"policy.max_fail_rate": 1.5}, "policy.max_fail_rate", "0 to 1"),
    "less than none may fail": ({"policy.max_fail_rate": -0.1}, "policy.max_fail_rate", "0 to 1"),
    "no age": ({"policy.max_age_months": 0}, "policy.max_age_months", "1 to 1200"),
    "an endless age": ({"policy.max_age_months": 1201}, "policy.max_age_months", "1 to 1200"),
    "no country of the buyer": ({"buyer.establishment": "EU"}, "buyer.establishment", "'EU'"),
    "no country of a target": ({"buyer.targets": ["IT", "it"]}, "buyer.targets[1]", "IT"),
    "no country of the seller": ({"vendor.country": "Italy"}, "vendor.country", "Italy"),
    "no country of the list": ({"list.countries": ["UK"]}, "list.countries[0]", "GB"),
    "no country of the regime": (
        {"regime": {"country": "XX"}},
        "regime.country",
        "XX",
    ),
    "both regimes": (
        {"regime": {"live_voice": "opt_in", "audience": "consumer"}},
        "regime",
        "not both",
    ),
    "a time for the day of an answer": (
        {"vendor.questionnaire.V2.date": "2026-11-10T10:00:00+01:00"},
        "vendor.questionnaire.V2.date",
        "a day is needed",
    ),
    "a time without offset": (
        {"rows.0.collected_at": "2026-03-02T09:12:07"},
        "rows[0].collected_at",
        "offset",
    ),
}


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(judge: Judge, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        judge(change)
    assert error.value.path == path
    assert word in error.value.message


def test_the_limits_of_a_policy_are_allowed(judge: Judge) -> None:
    assert judge({"policy.max_fail_rate": 1})["decision"] == "accept"
    assert judge({"policy.max_fail_rate": 0})["decision"] == "accept"
    assert judge({"policy.max_age_months": 1200})["rows"][0]["decision"] == "accept"
    assert judge({"policy.max_age_months": 1})["rows"][0]["decision"] == "quarantine"


def test_more_rows_than_a_hundred_thousand_are_an_error() -> None:
    read_list({"rows": [{}] * 100_000})
    with pytest.raises(QuestionError, match="more than 100,000 rows"):
        read_list({"rows": [{}] * 100_001})


@pytest.mark.parametrize("raw", [[], None, "list", 7])
def test_a_list_is_an_object(raw: object) -> None:
    with pytest.raises(QuestionError, match="object"):
        COMMAND.answer(raw, now=datetime(2026, 11, 23, tzinfo=UTC), packs=None)


def test_the_good_answers_are_those_of_exit_status_0(judge: Judge) -> None:
    assert COMMAND.is_good(judge())
    assert not COMMAND.is_good(judge({"list.minors": True}))
    assert not COMMAND.is_good(judge({"list.notice_planned": None}))


def test_without_a_moment_it_is_judged_now(judge: Judge) -> None:
    today = {"at": None, "list.registers_screened_at": "2027-05-18"}
    assert judge(today, now=datetime(2027, 5, 18, 12, tzinfo=UTC))["decision"] == "accept"
    late = today | {"list.registers_screened_at": "2027-05-19"}
    assert judge(late, now=datetime(2027, 5, 19, 12, tzinfo=UTC))["decision"] == "quarantine"
