"""The last day for the answer to a request, and for a refusal (GDPR 12(3), 12(4); RR-06)."""

from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.deadlines.request_clock import request_deadline
from ringfence.core.law.deadlines.request_facts import refuse_before
from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.rights.facts import Answer, AskedRights, Extension

OF_ANY_RIGHT = "restriction"
"""The clock is the same for every right; this one has neither a target nor words of its own."""
WITH_A_CLOCK = frozenset(
    {"access", "rectification", "erasure", "restriction", "portability", "objection"}
)


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """When the answer is due, and when it was given; None is not known, or not yet.

    ``refuse_by`` is the day without extension: only an answer that complies may use one.
    ``missing`` names the unknown facts; ``to_come`` whether the request arrives later than asked.
    """

    deadline: DeadlineAnswer | None = None
    refuse_by: date | None = None
    given_on: date | None = None
    over: bool = False
    missing: tuple[str, ...] = ()
    to_come: bool = False

    @property
    def due_on(self) -> date | None:
        """The last day for the answer."""
        return None if self.deadline is None else self.deadline.due_on


def clock_of(asked: AskedRights, moment: AsOf, place: Place | None) -> Clock:
    """The clock at a moment; what comes later does not count.

    Raises QuestionError where an answer, or the notice of an extension, is before the request.
    """
    missing = [key for key in ("received", "country") if getattr(asked, key) is None]
    if asked.received is None or place is None:
        return Clock(missing=tuple(missing))
    given_at = (asked.answer or Answer()).given_at
    if given_at is not None:
        refuse_before(
            "answer.given_at", given_at, earlier=("received", asked.received), place=place
        )
    if not moment.begun(asked.received):
        return Clock(to_come=True)
    deadline = _deadline(asked, place, extension=_told_by(asked.extension, moment))
    return Clock(
        deadline=deadline,
        refuse_by=_deadline(asked, place, extension=None).due_on,
        given_on=None if given_at is None else _last_day(given_at, place),
        over=moment.last_day() > deadline.due_on,
    )


def _told_by(extension: Extension | None, moment: AsOf) -> Extension | None:
    """The extension, once its notice was given for a reason that is known."""
    if extension is None or extension.reason is None or extension.notice is None:
        return None
    return extension if moment.begun(extension.notice) else None


def _deadline(asked: AskedRights, place: Place, *, extension: Extension | None) -> DeadlineAnswer:
    assert asked.received is not None
    facts: dict[str, object] = {
        "right": asked.right if asked.right in WITH_A_CLOCK else OF_ANY_RIGHT,
        "received": asked.received.text,
    }
    if extension is not None and extension.notice is not None:
        facts["extension_reason"] = extension.reason
        facts["extension_notice"] = extension.notice.text
    try:
        return request_deadline(facts, place)
    except QuestionError as error:
        path = error.path.replace("extension_", "extension.")
        raise QuestionError(error.message, path=path) from None


def _last_day(given: Moment, place: Place) -> date:
    """The local day of an answer; where clocks differ the latest, so no day is won."""
    return max(given.local_day(ZoneInfo(zone)) for zone in place.zones)
