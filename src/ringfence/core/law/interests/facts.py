"""An assessment of a legitimate interest as people write it; absent or null is unknown."""

from typing import Literal

from ringfence.core.law.interests.regime import AskedRegime
from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block

Safeguard = Literal[
    "frequency_cap",
    "dnc_screening",
    "call_hours",
    "pseudonymised_lists",
    "no_sale",
    "no_contract_in_call",
    "trusted_contact",
]
STRONG_SAFEGUARDS: frozenset[str] = frozenset({"no_contract_in_call", "trusted_contact"})
"""Those that help people who are easily talked into something (LI-07)."""


class Interest(Block, frozen=True):
    """Part A: which interest, and whether it is one."""

    statement: str | None = None
    lawful: bool | None = None
    specific: bool | None = None
    present: bool | None = None
    own_or_third_party: Literal["own", "third_party"] | None = None


class Alternative(Block, frozen=True):
    """Another means that was thought of, and why it does not do."""

    name: str | None = None
    why_not: str | None = None


class Necessity(Block, frozen=True):
    """Part B: whether the call is needed for it."""

    shown: bool | None = None
    alternatives: tuple[Alternative, ...] | None = None
    fields: tuple[str, ...] | None = None


class Balancing(Block, frozen=True):
    """Part C: what weighs on the person's side."""

    data_kinds: tuple[str, ...] | None = None
    special_category: bool | None = None
    source: Literal["own", "purchased", "public"] | None = None
    relationship: Literal["customer", "former", "none"] | None = None
    reasonable_expectation: bool | None = None
    vulnerable: bool | None = None
    children: bool | None = None
    scale: Literal["small", "medium", "large"] | None = None
    profiling: bool | None = None
    impact: Literal["low", "medium", "high"] | None = None
    safeguards: tuple[Safeguard, ...] | None = None
    opt_out_at_collection: bool | None = None
    opt_out_each_contact: bool | None = None


class AskedAssessment(Block, frozen=True):
    """The whole assessment: the three parts, the national regime, and the decision's own life."""

    interest: Interest | None = None
    necessity: Necessity | None = None
    balancing: Balancing | None = None
    regime: AskedRegime | None = None
    conditions: tuple[str, ...] | None = None
    decided_at: Moment | None = None
    review_due: Moment | None = None
    triggers_fired: tuple[str, ...] | None = None
    at: Moment | None = None
