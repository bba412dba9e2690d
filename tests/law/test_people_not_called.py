"""Minors, restricted and erased persons, numbers that are none or ring what nobody should call."""

import msgspec
import pytest

from ringfence.core.law.decide import decide
from ringfence.core.law.packs import Packs
from ringfence.core.law.read_question import read_question
from tests.law.answers import reason, reasons, warnings
from tests.law.base_question import AMERICA, GERMANY, Facts
from tests.law.conftest import NOW, Ask

SERVICE: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}


@pytest.mark.parametrize(("age", "minor"), [(0, True), (17, True), (18, False), (None, False)])
def test_a_known_minor_is_not_called(ask: Ask, age: int | None, minor: bool) -> None:
    found = reasons(ask({"subject.age": age}))
    assert found == ({"consent.minor"} if minor else set())


@pytest.mark.parametrize("base", [GERMANY, AMERICA], ids=["DE", "US"])
@pytest.mark.parametrize("key", ["restricted", "erased"])
@pytest.mark.parametrize("change", [{}, SERVICE], ids=["marketing", "service"])
def test_a_restriction_and_an_erasure_bar_whatever_the_basis(
    ask: Ask, key: str, base: Facts, change: Facts
) -> None:
    verdict = ask({**change, f"subject.{key}": True}, base=base)
    assert reason(verdict, f"subject.{key}").outcome == "refuse"
    assert reasons(verdict) == {f"subject.{key}"}


@pytest.mark.parametrize(
    "number",
    [
        "+4930",
        "garden",
        "",
        "4.93023E+11",
        "+493023125000 / +493023125001",
        "+49 30 2312 5000 extension five",
    ],
)
def test_what_is_no_number_is_not_called(ask: Ask, number: str) -> None:
    verdict = ask(number=number)
    assert verdict.verdict == "refuse"
    assert "number.invalid" in reasons(verdict)


@pytest.mark.parametrize(
    ("kind", "callable_"),
    [
        *[(kind, True) for kind in ("fixed_line", "mobile", "fixed_line_or_mobile", "voip")],
        *[(kind, True) for kind in ("toll_free", "personal_number", "uan", "unknown")],
        *[(kind, False) for kind in ("emergency", "short", "premium_rate", "shared_cost")],
        *[(kind, False) for kind in ("pager", "voicemail")],
    ],
)
def test_some_kinds_of_number_nobody_calls(packs: Packs, kind: str, callable_: bool) -> None:
    question = read_question(GERMANY, now=NOW)
    number = msgspec.structs.replace(question.number, type=kind)
    verdict = decide(msgspec.structs.replace(question, number=number), packs)
    assert reasons(verdict) == (set() if callable_ else {"number.not_callable"})


def test_an_emergency_number_is_not_callable(packs: Packs) -> None:
    question = read_question({**GERMANY, "number": "112"}, now=NOW, default_region="DE")
    assert "number.not_callable" in reasons(decide(question, packs))


@pytest.mark.parametrize("number", ["+447700900123", "+33639981234"])
@pytest.mark.parametrize("let_pass", [True, False])
def test_an_invalid_number_reserved_for_fiction_passes_only_as_a_test_number(
    packs: Packs, number: str, let_pass: bool
) -> None:
    question = read_question({**GERMANY, "number": number}, now=NOW, test_numbers=let_pass)
    assert ("number.invalid" not in reasons(decide(question, packs))) is let_pass


@pytest.mark.parametrize(("written", "two"), [("4915228817386", True), ("+4915228817386", False)])
def test_a_number_that_can_be_read_in_two_ways_is_said_to_be(
    packs: Packs, written: str, two: bool
) -> None:
    question = read_question({**GERMANY, "number": written}, now=NOW, default_region="DE")
    assert ("number.ambiguous" in warnings(decide(question, packs))) is two
