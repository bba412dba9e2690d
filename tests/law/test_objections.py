"""A no stands, whatever the basis (GDPR 21(2)-(3)); only the person's own later yes lifts it."""

from datetime import datetime

import pytest

from tests.law.answers import reason, reasons
from tests.law.base_question import ABSENT, AMERICA, BRITAIN, GERMANY, Facts, consent
from tests.law.conftest import Ask

EVENING = "2026-11-25T18:30:00+01:00"
EARLIER = "2026-10-20T10:00:00+02:00"


def objection(**changes: object) -> Facts:
    """An objection of last week to everything, with some of its facts changed."""
    return {"received_at": "2026-11-20T10:00:00+01:00", "scope": "all", **changes}


PURPOSE, BRAND, PROFILING = {"scope": "purpose"}, {"scope": "brand"}, {"scope": "profiling"}
SCOPES = {
    "all": ({}, {}, True),
    "nothing said reads as all": ({"scope": None}, {}, True),
    "this purpose": ({**PURPOSE, "purpose": "garden-furniture-offers"}, {}, True),
    "another purpose": ({**PURPOSE, "purpose": "solar-panel-offers"}, {}, False),
    "an unknown purpose": (PURPOSE, {}, True),
    "a purpose without a name": ({**PURPOSE, "purpose": " "}, {}, True),
    "this brand": ({**BRAND, "brand": "Green"}, {"campaign.brand": "Green"}, True),
    "another brand": ({**BRAND, "brand": "Green"}, {"campaign.brand": "Blue"}, False),
    "a brand without a name": ({**BRAND, "brand": ""}, {"campaign.brand": "Green"}, True),
    "an unknown brand": (BRAND, {"campaign.brand": "Green"}, True),
    "a campaign without a brand": ({**BRAND, "brand": "Green"}, {}, True),
    "profiling, and it scores": (PROFILING, {"campaign.uses_scoring": True}, True),
    "profiling, and nobody said": (PROFILING, {}, True),
    "profiling, and it does not": (PROFILING, {"campaign.uses_scoring": False}, False),
    "hours, and nobody said which": ({"scope": "hours"}, {}, True),
}


@pytest.mark.parametrize(("given", "campaign", "bars"), SCOPES.values(), ids=SCOPES)
def test_the_scope_of_an_objection(ask: Ask, given: Facts, campaign: Facts, bars: bool) -> None:
    verdict = ask({**campaign, "objections": [objection(**given)]})
    assert reasons(verdict) == ({"objection.recorded"} if bars else set())


def test_an_objection_without_scope_reads_as_all(ask: Ask) -> None:
    bare = {"received_at": "2026-11-20T10:00:00+01:00"}
    assert reasons(ask(objections=[bare])) == {"objection.recorded"}


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_an_objection_of_an_unknown_time_bars_and_no_consent_overtakes_it(
    ask: Ask, given: object
) -> None:
    found = objection()
    del found["received_at"]
    if given is None:
        found["received_at"] = None
    assert reasons(ask(objections=[found])) == {"objection.recorded"}


@pytest.mark.parametrize("base", [GERMANY, BRITAIN, AMERICA], ids=["DE", "GB", "US"])
def test_it_bars_on_every_basis_and_outside_the_gdpr_too(ask: Ask, base: Facts) -> None:
    assert reasons(ask(base=base, objections=[objection()])) == {"objection.recorded"}


@pytest.mark.parametrize(
    ("received_at", "bars"),
    [
        ("2026-11-25T11:00:00+01:00", True),
        ("2026-11-25T11:00:01+01:00", False),
        ("2026-11-25", True),
        ("2026-11-26", False),
    ],
)
def test_a_future_objection_is_ignored_and_one_of_today_counts_from_its_first_instant(
    ask: Ask, received_at: str, bars: bool
) -> None:
    found = reasons(ask(objections=[objection(received_at=received_at)]))
    assert ("objection.recorded" in found) is bars


LATER_YES = {
    "later and free": ({"given_at": "2026-11-21T10:00:00+01:00"}, True),
    "earlier": ({"given_at": "2026-11-19T10:00:00+01:00"}, False),
    "at the same instant": ({"given_at": "2026-11-20T10:00:00+01:00"}, False),
    "a second later": ({"given_at": "2026-11-20T10:00:01+01:00"}, True),
    "some time on the day of the objection": ({"given_at": "2026-11-20"}, False),
    "on the next day": ({"given_at": "2026-11-21"}, True),
    "got in a marketing contact": (
        {"given_at": "2026-11-21T10:00:00+01:00", "obtained_in_marketing_call": True},
        False,
    ),
    "nobody said how it was got": (
        {"given_at": "2026-11-21T10:00:00+01:00", "obtained_in_marketing_call": None},
        False,
    ),
    "earlier, reaffirmed later": (
        {"given_at": "2026-11-19T10:00:00+01:00", "reaffirmed_at": "2026-11-22"},
        False,
    ),
    "later but withdrawn": (
        {"given_at": "2026-11-21T10:00:00+01:00", "withdrawn_at": "2026-11-22"},
        False,
    ),
    "later for another purpose": (
        {"given_at": "2026-11-21T10:00:00+01:00", "purposes": ["solar-panel-offers"]},
        False,
    ),
}


