"""Where the number came from, and whether the person was told (GDPR 5(2), 14; PL-19, NT-03)."""

from collections.abc import Iterator

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import data_rule
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import add_months

SOURCE = ("source.kind", "source.verified", "source.decision")
LIFE = ("source.obtained_at", "source.expires_at")
NOTICE = ("source.obtained_at", "source.notice_given_at")


def check_source(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``source.unverified``, ``source.rejected``, ``source.expired``."""
    source, rule = case.question.source, data_rule("source", law)
    if source.decision == "reject":
        yield rule.refuses("source.rejected", spec="PL-20", facts=SOURCE)
    elif source.decision == "quarantine":
        yield rule.refuses("source.unverified", spec="PL-20", facts=SOURCE, variant="quarantine")
    elif source.kind is None:
        yield rule.unknown("source.unverified", "source.kind", spec="PL-03")
    elif source.kind == "unknown":
        yield rule.refuses("source.unverified", spec="PL-03", facts=SOURCE)
    elif source.decision is None and source.verified is None:
        yield rule.unknown("source.unverified", "source.verified", spec="PL-03")
    elif source.decision is None and source.verified is False:
        yield rule.refuses("source.unverified", spec="PL-03", facts=SOURCE)
    elif source.obtained_at is None:
        yield rule.unknown("source.unverified", "source.obtained_at", spec="PL-03")
    else:
        yield rule.passed("source.unverified", "PL-03", SOURCE)
    yield from _life(case, law)


def _life(case: Case, law: LawInForce) -> Iterator[Finding]:
    """A list ends on its own day, or after the prudent default's months (PL-19)."""
    source, life = case.question.source, law.list_life
    expires, obtained = source.expires_at, source.obtained_at
    expired = expires is not None and case.over(expires)
    if obtained is not None and source.kind in life.value.sources:
        last = add_months(obtained.local_day(case.zones[0]), life.value.months)
        expired = expired or last < case.last_day
    if expired:
        yield life.refuses("source.expired", spec="PL-19", facts=LIFE)
    else:
        until = expires.instant if expires is not None else None
        yield life.passed_until("source.expired", until, spec="PL-19", facts=LIFE)


def check_notice(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``notice.overdue`` from the day after the month of Art. 14(3)(a) ends (NT-03)."""
    rule = data_rule("notice", law)
    source = case.question.source
    if notice_given(case):
        yield rule.passed("notice.overdue", "NT-03", NOTICE)
        return
    if source.obtained_at is None:
        yield rule.unknown("notice.overdue", "source.obtained_at", spec="NT-03", facts=NOTICE)
        return
    months = law.data_protection.value.notice_months if law.data_protection else None
    last = add_months(source.obtained_at.local_day(case.zones[0]), months or 1)
    if last < case.last_day:
        yield rule.refuses("notice.overdue", spec="NT-03", facts=NOTICE)
    else:
        yield rule.passed("notice.overdue", "NT-03", NOTICE)


def notice_given(case: Case) -> bool:
    """Whether the person has been told by the moment of the call."""
    given = case.question.source.notice_given_at
    return given is not None and case.begun(given)
