"""Is whoever calls ready: the agent trained, the processor bound, the transfer permitted?"""

from collections.abc import Iterator

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.gdpr_articles import data_rule
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import Moment
from ringfence.core.law.processors.third_country import standing
from ringfence.core.law.processors.transfer_tool import assessment_ends, tool_problems

AGENT = ("agent.trained_until",)
CONTRACT = ("processor.contract_until", "processor.clauses_complete")
TRANSFER = ("processor.country", "processor.transfer")


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
    place = standing(processor.country, day=case.day, packs=case.packs)
    if place in ("eea", "adequate"):
        spec = "TR-01" if place == "eea" else "TR-02"
        yield rule.passed("transfer.not_permitted", spec, TRANSFER)
        return
    problems = tool_problems(processor.transfer, at=case.at, last_day=case.last_day)
    if not problems:
        until = assessment_ends(processor.transfer)
        yield rule.passed_until("transfer.not_permitted", until, spec="TR-03", facts=TRANSFER)
        return
    yield rule.refuses(
        "transfer.not_permitted",
        spec=problems[0].spec,
        facts=TRANSFER,
        variant=problems[0].kind,
        details=(processor.country,),
    )
