"""A consent record as people write it (GDPR 4(11), 7; export: ISO/IEC TS 27560)."""

from typing import Literal

import msgspec

from ringfence.core.law.moment import Moment
from ringfence.core.law.vocabulary import Act, Channel, Method


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every part of a record shares: unknown keys are an error."""


class ConsentNotice(Part, frozen=True):
    """The words shown or read out when the consent was asked for."""

    id: str | None = None
    version: str | None = None
    language: str | None = None
    text: str | None = None
    sha256: str | None = None


class WithdrawalWay(Part, frozen=True):
    """How the consent can be withdrawn (GDPR 7(3))."""

    channels: tuple[Literal["web", "phone", "sms", "email", "post", "in_person"], ...] | None = (
        None
    )
    cost: Literal["none", "basic_rate", "premium_rate", "fee"] | None = None
    wait_hours: int | None = None


class ConsentEvidence(Part, frozen=True):
    """What shows the act (GDPR 7(1))."""

    kind: Literal["form_snapshot", "form_post", "recording", "scan", "message", "log"] | None = (
        None
    )
    sha256: str | None = None
    ref: str | None = None


class ParentalAuthorisation(Part, frozen=True):
    """Who authorised a child's consent, when and how (GDPR 8)."""

    by: str
    at: Moment
    method: str


class Consent(Part, frozen=True):
    """One consent. Absent or null keys are unknown, and unknown never helps."""

    id: str | None = None
    controllers: tuple[str, ...] | None = None
    purposes: tuple[str, ...] | None = None
    channels: tuple[Channel, ...] | None = None
    recipients: tuple[str, ...] | None = None
    given_at: Moment | None = None
    method: Method | None = None
    act: Act | None = None
    notice: ConsentNotice | None = None
    separate_from_terms: bool | None = None
    one_choice_per_purpose: bool | None = None
    condition_of_service: bool | None = None
    refusal_detriment: str | None = None
    refusing_as_easy: bool | None = None
    withdrawal_explained: bool | None = None
    withdrawal: WithdrawalWay | None = None
    initiated_by: Literal["subject", "controller", "third_party"] | None = None
    obtained_in_marketing_call: bool | None = None
    collected_by: str | None = None
    hops: int | None = None
    special_category: bool | None = None
    explicit: bool | None = None
    age: int | None = None
    parental_authorisation: bool | ParentalAuthorisation | None = None
    number_verified_by: Literal["otp", "callback", "account", "none"] | None = None
    evidence: ConsentEvidence | None = None
    reaffirmed_at: Moment | None = None
    expires_at: Moment | None = None
    withdrawn_at: Moment | None = None
    imbalance: Literal["employer", "authority"] | None = None
    data_kinds_told: bool | None = None
    data_passed_on: bool | None = None
    automated_decisions_told: bool | None = None
    audience_language: str | None = None
    hours: Literal["any"] | tuple[tuple[str, str], ...] | None = None
    period_stated: bool | None = None
    within_contract: bool | None = None
    names_number: bool | None = None
