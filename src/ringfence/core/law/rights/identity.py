"""No more proof of identity than a reasonable doubt asks for (GDPR 12(6), 5(1)(c); RR-03)."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.rights.hearing import RightsHearing, RightsRule
from ringfence.core.law.rights.words import BOOK

DISCLOSES = frozenset({"access", "portability"})


def demanded(hearing: RightsHearing) -> Iterator[Found]:
    """RR-03, OB-03: a copy of an identity card only on doubt, for an objection no proof at all."""
    identity, right = hearing.identity(), hearing.asked.right
    if identity.demanded is None:
        yield BOOK.unknown("identity.demand_unknown", "identity.demanded")
    elif identity.demanded == "none":
        return
    elif right == "objection":
        yield BOOK.refused("objection.identity")
    elif identity.demanded == "id_copy":
        yield from _id_copy(doubt=identity.doubt)
    elif right == "restriction" and not identity.doubt:
        yield BOOK.refused("identity.needless")


def _id_copy(*, doubt: bool | None) -> Iterator[Found]:
    if doubt is None:
        yield BOOK.unknown("identity.id_copy", "identity.doubt")
    else:
        yield BOOK.refused("identity.id_copy_kept" if doubt else "identity.id_copy")


def clock_stands(hearing: RightsHearing) -> Iterator[Found]:
    """DL-05: a pause needs the days of question and answer, and these facts hold none."""
    identity = hearing.identity()
    # An objection is answered without identity, so its month never pauses.
    asked = identity.doubt and identity.demanded in ("otp", "id_copy")
    if asked and hearing.asked.right != "objection":
        yield BOOK.refused("identity.no_pause")


def proven(hearing: RightsHearing) -> Iterator[Found]:
    """RR-03: data leave the house only with some proof of who asked."""
    if hearing.compliance() is None or hearing.asked.right not in DISCLOSES:
        return
    given = hearing.identity().given
    if given is None:
        yield BOOK.unknown("identity.unproven", "identity.given")
    elif not any(item.strip() for item in given):
        yield BOOK.refused("identity.unproven")


RULES: tuple[RightsRule, ...] = (demanded, clock_stands, proven)
