"""What the notice says: every row that is owed, and the right to object (NT-02, NT-04, NT-06)."""

from collections.abc import Iterator

from ringfence.core.law.citation import Citation
from ringfence.core.law.found import Found
from ringfence.core.law.gdpr_articles import cited
from ringfence.core.law.notices.facts import AskedNotice, Item
from ringfence.core.law.notices.hearing import NoticeHearing, NoticeRule
from ringfence.core.law.notices.item_table import TABLE
from ringfence.core.law.notices.words import BOOK

RIGHT_TO_OBJECT = "right_to_object"


def owed(asked: AskedNotice) -> tuple[Item, ...]:
    """NT-02: the rows that apply, the unknown at its worst, in the order of the table."""
    return tuple(item for item in TABLE if _applies(item, asked))


def _applies(item: Item, asked: AskedNotice) -> bool:
    if item == "li_text":
        return asked.basis in ("legitimate_interest", None)
    if item == "withdraw":
        return asked.basis in ("consent", None)
    if item == "source":
        return asked.collected_from_subject is not True or asked.purchased is not False
    row = TABLE[item]
    if asked.collected_from_subject is None:
        return True
    return (row.direct if asked.collected_from_subject else row.indirect) is not None


def missing(asked: AskedNotice) -> tuple[str, ...]:
    """What the notice does not say, by the names of the items; the right to object last."""
    told = frozenset(asked.items or ())
    untold: list[str] = [item for item in owed(asked) if item not in told]
    return tuple(untold if asked.right_to_object_shown else [*untold, RIGHT_TO_OBJECT])


def collection(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-02: from whom the data came decides which rows are owed."""
    if hearing.asked.collected_from_subject is None:
        yield BOOK.unknown("column.unknown", "collected_from_subject")


def basis(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-02: the basis decides whether interests or the withdrawal are told."""
    if hearing.asked.basis is None:
        yield BOOK.unknown("basis.unknown", "basis")


def items(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-02, NT-04: every row that applies is told, or told not to apply."""
    asked = hearing.asked
    if asked.items is None:
        yield BOOK.unknown("item.missing", "items")
        return
    for item in owed(asked):
        if item in asked.items:
            continue
        if item == "source" and hearing.direct and asked.purchased is None:
            yield BOOK.unknown("source.missing", "purchased")
        elif item == "source" and asked.purchased:
            yield BOOK.refused("source.missing")
        else:
            yield BOOK.refused("item.missing", TABLE[item].words, citations=_cited(item, asked))


def _cited(item: Item, asked: AskedNotice) -> tuple[Citation, ...]:
    row, given = TABLE[item], asked.collected_from_subject
    articles = (
        [f"13({row.direct[0]}){row.direct[1:]}"] if row.direct and given is not False else []
    )
    if row.indirect and given is not True:
        articles.append(f"14({row.indirect[0]}){row.indirect[1:]}")
    return cited(", ".join(articles))


def bought_from_the_person(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-04: bought data did not come from the person, whoever first collected them."""
    if hearing.direct and hearing.asked.purchased:
        yield BOOK.refused("source.contradiction")


def right_to_object(hearing: NoticeHearing) -> Iterator[Found]:
    """NT-06: shown clearly and apart, in the first call at the latest."""
    shown = hearing.asked.right_to_object_shown
    if shown is None:
        yield BOOK.unknown("objection.not_shown", "right_to_object_shown")
    elif not shown:
        yield BOOK.refused("objection.not_shown")


CONTENT: tuple[NoticeRule, ...] = (
    collection,
    basis,
    items,
    bought_from_the_person,
    right_to_object,
)
