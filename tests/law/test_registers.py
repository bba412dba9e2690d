"""Do-not-call registers: which are asked, which answer counts, how fresh it must be."""

import itertools

import pytest

from tests.law.answers import reason, reasons, warnings
from tests.law.base_question import (
    ABSENT,
    AMERICA,
    ASSESSMENT,
    BRITAIN,
    FINLAND,
    GERMANY,
    ITALY,
    TEXAS,
    Facts,
    clean,
    consent,
)
from tests.law.conftest import Ask

LISTED, UNCHECKED, STALE = "register.listed", "register.unchecked", "register.stale"
TODAY = "2026-11-25T09:00:00+00:00"


def entry(register_id: str, checked_at: str = TODAY, **more: object) -> Facts:
    """A register's answer that the number is on it."""
    return clean(register_id, checked_at, **{"listed": True, **more})


def test_an_entry_bars_the_call(ask: Ask) -> None:
    verdict = ask(base=BRITAIN, registers=[entry("gb-tps")])
    assert reasons(verdict) == {LISTED}
    assert reason(verdict, LISTED).spec == "EP-05"


def test_the_register_of_persons_is_asked_of_persons_and_that_of_companies_of_companies(
    ask: Ask,
) -> None:
    person, company = entry("gb-tps"), entry("gb-ctps")
    for kind, bars in (("consumer", person), ("sole_trader", person), ("business", company)):
        other = company if bars is person else person
        only = clean(bars["id"])
        change: Facts = {"subject.kind": kind}
        assert reasons(ask(change, base=BRITAIN, registers=[bars])) == {LISTED}
        assert reasons(ask(change, base=BRITAIN, registers=[only, other])) == set()
        assert reasons(ask(change, base=BRITAIN, registers=[other])) == {UNCHECKED}


NEWEST = {
    "clean since": ([entry("gb-tps", "2026-11-20"), clean("gb-tps", TODAY)], set()),
    "listed since": ([clean("gb-tps", "2026-11-20"), entry("gb-tps", TODAY)], {LISTED}),
    "listed only after the call": (
        [clean("gb-tps", TODAY), entry("gb-tps", "2026-11-25T11:00:01+00:00")],
        set(),
    ),
    "checked at the instant of the call": (
        [clean("gb-tps", "2026-11-20"), entry("gb-tps", "2026-11-25T11:00:00+00:00")],
        {LISTED},
    ),
    "checked only after the call": ([clean("gb-tps", "2026-11-26")], {UNCHECKED}),
    "two answers of one instant": ([entry("gb-tps"), clean("gb-tps", TODAY)], {LISTED}),
    "nobody said when": ([{"id": "gb-tps", "listed": False}], {UNCHECKED}),
}


@pytest.mark.parametrize(("checks", "expected"), NEWEST.values(), ids=NEWEST)
def test_the_newest_answer_not_after_the_call_counts_in_whatever_order(
    ask: Ask, checks: list[Facts], expected: set[str]
) -> None:
    for order in itertools.permutations(checks):
        assert reasons(ask(base=BRITAIN, registers=list(order))) == expected


@pytest.mark.parametrize(
    ("checked_at", "fresh"),
    [
        ("2026-10-28T00:00:00+00:00", True),  # the first instant of the 28th day before
        ("2026-10-27T23:59:59+00:00", False),
        ("2026-10-28", True),
        ("2026-10-27", False),
        ("2026-10-27T23:30:00-05:00", True),  # in London it was the 28th already
        ("2026-10-28T01:00:00+02:00", False),  # and there it was the 27th still
    ],
)
def test_freshness_counts_the_called_persons_days(ask: Ask, checked_at: str, fresh: bool) -> None:
    found = reasons(ask(base=BRITAIN, registers=[clean("gb-tps", checked_at)]))
    assert found == (set() if fresh else {STALE})


@pytest.mark.parametrize("at", ["2026-11-25T09:00:00+00:00", "2026-11-25T19:59:00+00:00"])
def test_the_hour_of_the_call_does_not_age_a_check(ask: Ask, at: str) -> None:
    checks = [clean("gb-tps", "2026-10-28T08:00:00+00:00")]
    assert ask(base=BRITAIN, registers=checks, at=at).verdict == "permit"


