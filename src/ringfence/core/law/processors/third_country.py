"""What a country is for a transfer on a day: of the EEA, adequate, or neither (GDPR 45)."""

from datetime import date
from typing import Literal

from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.packs import Packs
from ringfence.core.law.processors.transfer_facts import ImporterKind

Standing = Literal["eea", "adequate", "partial", "third"]

PARTS: dict[str, tuple[str, ...]] = {
    "US": ("dpf_certified", "dpf_covers_data"),
    "CA": ("pipeda",),
    "JP": ("appi",),
}
"""What an importer must be where the decision covers some importers only."""


def standing(country: str, *, day: date, packs: Packs) -> Standing:
    """How a country stands on a day; a region of a Member State counts as its state.

    ``partial``: adequate for the importers that :func:`outside_the_scope` finds nothing against.
    """
    territory = packs.territory(day)
    if law_of(country, territory) in territory.members:
        return "eea"
    adequacy = packs.adequacy(country, day)
    if adequacy is None:
        return "third"
    if adequacy.adequate:
        return "adequate"
    return "partial" if adequacy.scope and country in PARTS else "third"


def outside_the_scope(country: str, kind: ImporterKind | None) -> dict[str, bool | None]:
    """What keeps an importer out of a partial decision: each fact that is false, or not known."""
    given = kind or ImporterKind()
    facts = {key: getattr(given, key) for key in PARTS[country]}
    return {key: value for key, value in facts.items() if value is not True}
