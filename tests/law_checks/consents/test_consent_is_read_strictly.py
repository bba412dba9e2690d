"""Figures, hours and days of a consent record that cannot be are errors that name the key."""

import pytest

from ringfence.core.law.read_question import QuestionError
from tests.law.base_question import consent
from tests.law_checks.consents.asked import COMMAND, NOW, Facts, judge, packs

WAY: Facts = {"channels": ["web"], "cost": "none"}
WRONG: dict[str, tuple[Facts, str]] = {
    "hands below none": ({"hops": -1}, "hops"),
    "an age below birth": ({"age": -1}, "age"),
    "an age no person has": ({"age": 151}, "age"),
    "a wait below none": ({"withdrawal": {**WAY, "wait_hours": -1}}, "withdrawal.wait_hours"),
    "hours that are none": ({"hours": [["18", "20"]]}, "hours"),
    "a week for a day": ({"given_at": "2026-W40-1"}, "given_at"),
}


@pytest.mark.parametrize(("change", "path"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_an_error(change: Facts, path: str) -> None:
    with pytest.raises(QuestionError) as error:
        judge(change)
    assert error.value.path == f"consent.{path}"


@pytest.mark.parametrize(("change", "path"), WRONG.values(), ids=WRONG)
def test_so_it_is_in_a_bare_record(change: Facts, path: str) -> None:
    with pytest.raises(QuestionError) as error:
        COMMAND.answer(consent(**change), now=NOW, packs=packs())
    assert error.value.path == path


@pytest.mark.parametrize("figures", [{"hops": 0, "age": 150}, {"hops": 1, "age": 16}])
def test_figures_that_can_be_are_read(figures: Facts) -> None:
    assert judge(figures) == ("valid", [])


def test_an_objection_to_hours_names_times_of_day() -> None:
    with pytest.raises(QuestionError) as error:
        judge(objections=[{"scope": "hours", "not_between": ["18", "20:00"]}])
    assert error.value.path == "objections[0].not_between"