@pytest.mark.parametrize(("given", "lifted"), LATER_YES.values(), ids=LATER_YES)
def test_only_a_later_free_and_usable_consent_overtakes_an_objection(
    ask: Ask, given: Facts, lifted: bool
) -> None:
    verdict = ask(objections=[objection()], consents=[consent(**given)])
    assert ("objection.recorded" not in reasons(verdict)) is lifted
    assert (verdict.verdict == "permit") is lifted


@pytest.mark.parametrize(
    ("given_at", "lifted"),
    [
        ("2026-11-20T23:59:59+01:00", False),
        ("2026-11-21T00:00:00+01:00", True),
        ("2026-11-21", True),
    ],
)
def test_an_objection_of_some_time_that_day_may_be_the_later_word(
    ask: Ask, given_at: str, lifted: bool
) -> None:
    verdict = ask(
        objections=[objection(received_at="2026-11-20")], consents=[consent(given_at=given_at)]
    )
    assert ("objection.recorded" not in reasons(verdict)) is lifted


def test_a_new_import_of_an_old_consent_lifts_nothing(ask: Ask) -> None:
    """A new list and a newer day of obtaining do not make an older consent fresh."""
    reimported: Facts = {
        "objections": [objection(received_at=EARLIER)],
        "source.list_id": "again",
        "source.obtained_at": "2026-11-24",
        "source.notice_given_at": "2026-11-24",
    }
    assert reasons(ask(reimported)) == {"objection.recorded"}


def test_an_objection_to_some_hours_defers_to_the_minute_they_end(ask: Ask) -> None:
    evenings = objection(scope="hours", not_between=["18:00", "09:30"])
    verdict = ask(at=EVENING, objections=[evenings])
    assert (verdict.verdict, reasons(verdict)) == ("defer", {"hours.closed"})
    assert verdict.not_before == datetime.fromisoformat("2026-11-26T09:30:00+01:00")


def test_an_objection_to_some_hours_leaves_the_others_and_ends_the_permit(ask: Ask) -> None:
    verdict = ask(objections=[objection(scope="hours", not_between=["18:00", "09:00"])])
    assert verdict.verdict == "permit"
    assert verdict.valid_until == datetime.fromisoformat("2026-11-25T18:00:00+01:00")


def test_hours_within_a_day_leave_what_is_before_and_after(ask: Ask) -> None:
    noon = objection(scope="hours", not_between=["10:30", "13:00"])
    verdict = ask(objections=[noon])
    assert verdict.verdict == "defer"
    assert verdict.not_before == datetime.fromisoformat("2026-11-25T13:00:00+01:00")
    assert ask(at="2026-11-25T10:29:00+01:00", objections=[noon]).verdict == "permit"
    assert ask(at="2026-11-25T13:00:00+01:00", objections=[noon]).verdict == "permit"


@pytest.mark.parametrize(
    "hours",
    [
        [["08:00", "21:00"]],  # leaves only the night, when the telephone is closed
        [["00:00", "14:00"], ["14:00", "00:00"]],
        [["00:00", "24:00"]],
    ],
)
def test_hours_that_leave_no_time_at_all_refuse(ask: Ask, hours: list[list[str]]) -> None:
    """A deferral names the instant from which on the call may be placed; here is none."""
    verdict = ask(objections=[objection(scope="hours", not_between=pair) for pair in hours])
    assert (verdict.verdict, verdict.not_before) == ("refuse", None)


def test_each_objection_counts_for_itself(ask: Ask) -> None:
    overtaken = objection(received_at=EARLIER)
    standing = objection(scope="purpose", received_at="2026-11-24T10:00:00+01:00")
    fresh = [consent(given_at="2026-11-21T10:00:00+01:00")]
    assert ask(objections=[overtaken], consents=fresh).verdict == "permit"
    both = ask(objections=[overtaken, standing], consents=fresh)
    assert reason(both, "objection.recorded").variant == "purpose"


def test_a_service_call_may_go_on(ask: Ask) -> None:
    service: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}
    assert ask({**service, "objections": [objection()]}).verdict == "permit"
