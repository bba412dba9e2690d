"""What a record in another form holds besides our consent: person, parties, storage and so on."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from ringfence.core.law.consent_formats.plain import plain
from ringfence.core.law.consent_formats.references import check_no_number, check_reference
from ringfence.core.law.consent_record import Consent, Part
from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import QuestionError, check_consent_record, convert
from ringfence.core.numbers.regions import check_place

Role = Literal["controller", "joint_controller", "processor", "recipient", "third_party"]
PurposeType = Literal["direct_marketing", "personalised_advertising"]


class Party(Part, frozen=True):
    """One party of the record. ``contact`` is where it is reached, as text."""

    id: str
    name: str
    address: str | None = None
    contact: str | None = None
    role: Role | None = None


class Details(Part, frozen=True):
    """What our consent record has no key for. Absent is unknown, and is then left out.

    ``subject_ref`` names the person by a keyed hash or a UUID. ``jurisdiction`` is ``EU``, a
    country or a part of one; ``retention`` is text, as ``P24M``.
    """

    subject_ref: str | None = None
    parties: tuple[Party, ...] = ()
    purpose_types: dict[str, PurposeType] = {}
    service: str | None = None
    data: tuple[str, ...] | None = None
    storage: tuple[str, ...] | None = None
    retention: str | None = None
    processing_locations: tuple[str, ...] | None = None
    jurisdiction: str | None = None
    notice_url: str | None = None
    withdrawal_url: str | None = None
    withdrawal_phone: str | None = None
    rights_notice: str | None = None
    authority: str | None = None
    requested_at: Moment | None = None


NOTHING_MORE = Details()


class Exchange(Part, frozen=True):
    """A consent, and what goes with it into another form or comes out of one."""

    consent: Consent
    details: Details = NOTHING_MORE


def read_exchange(raw: object) -> Exchange:
    """A bare consent record, or ``{"consent": …, "details": …}``. Raises QuestionError."""
    if not isinstance(raw, Mapping):
        raise QuestionError("a consent record is an object of keys and values", path="")
    if "consent" not in raw:
        return Exchange(consent=convert(raw, Consent))
    try:
        exchange: Exchange = convert(raw, Exchange)
    except QuestionError as error:
        if error.path.startswith("details.purpose_types["):
            allowed = ", ".join(get_args(PurposeType))
            raise QuestionError(
                f"a purpose's type is one of {allowed}", path="details.purpose_types"
            ) from None
        raise
    return exchange


def exchange_json(exchange: Exchange) -> dict[str, Any]:
    """Both in plain values, as ``read_exchange`` takes them."""
    details = {key: value for key, value in plain(exchange.details).items() if value != {}}
    if not exchange.details.parties:
        details.pop("parties", None)
    written: dict[str, Any] = {"consent": plain(exchange.consent)}
    return {**written, "details": details} if details else written


def check_exchange(consent: Consent, details: Details) -> None:
    """Figures that can be, no number in clear, each party once, purposes that the consent has.

    Raises QuestionError.
    """
    check_consent_record(consent, "consent.")
    if consent.id is not None:
        check_no_number(consent.id, "consent.id")
    if details.subject_ref is not None:
        check_reference(details.subject_ref, "details.subject_ref")
    if details.jurisdiction is not None:
        check_jurisdiction(details.jurisdiction, "details.jurisdiction")
    for purpose in details.purpose_types:
        if purpose not in (consent.purposes or ()):
            raise QuestionError(
                f"{purpose[:60]!r} is no purpose of the consent", path="details.purpose_types"
            )
    seen: set[str] = set()
    for party in details.parties:
        if party.id in seen:
            raise QuestionError(f"the id {party.id[:60]!r} stands twice", path="details.parties")
        seen.add(party.id)


def check_jurisdiction(word: str, path: str) -> None:
    """``EU``, a country or a part of one. Raises QuestionError."""
    if word == "EU":
        return
    try:
        check_place(word)
    except ValueError as error:
        raise QuestionError(str(error), path=path) from None
