"""The number shown: present, owned by the right party, of an allowed range (EP-06)."""

from msgspec import UNSET
from msgspec.structs import replace

from ringfence.core.law.finding import Finding
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.rule import Point, Rule
from ringfence.core.law.rule_values import CallerId, NumberRule

FACTS = ("campaign.caller_id",)
SPEC = "EP-06"
SHOWN = Point("caller_id.missing", SPEC, FACTS)
ALLOWED = Point("caller_id.not_allowed", SPEC, FACTS)


def check_caller_id(local: LocalCase) -> list[Finding]:
    """``caller_id.missing`` and ``caller_id.not_allowed``."""
    question, law = local.case.question, local.law
    shown = law.caller_id_shown
    if question.campaign.caller_id is UNSET:
        return [shown.unknown("caller_id.missing", "campaign.caller_id", spec=SPEC)]
    form = question.shown_number
    if form is None:
        return [shown.refuses("caller_id.missing", spec=SPEC, facts=FACTS)]
    rule = law.caller_id
    if rule is None:
        return [shown.passes[SHOWN]]
    wrong = _owner(local, rule)
    if rule.value.numbers and local.case.marketing:
        wrong += _numbers(local, rule, form)
    if rule.value.must_be_reachable:
        wrong += _reachable(local, rule)
    return [shown.passes[SHOWN], *(wrong or (rule.passes[ALLOWED],))]


def _owner(local: LocalCase, rule: Rule[CallerId]) -> list[Finding]:
    allowed = rule.value.owner
    owner = local.case.question.campaign.caller_id_owner
    if not allowed or owner in allowed:
        return []
    fact = "campaign.caller_id_owner"
    if owner is None:
        return [rule.unknown("caller_id.not_allowed", fact, spec=SPEC)]
    return [
        rule.refuses(
            "caller_id.not_allowed",
            spec=SPEC,
            facts=(fact,),
            variant="owner",
            details=(" or ".join(allowed),),
        )
    ]


def _numbers(local: LocalCase, rule: Rule[CallerId], form: str) -> list[Finding]:
    """Number ranges bind advertising; a service call may show any number of its caller."""
    found = []
    for numbers in rule.value.numbers:
        if numbers.audience not in (None, local.audience):
            continue
        if numbers.call_types and local.case.call_type not in numbers.call_types:
            continue
        fits = not numbers.only or form.startswith(numbers.only)
        if fits and not (numbers.never and form.startswith(numbers.never)):
            continue
        finding = rule.refuses(
            "caller_id.not_allowed",
            spec=SPEC,
            facts=FACTS,
            variant="range",
            details=(", ".join(numbers.only) if numbers.only else "another range",),
        )
        found.append(_as_settled(local, numbers, finding))
    return found


def _as_settled(local: LocalCase, numbers: NumberRule, finding: Finding) -> Finding:
    """A rule settled for large callers only is settled where the caller is one."""
    if numbers.settled_for is None:
        return finding
    large = local.case.question.controller.size == numbers.settled_for
    return replace(
        finding,
        certainty="settled" if large else "contested",
        facts=(*finding.facts, "controller.size"),
    )


def _reachable(local: LocalCase, rule: Rule[CallerId]) -> list[Finding]:
    if local.case.question.campaign.caller_id_reachable is not False:
        return []
    return [
        rule.refuses(
            "caller_id.not_allowed",
            spec=SPEC,
            facts=("campaign.caller_id_reachable",),
            variant="unreachable",
        )
    ]
