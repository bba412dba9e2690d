"""The number shown: present, owned by the right party, of an allowed range (EP-06)."""

from collections.abc import Iterator

from msgspec import UNSET
from msgspec.structs import replace

from ringfence.core.law.finding import Finding
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.rule import Rule
from ringfence.core.law.rule_values import CallerId, NumberRule

FACTS = ("campaign.caller_id",)
SPEC = "EP-06"


def check_caller_id(local: LocalCase) -> Iterator[Finding]:
    """``caller_id.missing`` and ``caller_id.not_allowed``."""
    campaign = local.case.question.campaign
    shown = local.law.caller_id_shown
    given = campaign.caller_id
    if given is UNSET:
        yield shown.unknown("caller_id.missing", "campaign.caller_id", spec=SPEC)
        return
    form = local.case.question.shown_number
    if form is None:
        yield shown.refuses("caller_id.missing", spec=SPEC, facts=FACTS)
        return
    yield shown.passed("caller_id.missing", SPEC, FACTS)
    rule = local.law.caller_id
    if rule is None:
        return
    found = [*_owner(local, rule), *_numbers(local, rule, form), *_reachable(local, rule)]
    yield from found or [rule.passed("caller_id.not_allowed", SPEC, FACTS)]


def _owner(local: LocalCase, rule: Rule[CallerId]) -> Iterator[Finding]:
    allowed = rule.value.owner
    owner = local.case.question.campaign.caller_id_owner
    facts = ("campaign.caller_id_owner",)
    if not allowed or owner in allowed:
        return
    if owner is None:
        yield rule.unknown("caller_id.not_allowed", facts[0], spec=SPEC)
    else:
        yield rule.refuses(
            "caller_id.not_allowed",
            spec=SPEC,
            facts=facts,
            variant="owner",
            details=(" or ".join(allowed),),
        )


def _numbers(local: LocalCase, rule: Rule[CallerId], form: str) -> Iterator[Finding]:
    """Number ranges bind advertising; a service call may show any number of its caller."""
    if not local.case.marketing:
        return
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
        yield _as_settled(local, numbers, finding)


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


def _reachable(local: LocalCase, rule: Rule[CallerId]) -> Iterator[Finding]:
    campaign = local.case.question.campaign
    if rule.value.must_be_reachable and campaign.caller_id_reachable is False:
        yield rule.refuses(
            "caller_id.not_allowed",
            spec=SPEC,
            facts=("campaign.caller_id_reachable",),
            variant="unreachable",
        )
