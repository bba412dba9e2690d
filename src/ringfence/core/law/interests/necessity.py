"""Part B: nothing that intrudes less would do (GDPR 6(1)(f), 5(1)(c); LI-02, LI-05, LI-06)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.interests.hearing import Hearing, must_be
from ringfence.core.law.interests.words import BOOK

NEEDED_FIELDS: frozenset[str] = frozenset({"number", "name", "offer_reason"})
FEWEST_ALTERNATIVES = 2
NAMED_AT_MOST = 5
LONGEST_NAME = 40


def shown(hearing: Hearing) -> Iterator[Found]:
    """LI-02: the calls are necessary; if not, the assessment ends."""
    return must_be(
        hearing.necessity().shown, True, rule="necessity.not_shown", key="necessity.shown"
    )


def alternatives(hearing: Hearing) -> Iterator[Found]:
    """LI-05: at least two other means are recorded, each with why it does not do."""
    given = hearing.necessity().alternatives
    if given is None:
        yield BOOK.unknown("alternatives.too_few", "necessity.alternatives")
        return
    answered = {
        (other.name or "").strip().casefold() for other in given if (other.why_not or "").strip()
    }
    if len(answered - {""}) < FEWEST_ALTERNATIVES:
        yield BOOK.refused("alternatives.too_few")


def fields(hearing: Hearing) -> Iterator[Found]:
    """LI-06: the list holds nothing but number, name and the reason for the offer."""
    given = hearing.necessity().fields
    if given is None:
        yield BOOK.unknown("fields.unneeded", "necessity.fields")
        return
    unneeded = [name for name in given if name not in NEEDED_FIELDS]
    if unneeded:
        named = ", ".join(name[:LONGEST_NAME] for name in unneeded[:NAMED_AT_MOST])
        yield BOOK.refused("fields.unneeded", named)