def test_a_stale_entry_bars_and_is_stale(ask: Ask) -> None:
    verdict = ask(base=BRITAIN, registers=[entry("gb-tps", "2026-09-01")])
    assert reasons(verdict) == {LISTED, STALE}


def test_an_id_no_pack_knows_is_ignored_with_a_warning(ask: Ask) -> None:
    verdict = ask(registers=[entry("zz-nobody-knows")])
    assert verdict.verdict == "permit"
    assert "register.unknown" in warnings(verdict)


@pytest.mark.parametrize("register_id", ["gb-tps", "us-tx-no-call", "dk-robinson"])
def test_the_register_of_another_country_is_ignored_without_a_warning(
    ask: Ask, register_id: str
) -> None:
    verdict = ask(registers=[entry(register_id)])
    assert (verdict.verdict, warnings(verdict)) == ("permit", set())


BY_CONSENT: Facts = {"campaign.basis": "consent", "campaign.lia": None}


def test_a_usable_consent_to_this_caller_stands_beside_an_entry(ask: Ask) -> None:
    barred = {**BY_CONSENT, "registers": [entry("gb-tps")]}
    assert ask({**barred, "consents": [consent()]}, base=BRITAIN).verdict == "permit"
    other = [consent(controllers=["Other Ltd"])]
    assert LISTED in reasons(ask({**barred, "consents": other}, base=BRITAIN))


def test_with_a_usable_consent_beside_it_the_register_need_not_be_asked(ask: Ask) -> None:
    change: Facts = {**BY_CONSENT, "consents": [consent()], "registers": ABSENT}
    assert ask(change, base=BRITAIN).verdict == "permit"


LATER = {
    "given after the entry": ("2026-10-16T11:00:00+02:00", "2026-10-01", True),
    "given before the entry": ("2026-10-16T11:00:00+02:00", "2026-11-01", False),
    "given on the day of the entry": ("2026-10-16T11:00:00+02:00", "2026-10-16", False),
    "given on the day after": ("2026-10-16T11:00:00+02:00", "2026-10-15", True),
    "given a second before": (
        "2026-10-16T11:00:00+02:00",
        "2026-10-16T11:00:01+02:00",
        False,
    ),
    "given at the same instant": (
        "2026-10-16T11:00:00+02:00",
        "2026-10-16T11:00:00+02:00",
        False,
    ),
    "given a second after": ("2026-10-16T11:00:00+02:00", "2026-10-16T10:59:59+02:00", True),
    "nobody knows when it was entered": ("2026-10-16T11:00:00+02:00", None, False),
}


@pytest.mark.parametrize(("given_at", "listed_at", "stands"), LATER.values(), ids=LATER)
def test_where_joining_cancels_earlier_consents_only_a_later_one_stands(
    ask: Ask, given_at: str, listed_at: str | None, stands: bool
) -> None:
    verdict = ask(
        base=ITALY,
        consents=[consent(given_at=given_at)],
        registers=[entry("it-rpo", listed_at=listed_at)],
    )
    assert reasons(verdict) == (set() if stands else {LISTED})


def test_a_consent_within_a_running_contract_outlives_the_entry(ask: Ask) -> None:
    registers = [entry("it-rpo", listed_at="2026-11-01")]
    within = [consent(within_contract=True)]
    assert ask(base=ITALY, registers=registers, consents=within).verdict == "permit"


WRITTEN = {
    "signed, naming the number": ({"act": "signed", "names_number": True}, True),
    "on paper": ({"method": "paper", "names_number": True}, True),
    "double opt-in": ({"method": "double_opt_in", "names_number": True}, True),
    "a form with its evidence": ({"names_number": True}, True),
    "a form without evidence": ({"names_number": True, "evidence": None}, False),
    "a key pressed with evidence": ({"method": "keypress", "names_number": True}, True),
    "spoken": ({"method": "oral", "act": "spoken_yes", "names_number": True}, False),
    "not naming the number": ({"act": "signed", "names_number": False}, False),
    "nobody said whether it names it": ({"act": "signed"}, False),
}


