"""What a person should look at after a breach, beside what is owed (BR-01, 03, 05, 07)."""

from collections.abc import Iterator
from datetime import timedelta

from ringfence.core.law.breaches.clock import came, first_instant, last_instant
from ringfence.core.law.breaches.conduct import BreachHearing, BreachRule
from ringfence.core.law.breaches.duty import OF_LEVEL, OF_RISK, stricter
from ringfence.core.law.breaches.words import BOOK
from ringfence.core.law.found import Found

MOST_HOURS = timedelta(hours=24)
MANY = 100


def prompt_investigation(hearing: BreachHearing) -> Iterator[Found]:
    """BR-01: the clock starts with a suspicion that nobody looked into promptly."""
    asked, started = hearing.asked, hearing.clock.started_at
    suspected = came(asked.suspected_at, hearing.moment)
    if suspected is None or asked.investigated_promptly is True or started is None:
        return
    if started == first_instant(suspected, hearing.moment):
        yield BOOK.refused("investigation.not_prompt")


def processor(hearing: BreachHearing) -> Iterator[Found]:
    """BR-03: a processor tells the controller without undue delay, whatever the risk."""
    asked, moment = hearing.asked, hearing.moment
    told = came(asked.processor_told_controller_at, moment)
    knew = came(asked.processor_aware_at, moment)
    if knew is not None:
        known_at = first_instant(knew, moment)
        if told is None:
            yield BOOK.refused("processor.untold")
        elif last_instant(told, moment) - known_at > MOST_HOURS:
            yield BOOK.refused("processor.slow")
    aware = came(asked.aware_at, moment)
    if (
        told is not None
        and aware is not None
        and first_instant(told, moment) < first_instant(aware, moment)
    ):
        yield BOOK.refused("processor.told_before")


def pseudonyms(hearing: BreachHearing) -> Iterator[Found]:
    """BR-05: pseudonyms and hashes help nothing."""
    if hearing.asked.pseudonymised_only is True:
        yield BOOK.refused("pseudonyms.readable")


def unintelligible(hearing: BreachHearing) -> Iterator[Found]:
    """BR-05: encryption decided, not the score."""
    if hearing.judged.unintelligible:
        yield BOOK.refused("data.unintelligible")


def not_lowered(hearing: BreachHearing) -> Iterator[Found]:
    """BR-07: a person may raise the score's answer; lowering it needs more than a word."""
    risk, level = hearing.asked.risk, hearing.judged.level
    if risk is None or level is None or hearing.judged.unintelligible:
        return
    if stricter(OF_LEVEL[level], OF_RISK[risk]) != OF_RISK[risk]:
        yield BOOK.refused("risk.not_lowered")


def many_people(hearing: BreachHearing) -> Iterator[Found]:
    """BR-07: ENISA flags more than 100 people, without a score."""
    if (hearing.asked.people or 0) > MANY:
        yield BOOK.refused("people.many")


HINTS: tuple[BreachRule, ...] = (
    prompt_investigation,
    processor,
    pseudonyms,
    unintelligible,
    not_lowered,
    many_people,
)
