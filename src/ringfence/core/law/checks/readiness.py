"""Is whoever calls ready: the agent trained, the processor bound, the transfer permitted?"""

from msgspec import UNSET

from ringfence.core.law.case import Case
from ringfence.core.law.finding import Finding
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.moment import Moment
from ringfence.core.law.processors.third_country import standing
from ringfence.core.law.processors.transfer_tool import assessment_ends, tool_problems
from ringfence.core.law.rule import Point, Rule

AGENT = ("agent.trained_until",)
CONTRACT = ("processor.contract_until", "processor.clauses_complete")
TRANSFER = ("processor.country", "processor.transfer")
TRAINED = Point("agent.untrained", "PC-15", AGENT)
NO_AGENT = Point("agent.untrained", "TN", AGENT)
UNDER_CONTRACT = Point("processor.no_contract", "PC-01", CONTRACT)
IN_THE_EEA = Point("transfer.not_permitted", "TR-01", TRANSFER)
ADEQUATE = Point("transfer.not_permitted", "TR-02", TRANSFER)
BY_A_TOOL = Point("transfer.not_permitted", "TR-03", TRANSFER)


def check_agent(case: Case, law: LawInForce) -> Finding:
    """``agent.untrained`` (GDPR 29, 32(4)); a call without a person has no agent."""
    rule, agent = law.data_rules["agent"], case.question.agent
    if agent is UNSET or agent is None:
        surely_none = agent is None or case.question.campaign.call_type == "automated"
        if case.automated and surely_none:
            return rule.passes[NO_AGENT]
        return rule.unknown("agent.untrained", "agent")
    if agent.trained_until is None:
        return rule.unknown("agent.untrained", "agent.trained_until")
    return _until(TRAINED, case, rule=rule, last=agent.trained_until)


def _until(point: Point, case: Case, *, rule: Rule[None], last: Moment) -> Finding:
    if case.over(last):
        return rule.refuses(point.name, spec=point.spec, facts=point.facts, variant="over")
    return rule.passes_until(point, last.utc)


def check_processor(case: Case, law: LawInForce) -> list[Finding]:
    """``processor.no_contract`` (GDPR 28(3)); null = the controller dials itself."""
    rule, processor = law.data_rules["processor"], case.question.processor
    if processor is UNSET:
        return [rule.unknown("processor.no_contract", "processor", spec="PC-01")]
    if processor is None:
        return [rule.passes[UNDER_CONTRACT]]
    if processor.contract_until is None:
        found = [rule.unknown("processor.no_contract", "processor.contract_until", spec="PC-01")]
    else:
        found = [_until(UNDER_CONTRACT, case, rule=rule, last=processor.contract_until)]
    if processor.clauses_complete is None:
        found.append(
            rule.unknown("processor.no_contract", "processor.clauses_complete", spec="PC-20")
        )
    elif processor.clauses_complete is False:
        found.append(
            rule.refuses("processor.no_contract", spec="PC-20", facts=CONTRACT, variant="clauses")
        )
    return found


def check_transfer(case: Case, law: LawInForce) -> list[Finding]:
    """``transfer.not_permitted`` (GDPR 44-46): EEA, adequate that day, or a tool with its TIA."""
    rule, processor = law.data_rules["transfer"], case.question.processor
    if processor is UNSET or processor is None:
        return []
    if processor.country is None:
        return [rule.unknown("transfer.not_permitted", "processor.country", spec="TR-01")]
    place = standing(processor.country, day=case.day, packs=case.packs)
    if place == "eea":
        return [rule.passes[IN_THE_EEA]]
    if place == "adequate":
        return [rule.passes[ADEQUATE]]
    problems = tool_problems(processor.transfer, at=case.at, last_day=case.last_day)
    if not problems:
        return [rule.passes_until(BY_A_TOOL, assessment_ends(processor.transfer))]
    return [
        rule.refuses(
            "transfer.not_permitted",
            spec=problems[0].spec,
            facts=TRANSFER,
            variant=problems[0].kind,
            details=(processor.country,),
        )
    ]
