"""What is not known is no permission: absent, null and empty, key by key."""

import copy

import pytest

from tests.law.answers import duties, reason, reasons
from tests.law.base_question import (
    ABSENT,
    ASSESSMENT,
    BRITAIN,
    CONSENT,
    GERMANY,
    Facts,
    clean,
    consent,
)
from tests.law.conftest import Ask

AUTOMATED: Facts = {
    "campaign.call_type": "automated",
    "campaign.voice": "recorded",
    "consents": [consent(channels=["automated_call"])],
}
PREDICTIVE: Facts = {"campaign.call_type": "predictive"}
UNKNOWN_EITHER_WAY = {
    "objections": ("objection.recorded", GERMANY, {}),
    "attempts": ("cap.reached", GERMANY, {}),
    "consents": ("consent.missing", GERMANY, {}),
    "registers": ("register.unchecked", BRITAIN, {}),
    "campaign.call_type": ("automated.no_consent", GERMANY, {}),
    "campaign.abandoned": ("abandoned.too_many", GERMANY, PREDICTIVE),
    "campaign.caller_id_owner": ("caller_id.not_allowed", GERMANY, {}),
    "source": ("source.unverified", GERMANY, {}),
    "source.kind": ("source.unverified", GERMANY, {}),
    "source.verified": ("source.unverified", GERMANY, {}),
    "source.obtained_at": ("source.unverified", GERMANY, {}),
    "subject": ("subject.restricted", GERMANY, {}),
    "subject.restricted": ("subject.restricted", GERMANY, {}),
    "subject.erased": ("subject.erased", GERMANY, {}),
    "agent": ("agent.untrained", GERMANY, {}),
    "agent.trained_until": ("agent.untrained", GERMANY, {}),
    "processor.contract_until": ("processor.no_contract", GERMANY, {}),
    "processor.clauses_complete": ("processor.no_contract", GERMANY, {}),
    "processor.country": ("transfer.not_permitted", GERMANY, {}),
    "campaign.lia.outcome": ("lia.failed", BRITAIN, {}),
    "campaign.lia.review_by": ("lia.expired", BRITAIN, {}),
}


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
@pytest.mark.parametrize("key", UNKNOWN_EITHER_WAY)
def test_a_fact_nobody_gave_refuses_as_unknown(ask: Ask, key: str, given: object) -> None:
    rule, base, before = UNKNOWN_EITHER_WAY[key]
    verdict = ask({**before, key: given}, base=base)
    assert verdict.verdict == "refuse"
    assert reason(verdict, rule).outcome == "unknown"


@pytest.mark.parametrize(
    "key", ["objections", "attempts", "consents", "campaign.call_type", "agent", "subject.erased"]
)
def test_an_unknown_fact_is_named(ask: Ask, key: str) -> None:
    missing = {found.missing for found in ask({key: ABSENT}).reasons}
    assert key in missing


def test_an_unknown_register_is_named(ask: Ask) -> None:
    missing = reason(ask(base=BRITAIN, registers=ABSENT), "register.unchecked").missing
    assert missing is not None
    assert "gb-tps" in missing


@pytest.mark.parametrize("key", ["objections", "attempts", "registers"])
def test_an_empty_list_was_looked_up_and_holds_nothing(ask: Ask, key: str) -> None:
    assert ask({key: []}).verdict == "permit"


def test_an_empty_list_of_registers_answers_for_no_register(ask: Ask) -> None:
    assert "register.unchecked" in reasons(ask(base=BRITAIN, registers=[]))


def test_an_empty_list_of_consents_holds_none(ask: Ask) -> None:
    assert reason(ask(consents=[]), "consent.missing").outcome == "refuse"


def test_a_withheld_caller_id_refuses_and_one_nobody_gave_is_unknown(ask: Ask) -> None:
    withheld = reason(ask({"campaign.caller_id": None}), "caller_id.missing")
    unsaid = reason(ask({"campaign.caller_id": ABSENT}), "caller_id.missing")
    assert (withheld.outcome, unsaid.outcome) == ("refuse", "unknown")


def test_a_null_processor_is_a_controller_who_dials_and_an_absent_one_is_unknown(ask: Ask) -> None:
    assert ask(processor=None).verdict == "permit"
    assert reason(ask(processor=ABSENT), "processor.no_contract").outcome == "unknown"


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_a_call_without_a_person_needs_no_agent(ask: Ask, given: object) -> None:
    assert ask({**AUTOMATED, "agent": given}).verdict == "permit"


