"""Why data are erased, and what is held back (GDPR 17(1), 17(3); RE-01…RE-05)."""

from collections.abc import Iterator

from ringfence.core.law.erasure.facts import HoldKind
from ringfence.core.law.erasure.hearing import ErasureHearing, ErasureRule
from ringfence.core.law.erasure.words import BOOK
from ringfence.core.law.found import Found

HELD: dict[HoldKind, str] = {
    "tax": "held.legal_duty",
    "claims": "held.claims",
    "consent_proof": "held.consent_proof",
    "expression": "held.expression",
    "health": "held.health",
    "archive": "held.archive",
}


def ground(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-01: a ground is named; without one it is decided as if the data were not needed."""
    grounds = hearing.asked.grounds
    if grounds is None:
        yield BOOK.unknown("ground.unknown", "grounds")
    elif not grounds:
        yield BOOK.refused("ground.none")


def other_basis(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-01: a withdrawal alone is no ground where another basis carries the processing."""
    if frozenset(hearing.asked.grounds or ()) != {"consent_withdrawn"}:
        return
    if hearing.asked.other_basis is None:
        yield BOOK.unknown("ground.unknown", "other_basis")
    elif hearing.asked.other_basis:
        yield BOOK.refused("ground.other_basis")


def requested(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-02: the duty needs no request, but whoever asked is owed an entry and an answer."""
    if hearing.asked.requested is None:
        yield BOOK.unknown("request.unknown", "requested")


def data(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-01: what there is to erase."""
    if hearing.asked.data is None:
        yield BOOK.unknown("data.unknown", "data")


def holds(hearing: ErasureHearing) -> Iterator[Found]:
    """RE-03, RE-04, RE-05: data are kept only for a reason, for named data and to a day."""
    given, all_held = hearing.asked.holds, hearing.held()
    if given is None:
        yield BOOK.unknown("hold.unknown", "holds")
    for place, hold in enumerate(given or ()):
        facts = {"kind": hold.kind, "data": hold.data, "until": hold.until}
        for key, value in facts.items():
            if value is None:
                yield BOOK.unknown("hold.unknown", f"holds[{place}].{key}")
        if hold.until is not None and hearing.moment.over(hold.until):
            yield BOOK.refused("hold.over", hold.until.text)
        elif hold.kind is not None and hearing.counts(hold) and hold.data:
            held = all_held.intersection(hold.data)
            if held:
                yield BOOK.refused(HELD[hold.kind])
            if len(held) < len(frozenset(hold.data)):
                yield BOOK.refused("hold.beyond")


GROUNDS: tuple[ErasureRule, ...] = (ground, other_basis, requested, data, holds)
