"""How data were erased, and who was told (GDPR 12, 17(2), 19; RE-06, RE-07, RE-09, RE-10)."""

from collections.abc import Iterator

from ringfence.core.law.erasure.facts import Backups
from ringfence.core.law.erasure.hearing import ErasureHearing, ErasureRule, must_be
from ringfence.core.law.erasure.words import BOOK
from ringfence.core.law.found import Found

MOST_DAYS = 90


def method(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-07: erased, or truly anonymised; a hash of the number is neither."""
    given = hearing.asked.method
    if hearing.all_held():
        return
    if given is None:
        yield BOOK.unknown("method.unknown", "method")
    elif given == "hashed":
        yield BOOK.refused("method.hashed")
    elif given == "anonymised":
        yield BOOK.refused("method.anonymised")


def backups(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-06: copies are overwritten within 90 days, and erasures replayed after any restore.

    Whether they may stay that long is contested (X10).
    """
    if hearing.all_held():
        return
    given = hearing.asked.backups or Backups()
    if given.days is None:
        yield BOOK.unknown("backups.too_long", "backups.days")
    elif given.days > MOST_DAYS:
        yield BOOK.refused("backups.too_long")
    elif given.days > 0:
        strict = hearing.readings.strict("X10")
        yield BOOK.refused("backups.rotating" if strict else "backups.not_at_once")
    if given.days != 0:
        yield from must_be(
            given.replay_guard, True, rule="backups.unguarded", key="backups.replay_guard"
        )


def recipients(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-09: everybody the data went to is told, also where they are only restricted."""
    given = hearing.asked.recipients
    if given is None:
        yield BOOK.unknown("recipient.untold", "recipients")
    for place, recipient in enumerate(given or ()):
        path = f"recipients[{place}]"
        if recipient.name is None:
            yield BOOK.unknown("recipient.unnamed", f"{path}.name")
        yield from must_be(
            recipient.told,
            True,
            rule="recipient.untold",
            key=f"{path}.told",
            detail=str(place + 1),
        )


def made_public(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-09: whoever made data public takes reasonable steps to tell others who use them."""
    if hearing.asked.public is None:
        yield BOOK.unknown("public.unknown", "public")
    elif hearing.asked.public:
        yield BOOK.refused("public.steps")


def told(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-10: whoever spoke is answered plainly, and told what is kept and why."""
    owed, given = hearing.person_spoke(), hearing.asked.told
    if owed is False or given is True:
        return
    if owed is None or given is None:
        yield BOOK.unknown("person.untold", "told")
    else:
        yield BOOK.refused("person.untold")


CARRIED_OUT: tuple[ErasureRule, ...] = (method, backups, recipients, made_public, told)
