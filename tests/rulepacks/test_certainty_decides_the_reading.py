"""Contested and unverified values are read protectively; likely ones as written, if asked less."""

from datetime import date

import pytest

from ringfence.core.law.law_in_force import LawInForce, law_in_force
from ringfence.core.law.pack import RulePack
from ringfence.rulepacks import load_packs
from tests.rulepacks.pack_text import HEAD, dated, read, rule

DAY = date(2026, 11, 25)
HOURS = (
    "{binding: statute, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [],"
    ' saturday: [], sunday: [["09:00", "12:00"]], public_holiday: null, consent_lifts: any}'
)
BAN = "{sectors: [gambling], banned: false}"


def _pack(certainty: str) -> RulePack:
    values = {
        "live_calls.consumer": "{regime: opt_out}",
        "automated_calls.consumer": "{regime: none}",
        "existing_customer": "{exists: true}",
        "requested_call": "{lifts: [consent]}",
        "published_number": "{kinds: [employee]}",
        "audiences": "{sole_trader: business, employee: business}",
        "hours": HOURS,
        "caller_id": "{must_show: false}",
        "sector_bans.gambling": BAN,
    }
    text = HEAD.replace("jurisdiction: ZZ", "jurisdiction: ZZ-A\nparent: ZZ") + "".join(
        rule(family, dated(value).replace("settled", certainty))
        for family, value in values.items()
    )
    return read(text)


def _law(certainty: str, *, likely_protectively: bool = False) -> LawInForce:
    union = load_packs().pack("EU")
    packs = (_pack(certainty),)
    return law_in_force(packs, union, DAY, likely_protectively=likely_protectively)


def _reading(law: LawInForce) -> tuple[object, ...]:
    requested, published, shown = law.requested_call, law.published_number, law.caller_id
    assert requested is not None
    assert published is not None
    assert shown is not None
    return (
        law.live_calls["consumer"].value.regime,
        law.automated_calls["consumer"].value.regime,
        law.existing_customer.value.exists,
        requested.value.lifts,
        published.value.kinds,
        law.audiences.value.sole_trader,
        law.hours["consumer"].value.consent_lifts,
        shown.value.must_show,
        "gambling" in law.sector_bans,
    )


AS_WRITTEN = (
    "opt_out",
    "none",
    True,
    ("consent",),
    ("employee",),
    "business",
    "any",
    False,
    False,
)
PROTECTIVE = ("opt_in", "opt_in", False, (), (), "consumer", "none", True, True)


@pytest.mark.parametrize("certainty", ["settled", "likely"])
def test_what_is_settled_or_likely_is_read_as_written(certainty: str) -> None:
    assert _reading(_law(certainty)) == AS_WRITTEN


@pytest.mark.parametrize("certainty", ["contested", "unverified"])
def test_what_is_contested_or_unverified_is_read_protectively(certainty: str) -> None:
    assert _reading(_law(certainty)) == PROTECTIVE


def test_a_controller_may_have_the_likely_read_protectively_too() -> None:
    assert _reading(_law("likely", likely_protectively=True)) == PROTECTIVE
    assert _reading(_law("settled", likely_protectively=True)) == AS_WRITTEN


@pytest.mark.parametrize("certainty", ["settled", "likely", "contested", "unverified"])
def test_a_rule_carries_the_certainty_of_its_value(certainty: str) -> None:
    assert _law(certainty).live_calls["consumer"].certainty == certainty


def test_where_a_law_has_no_rule_the_default_stands_and_says_policy() -> None:
    law = _law("settled")
    assert law.attempt_limits["consumer"].certainty == "policy"
    assert [limit.attempts for limit in law.attempt_limits["consumer"].value.limits] == [4, 2]


def test_an_industry_code_narrows_the_default_and_never_widens_it() -> None:
    code = HOURS.replace("binding: statute", "binding: code").replace(
        "monday: []", 'monday: [["08:00", "12:00"]]'
    )
    text = HEAD.replace("jurisdiction: ZZ", "jurisdiction: ZZ-A\nparent: ZZ") + rule(
        "hours", dated(code)
    )
    union = load_packs().pack("EU")
    law = law_in_force((read(text),), union, DAY, likely_protectively=False)
    week = law.hours["consumer"].value.week.days
    assert week[0] == ((9 * 60, 12 * 60),)
    assert week[6] == ()


def test_an_unknown_value_is_silence_that_refuses() -> None:
    text = HEAD.replace("jurisdiction: ZZ", "jurisdiction: ZZ-A\nparent: ZZ") + rule(
        "hours", dated("unknown")
    )
    law = law_in_force((read(text),), load_packs().pack("EU"), DAY, likely_protectively=False)
    assert law.silent_on == ("hours",)
