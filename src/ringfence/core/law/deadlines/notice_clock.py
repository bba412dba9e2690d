"""The last day to tell a person whose data came from elsewhere (GDPR 14(3))."""

from collections.abc import Mapping
from datetime import date

import msgspec

from ringfence.core.law.deadlines.answer import DeadlineAnswer
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.deadlines.request_facts import refuse_before
from ringfence.core.law.deadlines.rolling import roll
from ringfence.core.law.moment import Moment, add_months
from ringfence.core.law.read_question import convert


class NoticeFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the data were obtained, first used to speak to the person, first disclosed."""

    obtained: Moment
    first_contact: Moment | None = None
    first_disclosure: Moment | None = None


def notice_deadline(raw: Mapping[str, object], place: Place) -> DeadlineAnswer:
    """NT-03: the earliest of the month after obtaining, the first contact, the first disclosure.

    Only the month rolls. Raises QuestionError, also for a contact before the data were obtained.
    """
    facts: NoticeFacts = convert(dict(raw), NoticeFacts)
    obtained = place.day_of(facts.obtained)
    month = add_months(obtained, 1)
    rolled = roll(month, place)
    steps = [
        f"NT-03: the data were obtained on {obtained}; one month later is {month} "
        "(GDPR 14(3)(a)).",
        *rolled.steps,
    ]
    ends: list[tuple[date, date]] = [(rolled.day, month)]
    for key, moment, article in (
        ("first_contact", facts.first_contact, "14(3)(b)"),
        ("first_disclosure", facts.first_disclosure, "14(3)(c)"),
    ):
        if moment is None:
            continue
        refuse_before(key, moment, earlier=("obtained", facts.obtained), place=place)
        day = place.day_of(moment)
        ends.append((day, day))
        steps.append(
            f"NT-03: {key.replace('_', ' ')} on {day} (GDPR {article}); it does not roll."
        )
    due, base = min(ends, key=lambda end: end[0])
    steps.append(
        f"NT-03: the earliest counts: {due}, and earlier where that is reasonable. Handing the "
        "data to one's own processor is no disclosure (X13), the first call is a contact."
    )
    return DeadlineAnswer(due_on=due, base_on=base, extension=None, steps=tuple(steps))
