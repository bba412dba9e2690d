"""Parties by id where the record names them, and by name where an id stands."""

from collections.abc import Iterator

from ringfence.core.law.consent_formats.details import Details, Party, Role
from ringfence.core.law.consent_formats.iso27560_document import PartyField
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.read_question import QuestionError


class NamedParties:
    """The parties of the details, and those that the consent names and nobody described.

    A party that is only a name has the name as its id.
    """

    def __init__(self, consent: Consent, details: Details) -> None:
        self._ids: dict[str, str] = {}
        taken = {party.id for party in details.parties}
        for party in details.parties:
            self._ids.setdefault(party.name, party.id)
        self.all: list[Party] = list(details.parties)
        for name, role in _names(consent).items():
            if name in self._ids:
                continue
            if name in taken:
                raise QuestionError(
                    f"the id {name[:60]!r} is that of another party than the consent names so",
                    path="details.parties",
                )
            self._ids[name] = name
            self.all.append(Party(id=name, name=name, role=role))

    def id_of(self, name: str) -> str:
        """The id of a party that the consent names."""
        return self._ids[name]

    def ids(self, names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """The ids of several; None stays unknown."""
        return None if names is None else tuple(self._ids[name] for name in names)


def described(parties: tuple[PartyField, ...], consent: Consent) -> Iterator[Party]:
    """The parties that are more than a name the consent has anyway."""
    names = _names(consent)
    for field in parties:
        party = Party(
            id=field.party_id,
            name=field.party_name,
            address=field.party_address,
            contact=field.party_contact,
            role=field.party_role,
        )
        only_a_name = Party(id=party.name, name=party.name, role=names.get(party.name))
        if party.name not in names or party != only_a_name:
            yield party


def _names(consent: Consent) -> dict[str, Role | None]:
    """Every party the consent names, once, with the role it has there."""
    named: dict[str, Role | None] = {}
    for name in consent.controllers or ():
        named.setdefault(name, "controller")
    for name in consent.recipients or ():
        named.setdefault(name, "recipient")
    if consent.collected_by is not None:
        named.setdefault(consent.collected_by, None)
    return named
