"""The families of rules: what each is called in a pack, and which type its values have."""

from ringfence.core.law import rule_values as values

FAMILIES: dict[str, type[values.Value]] = {
    "audiences": values.Audiences,
    "live_calls.consumer": values.LiveCalls,
    "live_calls.business": values.LiveCalls,
    "automated_calls.consumer": values.AutomatedCalls,
    "automated_calls.business": values.AutomatedCalls,
    "consent_form": values.ConsentForm,
    "consent_life": values.ConsentLife,
    "existing_customer": values.ExistingCustomer,
    "requested_call": values.RequestedCall,
    "published_number": values.PublishedNumber,
    "hours": values.Hours,
    "attempt_limits": values.AttemptLimits,
    "after_refusal": values.AfterRefusal,
    "cool_downs": values.CoolDowns,
    "abandoned_calls": values.AbandonedCalls,
    "caller_id": values.CallerId,
    "disclosures": values.Disclosures,
    "data_protection": values.DataProtection,
    "list_life": values.ListLife,
    "register_age": values.RegisterAge,
    "minimum_age": values.MinimumAge,
    "territory": values.Territory,
}

OPEN_FAMILIES: dict[str, type[values.Value]] = {
    "registers": values.Register,
    "sector_bans": values.SectorBan,
    "registration": values.Registration,
    "consent_age": values.MinimumAge,
    "adequacy": values.Adequacy,
    "statements": values.Statement,
    "contested": values.ContestedPoint,
}
"""Families of which a pack may have any number: ``registers.gb-tps``, ``sector_bans.energy``."""

REQUIRED_OF_A_COUNTRY: tuple[str, ...] = (
    "live_calls.consumer",
    "live_calls.business",
    "automated_calls.consumer",
    "automated_calls.business",
    "existing_customer",
    "hours",
    "attempt_limits",
    "abandoned_calls",
    "caller_id",
    "disclosures",
)
"""What a country's pack must speak of, if only to say ``none_found`` or ``unknown``."""


def value_type(family: str) -> type[values.Value] | None:
    """The type of a family's values, or None if no such family exists."""
    if family in FAMILIES:
        return FAMILIES[family]
    kind, dot, name = family.partition(".")
    return OPEN_FAMILIES.get(kind) if dot and name else None
