"""A bought list, its seller and its buyer as people write them; absent or null is unknown."""

from typing import Literal

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.interests.regime import AskedRegime
from ringfence.core.law.lists.questionnaire import Questionnaire
from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block, RegisterCheck


class Buyer(Block, frozen=True):
    """Who buys, and what ties it to the Union (GDPR 3)."""

    establishment: str | None = None
    eu_establishment: bool | None = None
    eu_processor: bool | None = None
    targets: tuple[str, ...] | None = None


class Vendor(Block, frozen=True):
    """Who sells, and what it answered."""

    identified: bool | None = None
    country: str | None = None
    audit_right: bool | None = None
    questionnaire: Questionnaire | None = None


class Sample(Block, frozen=True):
    """Rows drawn at random and checked one by one; the seed lets anybody draw them again."""

    size: int | None = None
    failures: int | None = None
    forged: int | None = None
    seed: int | str | None = None


class ListFacts(Block, frozen=True):
    """What is known of the list as a whole; ``consent`` is the pattern of its rows."""

    id: str | None = None
    rows: int | None = None
    countries: tuple[str, ...] | None = None
    source_known: bool | None = None
    origin: Literal["form", "scraped", "directory", "unknown"] | None = None
    row_evidence: Literal["complete", "pending", "none"] | None = None
    forms_archived: bool | None = None
    consent: Consent | None = None
    buyer_named: bool | None = None
    recipients_text: str | None = None
    fresh_consent_by_buyer: bool | None = None
    hops: int | None = None
    chain: tuple[str, ...] | None = None
    special_category: bool | None = None
    explicit: bool | None = None
    minors: bool | None = None
    sample: Sample | None = None
    notice_planned: bool | None = None
    registers_screened_at: Moment | None = None
    transfer_tool: Literal["scc", "bcr", "code", "certification", "art49", "none"] | None = None
    delivered_at: Moment | None = None
    expires_at: Moment | None = None


class ListRow(Block, frozen=True):
    """One row: its place in the file, the number, and what was checked about it."""

    row: int | None = None
    number: str | None = None
    collected_at: Moment | None = None
    evidence: str | None = None
    on_suppression: bool | None = None
    register: RegisterCheck | None = None


class ListPolicy(Block, frozen=True):
    """The buyer's own limits; without them 1 % and 24 months."""

    max_fail_rate: float | None = None
    max_age_months: int | None = None


class AskedList(Block, frozen=True):
    """The whole input of `list check`."""

    buyer: Buyer | None = None
    vendor: Vendor | None = None
    list: ListFacts | None = None
    rows: tuple[ListRow, ...] | None = None
    policy: ListPolicy | None = None
    regime: AskedRegime | None = None
    at: Moment | None = None
