"""Under which heading a family of rules stands in a table, and what it is called there."""

SUBJECTS: tuple[str, ...] = (
    "Who is called",
    "Calls by a person: consent",
    "Calls without a person",
    "Form and life of a consent",
    "Existing customers",
    "Do-not-call registers",
    "Calling hours",
    "How often",
    "Caller id",
    "What is said in the call",
    "Banned trades and sources",
    "Data protection",
    "Licences and registrations",
    "Proof",
    "Penalties and liability",
    "Contracts made by telephone",
    "What is coming",
    "Contested points",
    "Further points",
)

_OF_KIND: dict[str, tuple[str, str]] = {
    "audiences": ("Who is called", "Sole traders and employees"),
    "territory": ("Who is called", "Territory"),
    "live_calls": ("Calls by a person: consent", "To"),
    "published_number": ("Calls by a person: consent", "A number published for offers"),
    "requested_call": ("Calls by a person: consent", "A call the person asked for"),
    "automated_calls": ("Calls without a person", "To"),
    "consent_form": ("Form and life of a consent", "Form"),
    "consent_life": ("Form and life of a consent", "Life"),
    "consent_age": ("Form and life of a consent", "A child's own consent,"),
    "existing_customer": ("Existing customers", "Exception"),
    "registers": ("Do-not-call registers", ""),
    "hours": ("Calling hours", "Hours"),
    "attempt_limits": ("How often", "Attempts"),
    "after_refusal": ("How often", "After a no"),
    "cool_downs": ("How often", "Pause after an attempt"),
    "abandoned_calls": ("How often", "Abandoned calls"),
    "caller_id": ("Caller id", "Number shown"),
    "disclosures": ("What is said in the call", "To say and do"),
    "sector_bans": ("Banned trades and sources", ""),
    "data_protection": ("Data protection", "Asked of a call"),
    "list_life": ("Data protection", "Life of a list"),
    "register_age": ("Do-not-call registers", "Age of a check"),
    "minimum_age": ("Data protection", "Minors"),
    "adequacy": ("Data protection", "Transfers to"),
    "contested": ("Contested points", ""),
    "registration": ("Licences and registrations", ""),
}
_STATEMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("What is coming", ("coming", "decree_challenged")),
    ("Penalties and liability", ("penalt", "fines", "liability")),
    ("Proof", ("proof",)),
    ("Contracts made by telephone", ("contract", "cooling_off", "distance_sale")),
    ("Form and life of a consent", ("consent", "withdrawal", "revocation", "opt_in")),
    ("Do-not-call registers", ("registe", "robinson", "bloctel", "tps", "ndd", "call_list")),
)


def subject_of(family: str) -> str:
    """The heading under which a family stands; a statement's follows from its name."""
    kind, _, name = family.partition(".")
    if kind in _OF_KIND:
        return _OF_KIND[kind][0]
    for subject, words in _STATEMENTS:
        if any(word in name for word in words):
            return subject
    return "Further points"


def label_of(family: str) -> str:
    """A family in plain words: ``live_calls.consumer`` is "To consumers", a register its id."""
    kind, _, name = family.partition(".")
    if kind in ("live_calls", "automated_calls"):
        return "To businesses" if name == "business" else f"To {name}s"
    if kind in ("registers", "registration", "contested"):
        return name
    lead = _OF_KIND[kind][1] if kind in _OF_KIND else ""
    if kind in ("adequacy", "consent_age"):
        return f"{lead} {name}"
    plain = name.replace("_", " ").replace("-", " ")
    return lead or plain[:1].upper() + plain[1:]
