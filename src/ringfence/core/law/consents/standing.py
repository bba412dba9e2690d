"""Does it still stand at the moment? (GDPR 7(3), 21(3); CN-03, 19, 24, 28, 29, 31)"""

from datetime import datetime, timedelta

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.consents.defect import Defect, Defects
from ringfence.core.law.consents.trial import Trial
from ringfence.core.law.moment import months_after
from ringfence.core.law.objected_hours import hours_left
from ringfence.core.law.plain import blank
from ringfence.core.law.question import Objection

SHORTEST_MONTH = 28
EXPIRY = "X5"
"""Whether consent expires where no law sets a term is contested."""


def given_before(consent: Consent, trial: Trial) -> Defects:
    """CN-03, first half: given before the call; later than now it is in the future as well."""
    given = consent.given_at
    if given is None or given.latest(trial.zones) < trial.at:
        return ()
    late = Defect("after_the_call", "CN-03")
    if given.first(trial.zones) > trial.now:
        return (late, Defect("time.in_future", "CN-03"))
    return (late,)


def not_withdrawn(consent: Consent, trial: Trial) -> Defects:
    """CN-19: no withdrawal up to and at this instant; a future one is noted and ignored."""
    withdrawn = consent.withdrawn_at
    if withdrawn is not None and withdrawn.first(trial.zones) <= trial.at:
        return (Defect("withdrawn", "CN-19"),)
    return ()


def not_stale(consent: Consent, trial: Trial) -> Defects:
    """CN-24: not older than the law or the policy lets it be, nor past its own end."""
    end = stale_at(consent, trial)
    if end is None or end > trial.at:
        return ()
    own_end = consent.expires_at is not None and consent.expires_at.end(trial.zones) <= trial.at
    contested = EXPIRY if trial.life_contested and not own_end else None
    return (Defect("stale", "CN-24", "refresh_required", contested=contested),)


def stale_at(consent: Consent, trial: Trial) -> datetime | None:
    """The instant from which it is too old or past its own end; None if that is far off."""
    aged = _too_old_at(consent, trial)
    if consent.expires_at is None:
        return aged
    end = consent.expires_at.end(trial.zones)
    return end if aged is None else min(aged, end)


def _too_old_at(consent: Consent, trial: Trial) -> datetime | None:
    """The end of its life, once that is less than some days away."""
    if consent.given_at is None:
        return None
    life, start = trial.life, consent.given_at.first(trial.zones)
    if consent.reaffirmed_at is not None:
        # A reaffirmation resets its age and nothing else, once it has surely come.
        again = consent.reaffirmed_at
        if again.latest(trial.zones) <= trial.at:
            start = max(start, again.first(trial.zones))
    days = life.days if life.days is not None else (life.months or 0) * SHORTEST_MONTH
    if not days or (trial.at - start).days < days - 1:
        return None
    if life.days is not None:
        return start + timedelta(days=life.days)
    return months_after(start.astimezone(trial.zones[0]), life.months or 0)


def later_than_any_objection(consent: Consent, trial: Trial) -> Defects:
    """CN-29: later than the last objection, and not got by a marketing contact after it."""
    given, zones = consent.given_at, trial.zones
    past = [
        objection.received_at
        for objection in trial.objections
        if _concerns(objection, trial)
        and (objection.received_at is None or objection.received_at.first(zones) <= trial.at)
    ]
    if not past:
        return ()
    later = given is not None and all(
        moment is not None and given.surely_after(moment, zones) for moment in past
    )
    if later and consent.obtained_in_marketing_call is False:
        return ()
    return (Defect("after_objection", "CN-29"),)


def _concerns(objection: Objection, trial: Trial) -> bool:
    """Objections to some hours, to profiling or to another purpose leave this consent alone.

    Which hours, or which purpose, must be said: else it is one to all.
    """
    if objection.scope == "hours":
        return not hours_left(objection)
    if objection.scope == "profiling":
        return False
    if objection.scope == "purpose" and not blank(objection.purpose):
        return objection.purpose == trial.purpose
    return True


def basis_kept(consent: Consent, trial: Trial) -> Defects:
    """CN-28, CN-31: no switch to another basis after the consent ended; contract never carries."""
    if trial.claimed_basis == "contract":
        return (Defect("basis.not_allowed", "CN-31"),)
    if trial.claimed_basis in (None, "consent"):
        return ()
    return tuple(Defect("basis.switched", "CN-28") for _ in not_withdrawn(consent, trial))
