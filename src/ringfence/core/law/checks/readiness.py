"""Is whoever calls ready: the agent trained, the processor bound, the transfer permitted?"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import data_rule
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import Moment, add_months, months_after
from ringfence.core.law.question import Transfer

AGENT = ("agent.trained_until",)
CONTRACT = ("processor.contract_until", "processor.clauses_complete")
TRANSFER = ("processor.country", "processor.transfer")
ASSESSMENT_MONTHS = 12


def check_agent(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``agent.untrained`` (GDPR 29, 32(4)); a call without a person has no agent."""
    rule, agent = data_rule("agent", law), case.question.agent
    if agent is UNSET or agent is None:
        if (
            case.automated
            and agent is None
            or case.automated
            and case.question.campaign.call_type == "automated"
        ):
            yield rule.passed("agent.untrained", "TN", AGENT)
        else:
            yield rule.unknown("agent.untrained", "agent")
    elif agent.trained_until is None:
        yield rule.unknown("agent.untrained", "agent.trained_until")
    else:
        yield _until("agent.untrained", case, law, agent.trained_until)


def _until(name: str, case: Case, law: LawInForce, last: Moment) -> Finding:
    rule = data_rule("agent" if name == "agent.untrained" else "processor", law)
    facts = AGENT if name == "agent.untrained" else CONTRACT
    spec = "PC-15" if name == "agent.untrained" else "PC-01"
    if case.over(last):
        return rule.refuses(name, spec=spec, facts=facts, variant="over")
    return rule.passed_until(name, last.instant, spec=spec, facts=facts)


def check_processor(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``processor.no_contract`` (GDPR 28(3)); null = the controller dials itself."""
    rule, processor = data_rule("processor", law), case.question.processor
    if processor is UNSET:
        yield rule.unknown("processor.no_contract", "processor", spec="PC-01")
        return
    if processor is None:
        yield rule.passed("processor.no_contract", "PC-01", CONTRACT)
        return
    if processor.contract_until is None:
        yield rule.unknown("processor.no_contract", "processor.contract_until", spec="PC-01")
    else:
        yield _until("processor.no_contract", case, law, processor.contract_until)
    if processor.clauses_complete is None:
        yield rule.unknown("processor.no_contract", "processor.clauses_complete", spec="PC-20")
    elif processor.clauses_complete is False:
        yield rule.refuses(
            "processor.no_contract", spec="PC-20", facts=CONTRACT, variant="clauses"
        )


def check_transfer(case: Case, law: LawInForce) -> Iterator[Finding]:
    """``transfer.not_permitted`` (GDPR 44-46): EEA, adequate that day, or a tool with its TIA."""
    rule, processor = data_rule("transfer", law), case.question.processor
    if processor is UNSET or processor is None:
        return
    if processor.country is None:
        yield rule.unknown("transfer.not_permitted", "processor.country", spec="TR-01")
        return
    territory = case.packs.territory(case.day)
    if law_of(processor.country, territory) in territory.members:
        yield rule.passed("transfer.not_permitted", "TR-01", TRANSFER)
        return
    adequacy = case.packs.adequacy(processor.country, case.day)
    if adequacy is not None and adequacy.adequate:
        yield rule.passed("transfer.not_permitted", "TR-02", TRANSFER)
        return
    problem = _tool_problem(case, processor.transfer)
    if problem is None:
        until = _assessment_ends(processor.transfer)
        yield rule.passed_until("transfer.not_permitted", until, spec="TR-03", facts=TRANSFER)
    else:
        yield rule.refuses(
            "transfer.not_permitted",
            spec="TR-04" if problem == "assessment" else "TR-03",
            facts=TRANSFER,
            variant=problem,
            details=(processor.country,),
        )


def _tool_problem(case: Case, transfer: Transfer | None) -> str | None:
    tool = transfer.tool if transfer else None
    if transfer is None or tool is None or tool.kind in (None, "none"):
        return "no_tool"
    if tool.kind == "art49":
        return "exceptional_only"
    if tool.kind == "scc" and tool.module is None:
        return "no_tool"
    if tool.annexes_complete is not True or not _came(case, tool.signed_at):
        return "tool_incomplete"
    tia = transfer.tia
    if tia is None or tia.result != "pass" or tia.at is None or not _came(case, tia.at):
        return "assessment"
    if tia.at.day is not None:
        return "assessment" if add_months(tia.at.day, ASSESSMENT_MONTHS) < case.last_day else None
    until = _assessment_ends(transfer)
    return "assessment" if until is not None and until <= case.at else None


def _assessment_ends(transfer: Transfer | None) -> datetime | None:
    """The first instant at which an assessment made at an instant is older than twelve months."""
    tia = transfer.tia if transfer else None
    made = tia.at.instant if tia and tia.at else None
    if made is None:
        return None
    return months_after(made, ASSESSMENT_MONTHS) + timedelta(microseconds=1)


def _came(case: Case, moment: Moment | None) -> bool:
    return moment is not None and case.begun(moment)
