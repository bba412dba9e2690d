"""Does the GDPR bind this call? (GDPR 2, 3, 4(1); identifiers SC-01…SC-12.)"""

from datetime import date

import msgspec
from msgspec import UNSET

from ringfence.core.law.jurisdictions import number_taken_out
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.vocabulary import ScopeWord


class Scope(msgspec.Struct, frozen=True):
    """Whether the GDPR binds the call, and the rule that says so."""

    gdpr: ScopeWord
    spec: str


def scope_of(question: Question, packs: Packs, day: date) -> Scope:
    """The territorial and material scope of a call on a day."""
    subject, controller = question.subject, question.controller
    if subject.kind == "business" and not subject.identifiable:
        return Scope("not_personal_data", "SC-08")
    if subject.deceased:
        return Scope("out_of_scope", "SC-09")
    country = controller.country
    if isinstance(country, str) and packs.in_eea(country, day):
        return Scope("in_scope", "SC-01")
    if _any_in_eea(controller.eea_establishments, packs, day):
        return Scope("in_scope", "SC-01")
    if _any_in_eea(controller.offers_to, packs, day) and _may_be_in_union(question, packs, day):
        return Scope("in_scope", "SC-02")
    if _any_in_eea(controller.monitors, packs, day):
        return Scope("in_scope", "SC-10")
    if _number_in_eea(question, packs, day) and not number_taken_out(question):
        return Scope("treat_as_in_scope", "SC-05")
    lists = (controller.eea_establishments, controller.offers_to, controller.monitors)
    if UNSET in lists or None in lists:
        return Scope("treat_as_in_scope", "SC-05")
    processor = question.processor
    country = None if processor is UNSET or processor is None else processor.country
    if country is not None and packs.in_eea(country, day):
        return Scope("processor_duties_only", "SC-03")
    return Scope("out_of_scope", "SC-07")


def _any_in_eea(places: object, packs: Packs, day: date) -> bool:
    return isinstance(places, tuple) and any([packs.in_eea(place, day) for place in places])


def _number_in_eea(question: Question, packs: Packs, day: date) -> bool:
    region = question.number.region
    if region is None:
        return False
    return packs.in_eea(region, day) or region in packs.territory(day).treat_as_in_scope


def _may_be_in_union(question: Question, packs: Packs, day: date) -> bool:
    """Where the person is, if anybody said; else whether the number's country is in the EEA."""
    subject = question.subject
    place = subject.located_in or subject.residence
    if place is not None:
        return packs.in_eea(place, day)
    return _number_in_eea(question, packs, day)
