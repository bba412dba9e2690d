"""A no said to this controller stands, whatever the basis (GDPR 21(2)-(3); OB-01…OB-04)."""

from datetime import datetime

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.finding import Finding
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import Moment
from ringfence.core.law.objected_hours import hours_left
from ringfence.core.law.openings import Opening
from ringfence.core.law.plain import blank
from ringfence.core.law.question import Objection
from ringfence.core.law.rule import Point

FACTS = ("objections",)
NO_OBJECTION = Point("objection.recorded", "OB-01", FACTS)


def check_objections(
    case: Case, law: LawInForce, usable: tuple[Consent, ...], openings: list[Opening]
) -> list[Finding]:
    """``objection.recorded``, and ``hours.closed`` for an objection to some hours only.

    ``usable`` are the consents that carry the call under every law asked: only the person's own
    later, free one overtakes an objection (CN-29).
    """
    objections, rule = case.question.objections, law.data_rules["objection"]
    if objections is UNSET:
        return [rule.unknown("objection.recorded", "objections", spec="OB-01")]
    if not objections:
        return [rule.passes[NO_OBJECTION]]
    found: list[Finding] = []
    barred = False
    until: datetime | None = None
    for objection in objections:
        received = objection.received_at
        if received is not None and not case.begun(received):
            # A future time is noted: it does not bar yet, and the permit ends when it does.
            coming = received.first(case.zones)
            until = coming if until is None else min(until, coming)
            continue
        if _overtaken(case, received, usable):
            continue
        left = hours_left(objection)
        if left:
            opening = Opening(rule=rule, windows=left)
            openings.append(opening)
            if not all(opening.is_open(local) for local in case.locals):
                found.append(
                    rule.finding(
                        "hours.closed", "defer", spec="OB-04", facts=FACTS, variant="objection"
                    )
                )
        elif _bars(case, objection):
            barred = True
            found.append(
                rule.refuses(
                    "objection.recorded",
                    spec="OB-01" if objection.scope == "all" else "OB-04",
                    facts=FACTS,
                    variant=objection.scope or "all",
                )
            )
    if not barred:
        found.append(rule.passes_until(NO_OBJECTION, until))
    return found


def _overtaken(case: Case, received: Moment | None, usable: tuple[Consent, ...]) -> bool:
    """A later consent; of a day's objection nobody knows the hour, so from the next day on."""
    if received is None:
        return False
    return any(
        consent.given_at is not None
        and consent.given_at.surely_after(received, case.zones)
        and consent.obtained_in_marketing_call is False
        for consent in usable
    )


def _bars(case: Case, objection: Objection) -> bool:
    campaign = case.question.campaign
    if objection.scope == "purpose":
        return blank(objection.purpose) or objection.purpose == campaign.purpose
    if objection.scope == "brand":
        return blank(objection.brand) or blank(campaign.brand) or objection.brand == campaign.brand
    if objection.scope == "profiling":
        return campaign.uses_scoring is not False
    return True
