"""A question: may this number be called, now, for this purpose, in this campaign?

Every type here is one block of the question as `docs/question.md` describes it. ``UNSET`` is a
key that is absent, ``None`` one that is null: the two differ, and unknown is never yes.
"""

from datetime import datetime
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.moment import Moment
from ringfence.core.law.vocabulary import (
    AttemptOutcome,
    Basis,
    CallerIdOwner,
    CallType,
    Line,
    ObjectionScope,
    Sector,
    SourceDecision,
    SourceKind,
    SubjectKind,
    Voice,
)
from ringfence.core.numbers.reading import Reading


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every block shares: unknown keys are an error."""


class Registration(Block, frozen=True):
    """A licence or entry the controller holds."""

    id: str
    valid_until: Moment | None = None


class Representative(Block, frozen=True):
    """The representative in the Union (GDPR 27)."""

    name: str
    country: str


class Controller(Block, frozen=True):
    """On whose behalf the call is made (GDPR 4(7)). Absent lists are unknown, empty ones none."""

    country: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    eea_establishments: tuple[str, ...] | None | UnsetType = UNSET
    offers_to: tuple[str, ...] | None | UnsetType = UNSET
    monitors: tuple[str, ...] | None | UnsetType = UNSET
    size: Literal["large", "small"] | None = None
    registrations: tuple[Registration, ...] | None = None
    eu_representative: Representative | None = None


class Assessment(Block, frozen=True):
    """The legitimate-interest assessment (GDPR 6(1)(f)) as far as the call needs it."""

    decided_at: Moment | None = None
    outcome: Literal["pass", "fail"] | None = None
    review_by: Moment | None = None


class AbandonedPeriod(Block, frozen=True):
    """Answered and abandoned calls of one period."""

    start: Moment = msgspec.field(name="from")
    until: Moment
    calls: int
    abandoned: int


class Abandoned(Block, frozen=True):
    """Answered and abandoned calls of the campaign, of a day and of longer periods."""

    day: Moment | None = None
    calls: int | None = None
    abandoned: int | None = None
    periods: tuple[AbandonedPeriod, ...] | None = None


class Campaign(Block, frozen=True):
    """What the call is for and how it is made."""

    purpose: str
    basis: Basis
    marketing: bool = True
    sector: Sector | None = None
    product: Sector | None = None
    call_type: CallType | None = None
    voice: Voice | None = None
    brand: str | None = None
    uses_scoring: bool | None = None
    caller_id: str | None | UnsetType = UNSET
    caller_id_owner: CallerIdOwner | None = None
    caller_id_reachable: bool | None = None
    caller_id_in_directory: bool | None = None
    lia: Assessment | None = None
    abandoned: Abandoned | None = None
    opens: Moment | None = None
    closes: Moment | None = None
    suspended: bool = False


class ExistingCustomer(Block, frozen=True):
    """What the caller's own customer relation is made of."""

    since: Moment | None = None
    last_contract_end: Moment | None = None
    last_interaction: Moment | None = None
    last_purchase: Moment | None = None
    last_inquiry: Moment | None = None
    last_gift: Moment | None = None
    insured_until: Moment | None = None
    same_kind_of_product: bool | None = None
    running_contract: bool | None = None
    number_from_sale: bool | None = None
    could_object_then: bool | None = None


class PresumedInterest(Block, frozen=True):
    """Why a business presumably wants this call, and what shows it."""

    why: str | None = None
    evidence: str | None = None


class ScopeRebuttal(Block, frozen=True):
    """Evidence that an EEA number is outside the Regulation's scope, on both points."""

    location_evidence: str | None = None
    targeting_evidence: str | None = None


class Directory(Block, frozen=True):
    """What the public directory shows for the number."""

    listed: bool | None = None
    marketing_mark: Literal["against", "for", "none"] | None = None


class Subject(Block, frozen=True):
    """Who is called, as far as it is known."""

    kind: SubjectKind = "consumer"
    identifiable: bool = True
    located_in: str | None = None
    residence: str | None = None
    time_zone: str | None = None
    age: int | None = None
    line: Line | None = None
    restricted: bool | None = None
    erased: bool | None = None
    deceased: bool = False
    call_requested_at: Moment | None = None
    number_published_for_offers: bool | None = None
    existing_customer: ExistingCustomer | None = None
    presumed_interest: PresumedInterest | None = None
    scope_rebuttal: ScopeRebuttal | None = None
    directory: Directory | None = None


class Objection(Block, frozen=True):
    """A no said to this controller (GDPR 21(2)-(3)); doubt reads as ``all``."""

    received_at: Moment | None = None
    scope: ObjectionScope | None = None
    purpose: str | None = None
    brand: str | None = None
    not_between: tuple[str, str] | None = None
    via: str | None = None


class RegisterCheck(Block, frozen=True):
    """What a do-not-call register answered about this number or person."""

    id: str
    checked_at: Moment | None = None
    listed: bool | None = None
    listed_at: Moment | None = None
    permits: bool | None = None
    cancels_consents: bool | None = None
    categories: tuple[str, ...] | None = None


class Attempt(Block, frozen=True):
    """An earlier call attempt to this number."""

    at: Moment
    outcome: AttemptOutcome
    purpose: str | None = None
    call_type: CallType | None = None


class Source(Block, frozen=True):
    """Where the number came from."""

    kind: SourceKind | None = None
    verified: bool | None = None
    decision: SourceDecision | None = None
    list_id: str | None = None
    obtained_at: Moment | None = None
    notice_given_at: Moment | None = None
    expires_at: Moment | None = None


class Agent(Block, frozen=True):
    """The person who speaks."""

    trained_until: Moment | None = None


class TransferTool(Block, frozen=True):
    """The tool that carries a transfer to a third country (GDPR 46)."""

    kind: Literal["scc", "bcr", "code", "certification", "art49", "none"] | None = None
    module: Literal[1, 2, 3, 4] | None = None
    annexes_complete: bool | None = None
    signed_at: Moment | None = None


class TransferAssessment(Block, frozen=True):
    """The transfer impact assessment."""

    result: Literal["pass", "fail"] | None = None
    at: Moment | None = None


class Transfer(Block, frozen=True):
    """How data reach a processor outside the EEA."""

    tool: TransferTool | None = None
    tia: TransferAssessment | None = None


class Processor(Block, frozen=True):
    """Who dials for the controller (GDPR 28)."""

    country: str | None = None
    contract_until: Moment | None = None
    clauses_complete: bool | None = None
    transfer: Transfer | None = None


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A whole question, its number read and its moment known.

    ``shown_number`` is the campaign's caller id by its form (``+34400…``), None if it has none.
    """

    number: Reading
    at: datetime
    campaign: Campaign
    controller: Controller = Controller()
    subject: Subject = Subject()
    consents: tuple[Consent, ...] | UnsetType = UNSET
    objections: tuple[Objection, ...] | UnsetType = UNSET
    registers: tuple[RegisterCheck, ...] | UnsetType = UNSET
    attempts: tuple[Attempt, ...] | UnsetType = UNSET
    source: Source = Source()
    agent: Agent | None | UnsetType = UNSET
    processor: Processor | None | UnsetType = UNSET
    shown_number: str | None = None
    test_numbers: bool = False
