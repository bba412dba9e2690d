"""How long a kind of record may be kept, and the day on which that ends (GDPR 5(1)(e))."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

import msgspec

from ringfence.core.law.citation import Citation
from ringfence.core.law.gdpr_articles import cited
from ringfence.core.law.moment import add_months
from ringfence.core.law.read_question import QuestionError

Action = Literal["erase", "restrict", "review"]


class RetentionRule(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the schedule: from which event, how many months, what then.

    ``shortest`` and ``longest`` bound what a controller may set; None = a purpose or a national
    limitation period sets it, and it must be given.
    """

    trigger: str
    shortest: int | None
    longest: int | None
    action: Action
    ground: str
    citations: tuple[Citation, ...]


class RetentionEnd(msgspec.Struct, frozen=True, kw_only=True):
    """From which day on a record is no longer kept, what is done with it then, and every step."""

    ends_on: date
    action: Action
    steps: tuple[str, ...]


_STORAGE = cited("5(1)(e)")
_PROOF = cited("5(2), 7(1)")
_DEFENCE = cited("17(3)(e)")


def _erased(
    trigger: str,
    months: tuple[int, int] | None,
    *,
    ground: str,
    citations: tuple[Citation, ...],
) -> RetentionRule:
    shortest, longest = months or (None, None)
    return RetentionRule(
        trigger=trigger,
        shortest=shortest,
        longest=longest,
        action="erase",
        ground=ground,
        citations=citations,
    )


SCHEDULE: Mapping[str, RetentionRule] = MappingProxyType(
    {
        "person_never_reached": _erased(
            "delivery of the list",
            (6, 6),
            ground="a list expires after six months",
            citations=_STORAGE,
        ),
        "person_in_contact": _erased(
            "the person's last own activity",
            (36, 36),
            ground="interest does not outlive silence",
            citations=_STORAGE,
        ),
        "consent_record": _erased(
            "end of the consent's validity",
            None,
            ground="proof until claims are barred",
            citations=_PROOF,
        ),
        "call_metadata": _erased(
            "the call", (12, 24), ground="answers to complaints", citations=_STORAGE
        ),
        "recording_proof": _erased(
            "the call", None, ground="proof of what was said", citations=_DEFENCE
        ),
        "recording_quality": _erased(
            "the call", (6, 6), ground="training and quality", citations=_STORAGE
        ),
        "rights_case": _erased(
            "closing of the case", (36, 60), ground="proof of the answer", citations=_DEFENCE
        ),
        "breach_register": _erased(
            "closing of the breach", (60, 60), ground="accountability", citations=_PROOF
        ),
        "assessment": _erased(
            "end of its use", (60, 60), ground="accountability", citations=_PROOF
        ),
        "processing_record": _erased(
            "end of the version's use", (60, 60), ground="accountability", citations=_PROOF
        ),
        "suppression_entry": RetentionRule(
            trigger="the last review",
            shortest=36,
            longest=36,
            action="review",
            ground="kept while the controller advertises",
            citations=_STORAGE,
        ),
        "access_log": _erased(
            "the entry", (12, 24), ground="proof of security", citations=cited("5(1)(f), 32")
        ),
    }
)
"""The kinds of records; the periods are policy of this schedule unless a law sets them."""


def retention_end(
    kind: str, *, trigger_on: date, months: int | None = None, held_until: date | None = None
) -> RetentionEnd:
    """The first day on which a record is no longer kept.

    ``months`` must lie within the schedule; without it the shortest period counts. A hold
    (claims, restriction) up to ``held_until``, its day included, keeps the record restricted. No
    end is moved to a working day: rolling prolongs time to act, not time to keep.
    Raises QuestionError.
    """
    rule = SCHEDULE.get(kind)
    if rule is None:
        raise QuestionError(
            f"{kind[:40]!r} is no kind of record; allowed: {', '.join(SCHEDULE)}", path="kind"
        )
    period = _period(kind, rule, months)
    ends_on = add_months(trigger_on, period)
    steps = [f"{kind}: {period} months from {rule.trigger} ({trigger_on}): {ends_on}."]
    if held_until is None or held_until < ends_on:
        return RetentionEnd(ends_on=ends_on, action=rule.action, steps=tuple(steps))
    steps.append(f"A hold keeps it restricted to {held_until}.")
    return RetentionEnd(
        ends_on=held_until + timedelta(days=1), action=rule.action, steps=tuple(steps)
    )


def _period(kind: str, rule: RetentionRule, months: int | None) -> int:
    if months is None:
        if rule.shortest is None:
            raise QuestionError(
                f"{kind} has no period of its own: give the months its purpose or the national "
                "limitation period sets",
                path="months",
            )
        return rule.shortest
    longest = 1200 if rule.longest is None else rule.longest
    shortest = rule.shortest or 0
    if not shortest <= months <= longest:
        raise QuestionError(
            f"{months} is outside what {kind} allows: {shortest} to {longest} months",
            path="months",
        )
    return months
