"""Automated, recorded and synthetic voices: prior consent to such calls, or none at all."""

import pytest

from tests.law.answers import reasons
from tests.law.base_question import (
    AMERICA,
    BRITAIN,
    FLORIDA,
    GERMANY,
    JORDAN,
    Facts,
    consent,
)
from tests.law.conftest import Ask

NO_CONSENT = "automated.no_consent"
MACHINE: Facts = {"campaign.call_type": "automated", "campaign.voice": "recorded", "agent": None}
AGREED: Facts = {
    "campaign.basis": "consent",
    "consents": [consent(channels=["automated_call"], period_stated=True)],
}


@pytest.mark.parametrize("base", [GERMANY, BRITAIN, JORDAN], ids=["DE", "GB", "JO"])
def test_consent_must_name_automated_calls(ask: Ask, base: Facts) -> None:
    assert ask({**MACHINE, **AGREED}, base=base).verdict == "permit"
    to_live_calls: Facts = {**AGREED, "consents": [consent(period_stated=True)]}
    assert {NO_CONSENT, "consent.wrong_channel"} <= reasons(
        ask({**MACHINE, **to_live_calls}, base=base)
    )


@pytest.mark.parametrize("voice", ["recorded", "synthetic"])
@pytest.mark.parametrize("call_type", ["live", "predictive"])
def test_a_recorded_or_synthetic_voice_without_a_person_is_automated(
    ask: Ask, voice: str, call_type: str
) -> None:
    spoken_by_nobody: Facts = {
        "campaign.call_type": call_type,
        "campaign.voice": voice,
        "campaign.abandoned": {"calls": 0, "abandoned": 0},
    }
    assert NO_CONSENT in reasons(ask({**spoken_by_nobody, "agent": None}))
    assert NO_CONSENT not in reasons(ask(spoken_by_nobody))  # a trained person is on the line


def test_a_live_call_is_not_carried_by_a_consent_to_machines(ask: Ask) -> None:
    assert reasons(ask(AGREED)) == {"consent.wrong_channel"}


def test_a_company_is_asked_its_states_rule(ask: Ask) -> None:
    to_a_company: Facts = {**MACHINE, "subject.kind": "business", "consents": []}
    assert NO_CONSENT in reasons(ask(to_a_company))


def test_in_america_such_a_consent_is_written_and_names_the_number(ask: Ask) -> None:
    written = consent(channels=["automated_call"], act="signed", names_number=True)
    for record, carries in (
        (written, True),
        ({**written, "names_number": False}, False),
        ({**written, "act": "spoken_yes", "method": "oral"}, False),
    ):
        verdict = ask({**MACHINE, "campaign.basis": "consent", "consents": [record]}, base=AMERICA)
        assert ("consent.invalid" not in reasons(verdict)) is carries


def test_where_a_law_treats_a_dialler_like_a_machine_it_asks_consent_to_machines(
    ask: Ask,
) -> None:
    dialled: Facts = {
        "campaign.call_type": "predictive",
        "campaign.abandoned": {"calls": 0, "abandoned": 0},
    }
    assert ask(dialled, base=AMERICA).verdict == "permit"
    assert reasons(ask(dialled, base=FLORIDA)) & {"basis.not_allowed", NO_CONSENT}


def test_a_service_call_by_machine_asks_no_consent_where_no_law_says_so(ask: Ask) -> None:
    service: Facts = {"campaign.marketing": False, "campaign.basis": "contract", "consents": []}
    assert ask({**MACHINE, **service}).verdict == "permit"