def test_a_recorded_voice_without_a_person_counts_as_automated(ask: Ask) -> None:
    recorded: Facts = {"campaign.voice": "recorded", "agent": None}
    assert "automated.no_consent" in reasons(ask(recorded))
    assert "automated.no_consent" not in reasons(ask({**recorded, "agent": GERMANY["agent"]}))


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
@pytest.mark.parametrize(
    "key",
    [
        "campaign.lia",
        "campaign.opens",
        "campaign.closes",
        "campaign.marketing",
        "campaign.voice",
        "campaign.suspended",
        "campaign.product",
        "subject.age",
        "subject.existing_customer",
        "subject.presumed_interest",
        "subject.call_requested_at",
        "subject.deceased",
        "subject.identifiable",
        "subject.kind",
        "subject.located_in",
        "subject.residence",
        "source.expires_at",
        "source.list_id",
        "source.decision",
    ],
)
def test_what_need_not_be_there_may_be_absent_or_null(ask: Ask, key: str, given: object) -> None:
    verdict = ask({key: given})
    assert (verdict.verdict, reasons(verdict)) == ("permit", set())


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
@pytest.mark.parametrize(
    "key",
    [
        "withdrawn_at",
        "reaffirmed_at",
        "expires_at",
        "collected_by",
        "refusal_detriment",
        "parental_authorisation",
    ],
)
def test_what_a_consent_need_not_say(ask: Ask, key: str, given: object) -> None:
    record = copy.deepcopy(CONSENT)
    record.pop(key, None)
    if given is None:
        record[key] = None
    assert ask(consents=[record]).verdict == "permit"


def test_a_number_that_is_not_listed_has_no_day_of_listing(ask: Ask) -> None:
    for answer in (clean("gb-tps"), clean("gb-tps", listed_at=None)):
        registers = [answer, clean("gb-ctps")]
        assert ask(base=BRITAIN, registers=registers).verdict == "permit"


def test_whether_it_is_listed_must_be_said(ask: Ask) -> None:
    verdict = ask(base=BRITAIN, registers=[{**clean("gb-tps"), "listed": None}])
    assert reason(verdict, "register.unchecked").outcome == "unknown"


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_without_an_assessment_there_is_none(ask: Ask, given: object) -> None:
    verdict = ask({"campaign.lia": given}, base=BRITAIN)
    assert reason(verdict, "lia.missing").outcome == "refuse"
    assert ask({"campaign.lia": ASSESSMENT}, base=BRITAIN).verdict == "permit"


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_a_notice_nobody_recorded_was_not_given_yet(ask: Ask, given: object) -> None:
    verdict = ask({"source.notice_given_at": given, "source.obtained_at": "2026-11-20"})
    assert verdict.verdict == "permit"
    assert "notice.in_call" in duties(verdict)


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
def test_a_call_is_marketing_unless_it_is_said_to_be_none(ask: Ask, given: object) -> None:
    verdict = ask({"campaign.marketing": given, "campaign.basis": "contract"})
    assert "basis.not_allowed" in reasons(verdict)


@pytest.mark.parametrize("given", [ABSENT, None, "unknown"])
def test_who_is_not_known_counts_as_a_consumer(ask: Ask, given: object) -> None:
    interest = {"why": "runs a hotel", "evidence": "its website"}
    business: Facts = {
        "campaign.basis": "presumed_consent",
        "subject.presumed_interest": interest,
    }
    assert ask({**business, "subject.kind": "business"}).verdict == "permit"
    assert "basis.not_allowed" in reasons(ask({**business, "subject.kind": given}))


@pytest.mark.parametrize("given", [ABSENT, None], ids=["absent", "null"])
@pytest.mark.parametrize("key", ["controller", "controller.name"])
def test_a_caller_without_a_name_has_nobodys_consent(ask: Ask, key: str, given: object) -> None:
    assert "consent.wrong_controller" in reasons(ask({key: given}))


def test_with_nothing_but_the_required_keys_everything_unknown_is_listed(ask: Ask) -> None:
    bare: Facts = {
        "number": GERMANY["number"],
        "campaign": {"purpose": "garden-furniture-offers", "basis": "consent"},
    }
    assert {
        "objection.recorded",
        "cap.reached",
        "consent.missing",
        "automated.no_consent",
        "caller_id.missing",
        "source.unverified",
        "subject.restricted",
        "subject.erased",
        "agent.untrained",
        "processor.no_contract",
    } - reasons(ask(base=bare)) <= {"agent.untrained"}  # read as automated: nobody speaks
