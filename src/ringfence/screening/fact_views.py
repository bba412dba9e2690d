"""What the law sees of a looked-up fact: everything but what only names it, dates by their terms.

A consent's identifier, the hash of its evidence and the minute it was given differ from person to
person, and no rule reads them. A date far from every term that a pack names could be any other
date between the same terms; one close to a term counts to the microsecond.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.moment import Moment, add_months
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Objection, Question
from ringfence.core.law.rule_values import ConsentLife, DataProtection, ListLife

CLOSE = timedelta(days=3)
"""Nearer to a term than this, zones, hours and the length of months count: no date is replaced."""

_DATED = frozenset({"given_at", "reaffirmed_at", "expires_at", "withdrawn_at"})
_PERSONAL = frozenset({"id", "evidence", "notice"})
_KEPT = tuple(
    name for name in Consent.__struct_fields__ if name not in _DATED and name not in _PERSONAL
)


class Term(NamedTuple):
    """A span of time that some rule counts back from the call."""

    months: int | None = None
    days: int | None = None


def terms_of(packs: Packs) -> tuple[Term, ...]:
    """Every term of a consent, a notice or a list that any pack names, on any day."""
    found = {Term(months=1)}
    for code in packs.codes():
        pack = packs.pack(code)
        for rules in (pack.rules, pack.defaults):
            for family in ("consent_life", "data_protection", "list_life"):
                for dated in rules.get(family, ()):
                    value = dated.value
                    if isinstance(value, ConsentLife):
                        found.add(Term(months=value.months, days=value.days))
                    elif isinstance(value, DataProtection):
                        found.add(Term(months=value.notice_months))
                    elif isinstance(value, ListLife):
                        found.add(Term(months=value.months))
    return tuple(sorted(found, key=str))


class FactViews:
    """Views of facts for one moment; ``terms`` None: no term is known, every date counts."""

    def __init__(self, at: datetime, terms: Iterable[Term] | None) -> None:
        self._terms = None if terms is None else sorted(_ends(at.astimezone(UTC), terms))

    def of_row(self, question: Question) -> Hashable:
        """Equal for two rows whose own facts the law cannot tell apart."""
        source = question.source
        dates = (source.obtained_at, source.notice_given_at, source.expires_at)
        undated = replace(source, obtained_at=None, notice_given_at=None, expires_at=None)
        return replace(question, source=undated), *(self._view(date) for date in dates)

    def of_consent(self, consent: Consent) -> Hashable:
        """Equal for two consents that the law cannot tell apart, nothing else being known."""
        evidence, notice = consent.evidence, consent.notice
        return (
            *(getattr(consent, name) for name in _KEPT),
            evidence and (evidence.kind, bool(evidence.sha256), bool(evidence.ref)),
            notice and (notice.version, notice.language, notice.text, notice.sha256),
            *(self._view(getattr(consent, name)) for name in sorted(_DATED)),
        )

    def of_objection(self, objection: Objection) -> Hashable:
        """Equal for two objections that the law cannot tell apart, no consent being known."""
        return (
            objection.scope,
            objection.purpose,
            objection.brand,
            objection.not_between,
            self._view(objection.received_at),
        )

    def _view(self, moment: Moment | None) -> Hashable:
        """The place of a moment among the terms, or the moment itself where it is close to one."""
        if moment is None or self._terms is None:
            return moment
        instant = moment.instant or datetime.combine(
            moment.day or date.min, datetime.min.time(), UTC
        )
        place = 0
        for term in self._terms:
            if abs(instant - term) <= CLOSE:
                return moment
            place += instant > term
        return place


def _ends(at: datetime, terms: Iterable[Term]) -> Iterable[datetime]:
    """The moment itself, and the moments whose facts are now as old as a term."""
    yield at
    for term in terms:
        if term.days is not None:
            yield at - timedelta(days=term.days)
        if term.months is not None:
            yield datetime.combine(add_months(at.date(), -term.months), at.timetz())
