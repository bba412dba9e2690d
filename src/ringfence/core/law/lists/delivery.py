"""The list's own life: delivered, told, screened, not too old (GDPR 14; PL-12, 15, 17, 19, 20)."""

from collections.abc import Iterator

from ringfence.core.law.checks.registers import check_registers
from ringfence.core.law.finding import Finding
from ringfence.core.law.found import Found
from ringfence.core.law.interests.stand_in import Calls, stand_in
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.lists.hearing import ListHearing, must_be, source_of
from ringfence.core.law.lists.words import LIST_BOOK
from ringfence.core.law.packs import UNION
from ringfence.core.law.question import RegisterCheck
from ringfence.core.law.words import text_of

SCREENED_AT = "list.registers_screened_at"


def named(hearing: ListHearing) -> Iterator[Found]:
    """PL-20: later calls can name the list."""
    if not (hearing.facts().id or "").strip():
        yield LIST_BOOK.unknown("list.unnamed", "list.id")


def countries_known(hearing: ListHearing) -> Iterator[Found]:
    """PL-11: for which countries the list is."""
    if not hearing.facts().countries:
        yield LIST_BOOK.unknown("list.countries", "list.countries")


def delivered(hearing: ListHearing) -> Iterator[Found]:
    """PL-12: delivered by now; a later delivery does not count."""
    delivered_at = hearing.facts().delivered_at
    if delivered_at is None:
        yield LIST_BOOK.unknown("list.undelivered", "list.delivered_at")
    elif not hearing.moment.begun(delivered_at):
        yield LIST_BOOK.refused("list.undelivered")


def notice_planned(hearing: ListHearing) -> Iterator[Found]:
    """PL-17 (V16): people are told at the first call, and never later than a month."""
    return must_be(
        hearing.facts().notice_planned, True, rule="notice.unplanned", key="list.notice_planned"
    )


def not_expired(hearing: ListHearing) -> Iterator[Found]:
    """PL-19: neither past its own end nor past the months a bought list may be used."""
    facts, moment = hearing.facts(), hearing.moment
    life = hearing.packs.law(UNION, moment.first_day()).list_life.value
    ended = facts.expires_at is not None and moment.over(facts.expires_at)
    delivered_at = facts.delivered_at
    if delivered_at is not None and moment.older_than(delivered_at, months=life.months):
        ended = True
    if ended:
        yield LIST_BOOK.refused("list.expired")


def screened(hearing: ListHearing) -> Iterator[Found]:
    """PL-15 (V13): screened against each register the packs know, lately enough for its law."""
    territory = hearing.territory()
    states = [law_of(country, territory) for country in hearing.facts().countries or ()]
    for state in dict.fromkeys(states):
        if state not in hearing.packs:
            yield LIST_BOOK.refused("jurisdiction.no_pack", state, spec="PL-15")
        else:
            yield from _screened_under(hearing, state)


def _screened_under(hearing: ListHearing, state: str) -> Iterator[Found]:
    """One day stands for all registers of a state; where a law has none, none is asked."""
    screened_at = hearing.facts().registers_screened_at
    calls = Calls(kind=hearing.kind(), source=source_of(hearing.asked))
    law = hearing.packs.law(state, hearing.moment.first_day())
    checks = tuple(
        RegisterCheck(id=register_id, checked_at=screened_at, listed=False)
        for register_id in law.registers
    )
    local = stand_in(
        state, packs=hearing.packs, moment=hearing.moment, calls=calls, registers=checks
    )
    for finding in check_registers(local):
        if finding.outcome != "pass":
            yield _not_screened(finding, known=screened_at is not None)


def _not_screened(finding: Finding, *, known: bool) -> Found:
    if not known:
        return LIST_BOOK.unknown("registers.not_screened", SCREENED_AT)
    return LIST_BOOK.refused("registers.not_screened", text_of(finding))
