"""Who sells the list, and what it answered (GDPR 5(2), 44; V1…V26, PL-01, PL-02, PL-18)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.lists.hearing import ListHearing, must_be
from ringfence.core.law.lists.questionnaire import (
    DECIDING,
    ITEMS,
    SAID_BY_A_FACT,
    Item,
    Questionnaire,
)
from ringfence.core.law.lists.scope import in_eea
from ringfence.core.law.lists.words import LIST_BOOK

ANSWERED_AGAIN_AFTER_MONTHS = 12


def identified(hearing: ListHearing) -> Iterator[Found]:
    """PL-01 (V1): the seller is identified."""
    return must_be(
        hearing.vendor().identified, True, rule="vendor.unidentified", key="vendor.identified"
    )


def audit_or_evidence(hearing: ListHearing) -> Iterator[Found]:
    """PL-02 (V21): a right to audit and sample, or the evidence of every row in hand."""
    if hearing.facts().row_evidence == "complete":
        return iter(())
    return must_be(
        hearing.vendor().audit_right, True, rule="vendor.no_audit", key="vendor.audit_right"
    )


def questionnaire(hearing: ListHearing) -> Iterator[Found]:
    """V1…V26: the items that decide by themselves decide; of the others a no is noted."""
    answers = hearing.vendor().questionnaire or Questionnaire()
    for name, words in ITEMS.items():
        item: Item = getattr(answers, name) or Item()
        what = f"{name}, {words}"
        if name in DECIDING:
            yield from _deciding(hearing, item, name=name, what=what)
        elif item.answer is False:
            yield LIST_BOOK.refused("vendor.answer_noted", what, spec=name)
        elif name not in SAID_BY_A_FACT and not _shown(hearing, item):
            yield LIST_BOOK.unknown(
                "vendor.answer_noted", f"vendor.questionnaire.{name}", spec=name
            )
        if item.date is not None and hearing.moment.older_than(
            item.date, months=ANSWERED_AGAIN_AFTER_MONTHS
        ):
            yield LIST_BOOK.refused("vendor.answer_old", what, spec=name)


def _deciding(hearing: ListHearing, item: Item, *, name: str, what: str) -> Iterator[Found]:
    if item.answer is None:
        yield LIST_BOOK.unknown(
            "vendor.answer_fails", f"vendor.questionnaire.{name}.answer", spec=name
        )
    elif not item.answer:
        yield LIST_BOOK.refused("vendor.answer_fails", what, spec=name)
    elif not _shown(hearing, item):
        yield LIST_BOOK.refused("vendor.answer_missing", what, spec=name)


def _shown(hearing: ListHearing, item: Item) -> bool:
    """Answered, with evidence and a day that has come."""
    evidence = bool((item.evidence or "").strip())
    dated = item.date is not None and hearing.moment.begun(item.date)
    return item.answer is not None and evidence and dated


def transfer_tool(hearing: ListHearing) -> Iterator[Found]:
    """PL-18: a tool of GDPR 46 where the seller sits in a third country without adequacy.

    Adequacy of a part of a country (GDPR 45) is none here: nobody said the seller belongs to it.
    """
    vendor, territory = hearing.vendor(), hearing.territory()
    if vendor.country is None:
        yield LIST_BOOK.unknown("transfer.no_tool", "vendor.country")
        return
    if in_eea(vendor.country, territory):
        return
    state = law_of(vendor.country, territory)
    adequacy = hearing.packs.adequacy(state, hearing.moment.first_day())
    if adequacy is not None and adequacy.adequate and adequacy.scope is None:
        return
    tool = hearing.facts().transfer_tool
    if tool is None:
        yield LIST_BOOK.unknown("transfer.no_tool", "list.transfer_tool")
    elif tool in ("none", "art49"):
        yield LIST_BOOK.refused("transfer.no_tool")
