"""What is known of a request for its deadline, and which facts cannot be true together."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import QuestionError, convert

Right = Literal["access", "rectification", "erasure", "restriction", "portability", "objection"]
ExtensionReason = Literal["complexity", "number_of_requests", "other"]


class RequestFacts(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request, its extension and its identity check; None = none of it is on record."""

    right: Right
    received: Moment
    extension_reason: ExtensionReason | None = None
    extension_notice: Moment | None = None
    identity_asked: Moment | None = None
    identity_answered: Moment | None = None
    identity_doubt: bool | None = None


def read_request(raw: Mapping[str, object], place: Place) -> RequestFacts:
    """The facts of a request. Raises QuestionError; ``path`` is the key at fault.

    Half a pair, a day before the one it must follow, an unknown word or key are errors.
    """
    facts: RequestFacts = convert(dict(raw), RequestFacts)
    _pairs_whole(facts)
    _in_order(facts, ("extension_notice", "received"), place)
    _in_order(facts, ("identity_asked", "received"), place)
    _in_order(facts, ("identity_answered", "identity_asked"), place)
    return facts


def _pairs_whole(facts: RequestFacts) -> None:
    needs = (
        ("extension_reason", "extension_notice"),
        ("extension_notice", "extension_reason"),
        ("identity_answered", "identity_asked"),
        ("identity_asked", "identity_doubt"),
        ("identity_doubt", "identity_asked"),
    )
    for given, needed in needs:
        if getattr(facts, given) is not None and getattr(facts, needed) is None:
            raise QuestionError(f"is needed where {given} is given", path=needed)


def _in_order(facts: RequestFacts, keys: tuple[str, str], place: Place) -> None:
    later, earlier = getattr(facts, keys[0]), getattr(facts, keys[1])
    if later is None or earlier is None:
        return
    refuse_before(keys[0], later, earlier=(keys[1], earlier), place=place)


def refuse_before(key: str, later: Moment, *, earlier: tuple[str, Moment], place: Place) -> None:
    """Raises QuestionError where a moment lies before the one it must follow; a day may be equal.

    ``earlier`` is the key and the moment of the other.
    """
    name, first = earlier
    if later.instant is not None and first.instant is not None:
        wrong = later.instant < first.instant
    else:
        wrong = place.day_of(later) < place.day_of(first)
    if wrong:
        raise QuestionError(f"{later.text} is before {name} ({first.text})", path=key)
