"""Part C: the person's side does not weigh more (GDPR 6(1)(f), 9, 21(4); LI-07, LI-08)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.interests.facts import STRONG_SAFEGUARDS
from ringfence.core.law.interests.hearing import Hearing, must_be
from ringfence.core.law.interests.words import BOOK

WEIGHED = ("data_kinds", "source", "relationship", "scale", "profiling", "safeguards")
"""Facts that decide nothing alone, and without which nobody has weighed."""


def weighed(hearing: Hearing) -> Iterator[Found]:
    """LI-02: every fact of the balance is there."""
    balancing = hearing.balancing()
    for key in WEIGHED:
        if getattr(balancing, key) is None:
            yield BOOK.unknown("balance.unknown", f"balancing.{key}")


def no_children(hearing: Hearing) -> Iterator[Found]:
    """LI-07: children are not called."""
    return must_be(
        hearing.balancing().children, False, rule="balance.children", key="balancing.children"
    )


def the_vulnerable(hearing: Hearing) -> Iterator[Found]:
    """LI-07: vulnerable people are called only with a strong safeguard."""
    balancing = hearing.balancing()
    if balancing.vulnerable is None:
        yield BOOK.unknown("balance.vulnerable", "balancing.vulnerable")
    elif (
        balancing.vulnerable
        and balancing.safeguards is not None
        and not STRONG_SAFEGUARDS & set(balancing.safeguards)
    ):
        yield BOOK.refused("balance.vulnerable")


def no_special_category(hearing: Hearing) -> Iterator[Found]:
    """LI-07: no data of GDPR 9."""
    return must_be(
        hearing.balancing().special_category,
        False,
        rule="balance.special_category",
        key="balancing.special_category",
    )


def expected(hearing: Hearing) -> Iterator[Found]:
    """LI-07: bought data of people who do not expect a call carry none."""
    balancing = hearing.balancing()
    if balancing.reasonable_expectation is None:
        yield BOOK.unknown("balance.unexpected", "balancing.reasonable_expectation")
    elif not balancing.reasonable_expectation and balancing.source is not None:
        bought = balancing.source == "purchased"
        yield BOOK.refused("balance.unexpected" if bought else "balance.not_expected")


def low_impact(hearing: Hearing) -> Iterator[Found]:
    """LI-07: the impact is not high."""
    impact = hearing.balancing().impact
    if impact is None:
        yield BOOK.unknown("balance.high_impact", "balancing.impact")
    elif impact == "high":
        yield BOOK.refused("balance.high_impact")


def objection_offered(hearing: Hearing) -> Iterator[Found]:
    """LI-08: the way to object is offered at collection and in each contact."""
    balancing = hearing.balancing()
    for key, when in (
        ("opt_out_at_collection", "at collection"),
        ("opt_out_each_contact", "in each contact"),
    ):
        offered = getattr(balancing, key)
        if offered is None:
            yield BOOK.unknown("objection.not_offered", f"balancing.{key}")
        elif not offered:
            yield BOOK.refused("objection.not_offered", when)
