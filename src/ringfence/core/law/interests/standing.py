"""Was it decided before, and does it still stand? (GDPR 5(2), 24(1); LI-01, LI-10)"""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.interests.hearing import Hearing
from ringfence.core.law.interests.words import BOOK


def decided(hearing: Hearing) -> Iterator[Found]:
    """LI-01: decided by the moment asked about; a later decision does not count."""
    decided_at = hearing.asked.decided_at
    if decided_at is None:
        yield BOOK.unknown("lia.missing", "decided_at")
    elif not hearing.moment.begun(decided_at):
        yield BOOK.refused("lia.missing")


def conditions_said(hearing: Hearing) -> Iterator[Found]:
    """Whether the result has conditions is part of it; none are written ``[]``."""
    if hearing.asked.conditions is None:
        yield BOOK.unknown("conditions.unknown", "conditions")


def not_past_review(hearing: Hearing) -> Iterator[Found]:
    """LI-10: used up to its review, the day included."""
    review_due = hearing.asked.review_due
    if review_due is None:
        yield BOOK.unknown("review.overdue", "review_due")
    elif hearing.moment.past(review_due):
        yield BOOK.refused("review.overdue")


def no_trigger(hearing: Hearing) -> Iterator[Found]:
    """LI-10: nothing has happened that calls for a new look."""
    fired = hearing.asked.triggers_fired
    if fired is None:
        yield BOOK.unknown("trigger.fired", "triggers_fired")
    elif fired:
        yield BOOK.refused("trigger.fired")
