"""The decision: every check on one question, every finding kept."""

from datetime import datetime
from zoneinfo import ZoneInfo

from ringfence.core.law.case import Case
from ringfence.core.law.checks.assessments import check_assessment
from ringfence.core.law.checks.basis import check_basis, check_claimed_basis
from ringfence.core.law.checks.caller_id import check_caller_id
from ringfence.core.law.checks.campaigns import check_campaign
from ringfence.core.law.checks.caps import check_abandoned, check_caps
from ringfence.core.law.checks.hours import check_hours
from ringfence.core.law.checks.numbers import check_jurisdictions, check_number
from ringfence.core.law.checks.objections import check_objections
from ringfence.core.law.checks.readiness import check_agent, check_processor, check_transfer
from ringfence.core.law.checks.registers import check_registers
from ringfence.core.law.checks.sectors import check_sectors
from ringfence.core.law.checks.sources import check_notice, check_source
from ringfence.core.law.checks.subjects import check_age, check_subject
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.duties import duties_of
from ringfence.core.law.finding import Finding
from ringfence.core.law.jurisdictions import jurisdictions_of, names_of
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.openings import Opening, next_shared
from ringfence.core.law.packs import UNION, Packs
from ringfence.core.law.question import Question
from ringfence.core.law.scope import scope_of
from ringfence.core.law.verdict import Verdict
from ringfence.core.law.vocabulary import VerdictWord
from ringfence.core.law.warnings import warnings_of

ALL_DUTIES = frozenset({"lia", "notice", "source", "contract", "training", "transfer"})
OF_A_PROCESSOR = frozenset({"contract", "training", "transfer"})
"""What the GDPR asks where only the processor is in the Union (SC-03)."""


def decide(question: Question, packs: Packs) -> Verdict:
    """May this number be called, at this moment, in this campaign?

    Refuse beats defer beats permit; unknown is never permission. Every jurisdiction asked must
    agree, and each reason names its own.
    """
    return _Decision(question, packs).verdict()


