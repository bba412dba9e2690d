"""Until when a permit holds: the first instant at which a check that passed no longer would."""

from datetime import datetime, timedelta

import pytest

from tests.law.answers import reasons
from tests.law.base_question import (
    AMERICA,
    ASSESSMENT,
    BRITAIN,
    FINLAND,
    FRANCE,
    GERMANY,
    RUNNING_CUSTOMER,
    SPAIN,
    Facts,
    clean,
    consent,
)
from tests.law.conftest import Ask

SECOND = timedelta(seconds=1)
THREE = "2026-11-25T15:00:00+01:00"
CLAUSES: Facts = {"kind": "scc", "module": 2, "annexes_complete": True, "signed_at": "2026-01-10"}
SERVICE: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}
EVENINGS: Facts = {
    "received_at": "2026-11-20",
    "scope": "hours",
    "not_between": ["15:00", "09:00"],
}

ENDS: dict[str, tuple[Facts, Facts, str]] = {
    "the end of the default window": (GERMANY, {}, "2026-11-25T20:00:00+01:00"),
    "on a Saturday": (GERMANY, {"at": "2026-11-28T11:00:00+01:00"}, "2026-11-28T18:00:00+01:00"),
    "the pause at noon": (FRANCE, {}, "2026-11-25T13:00:00+01:00"),
    "the second window": (
        FRANCE,
        {"at": "2026-11-25T15:00:00+01:00"},
        "2026-11-25T20:00:00+01:00",
    ),
    "a window of a statute": (SPAIN, {}, "2026-11-25T21:00:00+01:00"),
    "the end of the day where no window ends it": (
        GERMANY,
        SERVICE,
        "2026-11-26T00:00:00+01:00",
    ),
    "the end of a longer day": (
        GERMANY,
        {**SERVICE, "at": "2026-10-25T11:00:00+01:00"},
        "2026-10-26T00:00:00+01:00",
    ),
    "an objection to some hours": (GERMANY, {"objections": [EVENINGS]}, THREE),
    "a consent's own end": (GERMANY, {"consents": [consent(expires_at=THREE)]}, THREE),
    "a consent's age": (
        GERMANY,
        {"consents": [consent(given_at="2024-11-25T15:00:00+01:00")]},
        THREE,
    ),
    "the longer-lived of two consents": (
        GERMANY,
        {
            "consents": [
                consent(expires_at=THREE),
                consent(id="c-2", expires_at="2026-11-25T14:00:00+01:00"),
            ]
        },
        THREE,
    ),
    "a consent withdrawn later today": (
        GERMANY,
        {"consents": [consent(withdrawn_at=THREE)]},
        THREE,
    ),
    "an objection of later today": (
        GERMANY,
        {"objections": [{"received_at": THREE, "scope": "all"}]},
        THREE,
    ),
    "the agent's training": (GERMANY, {"agent.trained_until": THREE}, THREE),
    "the processor's contract": (GERMANY, {"processor.contract_until": THREE}, THREE),
    "the assessment's review": (
        FINLAND,
        {"campaign.lia": {**ASSESSMENT, "review_by": THREE}},
        THREE,
    ),
    "the list's own end": (GERMANY, {"source.expires_at": THREE}, THREE),
    "the campaign's end": (GERMANY, {"campaign.closes": THREE}, THREE),
    "the end of the last day of a contract": (
        GERMANY,
        {**SERVICE, "processor.contract_until": "2026-11-25"},
        "2026-11-26T00:00:00+01:00",
    ),
    "the age of a transfer's assessment": (
        GERMANY,
        {
            "processor.country": "JO",
            "processor.transfer": {
                "tool": CLAUSES,
                "tia": {"result": "pass", "at": "2025-11-25T15:00:00+01:00"},
            },
        },
        "2026-11-25T15:00:00+01:00",
    ),
    "the term of the customer exception": (
        SPAIN,
        {
            "campaign.basis": "existing_customer",
            "campaign.lia": ASSESSMENT,
            "consents": [],
            "registers": [clean("es-robinson")],
            "subject.existing_customer": {
                **RUNNING_CUSTOMER,
                "running_contract": False,
                "last_interaction": "2025-11-25T15:00:00+01:00",
            },
        },
        THREE,
    ),
    "the term of the exception that lifts a register": (
        AMERICA,
        {
            "registers": [clean("us-ndnc", "2026-11-23T12:00:00-05:00", listed=True)],
            "subject.existing_customer": {"last_purchase": "2025-05-24T15:00:00-04:00"},
        },
        "2026-11-24T15:00:00-05:00",
    ),
}


@pytest.mark.parametrize(("base", "change", "until"), ENDS.values(), ids=ENDS)
def test_a_permit_holds_until_the_first_check_no_longer_passes(
    ask: Ask, base: Facts, change: Facts, until: str
) -> None:
    verdict = ask(change, base=base)
    assert verdict.verdict == "permit", reasons(verdict)
    assert verdict.valid_until is not None
    assert abs(verdict.valid_until - datetime.fromisoformat(until)) <= SECOND


NO_CHECK_ENDS = [name for name in ENDS if "the end of" in name]
"""Nothing stops these at midnight; a permit is simply for a day at most."""
LAST_INSTANT_COUNTS = ["the age of a transfer's assessment"]


@pytest.mark.parametrize(
    "name", [name for name in ENDS if name not in (*NO_CHECK_ENDS, *LAST_INSTANT_COUNTS)]
)
def test_at_that_instant_the_same_call_is_no_permit_and_a_second_before_it_is(
    ask: Ask, name: str
) -> None:
    base, change, until = ENDS[name]
    end = datetime.fromisoformat(until)
    assert ask({**change, "at": end.isoformat()}, base=base).verdict != "permit"
    assert ask({**change, "at": (end - SECOND).isoformat()}, base=base).verdict == "permit"


@pytest.mark.parametrize(
    "change", [{"at": "2026-11-25T22:00:00+01:00"}, {"subject.restricted": True}]
)
def test_only_a_permit_holds_until_something(ask: Ask, change: Facts) -> None:
    assert ask(change).valid_until is None


def test_only_a_deferral_names_when_it_ends(ask: Ask) -> None:
    assert ask().not_before is None
    both = ask({"at": "2026-11-25T22:00:00+01:00", "subject.restricted": True})
    assert (both.verdict, both.not_before) == ("refuse", None)
    assert reasons(both) == {"hours.closed", "subject.restricted"}


def test_the_clock_of_the_called_person_tells_it(ask: Ask) -> None:
    until = ask(base=BRITAIN, at="2026-11-25T12:00:00+01:00").valid_until
    assert until is not None
    assert until.isoformat() == "2026-11-25T20:00:00+00:00"
