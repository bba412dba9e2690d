"""Where the number came from, and whether the person was told (GDPR 5(2), 14; PL-19, NT-03)."""

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import add_months
from ringfence.core.law.rule import Point

SOURCE = ("source.kind", "source.verified", "source.decision")
VERIFIED = Point("source.unverified", "PL-03", SOURCE)
IN_TIME = Point("source.expired", "PL-19", ("source.obtained_at", "source.expires_at"))
TOLD = Point("notice.overdue", "NT-03", ("source.obtained_at", "source.notice_given_at"))


def check_source(case: Case, law: LawInForce) -> list[Finding]:
    """``source.unverified``, ``source.rejected``, ``source.expired``."""
    return [_verified(case, law), _in_time(case, law)]


def _verified(case: Case, law: LawInForce) -> Finding:
    source, rule = case.question.source, law.data_rules["source"]
    if source.decision == "reject":
        return rule.refuses("source.rejected", spec="PL-20", facts=SOURCE)
    if source.decision == "quarantine":
        return rule.refuses("source.unverified", spec="PL-20", facts=SOURCE, variant="quarantine")
    if source.kind is None:
        return rule.unknown("source.unverified", "source.kind", spec="PL-03")
    if source.kind == "unknown":
        return rule.refuses("source.unverified", spec="PL-03", facts=SOURCE)
    if source.decision is None and source.verified is None:
        return rule.unknown("source.unverified", "source.verified", spec="PL-03")
    if source.decision is None and source.verified is False:
        return rule.refuses("source.unverified", spec="PL-03", facts=SOURCE)
    if source.obtained_at is None:
        return rule.unknown("source.unverified", "source.obtained_at", spec="PL-03")
    return rule.passes[VERIFIED]


def _in_time(case: Case, law: LawInForce) -> Finding:
    """A list ends on its own day, or after the prudent default's months (PL-19)."""
    source, life = case.question.source, law.list_life
    expires, obtained = source.expires_at, source.obtained_at
    expired = expires is not None and case.over(expires)
    if obtained is not None and source.kind in life.value.sources:
        last = add_months(obtained.local_day(case.zones[0]), life.value.months)
        expired = expired or last < case.last_day
    if expired:
        return life.refuses("source.expired", spec="PL-19", facts=IN_TIME.facts)
    return life.passes_until(IN_TIME, expires.utc if expires is not None else None)


def check_notice(case: Case, law: LawInForce) -> Finding:
    """``notice.overdue`` from the day after the month of Art. 14(3)(a) ends (NT-03)."""
    rule = law.data_rules["notice"]
    source = case.question.source
    if notice_given(case):
        return rule.passes[TOLD]
    if source.obtained_at is None:
        return rule.unknown("notice.overdue", "source.obtained_at", spec="NT-03", facts=TOLD.facts)
    months = law.data_protection.value.notice_months if law.data_protection else None
    last = add_months(source.obtained_at.local_day(case.zones[0]), months or 1)
    if last < case.last_day:
        return rule.refuses("notice.overdue", spec="NT-03", facts=TOLD.facts)
    return rule.passes[TOLD]


def notice_given(case: Case) -> bool:
    """Whether the person has been told by the moment of the call."""
    given = case.question.source.notice_given_at
    return given is not None and case.begun(given)