class _Decision:
    """One question on its way to a verdict."""

    def __init__(self, question: Question, packs: Packs) -> None:
        self.case = case = Case(question, packs)
        self.packs = packs
        case.scope = scope_of(question, packs, case.day)
        case.gdpr = case.scope.gdpr in ("in_scope", "treat_as_in_scope")
        case.countries = jurisdictions_of(question, packs, case.day)
        self.union = packs.law(UNION, case.day)
        self.laws = tuple([packs.law(code, case.day) for code in case.countries.codes])
        self.locals = [LocalCase(case, law) for law in self.laws]
        self.openings: list[Opening] = []
        self.findings: list[Finding] = []

    def _askers(self) -> list[tuple[LawInForce, frozenset[str]]]:
        """Who asks duties of data protection: the GDPR where it binds, and laws of their own."""
        askers: list[tuple[LawInForce, frozenset[str]]] = []
        if self.case.gdpr:
            askers.append((self.union, ALL_DUTIES))
        elif self.case.scope.gdpr == "processor_duties_only":
            askers.append((self.union, OF_A_PROCESSOR))
        for law in self.laws:
            if law.data_protection is not None:
                askers.append((law, frozenset(law.data_protection.value.asks)))
        return askers

    def verdict(self) -> Verdict:
        case = self.case
        self._find()
        word, not_before, valid_until = self._outcome()
        zone = case.zones[0]
        return Verdict(
            verdict=word,
            at=case.question.at,
            not_before=_local(not_before, zone),
            valid_until=_local(valid_until, zone),
            number=case.question.number.e164 or case.question.number.written,
            scope=case.scope,
            jurisdictions=names_of(case.countries, union=case.gdpr),
            findings=tuple(self.findings),
            duties=() if word == "refuse" else duties_of(case, self.union, self.locals),
            warnings=warnings_of(case, self.laws),
            law_version=self.packs.version,
        )

    def _find(self) -> None:
        case, found = self.case, self.findings
        found += check_number(case)
        found += check_jurisdictions(case, (self.union, *self.laws) if case.gdpr else self.laws)
        leading = self.union if case.gdpr or not self.laws else self.laws[0]
        found += check_campaign(case)
        found += check_subject(case, leading)
        found.append(check_claimed_basis(case, leading))
        everywhere = self.locals
        if case.gdpr:
            everywhere = [LocalCase(case, self.union), *everywhere]
        for local in everywhere:
            found += check_basis(local)
        for local in self.locals:
            found += check_caller_id(local)
        if case.marketing:
            self._find_for_marketing(leading, everywhere)
        for law, asks in self._askers():
            self._find_data_protection(law, asks)

    def _find_for_marketing(self, leading: LawInForce, everywhere: list[LocalCase]) -> None:
        case, found = self.case, self.findings
        usable = _usable_everywhere(everywhere)
        found += check_objections(case, leading, usable, self.openings)
        found.append(check_age(case, leading))
        for local in self.locals:
            law = local.law
            if law.sector_bans:
                found += check_sectors(local)
            if law.registers:
                found += check_registers(local)
            found.append(check_hours(local, self.openings))
            found += check_caps(local)
            if case.call_type == "predictive":
                found.append(check_abandoned(local))

    def _find_data_protection(self, law: LawInForce, asks: frozenset[str]) -> None:
        case, found = self.case, self.findings
        if "lia" in asks and self._rests_on_interests():
            found += check_assessment(case, law)
        if case.marketing:
            if "source" in asks:
                found += check_source(case, law)
            if "notice" in asks:
                found.append(check_notice(case, law))
        if "training" in asks:
            found.append(check_agent(case, law))
        if "contract" in asks:
            found += check_processor(case, law)
        if "transfer" in asks:
            found += check_transfer(case, law)

    def _rests_on_interests(self) -> bool:
        """Legitimate interest, named or read into a customer relation that carries the call."""
        basis = self.case.question.campaign.basis
        if basis == "existing_customer":
            return not any(
                finding.rule == "customer.not_met" and finding.outcome != "pass"
                for finding in self.findings
            )
        return basis == "legitimate_interest"

    def _outcome(self) -> tuple[VerdictWord, datetime | None, datetime | None]:
        outcomes = {finding.outcome for finding in self.findings}
        if "refuse" in outcomes or "unknown" in outcomes:
            return "refuse", None, None
        if "defer" in outcomes:
            not_before = self._not_before()
            if not_before is not None:
                return "defer", not_before, None
            self.findings.append(self._never_open())
            return "refuse", None, None
        return "permit", None, self._valid_until()

    def _never_open(self) -> Finding:
        """No hour is left at which everybody agrees: that is no deferral."""
        law = self.laws[0] if self.laws else self.union
        return law.hours["consumer"].refuses("hours.closed", facts=("at",), variant="never")

    def _not_before(self) -> datetime | None:
        moment = self.case.at
        for finding in self.findings:
            if finding.outcome == "defer" and finding.until is not None:
                moment = max(moment, finding.until)
        return next_shared(self.openings, self.case.zones, moment)

    def _valid_until(self) -> datetime:
        case = self.case
        ends = [finding.until for finding in self.findings if finding.until is not None]
        ends.append(case.end_of_day())
        for opening in self.openings:
            for local, zone in zip(case.locals, case.zones, strict=True):
                ends.append(opening.closes_at(local, zone))
        return min(ends)


def _usable_everywhere(everywhere: list[LocalCase]) -> tuple[Consent, ...]:
    """The consents that carry the call under every law asked."""
    if not everywhere:
        return ()
    usable = everywhere[0].consents.usable
    for other in everywhere[1:]:
        theirs = other.consents.usable
        if usable and theirs is not usable:
            usable = tuple([consent for consent in usable if consent in theirs])
    return usable


def _local(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    """An instant as the called person's clock shows it."""
    return None if moment is None else moment.astimezone(zone)
