"""Which law is asked: every country the person and the number name must agree."""

from datetime import date

from ringfence.core.law.laws_asked import Jurisdictions
from ringfence.core.law.packs import UNION, Packs
from ringfence.core.law.question import Question
from ringfence.core.law.rule_values import Territory


def law_of(region: str, territory: Territory) -> str:
    """The state whose law a region follows: RE that of FR, AX that of FI."""
    return territory.regions.get(region, region)


def jurisdictions_of(question: Question, packs: Packs, day: date) -> Jurisdictions:
    """The local laws of a call on a day, in the order located, resident, number."""
    places = _places(question)
    known = packs.places_asked.get((day, places))
    if known is None:
        known = _laws_of(places, packs, packs.territory(day))
        packs.places_asked[day, places] = known
    return known


def _laws_of(places: tuple[str, ...], packs: Packs, territory: Territory) -> Jurisdictions:
    codes: list[str] = []
    missing: list[str] = []
    uncovered: list[str] = []
    for place in places:
        country, _, part = place.partition("-")
        state = law_of(country, territory)
        if state not in packs:
            _add(missing, state)
            continue
        _add(codes, state)
        if part and packs.has_subdivisions(state):
            if place in packs:
                _add(codes, place)
            if place not in packs or "live_calls.consumer" not in packs.pack(place).rules:
                _add(uncovered, place)
    refined = {code.partition("-")[0] for code in codes if "-" in code}
    asked = tuple(code for code in codes if code not in refined)
    return Jurisdictions(asked, tuple(missing), tuple(uncovered), _named(asked))


def _named(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The jurisdictions of a verdict, a state after its country."""
    named: list[str] = []
    for code in codes:
        for name in (code.partition("-")[0], code):
            _add(named, name)
    return tuple(named)


def names_of(asked: Jurisdictions, *, union: bool) -> tuple[str, ...]:
    """The jurisdictions of a verdict: EU first where the GDPR applies."""
    return (UNION, *asked.named) if union else asked.named


def number_taken_out(question: Question) -> bool:
    """Whether recorded evidence on both points says the number's country is not the person's."""
    rebuttal = question.subject.scope_rebuttal
    return bool(
        rebuttal
        and (rebuttal.location_evidence or "").strip()
        and (rebuttal.targeting_evidence or "").strip()
    )


def _places(question: Question) -> tuple[str, ...]:
    subject, number = question.subject, question.number
    own = None if number_taken_out(question) else (number.subdivision or number.region)
    return tuple(
        [place for place in (subject.located_in, subject.residence, own) if place is not None]
    )


def _add(found: list[str], code: str) -> None:
    if code not in found:
        found.append(code)
