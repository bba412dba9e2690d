"""What an objection to some hours of the day leaves open (GDPR 21(2); OB-04)."""

from ringfence.core.law.opening_hours import Windows, minute_of_day
from ringfence.core.law.question import Objection

WHOLE_DAY = 24 * 60


def hours_left(objection: Objection) -> Windows:
    """The minutes of a day that an objection to some hours leaves open.

    None for every other objection: one to every hour of the day is one to all calls, and so is
    one that does not say which hours.
    """
    if objection.scope != "hours" or objection.not_between is None:
        return ()
    start, end = (minute_of_day(word) for word in objection.not_between)
    left = [(0, start), (end, WHOLE_DAY)] if start < end else [(end, start)]
    return tuple(window for window in left if window[0] < window[1])
