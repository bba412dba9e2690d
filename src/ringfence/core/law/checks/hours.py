"""Calling hours and public holidays where the called person is."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from ringfence.core.law.case import Case
from ringfence.core.law.citation import Certainty
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.finding import Finding
from ringfence.core.law.holiday_calendar import HolidayCalendar
from ringfence.core.law.law_in_force import HoursInForce
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.moment import read_moment
from ringfence.core.law.opening_hours import Windows, meet, minute_of_day
from ringfence.core.law.openings import Opening, Slot
from ringfence.core.law.rule import Rule

FACTS = ("at", "number", "subject.residence", "subject.located_in", "subject.time_zone")


class Day(msgspec.Struct, frozen=True):
    """A local day under a law: its windows, and the holiday that closed it, if any did."""

    windows: Windows
    holiday: str | None = None
    certainty: Certainty = "settled"
    known: bool = True


class CallingDays:
    """The days of one law for one call; an Opening asks it day by day."""

    def __init__(self, local: LocalCase) -> None:
        self.rule: Rule[HoursInForce] = local.law.hours[local.audience]
        self.calendar: HolidayCalendar | None = local.case.packs.calendar(local.law.country)
        self.given = _given_subdivisions(local)
        self.possible = self.given or _subdivision_of_number(local)
        self.agreed = _agreed_daily(local.consents.usable)
        self._days: dict[date, Day] = {}

    def windows(self, day: date) -> Windows:
        """The minutes of a day on which this law lets a telephone ring."""
        return self.on(day).windows

    def on(self, day: date) -> Day:
        """The windows of a day, and why it is closed if it is for a holiday."""
        found = self._days.get(day)
        if found is None:
            found = self._by_law(day)
            if self.agreed is not None:
                found = msgspec.structs.replace(found, windows=meet(found.windows, self.agreed))
            self._days[day] = found
        return found

    def _by_law(self, day: date) -> Day:
        week = self.rule.value.week
        usual = week.days[day.weekday()]
        if week.special_days:
            special = week.special_days.get(f"{day.month:02d}-{day.day:02d}")
            if special is not None:
                usual = meet(usual, special)
        if week.public_holiday is None and week.day_before_public_holiday is None:
            return Day(usual)
        if self.calendar is None or not self.calendar.covers(day):
            return Day((), known=False)
        name, certainty = self._holiday(day)
        if name is not None and week.public_holiday is not None:
            return Day(meet(usual, week.public_holiday), name, certainty)
        if week.day_before_public_holiday is not None:
            tomorrow = day + timedelta(days=1)
            if self.calendar.covers(tomorrow) and self._holiday(tomorrow)[0] is not None:
                return Day(meet(usual, week.day_before_public_holiday))
        return Day(usual)

    def _holiday(self, day: date) -> tuple[str | None, Certainty]:
        """The holiday that closes a day, and how sure it is; a doubtful one closes as well."""
        calendar = self.calendar
        assert calendar is not None
        sure, possible = self.rule.certainty, self.rule.value.holidays == "possible"
        nationwide = calendar.nationwide(day)
        if nationwide is not None:
            return nationwide.name, sure if nationwide.certain_day_off else _less(sure)
        for subdivision in self.given or ():
            regional = calendar.in_subdivision(day, subdivision)
            if regional is not None:
                return regional.name, sure
        near = self.possible if possible else (self.given or frozenset())
        if possible:
            somewhere = calendar.anywhere(day, self.possible)
            if somewhere is not None:
                return somewhere.name, _less(sure)
        if calendar.doubtful(day, near):
            return "a feast whose day is not certain", _less(sure)
        return None, sure


def _less(certainty: Certainty) -> Certainty:
    return "likely" if certainty == "settled" else certainty


def _given_subdivisions(local: LocalCase) -> frozenset[str] | None:
    """The parts of the country that residence and location name, without the country."""
    subject = local.case.question.subject
    parts = set()
    for place in (subject.residence, subject.located_in):
        if place is not None:
            country, _, part = place.partition("-")
            if part and country == local.law.country:
                parts.add(part)
            elif country != local.law.country:
                parts |= _region_part(local, country)
    return frozenset(parts) or None


def _region_part(local: LocalCase, region: str) -> set[str]:
    """A region with a code of its own (RE) is a part of the state whose law it follows."""
    territory = local.case.packs.territory(local.case.day)
    return {region} if territory.regions.get(region) == local.law.country else set()


def _subdivision_of_number(local: LocalCase) -> frozenset[str] | None:
    """What a fixed line's prefix, or a region's own numbers, show."""
    number = local.case.question.number
    if number.subdivision is not None:
        country, _, part = number.subdivision.partition("-")
        if part and country == local.law.country:
            return frozenset({part})
    if number.region is not None and number.region != local.law.country:
        return frozenset(_region_part(local, number.region)) or None
    return None


def _agreed_daily(usable: tuple[Consent, ...]) -> Windows | None:
    """The daily hours the person agreed to, where every usable consent names some."""
    agreed: list[tuple[int, int]] = []
    for consent in usable:
        slots = consent.hours
        daily = [slot for slot in slots if not _dated(slot)] if isinstance(slots, tuple) else []
        if not daily:
            return None
        agreed.extend((minute_of_day(start), minute_of_day(end)) for start, end in daily)
    return tuple(sorted(agreed)) if agreed else None


def _dated(slot: tuple[str, str]) -> bool:
    """Whether a slot is of a date and time (else it is of every day: ``18:00``)."""
    return len(slot[0]) > len("18:00")


def _lifting_slots(local: LocalCase, rule: Rule[HoursInForce]) -> tuple[Slot, ...]:
    """The dated slots a usable consent names, where the law lets one open a closed hour."""
    if rule.value.consent_lifts == "none":
        return ()
    slots: list[Slot] = []
    for consent in local.consents.usable:
        for start, end in consent.hours if isinstance(consent.hours, tuple) else ():
            if _dated((start, end)):
                begins, ends = read_moment(start).instant, read_moment(end).instant
                if begins is not None and ends is not None and begins < ends:
                    slots.append((begins, ends))
    return tuple(slots)


def check_hours(local: LocalCase, openings: list[Opening]) -> Iterator[Finding]:
    """``hours.closed`` and ``hours.holiday``; notes what is open, to find the next time by."""
    days = CallingDays(local)
    rule, case = days.rule, local.case
    if _lifted(local, rule):
        yield rule.passed("hours.closed", None, FACTS)
        return
    openings.append(Opening(rule=rule, windows=days.windows, slots=_lifting_slots(local, rule)))
    closed: Finding | None = None
    for local_time in case.locals:
        if openings[-1].is_open(local_time):
            continue
        closed = _closed(days, local_time)
        if closed.outcome == "unknown":
            break
    if closed is not None:
        yield closed
    else:
        yield rule.passed("hours.closed", None, FACTS)


def _closed(days: CallingDays, local_time: datetime) -> Finding:
    rule, day = days.rule, days.on(local_time.date())
    if not day.known:
        return rule.unknown("hours.holiday", "law.holidays", facts=FACTS)
    if day.holiday is not None:
        found = rule.finding("hours.holiday", "defer", facts=FACTS, details=(day.holiday,))
        return msgspec.structs.replace(found, certainty=day.certainty)
    return rule.finding(
        "hours.closed",
        "defer",
        facts=FACTS,
        variant="agreed" if days.agreed is not None else "",
        details=(in_words(day.windows),),
    )


def _lifted(local: LocalCase, rule: Rule[HoursInForce]) -> bool:
    """The person asked for the call, or a consent opens every hour under this law."""
    requested = local.law.requested_call
    if local.requested and requested is not None and "hours" in requested.value.lifts:
        return True
    lifts = rule.value.consent_lifts
    if lifts == "any" and local.consents.usable:
        return True
    if lifts not in ("any", "daily"):
        return False
    return any(_agrees_now(local.case, consent) for consent in local.consents.usable)


def _agrees_now(case: Case, consent: Consent) -> bool:
    if consent.hours == "any":
        return True
    agreed = _agreed_daily((consent,))
    return agreed is not None and all(
        any(start <= local.hour * 60 + local.minute < end for start, end in agreed)
        for local in case.locals
    )


def in_words(windows: Windows) -> str:
    """Windows as people read them: ``09:00-20:00``; ``none`` for a closed day."""
    return (
        ", ".join(
            f"{start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}"
            for start, end in windows
        )
        or "none"
    )
