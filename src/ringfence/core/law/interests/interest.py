"""Part A: a lawful, specific, present interest (GDPR 6(1)(f); LI-02, LI-03, LI-04)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.interests.hearing import Hearing, must_be
from ringfence.core.law.interests.words import BOOK


def present(hearing: Hearing) -> Iterator[Found]:
    """LI-02: it exists now; what is speculative ends the assessment."""
    return must_be(
        hearing.interest().present, True, rule="interest.not_present", key="interest.present"
    )


def whose(hearing: Hearing) -> Iterator[Found]:
    """LI-02: it is the controller's own, or a third party's."""
    if hearing.interest().own_or_third_party is None:
        yield BOOK.unknown("interest.whose", "interest.own_or_third_party")


def stated(hearing: Hearing) -> Iterator[Found]:
    """LI-03: it is written down; its words decide nothing."""
    if not (hearing.interest().statement or "").strip():
        yield BOOK.unknown("interest.unstated", "interest.statement")


def specific(hearing: Hearing) -> Iterator[Found]:
    """LI-03: it is specific, and told in the notice in the same words."""
    return must_be(
        hearing.interest().specific, True, rule="interest.not_specific", key="interest.specific"
    )


def lawful(hearing: Hearing) -> Iterator[Found]:
    """LI-04: it is not contrary to law."""
    return must_be(
        hearing.interest().lawful, True, rule="interest.not_lawful", key="interest.lawful"
    )


def without_consent(hearing: Hearing) -> Iterator[Found]:
    """LI-04: the law of this country and kind of call lets people be called without consent."""
    regime = hearing.regime
    country = regime.country or ""
    if regime.state == "unknown":
        yield BOOK.unknown("regime.unknown", regime.missing or "regime")
    elif regime.state == "no_pack":
        yield BOOK.refused("jurisdiction.no_pack", country)
    elif regime.state == "undated":
        yield BOOK.refused("law.unknown_on_date", country)
    elif regime.state == "consent":
        yield BOOK.refused("regime.consent_needed", citations=regime.citations)
    elif regime.state == "presumed":
        yield BOOK.refused("regime.presumed_interest", citations=regime.citations)
    if regime.lines_apart:
        yield BOOK.refused("regime.lines_apart", citations=regime.citations)
