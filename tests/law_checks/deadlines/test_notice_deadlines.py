"""NT-03: a month after obtaining, the first contact or the first disclosure: the earliest."""

import pytest

from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.notice_clock import notice_deadline
from ringfence.core.law.read_question import QuestionError
from tests.law_checks.deadlines.places import place


def due(**facts: str) -> DeadlineAnswer:
    return notice_deadline(facts, place("DE"))


@pytest.mark.parametrize(
    ("facts", "base", "last"),
    [
        ({"obtained": "2026-11-02"}, "2026-12-02", "2026-12-02"),
        ({"obtained": "2026-11-25"}, "2026-12-25", "2026-12-28"),
        ({"obtained": "2026-11-25", "first_contact": "2026-12-27"}, "2026-12-27", "2026-12-27"),
        ({"obtained": "2026-11-25", "first_contact": "2026-12-28"}, "2026-12-25", "2026-12-28"),
        ({"obtained": "2026-11-25", "first_contact": "2026-12-29"}, "2026-12-25", "2026-12-28"),
        ({"obtained": "2026-11-25", "first_disclosure": "2026-12-06"}, "2026-12-06", "2026-12-06"),
        (
            {
                "obtained": "2026-11-25",
                "first_contact": "2026-12-05",
                "first_disclosure": "2026-12-04",
            },
            "2026-12-04",
            "2026-12-04",
        ),
        (
            {
                "obtained": "2026-11-25",
                "first_contact": "2026-12-05",
                "first_disclosure": "2026-12-07",
            },
            "2026-12-05",
            "2026-12-05",
        ),
        (
            {"obtained": "2026-11-25", "first_contact": "2026-12-01T23:30:00-05:00"},
            "2026-12-02",
            "2026-12-02",
        ),
        ({"obtained": "2026-11-25", "first_contact": "2026-11-25"}, "2026-11-25", "2026-11-25"),
    ],
)
def test_the_earliest_counts_and_only_the_month_rolls(
    facts: dict[str, str], base: str, last: str
) -> None:
    answer = due(**facts)
    assert (str(answer.base_on), str(answer.due_on)) == (base, last)
    assert answer.extension is None


@pytest.mark.parametrize("key", ["first_contact", "first_disclosure"])
def test_nothing_happens_before_the_data_are_there(key: str) -> None:
    with pytest.raises(QuestionError, match=key):
        due(obtained="2026-11-25", **{key: "2026-11-24"})


def test_a_request_is_no_notice() -> None:
    with pytest.raises(QuestionError, match="received"):
        due(obtained="2026-11-25", received="2026-11-25")
