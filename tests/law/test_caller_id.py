"""The number shown: there, of the right owner, of an allowed range; only its form is read."""

import pytest

from tests.law.answers import duties, reason, reasons
from tests.law.base_question import (
    ABSENT,
    AMERICA,
    BRITAIN,
    FRANCE,
    GERMANY,
    ITALY,
    SPAIN,
    Facts,
)
from tests.law.conftest import Ask

MISSING, NOT_ALLOWED = "caller_id.missing", "caller_id.not_allowed"


@pytest.mark.parametrize("base", [GERMANY, BRITAIN, AMERICA], ids=["DE", "GB", "US"])
@pytest.mark.parametrize("shown", [None, "", "anonymous", "withheld"])
def test_what_shows_no_number_is_missing(ask: Ask, base: Facts, shown: str | None) -> None:
    verdict = ask({"campaign.caller_id": shown}, base=base)
    assert reason(verdict, MISSING).outcome == "refuse"


@pytest.mark.parametrize(
    "shown", ["+493023125900", "030 23125900", "+49 (30) 23125-900", "0888123", "140123"]
)
def test_only_the_form_of_the_number_shown_is_checked(ask: Ask, shown: str) -> None:
    assert ask({"campaign.caller_id": shown}).verdict == "permit"


@pytest.mark.parametrize(
    ("owner", "outcome"),
    [("controller", None), ("processor", None), ("carrier", "refuse"), (None, "unknown")],
)
def test_the_number_shown_belongs_to_the_caller(
    ask: Ask, owner: str | None, outcome: str | None
) -> None:
    verdict = ask({"campaign.caller_id_owner": owner})
    found = [given.outcome for given in verdict.reasons if given.rule == NOT_ALLOWED]
    assert found == ([outcome] if outcome else [])


def test_in_france_it_belongs_to_the_controller(ask: Ask) -> None:
    assert NOT_ALLOWED in reasons(ask({"campaign.caller_id_owner": "processor"}, base=FRANCE))


@pytest.mark.parametrize("owner", [ABSENT, "carrier"])
def test_where_no_law_asks_for_the_owner_nobody_does(ask: Ask, owner: object) -> None:
    assert ask({"campaign.caller_id_owner": owner}, base=BRITAIN).verdict == "permit"


RANGES = {
    "ES 400": (SPAIN, "live", "+34400123456", False),
    "ES 400 as it is written there": (SPAIN, "live", "400123456", False),
    "ES a geographic number": (SPAIN, "live", "+34912345678", True),
    "ES a mobile": (SPAIN, "live", "+34612345678", True),
    "FR a mobile": (FRANCE, "live", "+33612345678", True),
    "FR a geographic number, by hand": (FRANCE, "live", "+33199000123", False),
    "FR 0700 0, allowed by the plan of 2026": (FRANCE, "live", "+337000", False),
    "FR 0705": (FRANCE, "live", "+33705", True),
    "FR a dialler with its prefix": (FRANCE, "predictive", "+33162123456", False),
    "FR a dialler without": (FRANCE, "predictive", "+33199000123", True),
}


@pytest.mark.parametrize(("base", "call_type", "shown", "barred"), RANGES.values(), ids=RANGES)
def test_a_range_may_be_asked_or_barred(
    ask: Ask, base: Facts, call_type: str, shown: str, barred: bool
) -> None:
    verdict = ask(
        {
            "campaign.call_type": call_type,
            "campaign.caller_id": shown,
            "campaign.abandoned": {"calls": 0, "abandoned": 0},
        },
        base=base,
    )
    assert (NOT_ALLOWED in reasons(verdict)) is barred


@pytest.mark.parametrize(("size", "certainty"), [("large", "settled"), ("small", "contested")])
def test_a_rule_settled_for_large_callers_is_contested_for_others(
    ask: Ask, size: str, certainty: str
) -> None:
    verdict = ask({"controller.size": size, "campaign.caller_id": "+34912345678"}, base=SPAIN)
    assert reason(verdict, NOT_ALLOWED).certainty == certainty


@pytest.mark.parametrize(
    ("reachable", "barred", "duty"),
    [(True, False, False), (False, True, False), (None, False, True), (ABSENT, False, True)],
)
def test_a_number_that_must_be_reachable(
    ask: Ask, reachable: object, barred: bool, duty: bool
) -> None:
    verdict = ask({"campaign.caller_id_reachable": reachable}, base=ITALY)
    assert (NOT_ALLOWED in reasons(verdict)) is barred
    assert ("caller_id.reachable" in duties(verdict)) is duty


def test_a_service_call_shows_a_number_too_but_of_any_range(ask: Ask) -> None:
    service: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}
    withheld = ask({**service, "campaign.caller_id": None}, base=SPAIN)
    assert MISSING in reasons(withheld)
    any_range = ask({**service, "campaign.caller_id": "+34912345678"}, base=SPAIN)
    assert any_range.verdict == "permit"
