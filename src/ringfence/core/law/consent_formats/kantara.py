"""A receipt for the person in the form of the Kantara Consent Receipt 1.1; export only.

The form has no field for a withdrawal or for how a consent came about: for what would not be a
consent, no receipt is written.
"""

from typing import Any

from ringfence.core.law.consent_formats.details import (
    NOTHING_MORE,
    Details,
    Party,
    check_exchange,
)
from ringfence.core.law.consent_formats.named_parties import NamedParties
from ringfence.core.law.consent_formats.plain import plain
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT

VERSION = "KI-CR-v1.1.0"


def to_kantara(consent: Consent, details: Details = NOTHING_MORE) -> dict[str, Any]:
    """The receipt; a field that is unknown is left out, also where the form makes it mandatory.

    ``consentTimestamp`` is in whole seconds since 1970, and left out of a consent known by its
    day only. Raises QuestionError for a consent that was withdrawn, or whose act never counts.
    """
    check_exchange(consent, details)
    _check_receivable(consent)
    notice = consent.notice
    given = None if consent.given_at is None else consent.given_at.utc
    receipt = {
        "version": VERSION,
        "jurisdiction": details.jurisdiction,
        "consentTimestamp": None if given is None else int(given.timestamp()),
        "collectionMethod": consent.method,
        "consentReceiptID": consent.id,
        "language": None if notice is None else notice.language,
        "piiPrincipalId": details.subject_ref,
        "piiControllers": _controllers(consent, details),
        "policyUrl": details.notice_url,
        "services": _services(consent, details),
        "sensitive": consent.special_category,
    }
    written: dict[str, Any] = plain(receipt)
    return written


def _check_receivable(consent: Consent) -> None:
    if consent.withdrawn_at is not None:
        raise QuestionError(
            "a receipt cannot tell a withdrawal, and would show the consent as given",
            path="withdrawn_at",
        )
    if consent.act in ACTS_THAT_NEVER_COUNT:
        raise QuestionError(
            f"{consent.act!r} is no act that counts; no receipt is given for it", path="act"
        )


def _controllers(consent: Consent, details: Details) -> list[dict[str, Any]] | None:
    if consent.controllers is None:
        return None
    parties = {party.id: party for party in NamedParties(consent, details).all}
    ids = NamedParties(consent, details).ids(consent.controllers) or ()
    return [_controller(parties[word]) for word in ids]


def _controller(party: Party) -> dict[str, Any]:
    return {
        "piiController": party.name,
        "contact": party.contact,
        "address": None if party.address is None else {"streetAddress": party.address},
    }


def _services(consent: Consent, details: Details) -> list[dict[str, Any]] | None:
    if consent.purposes is None:
        return None
    purposes = [_purpose(word, consent, details) for word in consent.purposes]
    return [{"service": details.service, "purposes": purposes}]


def _purpose(word: str, consent: Consent, details: Details) -> dict[str, Any]:
    category = details.purpose_types.get(word)
    disclosed = consent.data_passed_on
    if disclosed is None and consent.recipients:
        disclosed = True
    return {
        "purpose": word,
        "purposeCategory": None if category is None else [category],
        "consentType": "EXPLICIT" if consent.explicit else None,
        "piiCategory": details.data,
        "termination": None if consent.expires_at is None else consent.expires_at.text,
        "thirdPartyDisclosure": disclosed,
        "thirdPartyName": ", ".join(consent.recipients) if consent.recipients else None,
    }
