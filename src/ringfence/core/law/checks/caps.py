"""How often: attempt limits, silence after a no, cool-downs, abandoned calls."""

from datetime import datetime, timedelta

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.finding import Finding
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.moment import start_of_day
from ringfence.core.law.question import Attempt
from ringfence.core.law.rule import Point, Rule
from ringfence.core.law.rule_values import AttemptLimit, AttemptLimits

FACTS = ("attempts",)
WITHIN_LIMITS = Point("cap.reached", None, FACTS)
NO_REFUSAL = Point("cap.refused", None, FACTS)
SILENCE_OVER = Point("cap.cooldown", None, FACTS)
FEW_ABANDONED = Point("abandoned.too_many", None, ("campaign.abandoned",))


def check_caps(local: LocalCase) -> list[Finding]:
    """``cap.reached``, ``cap.cooldown``, ``cap.refused``."""
    attempts, law = local.case.question.attempts, local.law
    limits = law.attempt_limits[local.audience]
    if attempts is UNSET:
        return [limits.unknown("cap.reached", "attempts")]
    if not attempts:
        return [limits.passes[WITHIN_LIMITS], law.after_refusal[local.audience].passes[NO_REFUSAL]]
    past = [
        (attempt.at.utc, attempt)
        for attempt in attempts
        if attempt.at.utc is not None and attempt.at.utc <= local.case.at
    ]
    past.sort(key=_when)
    return [
        _limits(local.case, limits, past),
        _after_refusal(local, past),
        *_cool_downs(local, past),
    ]


Past = list[tuple[datetime, Attempt]]


def _when(entry: tuple[datetime, Attempt]) -> datetime:
    return entry[0]


def _limits(case: Case, rule: Rule[AttemptLimits], past: Past) -> Finding:
    reached: tuple[datetime, AttemptLimit] | None = None
    for limit in rule.value.limits:
        until = _until_under(case, limit, past)
        if until is not None and (reached is None or until > reached[0]):
            reached = until, limit
    if reached is None:
        return rule.passes[WITHIN_LIMITS]
    until, limit = reached
    return rule.finding(
        "cap.reached",
        "defer",
        facts=FACTS,
        until=until,
        details=(str(limit.attempts), _period(limit)),
    )


def _until_under(case: Case, limit: AttemptLimit, past: Past) -> datetime | None:
    """The instant at which one more attempt fits under a limit; None if one fits now."""
    if len(past) < limit.attempts:
        return None
    purpose = case.question.campaign.purpose
    counted = [
        when
        for when, attempt in past
        if not limit.same_purpose or attempt.purpose is None or attempt.purpose == purpose
    ]
    if limit.calendar_day:
        today = [when for when in counted if when.astimezone(case.zones[0]).date() == case.day]
        if len(today) < limit.attempts:
            return None
        return start_of_day(case.day + timedelta(days=1), case.zones[0])
    period = timedelta(hours=limit.hours)
    since = case.at - period
    counted = [when for when in counted if when > since]
    if len(counted) < limit.attempts:
        return None
    return counted[-limit.attempts] + period


def _period(limit: AttemptLimit) -> str:
    if limit.calendar_day:
        return "a calendar day"
    days, hours = divmod(limit.hours, 24)
    return f"{limit.hours} hours" if hours or days == 1 else f"{days} days"


def _after_refusal(local: LocalCase, past: Past) -> Finding:
    """A no to this offer: silence for the days of the rule, or until a fresh consent."""
    case = local.case
    rule = local.law.after_refusal[local.audience]
    refused = [
        when
        for when, attempt in past
        if attempt.outcome == "refused"
        and (attempt.purpose is None or attempt.purpose == case.question.campaign.purpose)
    ]
    if not refused:
        return rule.passes[NO_REFUSAL]
    last = refused[-1]
    if rule.value.permanent or rule.value.days is None:
        if any(_given_after(case, consent, last) for consent in local.consents.usable):
            return rule.passes[NO_REFUSAL]
        return rule.refuses("cap.refused", facts=FACTS)
    until = last + timedelta(days=rule.value.days)
    if until <= case.at:
        return rule.passes[SILENCE_OVER]
    return rule.finding(
        "cap.cooldown",
        "defer",
        facts=FACTS,
        until=until,
        variant="refused",
        details=(f"{rule.value.days} days",),
    )


def _given_after(case: Case, consent: Consent, moment: datetime) -> bool:
    """A consent the person gave after saying no, and not in a marketing call."""
    return (
        consent.given_at is not None
        and consent.given_at.first(case.zones) > moment
        and consent.obtained_in_marketing_call is False
    )


def _cool_downs(local: LocalCase, past: Past) -> list[Finding]:
    case = local.case
    a_person_calls = case.call_type == "live" and not case.automated
    found = []
    for rule in local.law.cool_downs:
        for cool_down in rule.value.after:
            if cool_down.unless_a_person_calls and a_person_calls:
                continue
            ended = [when for when, attempt in past if attempt.outcome == cool_down.outcome]
            if not ended:
                continue
            until = ended[-1] + timedelta(hours=cool_down.hours)
            if case.at < until:
                found.append(
                    rule.finding(
                        "cap.cooldown",
                        "defer",
                        facts=FACTS,
                        until=until,
                        variant=cool_down.outcome,
                        details=(f"{cool_down.hours} hours",),
                    )
                )
    return found


def check_abandoned(local: LocalCase) -> Finding:
    """``abandoned.too_many``: asked of predictive campaigns only."""
    rule = local.law.abandoned_calls
    counts = _counts(local.case, rule.value.measured_over_days)
    if counts is None:
        return rule.unknown("abandoned.too_many", "campaign.abandoned")
    calls, abandoned = counts
    if abandoned * 100 > rule.value.max_percent * calls:
        return rule.refuses(
            "abandoned.too_many",
            facts=FEW_ABANDONED.facts,
            details=(f"{rule.value.max_percent:g} %",),
        )
    return rule.passes[FEW_ABANDONED]


def _counts(case: Case, days: int) -> tuple[int, int] | None:
    """Answered and abandoned calls of the period that fits the rule, else of the day."""
    given = case.question.campaign.abandoned
    if given is None:
        return None
    for period in given.periods or ():
        start, end = (moment.local_day(case.zones[0]) for moment in (period.start, period.until))
        if (end - start).days in (days - 1, days):
            return period.calls, period.abandoned
    if given.calls is None or given.abandoned is None:
        return None
    return given.calls, given.abandoned
