"""Does the GDPR bind the buyer of a list? (GDPR 3; SC-01, SC-02, SC-03, SC-05, SC-07)"""

import msgspec

from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.lists.facts import AskedList, Buyer
from ringfence.core.law.rule_values import Territory


class BuyerScope(msgspec.Struct, frozen=True):
    """Whether the GDPR binds, and the rule that says so."""

    gdpr: bool
    spec: str


def scope_of_buyer(
    asked: AskedList, territory: Territory, *, numbered_in: frozenset[str]
) -> BuyerScope:
    """What ties the buyer to the Union; as long as a tie is not ruled out, there is one.

    ``numbered_in``: the regions that the rows' numbers belong to, whatever countries the list is
    said to be for. A processor in the Union is no tie (SC-03).
    """
    buyer = asked.buyer or Buyer()
    home = (buyer.establishment,) if buyer.establishment is not None else ()
    if buyer.eu_establishment or any_in_eea(home, territory):
        return BuyerScope(True, "SC-01")
    if any_in_eea(buyer.targets or (), territory):
        return BuyerScope(True, "SC-02")
    countries = asked.list.countries if asked.list else None
    if not countries or buyer.targets is None or buyer.eu_establishment is None:
        return BuyerScope(True, "SC-05")
    if any(
        in_eea(place, territory) or place in territory.treat_as_in_scope
        for place in (*countries, *numbered_in)
    ):
        return BuyerScope(True, "SC-05")
    return BuyerScope(False, "SC-07")


def any_in_eea(places: tuple[str, ...], territory: Territory) -> bool:
    """Whether any of the countries belongs to the EEA."""
    return any(in_eea(place, territory) for place in places)


def in_eea(place: str, territory: Territory) -> bool:
    """Whether a country belongs to the EEA; a region counts as its state."""
    return law_of(place, territory) in territory.members
