"""The words a question, a pack and a verdict may use; any other word is an error."""

from typing import Literal, get_args

CallType = Literal["live", "automated", "predictive"]
Voice = Literal["human", "recorded", "synthetic"]
Basis = Literal[
    "consent",
    "legitimate_interest",
    "existing_customer",
    "presumed_consent",
    "contract",
    "legal_duty",
]
SubjectKind = Literal["consumer", "business", "sole_trader", "employee", "unknown"]
Audience = Literal["consumer", "business"]
Line = Literal["fixed", "mobile"]
Channel = Literal["live_call", "automated_call", "sms", "email", "messaging", "post"]
Method = Literal[
    "web_form", "double_opt_in", "paper", "oral", "in_person", "sms", "keypress", "import"
]
Act = Literal[
    "ticked_empty_box",
    "pressed_button",
    "toggled_setting",
    "signed",
    "spoken_yes",
    "pressed_key",
    "sent_message",
    "pre_ticked_box",
    "silence",
    "inactivity",
    "scrolling",
    "accepted_terms",
    "ticked_by_agent",
]
ACTS_THAT_NEVER_COUNT: frozenset[str] = frozenset(
    {
        "pre_ticked_box",
        "silence",
        "inactivity",
        "scrolling",
        "accepted_terms",
        "ticked_by_agent",
    }
)
SourceKind = Literal["own", "purchased", "public", "directory", "referral", "random", "unknown"]
SourceDecision = Literal["accept", "quarantine", "reject"]
ObjectionScope = Literal["all", "purpose", "brand", "hours", "profiling"]
AttemptOutcome = Literal[
    "answered",
    "no_answer",
    "busy",
    "voicemail",
    "refused",
    "abandoned",
    "wrong_person",
    "not_in_service",
]
CallerIdOwner = Literal["controller", "processor", "carrier"]
Sector = Literal[
    "retail",
    "books",
    "charity",
    "claims-management",
    "electricity",
    "energy-renovation",
    "funeral-plans",
    "gambling",
    "gas",
    "health-insurance",
    "home-adaptation",
    "insurance",
    "mobile-subscriptions",
    "pensions",
    "press",
    "rescue-services",
    "telecom",
    "training-account",
]
SECTORS: tuple[str, ...] = get_args(Sector)
ScopeWord = Literal[
    "in_scope",
    "out_of_scope",
    "treat_as_in_scope",
    "not_personal_data",
    "processor_duties_only",
]
VerdictWord = Literal["permit", "defer", "refuse"]
Outcome = Literal["pass", "refuse", "defer", "unknown"]

NOT_CALLABLE_TYPES: frozenset[str] = frozenset(
    {"emergency", "short", "premium_rate", "shared_cost", "pager", "voicemail"}
)
