"""What is owed after a breach, and whether it was done (GDPR 33, 34; BR-06…12)."""

from collections.abc import Callable, Iterator

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.breaches.clock import Clock, came, first_instant
from ringfence.core.law.breaches.duty import Duty
from ringfence.core.law.breaches.facts import AskedBreach, PeopleTold
from ringfence.core.law.breaches.severity import Judged
from ringfence.core.law.breaches.words import BOOK
from ringfence.core.law.found import Found


class BreachHearing(msgspec.Struct, frozen=True):
    """The breach with its clock and what it asks for."""

    asked: AskedBreach
    moment: AsOf
    clock: Clock
    judged: Judged

    def owed(self, *duties: Duty) -> bool:
        """Whether one of these is owed, the unknown at its worst."""
        return self.judged.duty in duties

    def certainly_owed(self, *duties: Duty) -> bool:
        """Whether one of these is owed whatever the unknown facts are."""
        return self.judged.certain_duty in duties


BreachRule = Callable[[BreachHearing], Iterator[Found]]
AUTHORITY: tuple[Duty, ...] = ("notify_sa", "notify_sa_and_subjects")
PEOPLE: tuple[Duty, ...] = ("notify_sa_and_subjects",)


def start_known(hearing: BreachHearing) -> Iterator[Found]:
    """BR-01: without a start nobody can say what is late."""
    if hearing.clock.started_at is None and hearing.owed(*AUTHORITY):
        for key in hearing.clock.missing:
            yield BOOK.unknown("start.unknown", key)


def severity_known(hearing: BreachHearing) -> Iterator[Found]:
    """BR-07: what the score needs and nobody gave."""
    if hearing.judged.duty != hearing.judged.certain_duty:
        for key in hearing.judged.missing:
            if key.startswith("enisa."):
                yield BOOK.unknown("severity.unknown", key)


def authority_told(hearing: BreachHearing) -> Iterator[Found]:
    """BR-02, BR-06, BR-09: told within 72 hours, or later with the reasons for that."""
    if not hearing.owed(*AUTHORITY):
        return
    clock, certain = hearing.clock, hearing.certainly_owed(*AUTHORITY)
    reasons = (hearing.asked.delay_reasons or "").strip()
    if clock.notified_at is None and not clock.over:
        due = clock.due_at
        yield BOOK.refused("notice.owed", due.isoformat() if due else "72 hours at most")
    elif clock.notified_at is None and certain:
        yield BOOK.refused("notice.missing")
    elif clock.late and certain and not reasons:
        yield BOOK.refused("notice.late")


def notice_complete(hearing: BreachHearing) -> Iterator[Found]:
    """BR-10: what the first notice lacked follows."""
    if not hearing.owed(*AUTHORITY) or hearing.clock.notified_at is None:
        return
    complete = hearing.asked.notice_complete
    if complete is None:
        yield BOOK.unknown("notice.content_unknown", "notice_complete")
    elif not complete and hearing.asked.supplements is None:
        yield BOOK.unknown("notice.content_unknown", "supplements")
    elif not complete and not _supplemented(hearing):
        yield BOOK.refused("notice.incomplete")


def _supplemented(hearing: BreachHearing) -> bool:
    """Whether a supplement followed the notice by now."""
    notified = hearing.asked.notified_at
    assert notified is not None
    first = first_instant(notified, hearing.moment)
    return any(
        first_instant(supplement, hearing.moment) >= first
        for supplement in hearing.asked.supplements or ()
        if came(supplement, hearing.moment)
    )


def people_told(hearing: BreachHearing) -> Iterator[Found]:
    """BR-11: told directly; in public, or not at all, only on a ground that holds."""
    problem = _people_problem(hearing)
    if not hearing.owed(*PEOPLE) or problem is None:
        return
    if not hearing.clock.over:
        yield BOOK.refused("people.owed")
    elif hearing.certainly_owed(*PEOPLE):
        yield BOOK.refused(problem)


def _people_problem(hearing: BreachHearing) -> str | None:
    """The rule the telling of people breaks, None where it breaks none."""
    told = hearing.asked.people_told or PeopleTold()
    if told.how == "direct":
        return None
    if told.ground is None:
        return "people.untold" if told.how is None else "people.only_in_public"
    if told.ground == "disproportionate_effort":
        return "people.ground_does_not_hold" if told.how is None else None
    if told.ground == "unintelligible" and not _unintelligible(hearing.asked):
        return "people.ground_does_not_hold"
    return None


def _unintelligible(asked: AskedBreach) -> bool:
    """GDPR 34(3)(a): encrypted by the state of the art, and nobody has the key.

    What was only pseudonymised was not encrypted, whatever else is said.
    """
    encrypted = asked.encrypted
    return (
        encrypted is not None
        and encrypted.state_of_the_art is True
        and encrypted.key_intact is True
        and asked.key_leaked is False
        and asked.pseudonymised_only is not True
    )


def registered(hearing: BreachHearing) -> Iterator[Found]:
    """BR-12: every breach is entered, whatever its risk."""
    entered = hearing.asked.register_entry
    if entered is None:
        yield BOOK.unknown("register.unknown", "register_entry")
    elif not entered:
        yield BOOK.refused("register.missing" if hearing.clock.over else "register.owed")


OWED: tuple[BreachRule, ...] = (
    start_known,
    severity_known,
    authority_told,
    notice_complete,
    people_told,
    registered,
)
PENDING = frozenset({"notice.owed", "notice.incomplete", "people.owed", "register.owed"})
"""Warnings of what is owed and undone, while its time has not passed."""
