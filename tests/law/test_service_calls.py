"""A pure service call (`marketing: false`) is asked only what the contract says."""

import pytest

from tests.law.answers import duties, reasons
from tests.law.base_question import ABSENT, AMERICA, BRITAIN, GERMANY, Facts, clean
from tests.law.conftest import Ask

SERVICE: Facts = {"campaign.marketing": False, "campaign.basis": "contract", "consents": []}
NOT_ASKED = {
    "consents": {"consents": ABSENT},
    "objections": {"objections": ABSENT},
    "an objection": {"objections": [{"received_at": "2026-11-01", "scope": "all"}]},
    "attempts": {"attempts": ABSENT},
    "a refusal": {"attempts": [{"at": "2026-11-24T10:00:00+01:00", "outcome": "refused"}]},
    "registers": {"registers": ABSENT},
    "hours": {"at": "2026-11-25T22:30:00+01:00"},
    "Sundays": {"at": "2026-11-29T11:00:00+01:00"},
    "sectors": {"campaign.sector": "gambling"},
    "the source": {"source": ABSENT},
    "the age": {"subject.age": 12},
}
ASKED = {
    "number": ({"number": "+4930"}, "number.invalid"),
    "restriction": ({"subject.restricted": ABSENT}, "subject.restricted"),
    "erasure": ({"subject.erased": ABSENT}, "subject.erased"),
    "caller id": ({"campaign.caller_id": ABSENT}, "caller_id.missing"),
    "agent": ({"agent": ABSENT}, "agent.untrained"),
    "processor": ({"processor": ABSENT}, "processor.no_contract"),
    "transfer": ({"processor.country": "JO"}, "transfer.not_permitted"),
    "campaign": ({"campaign.suspended": True}, "campaign.suspended"),
    "assessment": ({"campaign.basis": "legitimate_interest"}, "lia.missing"),
    "consent": ({"campaign.basis": "consent"}, "consent.missing"),
}


@pytest.mark.parametrize("change", NOT_ASKED.values(), ids=NOT_ASKED)
def test_what_a_service_call_is_not_asked(ask: Ask, change: Facts) -> None:
    verdict = ask({**SERVICE, **change})
    assert (verdict.verdict, reasons(verdict)) == ("permit", set())


@pytest.mark.parametrize(("change", "rule"), ASKED.values(), ids=ASKED)
def test_what_a_service_call_is_asked(ask: Ask, change: Facts, rule: str) -> None:
    verdict = ask({**SERVICE, **change})
    assert (verdict.verdict, reasons(verdict)) == ("refuse", {rule})


@pytest.mark.parametrize("basis", ["contract", "legal_duty", "legitimate_interest", "consent"])
def test_bases_of_a_service_call(ask: Ask, basis: str) -> None:
    change: Facts = {"campaign.marketing": False, "campaign.basis": basis}
    lia: Facts = {"campaign.lia": BRITAIN["campaign"]["lia"]}
    assert ask({**change, **lia}).verdict == "permit"


@pytest.mark.parametrize("base", [GERMANY, BRITAIN, AMERICA], ids=["DE", "GB", "US"])
def test_the_hours_are_a_duty_of_a_service_call_and_a_check_of_marketing(
    ask: Ask, base: Facts
) -> None:
    assert "hours.kept" in duties(ask(SERVICE, base=base))
    assert "hours.kept" not in duties(ask(base=base))


def test_any_marketing_in_it_makes_it_marketing(ask: Ask) -> None:
    listed: Facts = {"registers": [clean("gb-tps", listed=True)]}
    assert ask({**SERVICE, **listed}, base=BRITAIN).verdict == "permit"
    assert "register.listed" in reasons(ask(listed, base=BRITAIN))
