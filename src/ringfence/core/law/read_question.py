"""A question from the mapping people write: strict, complete, with an error that names the key."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from ringfence.core.law.consent_record import Consent
from ringfence.core.law.moment import Moment, read_moment
from ringfence.core.law.question import (
    Agent,
    Attempt,
    Block,
    Campaign,
    Controller,
    Objection,
    Processor,
    Question,
    RegisterCheck,
    Source,
    Subject,
)
from ringfence.core.numbers.caller_id import caller_id_form
from ringfence.core.numbers.read import read_number
from ringfence.core.numbers.regions import check_place, check_region

MAXIMUM_ENTRIES = 10_000
OLDEST = 150
"""Years; no person is older."""
_DAY_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z|24:00\Z")


class QuestionError(ValueError):
    """A question that cannot be read; ``path`` is the key, ``message`` says what is allowed."""

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path
        self.message = message


class AskedQuestion(Block, frozen=True):
    """The whole question as written, before its number and moment are read."""

    number: str
    campaign: Campaign
    at: Moment | None = None
    controller: Controller | None = None
    subject: Subject | None = None
    consents: tuple[Consent, ...] | None = None
    objections: tuple[Objection, ...] | None = None
    registers: tuple[RegisterCheck, ...] | None = None
    attempts: tuple[Attempt, ...] | None = None
    source: Source | None = None
    agent: Agent | None = None
    processor: Processor | None = None


_NULL_MEANS_ABSENT = (
    ("campaign", "marketing"),
    ("campaign", "suspended"),
    ("subject", "identifiable"),
    ("subject", "deceased"),
)


def read_question(
    raw: Mapping[str, object],
    *,
    now: datetime,
    default_region: str | None = None,
    test_numbers: bool = False,
) -> Question:
    """The question a mapping holds, as of ``now`` where it names no moment.

    Raises QuestionError for an unknown key or word, a wrong type, a missing key, a moment
    without offset, an unknown country.
    """
    asked = convert(_without_empty_defaults(raw), AskedQuestion)
    _check_places(asked)
    _check_details(asked)
    at = now
    if asked.at is not None:
        if asked.at.instant is None:
            raise QuestionError(
                f"{asked.at.text!r} is a day; a time with offset is needed, as "
                "2026-11-23T10:00:00+01:00",
                path="at",
            )
        at = asked.at.instant
    given: dict[str, Any] = {
        key: getattr(asked, key)
        for key in (
            "controller",
            "subject",
            "source",
            "consents",
            "objections",
            "registers",
            "attempts",
        )
        if getattr(asked, key) is not None
    }
    for key in ("agent", "processor"):
        if key in raw:
            given[key] = getattr(asked, key)
    return Question(
        number=read_number(asked.number, default_region=default_region),
        at=at,
        campaign=asked.campaign,
        test_numbers=test_numbers,
        shown_number=_shown_number(asked, default_region),
        **given,
    )


def _shown_number(asked: AskedQuestion, default_region: str | None) -> str | None:
    """The caller id by its form; a national one is read as the controller's country writes it."""
    written = asked.campaign.caller_id
    if not isinstance(written, str):
        return None
    country = asked.controller.country if asked.controller else None
    return caller_id_form(written, region=country if isinstance(country, str) else default_region)


def convert(raw: object, kind: type[Any]) -> Any:
    """A block of a question from plain values. Raises QuestionError."""
    try:
        return msgspec.convert(raw, kind, strict=True, dec_hook=_read_special)
    except msgspec.ValidationError as error:
        raise _explained(error, raw, kind) from None
    except UnicodeEncodeError:
        raise QuestionError("a key or word holds half a character", path="") from None


def _read_special(kind: type[Any], raw: object) -> object:
    if kind is Moment:
        if not isinstance(raw, str):
            raise ValueError("a day or a time with offset is written as text")
        return read_moment(raw)
    raise ValueError(f"{kind.__name__} cannot be read")


def _without_empty_defaults(raw: Mapping[str, object]) -> dict[str, object]:
    """The same question; null where a default counts is read as absent."""
    if not isinstance(raw, Mapping):
        raise QuestionError("a question is an object of keys and values", path="")
    result = dict(raw)
    for block, key in _NULL_MEANS_ABSENT:
        given = result.get(block)
        if isinstance(given, Mapping) and key in given and given[key] is None:
            result[block] = {name: value for name, value in given.items() if name != key}
    subject = result.get("subject")
    if isinstance(subject, Mapping) and "kind" in subject and subject["kind"] is None:
        result["subject"] = {**subject, "kind": "unknown"}
    return result


def _places(asked: AskedQuestion) -> Iterator[tuple[str, str | None, bool]]:
    """Every place a question names: its key, the word, whether a subdivision is allowed."""
    controller, subject, processor = asked.controller, asked.subject, asked.processor
    if controller is not None:
        if isinstance(controller.country, str):
            yield "controller.country", controller.country, False
        for key in ("eea_establishments", "offers_to", "monitors"):
            words = getattr(controller, key)
            if isinstance(words, tuple):
                for place, word in enumerate(words):
                    yield f"controller.{key}[{place}]", word, False
        if controller.eu_representative is not None:
            yield (
                "controller.eu_representative.country",
                controller.eu_representative.country,
                False,
            )
    if subject is not None:
        yield "subject.located_in", subject.located_in, True
        yield "subject.residence", subject.residence, True
    if processor is not None:
        yield "processor.country", processor.country, False


def _check_places(asked: AskedQuestion) -> None:
    for path, word, subdivision_allowed in _places(asked):
        if word is None:
            continue
        try:
            check_place(word) if subdivision_allowed else check_region(word)
        except ValueError as error:
            raise QuestionError(str(error), path=path) from None


