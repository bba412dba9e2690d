"""Half a pair, a date before the one it follows, an unknown word: an error that names it."""

import pytest

from ringfence.core.law.deadlines.place import controllers_place
from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.read_question import QuestionError
from ringfence.rulepacks.holiday_data import load_calendar
from tests.law_checks.deadlines.places import place

RECEIVED = {"right": "access", "received": "2026-06-10"}


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"extension_reason": "complexity"}, "extension_notice"),
        ({"extension_notice": "2026-06-11"}, "extension_reason"),
        ({"extension_reason": "busy", "extension_notice": "2026-06-11"}, "extension_reason"),
        (
            {"extension_reason": "complexity", "extension_notice": "2026-06-09"},
            "extension_notice",
        ),
        ({"identity_asked": "2026-06-11"}, "identity_doubt"),
        ({"identity_doubt": True}, "identity_asked"),
        ({"identity_answered": "2026-06-11", "identity_doubt": True}, "identity_asked"),
        ({"identity_asked": "2026-06-09", "identity_doubt": True}, "identity_asked"),
        (
            {
                "identity_asked": "2026-06-12",
                "identity_answered": "2026-06-11",
                "identity_doubt": True,
            },
            "identity_answered",
        ),
        ({"identity_asked": "2026-06-11", "identity_doubt": "yes"}, "identity_doubt"),
        ({"right": "automated_decision"}, "right"),
        ({"received": "2026-06-10T10:00:00"}, "received"),
        ({"received": "2026-06-31"}, "received"),
        ({"received": "nan"}, "received"),
        ({"received": 20260610}, "received"),
        ({"recieved": "2026-06-10"}, "recieved"),
    ],
)
def test_facts_that_cannot_be_are_refused(facts: dict[str, object], path: str) -> None:
    with pytest.raises(QuestionError) as caught:
        request_deadline({**RECEIVED, **facts}, place("DE"))
    assert path in str(caught.value)
    assert "\n" not in str(caught.value)


def test_asking_before_the_hour_of_receipt_is_refused_and_at_it_is_not() -> None:
    received = {"right": "access", "received": "2026-06-10T10:00:00+02:00"}
    earlier = {"identity_asked": "2026-06-10T07:59:59Z", "identity_doubt": True}
    same = {"identity_asked": "2026-06-10T08:00:00Z", "identity_doubt": True}
    with pytest.raises(QuestionError):
        request_deadline({**received, **earlier}, place("DE"))
    assert str(request_deadline({**received, **same}, place("DE")).base_on) == "2026-07-10"


def test_a_part_of_the_country_that_does_not_exist_is_refused() -> None:
    with pytest.raises(QuestionError, match="allowed: .*ZH"):
        controllers_place("CH", subdivision="ZZ", calendar=load_calendar("CH"), union_law=False)
