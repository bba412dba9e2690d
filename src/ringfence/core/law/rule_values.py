"""What a rule may say: one frozen type for each family of rules.

The YAML of a pack holds these types and nothing else; an unknown or missing key is refused by
the loader. ``protective`` (where a type has it) is how the rule is read while it is contested or
unverified: consent is needed, an exception does not apply, the interval is the shortest, a ban
applies, the window is the narrowest.
"""

from typing import Literal, Self

import msgspec

from ringfence.core.law.vocabulary import (
    CallerIdOwner,
    CallType,
    Line,
    Sector,
    SourceKind,
    SubjectKind,
)

Regime = Literal["opt_in", "opt_out", "opt_out_with_register", "presumed_consent", "none"]
AutomatedRegime = Literal["opt_in", "banned", "none"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every kind of rule shares: a strict shape, and a protective reading."""

    def protective(self) -> Self:
        """How the rule is read while it is contested or unverified; as written, if nothing else
        is said."""
        return self


class Variant(Value, frozen=True):
    """Another regime where all conditions named here hold; the first that fits counts."""

    regime: Regime
    line: Line | None = None
    products: tuple[Sector, ...] = ()
    sources: tuple[SourceKind, ...] = ()
    sources_other_than: tuple[SourceKind, ...] = ()
    text: str = ""


class LiveCalls(Value, frozen=True):
    """May a person be called by a person without consent? Family ``live_calls.<audience>``."""

    regime: Regime
    variants: tuple[Variant, ...] = ()

    def protective(self) -> Self:
        return type(self)(regime="opt_in")


class AutomatedCalls(Value, frozen=True):
    """Calls without a person on the line. Family ``automated_calls.<audience>``.

    ``none``: this law surely asks no consent (a company, where only natural persons are
    protected). ``predictive``: machine dialling is treated like an automated call.
    ``service_calls``: the rule holds for calls without marketing as well.
    """

    regime: AutomatedRegime
    predictive: bool = False
    service_calls: bool = False

    def protective(self) -> Self:
        regime: AutomatedRegime = "banned" if self.regime == "banned" else "opt_in"
        return type(self)(
            regime=regime, predictive=self.predictive, service_calls=self.service_calls
        )


class Audiences(Value, frozen=True):
    """As whom this law sees a kind of callee; absent kinds follow the prudent default."""

    sole_trader: Literal["consumer", "business"]
    employee: Literal["consumer", "business"]

    def protective(self) -> Self:
        return type(self)(sole_trader="consumer", employee="consumer")


class ConsentForm(Value, frozen=True):
    """What a consent must show under this law, beyond naming caller, purpose and channel."""

    written_for: tuple[Literal["live_call", "automated_call"], ...] = ()
    names_number: bool = False
    period_stated: bool = False


class ConsentLife(Value, frozen=True):
    """How long a consent holds, from when it was given or last reaffirmed."""

    months: int | None = None
    days: int | None = None


class ExistingCustomer(Value, frozen=True):
    """The exception for the caller's own customers.

    All of ``requires`` must be true. Where any ``months_after_…`` is given, a running contract
    or one of them must hold as well. ``lifts_registers`` names the registers (``*`` for all) and
    ``sectors`` limits the exception to some trades.
    """

    exists: bool
    requires: tuple[
        Literal[
            "running_contract",
            "same_kind_of_product",
            "number_from_sale",
            "could_object_then",
        ],
        ...,
    ] = ()
    months_after_contract_end: int | None = None
    months_after_interaction: int | None = None
    months_after_purchase: int | None = None
    months_after_inquiry: int | None = None
    running_contract_suffices: bool = True
    sectors: tuple[Sector, ...] = ()
    line: Line | None = None
    lifts_registers: tuple[str, ...] = ()

    def protective(self) -> Self:
        return type(self)(exists=False)


class RequestedCall(Value, frozen=True):
    """A call the person asked for. ``lifts`` names what then no longer stands in the way."""

    lifts: tuple[Literal["consent", "register", "hours", "sector_ban"], ...]
    within_working_days: int | None = None

    def protective(self) -> Self:
        return type(self)(lifts=())


class PublishedNumber(Value, frozen=True):
    """A number its holder published to receive offers: it needs no consent, for these kinds."""

    kinds: tuple[SubjectKind, ...]

    def protective(self) -> Self:
        return type(self)(kinds=())


class Publication(Value, frozen=True):
    """Days (MM-DD) on which a new list comes out; the one before may be used ``grace_days``."""

    days: tuple[str, ...]
    grace_days: int = 0


class Register(Value, frozen=True):
    """A do-not-call register. Family ``registers.<id>``, id as ``<cc>-<short name>``.

    ``max_age_days``: a check may be that many local days old; 0 = asked on the day of the call;
    null = not stated (the prudent default holds). ``consent``: ``beside`` = a usable consent to
    this caller stands beside an entry; ``later`` = only a consent given after the entry does;
    ``written`` = only one in writing that names the number does.
    """

    exists: bool
    name: str = ""
    operator: str | None = None
    url: str | None = None
    kinds: tuple[SubjectKind, ...] = ("consumer",)
    recorded_by: Literal["number", "person", "operator", "business"] = "number"
    max_age_days: int | None = None
    publication: Publication | None = None
    consent: Literal["beside", "later", "written"] = "beside"
    products: tuple[Sector, ...] = ()
    line: Line | None = None
    sources: tuple[SourceKind, ...] = ()
    statutory: bool = True
    access: str | None = None
    cost: str | None = None
    text: str = ""


class SpecialDay(Value, frozen=True):
    """A day of the year (MM-DD) with windows of its own."""

    day: str
    windows: tuple[tuple[str, str], ...]


class Hours(Value, frozen=True):
    """When calls may be placed, in the called person's own time. Windows are ``[from, until)``.

    ``binding``: ``statute`` decides alone; ``code`` (industry code, suggestion) binds nobody and
    only narrows the prudent default; ``default`` is the prudent default itself in a country
    whose weekend is not Saturday and Sunday. ``consent_lifts``: ``dated`` = a consent to that
    date and time opens a closed hour, ``daily`` = an agreed daily window does too, ``any`` = any
    usable consent does. ``holidays``: ``possible`` = where the region is doubtful, a holiday of
    any possible region closes.
    """

    binding: Literal["statute", "code", "default"]
    monday: tuple[tuple[str, str], ...]
    tuesday: tuple[tuple[str, str], ...]
    wednesday: tuple[tuple[str, str], ...]
    thursday: tuple[tuple[str, str], ...]
    friday: tuple[tuple[str, str], ...]
    saturday: tuple[tuple[str, str], ...]
    sunday: tuple[tuple[str, str], ...]
    public_holiday: tuple[tuple[str, str], ...] | None
    day_before_public_holiday: tuple[tuple[str, str], ...] | None = None
    special_days: tuple[SpecialDay, ...] = ()
    holidays: Literal["nationwide", "possible"] = "nationwide"
    audience: Literal["consumer", "business"] | None = None
    consent_lifts: Literal["none", "dated", "daily", "any"] = "none"

    def protective(self) -> Self:
        return msgspec.structs.replace(self, consent_lifts="none")


class AttemptLimit(Value, frozen=True):
    """At most ``attempts`` in the ``hours`` before the call; ``same_purpose`` counts only those.

    A day in a cap is 24 hours unless ``calendar_day`` says the called person's own day.
    """

    attempts: int
    hours: int
    same_purpose: bool = False
    calendar_day: bool = False


class AttemptLimits(Value, frozen=True):
    """How often one controller may try one number."""

    limits: tuple[AttemptLimit, ...]
    audience: Literal["consumer", "business"] | None = None


class AfterRefusal(Value, frozen=True):
    """After a no to the offer: days of silence, or for good."""

    days: int | None = None
    permanent: bool = False
    audience: Literal["consumer", "business"] | None = None


class CoolDown(Value, frozen=True):
    """Hours of silence after an attempt that ended this way."""

    outcome: Literal["abandoned", "voicemail"]
    hours: int
    unless_a_person_calls: bool = False


class CoolDowns(Value, frozen=True):
    """All cool-downs of a law but the one after a refusal."""

    after: tuple[CoolDown, ...]


class AbandonedCalls(Value, frozen=True):
    """The most that a predictive campaign may abandon of its answered calls."""

    max_percent: float
    measured_over_days: int


class NumberRule(Value, frozen=True):
    """Which numbers a caller id must or may not begin with (E.164 beginnings, as ``+33162``)."""

    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    call_types: tuple[CallType, ...] = ()
    audience: Literal["consumer", "business"] | None = None
    settled_for: Literal["large"] | None = None
    text: str = ""


class CallerId(Value, frozen=True):
    """The number shown to the called person."""

    must_show: bool
    owner: tuple[CallerIdOwner, ...] = ()
    numbers: tuple[NumberRule, ...] = ()
    must_be_reachable: bool = False

    def protective(self) -> Self:
        return msgspec.structs.replace(self, must_show=True)


class Disclosure(Value, frozen=True):
    """One thing to say or do in the call; ``code`` becomes the duty ``disclosure.<code>``."""

    code: str
    text: str


class Disclosures(Value, frozen=True):
    """What must be said at the start of the call, or done in it."""

    items: tuple[Disclosure, ...]
    within_seconds: int | None = None
    audience: Literal["consumer", "business"] | None = None


class SectorBan(Value, frozen=True):
    """A ban on calling for some trades or from some sources. Family ``sector_bans.<name>``.

    ``exceptions``: ``running_contract``, ``running_contract_same_kind``, ``requested_call``
    (asked for by the person), ``consent`` (a usable consent to this caller).
    """

    sectors: tuple[Sector, ...] = ()
    products: tuple[Sector, ...] = ()
    sources: tuple[SourceKind, ...] = ()
    audience: Literal["consumer", "business"] | None = "consumer"
    exceptions: tuple[
        Literal["running_contract", "running_contract_same_kind", "requested_call", "consent"],
        ...,
    ] = ()
    requested_call_working_days: int | None = None
    banned: bool = True
    text: str = ""

    def protective(self) -> Self:
        return msgspec.structs.replace(self, banned=True)


class DataProtection(Value, frozen=True):
    """Which duties of data protection this law asks of a call, GDPR or not."""

    asks: tuple[
        Literal[
            "lia",
            "notice",
            "source",
            "contract",
            "training",
            "transfer",
            "objection",
            "consent",
        ],
        ...,
    ]
    notice_months: int | None = None


class Registration(Value, frozen=True):
    """A licence or entry that callers need; missing, it is a duty in the verdict."""

    id: str
    text: str


class MinimumAge(Value, frozen=True):
    """The age below which nobody is called, or below which a child's consent needs a parent."""

    years: int


class RegisterAge(Value, frozen=True):
    """How many local days old a register check may be where its law names no interval."""

    days: int


class ListLife(Value, frozen=True):
    """How many months a list from these sources may be used, from ``source.obtained_at``."""

    months: int
    sources: tuple[SourceKind, ...]


class Territory(Value, frozen=True):
    """Who belongs to the EEA, and which region's numbers follow which state's law."""

    members: tuple[str, ...]
    regions: dict[str, str]
    treat_as_in_scope: tuple[str, ...]


class Adequacy(Value, frozen=True):
    """Whether a third country is adequate (GDPR 45), and for whom; family ``adequacy.<CC>``."""

    adequate: bool
    scope: str | None = None

    def protective(self) -> Self:
        return type(self)(adequate=False, scope=self.scope)


class Statement(Value, frozen=True):
    """A fact for people: proof and retention, penalties, contract rules, what is coming."""

    text: str


class ContestedPoint(Value, frozen=True):
    """A question the law leaves in dispute, and how it is read here. Family ``contested.X1``…

    ``strict`` and ``other`` say in words what each reading leads to. ``reading: other`` is
    allowed only where the product can decide by it (`contested.py`).
    """

    question: str
    strict: str
    other: str
    reading: Literal["strict", "other"]
