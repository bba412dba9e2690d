"""Does the GDPR bind this call? (GDPR 2, 3, 4(1); identifiers SC-01…SC-12.)"""

from datetime import date

import msgspec
from msgspec import UNSET

from ringfence.core.law.jurisdictions import law_of, number_taken_out
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.rule_values import Territory
from ringfence.core.law.vocabulary import ScopeWord


class Scope(msgspec.Struct, frozen=True):
    """Whether the GDPR binds the call, and the rule that says so."""

    gdpr: ScopeWord
    spec: str


def scope_of(question: Question, packs: Packs, day: date) -> Scope:
    """The territorial and material scope of a call on a day."""
    territory = packs.territory(day)
    subject, controller = question.subject, question.controller
    if subject.kind == "business" and not subject.identifiable:
        return Scope("not_personal_data", "SC-08")
    if subject.deceased:
        return Scope("out_of_scope", "SC-09")
    country = controller.country
    if isinstance(country, str) and _in_eea(country, territory):
        return Scope("in_scope", "SC-01")
    if _any_in_eea(controller.eea_establishments, territory):
        return Scope("in_scope", "SC-01")
    if _any_in_eea(controller.offers_to, territory) and _may_be_in_union(question, territory):
        return Scope("in_scope", "SC-02")
    if _any_in_eea(controller.monitors, territory):
        return Scope("in_scope", "SC-10")
    if _number_in_eea(question, territory) and not number_taken_out(question):
        return Scope("treat_as_in_scope", "SC-05")
    lists = (controller.eea_establishments, controller.offers_to, controller.monitors)
    if any(given is UNSET or given is None for given in lists):
        return Scope("treat_as_in_scope", "SC-05")
    processor = question.processor
    country = None if processor is UNSET or processor is None else processor.country
    if country is not None and _in_eea(country, territory):
        return Scope("processor_duties_only", "SC-03")
    return Scope("out_of_scope", "SC-07")


def _in_eea(place: str, territory: Territory) -> bool:
    return law_of(place.partition("-")[0], territory) in territory.members


def _any_in_eea(places: object, territory: Territory) -> bool:
    return isinstance(places, tuple) and any(_in_eea(place, territory) for place in places)


def _number_in_eea(question: Question, territory: Territory) -> bool:
    region = question.number.region
    if region is None:
        return False
    return _in_eea(region, territory) or region in territory.treat_as_in_scope


def _may_be_in_union(question: Question, territory: Territory) -> bool:
    """Where the person is, if anybody said; else whether the number's country is in the EEA."""
    subject = question.subject
    place = subject.located_in or subject.residence
    if place is not None:
        return _in_eea(place, territory)
    return _number_in_eea(question, territory)
