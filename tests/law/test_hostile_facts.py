"""Facts as nobody should write them: an answer or a clear error, never a crash."""

import pytest

from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.strict_json import JsonError, load_json
from ringfence.core.law.verdict_json import verdict_json
from tests.law.base_question import ASSESSMENT, BASES, RUNNING_CUSTOMER, Facts, clean, consent
from tests.law.conftest import Ask

EXTREME_DAYS = ["0001-01-01", "9999-12-31", "1899-12-31", "2201-01-01"]
TRANSFER: Facts = {
    "tool": {"kind": "scc", "module": 2, "annexes_complete": True, "signed_at": "2026-01-10"}
}


def _facts(day: str) -> list[Facts]:
    """Every place a day can stand in, one at a time."""
    return [
        {"objections": [{"received_at": day, "scope": "all"}]},
        {"consents": [consent(given_at=day, period_stated=True)]},
        {"consents": [consent(expires_at=day, period_stated=True)]},
        {"consents": [consent(withdrawn_at=day, period_stated=True)]},
        {"consents": [consent(reaffirmed_at=day, period_stated=True)]},
        {"registers": [clean("gb-tps", day), clean("us-ndnc", day), clean("it-rpo", day)]},
        {"registers": [clean("it-rpo", listed=True, listed_at=day)]},
        {"campaign.opens": day},
        {"campaign.closes": day},
        {"campaign.lia": {**ASSESSMENT, "decided_at": day}},
        {"campaign.lia": {**ASSESSMENT, "review_by": day}},
        {"source.obtained_at": day, "source.notice_given_at": None},
        {"source.obtained_at": day, "source.kind": "public"},
        {"source.expires_at": day},
        {"source.notice_given_at": day},
        {"agent.trained_until": day},
        {"processor.contract_until": day},
        {"processor.country": "JO", "processor.transfer": {**TRANSFER, "tia": _tia(day)}},
        {"subject.call_requested_at": day},
        {"subject.existing_customer": {**RUNNING_CUSTOMER, "last_purchase": day}},
        {
            "campaign.basis": "existing_customer",
            "subject.existing_customer": {
                **RUNNING_CUSTOMER,
                "running_contract": False,
                "last_interaction": day,
            },
        },
        {
            "campaign.call_type": "predictive",
            "campaign.abandoned": {"periods": [{**_period(day), "calls": 1, "abandoned": 0}]},
        },
        {"controller.registrations": [{"id": "it-roc", "valid_until": day}]},
    ]


def _tia(day: str) -> Facts:
    return {"result": "pass", "at": day}


def _period(day: str) -> Facts:
    return {"from": "2026-11-24", "until": day}


@pytest.mark.parametrize("day", EXTREME_DAYS)
@pytest.mark.parametrize("place", range(len(_facts("2026-11-25"))))
@pytest.mark.parametrize("name", ["germany", "britain", "spain", "italy", "america", "jordan"])
def test_a_day_at_the_end_of_time_is_answered_or_refused(
    ask: Ask, name: str, place: int, day: str
) -> None:
    """People write 9999-12-31 where they mean for good."""
    try:
        verdict_json(ask(_facts(day)[place], base=BASES[name]))
    except QuestionError as error:
        assert day in error.message


@pytest.mark.parametrize("at", ["1900-01-01T00:00:00+00:00", "2200-12-31T23:59:59+00:00"])
@pytest.mark.parametrize("name", sorted(BASES))
def test_a_call_at_the_edge_of_time_is_answered(ask: Ask, name: str, at: str) -> None:
    assert ask(base=BASES[name], at=at).verdict in ("refuse", "defer")


DAILY = ["18:00", "20:00"]
DATED = ["2026-11-25T21:20+01:00", "2026-11-25T21:40+01:00"]
SMALL_T = ["2026-11-25t21:20+01:00", "2026-11-25t21:40+01:00"]


@pytest.mark.parametrize(
    "hours",
    [
        [DAILY, DATED],
        [DATED, DAILY],
        [SMALL_T],
        [],
        [["20:00", "18:00"]],
        [["18:00", "18:00"]],
        [[DATED[1], DATED[0]]],
        [["00:00", "24:00"]],
    ],
    ids=str,
)
@pytest.mark.parametrize("name", ["germany", "france", "netherlands"])
def test_hours_agreed_in_odd_ways_are_answered_or_refused(
    ask: Ask, name: str, hours: object
) -> None:
    for at in ("2026-11-25T11:00:00+01:00", "2026-11-25T21:30:00+01:00"):
        try:
            ask(base=BASES[name], at=at, consents=[consent(period_stated=True, hours=hours)])
        except QuestionError as error:
            assert error.path.startswith("consents[0].hours")


@pytest.mark.parametrize(
    "number",
    ["\0", "\ud800", "+" * 5000, "9" * 100_000, "٠١٢٣٤٥٦٧٨٩", "+49\u202e30", "=1+1", "\n+4930"],
    ids=range(8),
)
def test_a_number_of_any_text_is_answered(ask: Ask, number: str) -> None:
    assert ask(number=number).verdict == "refuse"
    assert ask({"campaign.caller_id": number}).verdict in ("permit", "refuse")


@pytest.mark.parametrize("text", ["1e999", "-1e999", "[1e400]", "9" * 5000])
def test_a_number_too_large_to_hold_is_no_number(text: str) -> None:
    """It would become Infinity, or end the reader."""
    with pytest.raises(JsonError):
        load_json(text)
