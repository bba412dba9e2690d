"""When the notice is given: at collection, or by the earliest end of GDPR 14(3) (NT-01, NT-03)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.moment import Moment
from ringfence.core.law.notices.hearing import NoticeHearing, NoticeRule
from ringfence.core.law.notices.words import BOOK


def clock(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-03: the last day needs the day the data came, and a place with its holidays."""
    if hearing.obtained is None:
        yield BOOK.unknown("clock.unknown", "obtained_at")
    if hearing.asked.country is None:
        yield BOOK.unknown("clock.unknown", "country")


def in_time(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-01, NT-03: given at collection, or by the last day and in the first contact."""
    when = "collection" if hearing.direct else "notice"
    if hearing.delivered is None:
        yield BOOK.refused(f"{when}.undelivered" if not _over(hearing) else f"{when}.never")
    elif _late(hearing, hearing.delivered):
        yield BOOK.refused(f"{when}.late")


def _by(hearing: NoticeHearing) -> Moment | None:
    """The act that the notice accompanies: the collection, else the first contact."""
    return hearing.obtained if hearing.direct else hearing.contact


def _over(hearing: NoticeHearing) -> bool:
    """Whether the time for the notice has surely passed."""
    act = _by(hearing)
    if act is not None and hearing.moment.past(act):
        return True
    return hearing.last_day is not None and hearing.moment.last_day() > hearing.last_day


def _late(hearing: NoticeHearing, delivered: Moment) -> bool:
    """Whether the notice surely came too late."""
    act = _by(hearing)
    if act is not None and hearing.moment.surely_later(delivered, act):
        return True
    if hearing.last_day is None or hearing.place is None:
        return False
    return hearing.place.day_of(delivered) > hearing.last_day


TIMING: tuple[NoticeRule, ...] = (clock, in_time)
