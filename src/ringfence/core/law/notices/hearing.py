"""What the rules on a notice are asked with: the facts by a moment, and the clock's place."""

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.deadlines.notice_clock import notice_deadline
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.deadlines.request_facts import refuse_before
from ringfence.core.law.found import Found
from ringfence.core.law.moment import Moment
from ringfence.core.law.notices.facts import AskedNotice


class NoticeHearing(msgspec.Struct, frozen=True, kw_only=True):
    """The notice, the moment, the place its days are read in, and the last day of the notice."""

    asked: AskedNotice
    moment: AsOf
    place: Place | None
    last_day: date | None

    @property
    def direct(self) -> bool:
        """Whether the data surely came from the person (GDPR 13)."""
        return self.asked.collected_from_subject is True

    @property
    def obtained(self) -> Moment | None:
        """When the data came, if they had by the moment."""
        return came(self.asked.obtained_at, self.moment)

    @property
    def contact(self) -> Moment | None:
        """When the person was first spoken to, if that had happened by the moment."""
        return came(self.asked.first_contact_at, self.moment)

    @property
    def delivered(self) -> Moment | None:
        """When the notice reached the person, if it had by the moment."""
        return came(self.asked.delivered_at, self.moment)


NoticeRule = Callable[[NoticeHearing], Iterator[Found]]


def came(given: Moment | None, moment: AsOf) -> Moment | None:
    """A fact that had come by the moment, else None."""
    return given if given is not None and moment.begun(given) else None


def last_day(asked: AskedNotice, moment: AsOf, place: Place | None) -> date | None:
    """The last day of the notice: that of collection (NT-01), else by GDPR 14(3) (NT-03).

    None where a fact of it is unknown; where it is unknown from whom the data came, the later
    of the two, so that only what is surely late is called late. Raises QuestionError for a
    contact before the data came from elsewhere.
    """
    obtained, contact = came(asked.obtained_at, moment), came(asked.first_contact_at, moment)
    if obtained is None or place is None:
        return None
    if asked.collected_from_subject is True:
        return place.day_of(obtained)
    facts = {"obtained": obtained.text}
    if contact is not None:
        refuse_before("first_contact_at", contact, earlier=("obtained_at", obtained), place=place)
        facts["first_contact"] = contact.text
    return notice_deadline(facts, place).due_on