def _check_details(asked: AskedQuestion) -> None:
    zone = asked.subject.time_zone if asked.subject else None
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise QuestionError(
                f"{zone[:60]!r} is no IANA time zone, as Europe/Berlin", path="subject.time_zone"
            ) from None
    if asked.subject and asked.subject.age is not None and not 0 <= asked.subject.age <= OLDEST:
        raise QuestionError(f"an age is 0 to {OLDEST}", path="subject.age")
    for at, attempt in enumerate(asked.attempts or ()):
        if attempt.at.instant is None:
            raise QuestionError("a time with offset is needed", path=f"attempts[{at}].at")
    check_objections(asked.objections or ())
    for at, consent in enumerate(asked.consents or ()):
        check_consent_record(consent, f"consents[{at}].")
    for key in ("consents", "objections", "registers", "attempts"):
        if len(getattr(asked, key) or ()) > MAXIMUM_ENTRIES:
            raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path=key)
    abandoned = asked.campaign.abandoned
    if abandoned is not None:
        counts = [abandoned.calls, abandoned.abandoned]
        for period in abandoned.periods or ():
            counts += [period.calls, period.abandoned]
        if any(count is not None and count < 0 for count in counts):
            raise QuestionError("counts are 0 or more", path="campaign.abandoned")


def check_objections(objections: tuple[Objection, ...]) -> None:
    """Raises QuestionError where the hours of one are no times of day."""
    for at, objection in enumerate(objections):
        for word in objection.not_between or ():
            if not _DAY_TIME.match(word):
                raise QuestionError(
                    f"{word!r} is no time of day, as 18:00", path=f"objections[{at}].not_between"
                )


def check_consent_record(consent: Consent, path: str) -> None:
    """Raises QuestionError for figures below 0, an age no person has, and hours that are none.

    ``path`` stands before the key, with its dot.
    """
    if consent.age is not None and not 0 <= consent.age <= OLDEST:
        raise QuestionError(f"an age is 0 to {OLDEST}", path=f"{path}age")
    if consent.hops is not None and consent.hops < 0:
        raise QuestionError("hands are counted from 0", path=f"{path}hops")
    way = consent.withdrawal
    if way is not None and way.wait_hours is not None and way.wait_hours < 0:
        raise QuestionError("hours are 0 or more", path=f"{path}withdrawal.wait_hours")
    _check_slots(consent, f"{path}hours")


def _check_slots(consent: Consent, path: str) -> None:
    if not isinstance(consent.hours, tuple):
        return
    for slot in consent.hours:
        daily = [bool(_DAY_TIME.match(word)) for word in slot]
        if all(daily):
            continue
        if any(daily):
            raise QuestionError("a slot is two times of day or two dated times", path=path)
        for word in slot:
            try:
                moment = read_moment(word)
            except ValueError as error:
                raise QuestionError(str(error), path=path) from None
            if moment.instant is None:
                raise QuestionError("a dated slot needs times with offset", path=path)


_AT = re.compile(r" - at `\$?([^`]*)`$")


def _explained(error: msgspec.ValidationError, raw: object, kind: type[Any]) -> QuestionError:
    """The library's message in our words: the key, what was given, what is allowed."""
    text = str(error)
    found = _AT.search(text)
    path = (found.group(1) if found else "").lstrip(".")
    message = _AT.sub("", text).replace("`", "'")
    given = _given_at(raw, path)
    allowed = _allowed_at(kind, path)
    if message.startswith("Invalid enum value") and allowed:
        message = f"{str(given)[:60]!r} is none of {', '.join(allowed)}"
    elif message.startswith("Object contains unknown field"):
        key = message.rpartition(" ")[2].strip("'")
        return QuestionError(f"unknown key {key!r}{_known_keys(kind, path)}", path=path)
    elif message.startswith("Object missing required field"):
        message = f"missing key {message.rpartition(' ')[2]}"
    return QuestionError(message[:1].lower() + message[1:], path=path)


def _steps(path: str) -> list[str]:
    return [step for step in re.split(r"\.|\[|\]", path) if step]


def _given_at(raw: object, path: str) -> object:
    for step in _steps(path):
        if isinstance(raw, Mapping):
            raw = raw.get(step)
        elif isinstance(raw, list | tuple) and step.isdigit() and int(step) < len(raw):
            raw = raw[int(step)]
        else:
            return None
    return raw


def _members(kind: Any) -> Iterator[Any]:
    """The alternatives of a type, unions and tuples opened."""
    if get_origin(kind) is Union or type(kind).__name__ == "UnionType":
        for part in get_args(kind):
            yield from _members(part)
    else:
        yield kind


def _types_at(kind: Any, path: str) -> list[Any]:
    kinds = list(_members(kind))
    for step in _steps(path):
        following: list[Any] = []
        for candidate in kinds:
            if isinstance(candidate, type) and issubclass(candidate, msgspec.Struct):
                names = {
                    field.encode_name: field.name for field in msgspec.structs.fields(candidate)
                }
                if step in names:
                    following.extend(_members(get_type_hints(candidate)[names[step]]))
            elif get_origin(candidate) is tuple:
                following.extend(_members(get_args(candidate)[0]))
        kinds = following
    return kinds


def _allowed_at(kind: Any, path: str) -> list[str]:
    return [
        str(word)
        for candidate in _types_at(kind, path)
        if get_origin(candidate) is Literal
        for word in get_args(candidate)
    ]


def _known_keys(kind: Any, path: str) -> str:
    for candidate in _types_at(kind, path):
        if isinstance(candidate, type) and issubclass(candidate, msgspec.Struct):
            keys = sorted(field.encode_name for field in msgspec.structs.fields(candidate))
            return f"; allowed: {', '.join(keys)}"
    return ""
