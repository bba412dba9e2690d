"""A call the person asked for, and a number its holder published to receive offers."""

import pytest

from tests.law.answers import reasons
from tests.law.base_question import (
    ASSESSMENT,
    GERMANY,
    JORDAN,
    NETHERLANDS,
    Facts,
    changed,
    clean,
)
from tests.law.conftest import Ask

COLD: Facts = {
    "campaign.basis": "legitimate_interest",
    "campaign.lia": ASSESSMENT,
    "consents": [],
}
DENMARK = changed(
    GERMANY,
    {
        **COLD,
        "number": "+4532123456",
        "subject.located_in": "DK",
        "subject.residence": "DK",
        "campaign.caller_id": "+4532123456",
    },
)
NO_CONSENT = {"basis.not_allowed", "consent.missing"}


@pytest.mark.parametrize(
    ("requested_at", "asked"),
    [
        ("2026-11-24", True),
        ("2026-11-25T11:00:00+01:00", True),
        ("2026-11-25T11:00:01+01:00", False),
        ("2026-11-26", False),
        (None, False),
    ],
)
def test_who_asked_to_be_called_needs_no_consent_where_the_law_says_so(
    ask: Ask, requested_at: str | None, asked: bool
) -> None:
    verdict = ask({"subject.call_requested_at": requested_at}, base=DENMARK)
    assert reasons(verdict) == (set() if asked else NO_CONSENT)


def test_where_no_law_says_so_a_requested_call_still_needs_consent(ask: Ask) -> None:
    assert reasons(ask({**COLD, "subject.call_requested_at": "2026-11-24"})) == NO_CONSENT


def test_a_request_lifts_the_register_where_the_law_says_so(ask: Ask) -> None:
    insurer: Facts = {
        "campaign.sector": "insurance",
        "registers": [clean("dk-robinson", listed=True)],
    }
    assert reasons(ask(insurer, base=DENMARK)) == {"register.listed"}
    requested: Facts = {**insurer, "subject.call_requested_at": "2026-11-24"}
    assert reasons(ask(requested, base=DENMARK)) == set()


def test_a_request_opens_closed_hours_where_the_law_says_so(ask: Ask) -> None:
    late = "2026-11-25T21:00:00+01:00"
    requested: Facts = {"subject.call_requested_at": "2026-11-24", "at": late}
    assert ask(requested, base=NETHERLANDS).verdict == "permit"
    assert ask({"at": late}, base=NETHERLANDS).verdict == "defer"
    assert ask(requested, base=GERMANY).verdict == "defer"


def test_a_request_does_not_lift_an_objection(ask: Ask) -> None:
    verdict = ask(
        {
            "subject.call_requested_at": "2026-11-24",
            "objections": [{"received_at": "2026-11-20", "scope": "all"}],
        },
        base=DENMARK,
    )
    assert reasons(verdict) == {"objection.recorded"}


@pytest.mark.parametrize(
    ("base", "kind", "published", "carried"),
    [
        (NETHERLANDS, "sole_trader", True, True),
        (NETHERLANDS, "sole_trader", False, False),
        (NETHERLANDS, "sole_trader", None, False),
        (NETHERLANDS, "consumer", True, False),
        (JORDAN, "employee", True, True),
        (JORDAN, "employee", None, False),
        (JORDAN, "consumer", True, False),
    ],
)
def test_a_professional_who_published_the_number_for_offers(
    ask: Ask, base: Facts, kind: str, published: bool | None, carried: bool
) -> None:
    change: Facts = {
        **COLD,
        "subject.kind": kind,
        "subject.number_published_for_offers": published,
    }
    assert reasons(ask(change, base=base)) == (set() if carried else NO_CONSENT)
