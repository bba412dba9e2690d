"""Unknown keys, unknown words and wrong types are errors that name the key and what is allowed."""

import pytest

from ringfence.core.law.read_question import QuestionError
from ringfence.interfaces.cli.checks import lia
from tests.law_checks.interests.base_assessment import Facts
from tests.law_checks.interests.conftest import Assess

ROWS: dict[str, tuple[Facts, str, str]] = {
    "unknown key": ({"goal": "growth"}, "", "unknown key 'goal'"),
    "unknown key within": ({"balancing.mood": "good"}, "balancing", "unknown key 'mood'"),
    "unknown safeguard": (
        {"balancing.safeguards": ["prayer"]},
        "balancing.safeguards[0]",
        "trusted_contact",
    ),
    "unknown scale": ({"balancing.scale": "huge"}, "balancing.scale", "small, medium, large"),
    "unknown impact": ({"balancing.impact": "none"}, "balancing.impact", "low, medium, high"),
    "unknown source": (
        {"balancing.source": "directory"},
        "balancing.source",
        "own, purchased, public",
    ),
    "unknown relationship": (
        {"balancing.relationship": "friend"},
        "balancing.relationship",
        "customer, former, none",
    ),
    "unknown owner": (
        {"interest.own_or_third_party": "both"},
        "interest.own_or_third_party",
        "own, third_party",
    ),
    "unknown regime": ({"regime.live_voice": "none"}, "regime.live_voice", "opt_in, opt_out"),
    "both regimes": (
        {"regime": {"live_voice": "opt_out", "country": "FI"}},
        "regime",
        "not both",
    ),
    "no country": (
        {"regime": {"country": "UK", "call_type": "live", "audience": "consumer"}},
        "regime.country",
        "GB may be meant",
    ),
    "text for a flag": ({"interest.lawful": "yes"}, "interest.lawful", "bool"),
    "number for a flag": ({"interest.lawful": 1}, "interest.lawful", "bool"),
    "a time without offset": ({"decided_at": "2026-06-01T10:00:00"}, "decided_at", "offset"),
    "no day": ({"review_due": "2027-02-30"}, "review_due", "day"),
    "text for a list": ({"conditions": "none"}, "conditions", "array"),
}


@pytest.mark.parametrize(("change", "path", "word"), ROWS.values(), ids=ROWS)
def test_errors_name_the_key(assess: Assess, change: Facts, path: str, word: str) -> None:
    with pytest.raises(QuestionError) as error:
        assess(change)
    assert error.value.path == path
    assert word in error.value.message


def test_an_assessment_is_an_object(assess: Assess) -> None:
    with pytest.raises(QuestionError, match="object"):
        lia.answer([], now=None, packs=None)  # type: ignore[arg-type]


def test_the_good_answers_are_those_of_exit_status_0(assess: Assess) -> None:
    assert lia.is_good(assess())
    assert lia.is_good(assess({"conditions": ["x"]}))
    assert not lia.is_good(assess({"balancing.children": True}))
    assert not lia.is_good(assess({"decided_at": None}))
