"""Consents, objections and the state of a person, for the next question about a number."""

from datetime import datetime
from typing import Any

from ringfence.records.accounts.models import Controller
from ringfence.records.consents.services import consents_of
from ringfence.records.notices.services import told_at
from ringfence.records.objections.services import objections_of
from ringfence.records.subjects.services import find_subject


def facts_of(controller: Controller, e164: str, *, at: datetime) -> dict[str, Any]:
    """What a question about this number carries from the records: all of it was looked up.

    Nothing is kept in between: what was recorded a moment ago counts.
    """
    subject = find_subject(controller, e164)
    if subject is None:
        return {
            "consents": [],
            "objections": [],
            "subject": {"restricted": False, "erased": False},
        }
    facts: dict[str, Any] = {
        "consents": consents_of(subject, at=at),
        "objections": list(objections_of(subject)),
        "subject": {
            "restricted": subject.restricted_since is not None,
            "erased": subject.erased_at is not None,
        },
    }
    told = told_at(subject, at=at)
    if told is not None:
        facts["source"] = {"notice_given_at": told.isoformat()}
    return facts
