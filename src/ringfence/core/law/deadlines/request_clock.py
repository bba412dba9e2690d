"""The last day to answer a data subject's request (GDPR 12(3), Regulation 1182/71)."""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from ringfence.core.law.deadlines.answer import DeadlineAnswer, ExtensionEffect
from ringfence.core.law.deadlines.place import Place
from ringfence.core.law.deadlines.request_facts import RequestFacts, read_request
from ringfence.core.law.deadlines.rolling import roll
from ringfence.core.law.moment import add_months

ASKED_WITHIN_DAYS = 7
"""Later, a question about identity no longer counts as asked without delay."""

IN_FORCE_FROM = date(2018, 5, 25)
_TARGET_DAYS: Mapping[str, int] = {"access": 20, "erasure": 10}


class _Pause(msgspec.Struct, frozen=True):
    """``anew``: the day from which the month starts again, where X3 is read so."""

    days: int
    steps: tuple[str, ...] = ()
    anew: date | None = None


class _Extension(msgspec.Struct, frozen=True):
    effect: ExtensionEffect | None
    steps: tuple[str, ...] = ()


def request_deadline(raw: Mapping[str, object], place: Place) -> DeadlineAnswer:
    """The last day for the answer to a request, with every step. Raises QuestionError."""
    facts = read_request(raw, place)
    received = place.day_of(facts.received)
    month = add_months(received, 1)
    pause = _pause(facts, received, place)
    first_base = add_months(pause.anew, 1) if pause.anew else month + timedelta(days=pause.days)
    first = roll(first_base, place)
    extension = _extension(facts, first.day, place)
    steps = [_arrival(facts, received, place), *_applies(received, place)]
    steps.append(
        f"DL-02: one month after receipt ends with {month}, 24:00 local time "
        "(Regulation (EEC, Euratom) 1182/71, Art. 3(1), 3(2)(c))."
    )
    steps += pause.steps
    steps += extension.steps
    base, last = first_base, first
    if extension.effect == "effective":
        base, words = _extended(pause.anew or received, pause.days, place)
        last = roll(base, place)
        steps += words
    steps += last.steps
    steps += _for_the_right(facts, received)
    return DeadlineAnswer(
        due_on=last.day, base_on=base, extension=extension.effect, steps=tuple(steps)
    )


def _arrival(facts: RequestFacts, received: date, place: Place) -> str:
    clock = " or ".join(place.zones)
    earliest = "; the earliest of these days counts" if len(place.zones) > 1 else ""
    of_clock = f", the local day in {clock}{earliest}" if facts.received.instant else ""
    return (
        f"DL-01: received on {received}{of_clock}, whatever the hour and even if nobody read it; "
        "arrival at a processor counts (X11, contested, read strictly)."
    )


def _applies(received: date, place: Place) -> tuple[str, ...]:
    steps: list[str] = []
    if received < IN_FORCE_FROM:
        steps.append(f"The GDPR applies only from {IN_FORCE_FROM} on; {received} is earlier.")
    if not place.union_law:
        steps.append(
            "This place is outside the EEA: reckoned as Regulation (EEC, Euratom) 1182/71 does; a "
            "national law of its own is not applied."
        )
    return tuple(steps)


def _pause(facts: RequestFacts, received: date, place: Place) -> _Pause:
    if facts.identity_asked is None:
        return _Pause(0)
    asked = place.day_of(facts.identity_asked)
    if facts.right == "objection":
        return _Pause(0, ("DL-05: no pause: an objection needs no proof of identity (OB-03).",))
    if not facts.identity_doubt:
        return _Pause(0, ("DL-05: no pause: identity was asked for without reasonable doubt.",))
    if (asked - received).days > ASKED_WITHIN_DAYS:
        return _Pause(
            0,
            (
                f"DL-05: no pause: identity was asked for on {asked}, more than "
                f"{ASKED_WITHIN_DAYS} days after receipt, so not without delay.",
            ),
        )
    if facts.identity_answered is None:
        return _Pause(
            0,
            (
                f"DL-05: identity was asked for on {asked} and not answered yet: no pause is "
                "counted, but the clock may stand still until the answer (contested).",
            ),
        )
    answered = place.day_of(facts.identity_answered)
    if not place.readings.strict("X3"):
        return _Pause(
            0,
            (
                f"DL-05: identity was shown on {answered}, and the month starts anew with it "
                "(X3, contested, not read strictly: a pause would end earlier).",
            ),
            anew=answered,
        )
    days = (answered - asked).days
    return _Pause(
        days,
        (
            f"DL-05: the clock stood still for {days} days, from {asked} to {answered} "
            "(X3, contested, read as a pause and not as a new start).",
        ),
    )


def _extension(facts: RequestFacts, last_day: date, place: Place) -> _Extension:
    if facts.extension_notice is None:
        return _Extension(None)
    told = place.day_of(facts.extension_notice)
    if facts.extension_reason == "other":
        return _Extension(
            "ineffective",
            (
                "DL-04: the extension has no effect: only the complexity or the number of the "
                "requests is a ground (GDPR 12(3)).",
            ),
        )
    if told > last_day:
        return _Extension(
            "ineffective",
            (
                f"DL-04: the extension has no effect: its notice of {told} came after {last_day}, "
                "the last day for it.",
            ),
        )
    return _Extension(
        "effective",
        (
            f"DL-04: the notice of {told}, on {last_day} at the latest, extends the period by two "
            "months.",
        ),
    )


def _extended(start: date, pause: int, place: Place) -> tuple[date, tuple[str, ...]]:
    """The end of the extended period before rolling, and its words (DL-04, X16)."""
    longer, shorter = add_months(start, 3), add_months(add_months(start, 1), 2)
    chosen = longer if place.readings.strict("X16") else shorter
    base = chosen + timedelta(days=pause)
    if longer == shorter:
        return base, (f"DL-04: three months, and a pause if any, end with {base}.",)
    if chosen == shorter:
        return base, (
            f"DL-04: two months after the end of the first, and a pause if any, end with {base} "
            f"(X16, contested, read so; three months after receipt would be {longer}).",
        )
    return base, (
        f"DL-04: three months after receipt, and a pause if any, end with {base}.",
        f"X16 (contested): two months after the end of the first would be {shorter}, before "
        "any pause; use it as an internal target.",
    )


def _for_the_right(facts: RequestFacts, received: date) -> tuple[str, ...]:
    if facts.right == "objection":
        return (
            "DL-08: marketing calls stop at once (GDPR 21(3)); the month is for the answer only.",
        )
    target = _TARGET_DAYS.get(facts.right)
    aim = f"; internal target: {received + timedelta(days=target)}" if target else ""
    return (f"DL-06: the duty is to act without undue delay, this is the outer limit{aim}.",)
