"""What was recorded decides the very next question: an objection, a withdrawal, an erasure."""

from datetime import date, timedelta
from typing import Any

import pytest

from ringfence.core.law.decide import decide
from ringfence.core.law.read_question import read_question
from ringfence.core.law.verdict import Verdict
from ringfence.records.accounts.models import Controller
from ringfence.records.accounts.services import add_controller
from ringfence.records.consents import services as consents
from ringfence.records.objections.services import NewObjection, object_
from ringfence.records.subjects.services import add_number, find_subject, subject_of
from ringfence.rulepacks import load_packs
from ringfence.workflows.erasure.erase import erase
from ringfence.workflows.facts.known import facts_of
from tests.law.base_question import GERMANY
from tests.records.conftest import NOW

pytestmark = pytest.mark.usefixtures("store", "fresh_journal")
NUMBER, OTHER = GERMANY["number"], "+4915228895456"
LATER = NOW + timedelta(seconds=1)
RECORD = GERMANY["consents"][0]


@pytest.fixture
def controller() -> Controller:
    """The company that the base question's consent names."""
    return add_controller("Example Ltd", country="DE", at=NOW)


def ask(controller: Controller, number: str = NUMBER) -> Verdict:
    """The verdict on the base question with the facts of the records."""
    facts = facts_of(controller, number, at=LATER)
    raw: dict[str, Any] = {**GERMANY, "number": number, "at": LATER.isoformat()}
    raw["consents"], raw["objections"] = facts["consents"], facts["objections"]
    raw["subject"] = {**GERMANY["subject"], **facts["subject"]}
    return decide(read_question(raw, now=LATER, test_numbers=True), load_packs())


def reasons(verdict: Verdict) -> set[str]:
    """The names of what stands against a call."""
    return {reason.rule for reason in verdict.reasons}


def give(controller: Controller, **changes: object) -> consents.ConsentRecord:
    """The consent of the base question, recorded."""
    raw = {**RECORD, **changes}
    return consents.give(controller, NUMBER, raw, packs=load_packs(), at=NOW)


def test_nobody_known_has_not_consented(controller: Controller) -> None:
    assert reasons(ask(controller)) == {"consent.missing"}


def test_a_recorded_consent_carries_the_call(controller: Controller) -> None:
    give(controller)
    assert ask(controller).verdict == "permit"


def test_after_an_objection_the_next_question_refuses(controller: Controller) -> None:
    give(controller)
    object_(controller, NUMBER, NewObjection(), at=NOW)
    assert "objection.recorded" in reasons(ask(controller))


def test_after_a_withdrawal_the_next_question_refuses(controller: Controller) -> None:
    consents.withdraw(give(controller), at=NOW)
    assert "consent.withdrawn" in reasons(ask(controller))


def test_a_reaffirmation_does_not_revive_a_withdrawn_one(controller: Controller) -> None:
    given = give(controller)
    consents.withdraw(given, at=NOW)
    consents.reaffirm(given, at=LATER)
    assert "consent.withdrawn" in reasons(ask(controller))


def test_an_invalid_consent_is_kept_and_never_used(controller: Controller) -> None:
    kept = give(controller, act="silence")
    assert (kept.usable, kept.defects) == (False, ["act.not_affirmative"])
    assert reasons(ask(controller)) == {"consent.missing"}


def test_every_number_of_a_person_is_covered(controller: Controller) -> None:
    give(controller)
    subject = find_subject(controller, NUMBER)
    assert subject is not None
    add_number(subject, OTHER)
    object_(controller, OTHER, NewObjection(), at=NOW)
    assert "objection.recorded" in reasons(ask(controller))


def test_an_erased_person_who_is_imported_again_is_still_refused(controller: Controller) -> None:
    give(controller)
    object_(controller, NUMBER, NewObjection(), at=NOW)
    subject = find_subject(controller, NUMBER)
    assert subject is not None
    erase(controller, subject, at=NOW, proof_until=date(2031, 12, 31))
    again = subject_of(controller, NUMBER, at=LATER)
    assert again.pk == subject.pk
    give(controller)
    assert {"objection.recorded", "subject.erased"} <= reasons(ask(controller))


def test_one_company_never_sees_another(controller: Controller) -> None:
    other = add_controller("Example Others Ltd", country="DE", at=NOW)
    object_(other, NUMBER, NewObjection(), at=NOW)
    give(controller)
    assert ask(controller).verdict == "permit"
    assert find_subject(other, NUMBER) != find_subject(controller, NUMBER)
    with pytest.raises(consents.ConsentError, match="no such consent"):
        consents.consent_named(other, give(controller).ref)
