"""Where the data come from and how they travelled (GDPR 5, 14; PL-03…05, PL-07…09)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.lists.hearing import ListHearing, must_be
from ringfence.core.law.lists.words import LIST_BOOK

MOST_HOPS = 1


def source_known(hearing: ListHearing) -> Iterator[Found]:
    """PL-03 (V3): the first source is known; people have to be told it."""
    return must_be(
        hearing.facts().source_known, True, rule="source.unknown", key="list.source_known"
    )


def row_evidence(hearing: ListHearing) -> Iterator[Found]:
    """PL-04 (V8): evidence for each row is in hand."""
    evidence = hearing.facts().row_evidence
    if evidence is None:
        yield LIST_BOOK.unknown("evidence.pending", "list.row_evidence")
    elif evidence == "none":
        yield LIST_BOOK.refused("evidence.none")
    elif evidence == "pending":
        yield LIST_BOOK.refused("evidence.pending")


def forms_archived(hearing: ListHearing) -> Iterator[Found]:
    """PL-05 (V4): each version of form and notice is archived."""
    return must_be(
        hearing.facts().forms_archived, True, rule="forms.not_archived", key="list.forms_archived"
    )


def buyer_named(hearing: ListHearing) -> Iterator[Found]:
    """PL-07 (V7): the buyer was named, or has a fresh consent of its own."""
    facts = hearing.facts()
    if facts.fresh_consent_by_buyer is True:
        return iter(())
    return must_be(facts.buyer_named, True, rule="buyer.unnamed", key="list.buyer_named")


def one_hop(hearing: ListHearing) -> Iterator[Found]:
    """PL-08 (V10): from the collector straight to the buyer; a longer chain shows more hops."""
    facts = hearing.facts()
    shown = len(facts.chain) - 1 if facts.chain else 0
    if max(facts.hops or 0, shown) > MOST_HOPS:
        yield LIST_BOOK.refused("hops.too_many")
    elif facts.hops is None:
        yield LIST_BOOK.unknown("hops.too_many", "list.hops")


def origin(hearing: ListHearing) -> Iterator[Found]:
    """PL-09: neither scraped nor from a directory, but where no consent is needed and an
    assessment passes; that it does is not among the facts of a list."""
    kind, regime = hearing.facts().origin, hearing.regime
    if kind is None:
        yield LIST_BOOK.unknown("origin.unknown", "list.origin")
    elif kind == "unknown":
        yield LIST_BOOK.refused("origin.unknown")
    elif kind in ("scraped", "directory"):
        if regime.state == "consent":
            yield LIST_BOOK.refused(f"origin.{kind}")
        else:
            yield LIST_BOOK.refused("origin.unassessed")


def regime_known(hearing: ListHearing) -> Iterator[Found]:
    """The national law of these calls is known (EP-02, EP-03)."""
    regime = hearing.regime
    if regime.state == "unknown":
        yield LIST_BOOK.unknown("regime.unknown", regime.missing or "regime")
    elif regime.state == "no_pack":
        yield LIST_BOOK.refused("jurisdiction.no_pack", regime.country or "")
    elif regime.state == "undated":
        yield LIST_BOOK.refused("law.unknown_on_date", regime.country or "")
