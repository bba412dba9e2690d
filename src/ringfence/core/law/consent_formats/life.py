"""The events of a consent's life, and what a life says of a consent.

What cannot be used is refused here: a state that carries no processing, an implied consent, an
act of somebody else.
"""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import msgspec

from ringfence.core.law.consent_formats.iso27560_document import (
    ConsentEvent,
    EventState,
    EventType,
    ValidityDuration,
)
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.moment import Moment
from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.vocabulary import ACTS_THAT_NEVER_COUNT

USABLE: frozenset[EventState] = frozenset({"given", "reaffirmed"})
"""The states that carry processing."""
READ: frozenset[EventState] = USABLE | {"requested", "withdrawn"}
"""The states a record of ours can tell; a withdrawal is kept, and never helps."""
_UTC = (ZoneInfo("UTC"),)


class Life(msgspec.Struct, frozen=True):
    """What the events say of a consent; ``type`` is that of the person's act."""

    given_at: Moment | None
    reaffirmed_at: Moment | None
    withdrawn_at: Moment | None
    requested_at: Moment | None
    expires_at: Moment | None
    type: EventType | None


def events_of(
    consent: Consent, *, requested_at: Moment | None, subject_ref: str | None
) -> Iterator[ConsentEvent]:
    """The events a consent record tells; who acted only where that was the person."""
    if requested_at is not None:
        yield ConsentEvent(event_state="requested", event_time=requested_at)
    by_the_person = None if consent.parental_authorisation else subject_ref
    counts = consent.act is not None and consent.act not in ACTS_THAT_NEVER_COUNT
    yield ConsentEvent(
        event_state="given",
        event_time=consent.given_at,
        validity_duration=(
            None
            if consent.expires_at is None
            else ValidityDuration(valid_until=consent.expires_at)
        ),
        entity_id=by_the_person if counts else None,
        event_type=event_type(consent),
    )
    if consent.reaffirmed_at is not None:
        yield ConsentEvent(
            event_state="reaffirmed", event_time=consent.reaffirmed_at, entity_id=by_the_person
        )
    if consent.withdrawn_at is not None:
        yield ConsentEvent(
            event_state="withdrawn", event_time=consent.withdrawn_at, entity_id=by_the_person
        )


def event_type(consent: Consent) -> EventType | None:
    """How the consent was expressed; None where the act is not known."""
    if consent.act in ACTS_THAT_NEVER_COUNT:
        return "implied"
    if consent.explicit:
        return "explicit"
    return None if consent.act is None else "expressed"


def life_of(events: tuple[ConsentEvent, ...], *, principal: str | None) -> Life:
    """What the events say. Raises QuestionError for a life that carries no processing."""
    at: dict[EventState, ConsentEvent] = {}
    for place, event in enumerate(events):
        path = f"events[{place}]"
        state = event.event_state
        if state not in READ:
            raise QuestionError(
                f"{state!r} is no state that carries processing; a record needs one of "
                f"{', '.join(sorted(USABLE))}, and may tell requested and withdrawn",
                path=f"{path}.event_state",
            )
        if state in at:
            raise QuestionError(
                f"{state!r} stands twice; a new consent is a record of its own",
                path=f"{path}.event_state",
            )
        _check_event(event, path, principal=principal)
        at[state] = event
    act = at.get("given", at.get("reaffirmed"))
    if act is None:
        raise QuestionError(
            f"none of the states that carry processing: {', '.join(sorted(USABLE))}",
            path="events",
        )
    times = {state: event.event_time for state, event in at.items()}
    requested, given = times.get("requested"), times.get("given")
    if requested is not None and given is not None and requested.surely_after(given, _UTC):
        raise QuestionError(
            "asked for again after it was given, and not given since", path="events"
        )
    return Life(
        given_at=given,
        reaffirmed_at=times.get("reaffirmed"),
        withdrawn_at=times.get("withdrawn"),
        requested_at=requested,
        expires_at=_valid_until(at),
        type=act.event_type,
    )


def _check_event(event: ConsentEvent, path: str, *, principal: str | None) -> None:
    state = event.event_state
    if event.event_time is None and state != "given":
        raise QuestionError("when it happened is not told (event_time)", path=path)
    if event.event_type == "implied" and state != "given":
        raise QuestionError("an implied consent is none (GDPR 4(11))", path=f"{path}.event_type")
    if event.validity_duration is not None and state not in USABLE:
        raise QuestionError(f"{state!r} has no validity", path=f"{path}.validity_duration")
    if event.entity_id is not None and event.entity_id != principal and state != "requested":
        raise QuestionError(
            "the act is not that of the person of the record (pii_principal_id)",
            path=f"{path}.entity_id",
        )


def _valid_until(at: dict[EventState, ConsentEvent]) -> Moment | None:
    told = {
        event.validity_duration.valid_until
        for event in at.values()
        if event.validity_duration is not None
    }
    if len(told) > 1:
        raise QuestionError("two ends of one consent", path="events")
    return next(iter(told), None)


def check_act(life: Life, consent: Consent) -> None:
    """The type of the event and the act on record say the same. Raises QuestionError."""
    never = consent.act in ACTS_THAT_NEVER_COUNT
    if life.type == "implied" and not never:
        raise QuestionError("an implied consent is none (GDPR 4(11))", path="events")
    if life.type in ("expressed", "explicit") and never:
        raise QuestionError(
            f"the event is {life.type!r}, and {consent.act!r} is no act that counts",
            path="ringfence_extension.act",
        )
    if life.type is None and event_type(consent) is not None:
        raise QuestionError(
            "how the consent was expressed is not told (event_type); the act alone is not enough",
            path="events",
        )
    contradicted_by = {True: "expressed", False: "explicit"}
    if consent.explicit is not None and life.type == contradicted_by[consent.explicit]:
        raise QuestionError(
            f"the event is {life.type!r}, and the record says otherwise",
            path="ringfence_extension.explicit",
        )