@pytest.mark.parametrize(("given", "stands"), WRITTEN.values(), ids=WRITTEN)
def test_where_the_law_asks_writing_only_a_written_consent_stands_beside_the_entry(
    ask: Ask, given: Facts, stands: bool
) -> None:
    change: Facts = {
        **BY_CONSENT,
        "consents": [consent(**given)],
        "registers": [entry("us-ndnc", "2026-11-23T12:00:00-05:00")],
    }
    assert reasons(ask(change, base=AMERICA)) == (set() if stands else {LISTED})


TEXAN = {
    # the list of 1 October is the newest of the 30th of November
    "taken from the newest list": ("2026-10-01", "2026-11-30T11:00:00-06:00", True),
    "from the one before, on the sixtieth day": (
        "2026-09-30",
        "2026-11-30T11:00:00-06:00",
        True,
    ),
    "from the one before, after sixty days": (
        "2026-09-30",
        "2026-12-01T11:00:00-06:00",
        False,
    ),
    "from the newest, however old the check": (
        "2026-10-01",
        "2026-12-31T11:00:00-06:00",
        True,
    ),
    "from two lists before": ("2026-06-30", "2026-11-24T11:00:00-06:00", False),
    "from the oldest still allowed": ("2026-07-01", "2026-11-24T11:00:00-06:00", True),
    "across the year": ("2026-12-31", "2027-01-04T11:00:00-06:00", True),
}


@pytest.mark.parametrize(("checked_at", "at", "current"), TEXAN.values(), ids=TEXAN)
def test_a_list_that_is_published_by_the_quarter_is_the_newest_or_in_its_grace(
    ask: Ask, checked_at: str, at: str, current: bool
) -> None:
    federal = clean("us-ndnc", at)
    verdict = ask(base=TEXAS, at=at, registers=[federal, clean("us-tx-no-call", checked_at)])
    assert reasons(verdict) == (set() if current else {STALE})


@pytest.mark.parametrize(
    ("checked_at", "fresh"), [("2026-10-24T12:00:00-04:00", True), ("2026-10-23", False)]
)
def test_the_national_registry_of_america_may_be_31_days_old(
    ask: Ask, checked_at: str, fresh: bool
) -> None:
    verdict = ask(base=AMERICA, registers=[clean("us-ndnc", checked_at)])
    assert reasons(verdict) == (set() if fresh else {STALE})


@pytest.mark.parametrize(
    ("sector", "product", "asked"),
    [("insurance", None, True), ("press", None, True), ("charity", None, False)],
)
def test_a_register_for_some_products_is_asked_for_those_only(
    ask: Ask, sector: str, product: str | None, asked: bool
) -> None:
    danish: Facts = {
        "number": "+4532123456",
        "subject.located_in": "DK",
        "subject.residence": "DK",
        "campaign.basis": "legitimate_interest",
        "campaign.lia": ASSESSMENT,
        "campaign.sector": sector,
        "campaign.product": product,
        "consents": [],
    }
    verdict = ask(danish, base=GERMANY)
    assert (UNCHECKED in reasons(verdict)) is asked


def test_a_service_call_asks_no_register(ask: Ask) -> None:
    change: Facts = {"campaign.marketing": False, "campaign.basis": "contract"}
    assert ask({**change, "registers": [entry("gb-tps")]}, base=BRITAIN).verdict == "permit"


@pytest.mark.parametrize(("checked", "stale"), [("2026-10-26", False), ("2026-10-25", True)])
def test_where_no_law_names_an_interval_thirty_days_are_policy(
    ask: Ask, checked: str, stale: bool
) -> None:
    """The Finnish industry register names none; the base question is of 25 November."""
    verdict = ask(base=FINLAND, registers=[clean("fi-puhelin-robinson", checked)])
    assert reasons(verdict) == ({STALE} if stale else set())
    if stale:
        assert reason(verdict, STALE).certainty == "policy"
