"""Which authorities are told of a breach (GDPR 55, 56; BR-04)."""

from datetime import date

from ringfence.core.law.breaches.facts import AskedBreach
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.packs import Packs


def authorities(
    asked: AskedBreach, *, day: date, packs: Packs
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The states whose authority is told, and the facts that are missing to say so.

    That of the establishment; without one in the EEA every state's where people are affected:
    a representative opens no one-stop shop.
    """
    territory = packs.territory(day)
    if asked.establishment is not None:
        lead = law_of(asked.establishment, territory)
        if lead in territory.members:
            return (lead,), ()
    if asked.countries is None:
        return (), ("countries",)
    states = dict.fromkeys(law_of(country, territory) for country in asked.countries)
    return tuple(state for state in states if state in territory.members), ()
