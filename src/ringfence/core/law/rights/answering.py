"""Answered in time, refused only on a ground and with what a refusal needs, and free of charge."""

from collections.abc import Iterator

from ringfence.core.law.found import Found
from ringfence.core.law.rights.duty import further_copy, open_grounds
from ringfence.core.law.rights.facts import Extension
from ringfence.core.law.rights.hearing import RightsHearing, RightsRule
from ringfence.core.law.rights.words import BOOK


def right_known(hearing: RightsHearing) -> Iterator[Found]:
    """RR-01: which right is asked for; the person need not name it, the controller must."""
    if hearing.asked.right is None:
        yield BOOK.unknown("right.unknown", "right")


def in_time(hearing: RightsHearing) -> Iterator[Found]:
    """DL-02, DL-03, OB-08: answered, and on the last day at the latest."""
    clock = hearing.clock
    spec = "OB-08" if hearing.asked.right == "objection" else None
    if clock.to_come:
        yield BOOK.refused("request.to_come")
    for key in clock.missing:
        yield BOOK.unknown("deadline.unknown", key)
    if clock.due_on is None:
        return
    due = clock.due_on.isoformat()
    if hearing.answer() is None:
        rule = "answer.missing" if clock.over else "answer.owed"
        yield BOOK.refused(rule, due, spec=spec)
    elif clock.given_on is not None and clock.given_on > clock.due_on:
        yield BOOK.refused("answer.late", due, spec=spec)


def extended(hearing: RightsHearing) -> Iterator[Found]:
    """DL-04: an extension that was announced and does not count."""
    extension = hearing.asked.extension or Extension()
    notice, deadline = extension.notice, hearing.clock.deadline
    if notice is None or deadline is None or not hearing.moment.begun(notice):
        return
    if extension.reason is None:
        yield BOOK.unknown("extension.ineffective", "extension.reason")
    elif deadline.extension == "ineffective":
        yield BOOK.refused("extension.ineffective")


def refused_or_not(hearing: RightsHearing) -> Iterator[Found]:
    """RR-06: whether the answer refuses."""
    given = hearing.answer()
    if given is not None and given.refused is None:
        yield BOOK.unknown("refusal.unknown", "answer.refused")


def refusal_founded(hearing: RightsHearing) -> Iterator[Found]:
    """RR-07, OB-01: refused on a ground that holds; an objection to marketing never."""
    if hearing.refusal() is None or hearing.asked.right is None:
        return
    if hearing.asked.right == "objection":
        yield BOOK.refused("objection.refused")
        return
    if hearing.duty in ("refuse", "not_applicable"):
        return
    unknown = open_grounds(hearing.asked)
    for key in unknown:
        yield BOOK.unknown("refusal.unfounded", key)
    if not unknown:
        yield BOOK.refused("refusal.unfounded")


def refusal_complete(hearing: RightsHearing) -> Iterator[Found]:
    """RR-06: a refusal gives its reasons, the right to complain and the remedy in court."""
    given = hearing.refusal()
    if given is None:
        return
    if not (given.reasons or "").strip():
        yield BOOK.refused("refusal.no_reasons")
    for key, rule in (
        ("complaint_right", "refusal.no_complaint_right"),
        ("court_remedy", "refusal.no_court_remedy"),
    ):
        told = getattr(given, key)
        if told is None:
            yield BOOK.unknown(rule, f"answer.{key}")
        elif not told:
            yield BOOK.refused(rule)


def refusal_in_time(hearing: RightsHearing) -> Iterator[Found]:
    """RR-06: refused within one month; an extension is for those who comply."""
    clock = hearing.clock
    if hearing.refusal() is None or clock.given_on is None:
        return
    if clock.refuse_by is None or clock.due_on is None:
        return
    if clock.refuse_by < clock.given_on <= clock.due_on:
        yield BOOK.refused("refusal.late", clock.refuse_by.isoformat())


def free(hearing: RightsHearing) -> Iterator[Found]:
    """RR-05, OB-03: free of charge, but for further copies and proven abuse."""
    given, asked = hearing.answer(), hearing.asked
    if given is None:
        return
    if given.fee_eur is None:
        if not given.refused:
            yield BOOK.unknown("fee.charged", "answer.fee_eur")
    elif given.fee_eur > 0 and asked.right == "objection":
        yield BOOK.refused("objection.fee")
    elif given.fee_eur > 0 and asked.right is not None:
        yield from _charged(hearing)


def _charged(hearing: RightsHearing) -> Iterator[Found]:
    """A fee for anything but an objection."""
    asked, given = hearing.asked, hearing.answer()
    if asked.abuse_proven or further_copy(asked):
        yield BOOK.refused("fee.at_cost")
        return
    unknown = ["abuse_proven"] if asked.abuse_proven is None else []
    if asked.right == "access" and given is not None and given.copy_number is None:
        unknown.append("answer.copy_number")
    for key in unknown:
        yield BOOK.unknown("fee.charged", key)
    if not unknown:
        yield BOOK.refused("fee.charged")


def abuse(hearing: RightsHearing) -> Iterator[Found]:
    """RR-07: abuse by a first request needs proof, and none helps against an objection."""
    asked = hearing.asked
    if asked.abuse_proven and asked.right == "objection":
        yield BOOK.refused("objection.abuse")
    elif asked.abuse_proven and asked.first_request is not False:
        yield BOOK.refused("abuse.first_request")


RULES: tuple[RightsRule, ...] = (
    right_known,
    in_time,
    extended,
    refused_or_not,
    refusal_founded,
    refusal_complete,
    refusal_in_time,
    free,
    abuse,
)
