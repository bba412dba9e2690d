"""Each error of a question is told whole: the key it stands at, and what is wrong with it."""

from datetime import UTC, datetime

import pytest

from ringfence.core.law.read_question import QuestionError, read_question
from tests.law.base_question import CONSENT, GERMANY, Facts, changed, consent

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
ATTEMPT: Facts = {"at": "2026-11-20T10:00:00+01:00", "outcome": "busy"}
MOMENT = (
    "'tomorrow' is neither a day (2026-11-23) nor a time with offset (2026-11-23T10:00:00+01:00)"
)


def of_consents(**changes: object) -> Facts:
    """A change of the second of two consents."""
    return {"consents": [CONSENT, consent(**changes)]}


def waiting(hours: int) -> Facts:
    return of_consents(withdrawal={**CONSENT["withdrawal"], "wait_hours": hours})


@pytest.mark.parametrize(
    ("change", "path", "message"),
    [
        ({"subject.age": -1}, "subject.age", "an age is 0 to 150"),
        ({"subject.age": 151}, "subject.age", "an age is 0 to 150"),
        (
            {"subject.time_zone": "Berlin"},
            "subject.time_zone",
            "'Berlin' is no IANA time zone, as Europe/Berlin",
        ),
        (
            {"attempts": [ATTEMPT, {**ATTEMPT, "at": "2026-11-20"}]},
            "attempts[1].at",
            "a time with offset is needed",
        ),
        (
            {"campaign.abandoned": {"calls": -1, "abandoned": 0}},
            "campaign.abandoned",
            "counts are 0 or more",
        ),
        (
            {"campaign.abandoned": {"calls": 1, "abandoned": -1}},
            "campaign.abandoned",
            "counts are 0 or more",
        ),
        (of_consents(age=-1), "consents[1].age", "an age is 0 to 150"),
        (of_consents(age=151), "consents[1].age", "an age is 0 to 150"),
        (of_consents(hops=-1), "consents[1].hops", "hands are counted from 0"),
        (waiting(-1), "consents[1].withdrawal.wait_hours", "hours are 0 or more"),
        (
            of_consents(hours=[["09:00", "2026-11-25T10:00:00+01:00"]]),
            "consents[1].hours",
            "a slot is two times of day or two dated times",
        ),
        (
            of_consents(hours=[["2026-11-25", "2026-11-26"]]),
            "consents[1].hours",
            "a dated slot needs times with offset",
        ),
        (of_consents(given_at="tomorrow"), "consents[1].given_at", MOMENT),
        (
            of_consents(given_at="2026-11-25T10:00:00"),
            "consents[1].given_at",
            "a time needs an offset, as 2026-11-23T10:00:00+01:00",
        ),
        (
            {"at": "2026-11-25T10:00:00"},
            "at",
            "a time needs an offset, as 2026-11-23T10:00:00+01:00",
        ),
        (
            {"campaign.basis": "hope"},
            "campaign.basis",
            "'hope' is none of consent, legitimate_interest, existing_customer, "
            "presumed_consent, contract, legal_duty",
        ),
        ({"campaign.basis": 5}, "campaign.basis", "expected 'str', got 'int'"),
        ({"registers": [{}]}, "registers[0]", "missing key 'id'"),
        (
            {"registers": [{"id": "gb-tps"}] * 10_001},
            "registers",
            "more than 10,000 entries",
        ),
        (
            {"controller.country": "DE-BY"},
            "controller.country",
            "'DE-BY' is no ISO 3166-1 code of two capital letters, such as DE",
        ),
    ],
)
def test_an_error_names_its_key_and_what_is_wrong(change: Facts, path: str, message: str) -> None:
    with pytest.raises(QuestionError) as caught:
        read_question(changed(GERMANY, change), now=NOW, test_numbers=True)
    assert (caught.value.path, caught.value.message) == (path, message)


@pytest.mark.parametrize(
    "change",
    [
        {"subject.age": 0},
        {"subject.age": 150},
        {"campaign.abandoned": {"calls": 0, "abandoned": 0}},
        {"attempts": [ATTEMPT] * 10_000},
        of_consents(age=0),
        of_consents(age=150),
        of_consents(hops=0),
        waiting(0),
        of_consents(hours=[["09:00", "18:00"]]),
        of_consents(hours=[["2026-11-25T09:00:00+01:00", "2026-11-25T18:00:00+01:00"]]),
    ],
    ids=range(10),
)
def test_the_limits_themselves_can_be_asked(change: Facts) -> None:
    assert read_question(changed(GERMANY, change), now=NOW, test_numbers=True)
