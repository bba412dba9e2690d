"""Calling hours and public holidays where the called person is."""

from datetime import date, datetime, timedelta

import msgspec

from ringfence.core.law.case import Case
from ringfence.core.law.citation import Certainty
from ringfence.core.law.consent_record import Consent
from ringfence.core.law.finding import Finding
from ringfence.core.law.holiday_calendar import HolidayCalendar
from ringfence.core.law.hours_in_force import DayOfHours, HoursInForce, Places
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.moment import read_moment
from ringfence.core.law.opening_hours import Windows, meet, minute_of_day
from ringfence.core.law.openings import Opening, Slot
from ringfence.core.law.rule import Point, Rule

FACTS = ("at", "number", "subject.residence", "subject.located_in", "subject.time_zone")
WITHIN_HOURS = Point("hours.closed", None, FACTS)
ANYWHERE: Places = (None, None)
MOST_KNOWN_DAYS = 2000


class CallingDays(Opening):
    """What one law leaves open for one call, day by day."""

    __slots__ = ("agreed", "calendar", "hours", "places")

    def __init__(self, local: LocalCase, rule: Rule[HoursInForce]) -> None:
        self.rule = rule
        self.windows = ()
        self.slots = () if rule.value.consent_lifts == "none" else _lifting_slots(local)
        self.hours = rule.value
        self.calendar: HolidayCalendar | None = local.case.packs.calendar(local.law.country)
        self.places = _places_of(local)
        usable = local.consents.usable
        self.agreed = _agreed_daily(usable) if usable and usable[0].hours is not None else None

    def on(self, day: date) -> Windows:
        """The minutes of a day on which this law lets a telephone ring."""
        windows = self.day(day).windows
        return windows if self.agreed is None else meet(windows, self.agreed)

    def day(self, day: date) -> DayOfHours:
        """A day under the law, whatever was agreed.

        It is the same for every call there, so the law keeps the days it was asked about.
        """
        known = self.hours.known_days
        found = known.get((day, self.places))
        if found is None:
            if len(known) >= MOST_KNOWN_DAYS:
                known.clear()
            found = known[day, self.places] = self._by_law(day)
        return found

    def _by_law(self, day: date) -> DayOfHours:
        week, calendar = self.hours.week, self.calendar
        usual = week.days[day.weekday()]
        if week.special_days:
            special = week.special_days.get(f"{day.month:02d}-{day.day:02d}")
            if special is not None:
                usual = meet(usual, special)
        if week.public_holiday is None and week.day_before_public_holiday is None:
            return DayOfHours(usual)
        if calendar is None or not calendar.covers(day):
            return DayOfHours((), known=False)
        name, certainty = self._holiday(day, calendar)
        if name is not None and week.public_holiday is not None:
            return DayOfHours(meet(usual, week.public_holiday), name, certainty)
        if week.day_before_public_holiday is not None:
            tomorrow = day + timedelta(days=1)
            if calendar.covers(tomorrow) and self._holiday(tomorrow, calendar)[0] is not None:
                return DayOfHours(meet(usual, week.day_before_public_holiday))
        return DayOfHours(usual)

    def _holiday(self, day: date, calendar: HolidayCalendar) -> tuple[str | None, Certainty]:
        """The holiday that closes a day, and how sure it is; a doubtful one closes as well."""
        sure, (given, possible) = self.rule.certainty, self.places
        nationwide = calendar.nationwide(day)
        if nationwide is not None:
            return nationwide.name, sure if nationwide.certain_day_off else _less(sure)
        for subdivision in given or ():
            regional = calendar.in_subdivision(day, subdivision)
            if regional is not None:
                return regional.name, sure
        near: frozenset[str] | None = given or frozenset()
        if self.hours.holidays == "possible":
            near = possible
            somewhere = calendar.anywhere(day, near)
            if somewhere is not None:
                return somewhere.name, _less(sure)
        if calendar.doubtful(day, near):
            return "a feast whose day is not certain", _less(sure)
        return None, sure


def _places_of(local: LocalCase) -> Places:
    """The parts of the country the person is in for certain, and the possible ones."""
    question, country = local.case.question, local.law.country
    subject, number = question.subject, question.number
    nowhere_else = (country, None)
    if (
        subject.residence in nowhere_else
        and subject.located_in in nowhere_else
        and number.region in nowhere_else
        and number.subdivision is None
    ):
        return ANYWHERE
    given = _given_subdivisions(local)
    return (given, given or _subdivision_of_number(local))


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


def _lifting_slots(local: LocalCase) -> tuple[Slot, ...]:
    """The dated slots a usable consent names, where the law lets one open a closed hour."""
    slots: list[Slot] = []
    for consent in local.consents.usable:
        for start, end in consent.hours if isinstance(consent.hours, tuple) else ():
            if _dated((start, end)):
                begins, ends = read_moment(start).instant, read_moment(end).instant
                if begins is not None and ends is not None and begins < ends:
                    slots.append((begins, ends))
    return tuple(slots)


def check_hours(local: LocalCase, openings: list[Opening]) -> Finding:
    """``hours.closed`` and ``hours.holiday``; notes what is open, to find the next time by."""
    case, rule = local.case, local.law.hours[local.audience]
    if (local.requested or rule.value.consent_lifts != "none") and _lifted(local, rule):
        return rule.passes[WITHIN_HOURS]
    days = CallingDays(local, rule)
    openings.append(days)
    closed: Finding | None = None
    for local_time in case.locals:
        if days.is_open(local_time):
            continue
        closed = _closed(days, local_time)
        if closed.outcome == "unknown":
            break
    return closed or rule.passes[WITHIN_HOURS]


def _closed(days: CallingDays, local_time: datetime) -> Finding:
    rule, day = days.rule, days.day(local_time.date())
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
        details=(in_words(days.on(local_time.date())),),
    )


def _lifted(local: LocalCase, rule: Rule[HoursInForce]) -> bool:
    """The person asked for the call, or a consent opens every hour under this law."""
    requested = local.law.requested_call
    if local.requested and requested is not None and "hours" in requested.value.lifts:
        return True
    lifts = rule.value.consent_lifts
    if lifts not in ("any", "daily"):
        return False
    if lifts == "any" and local.consents.usable:
        return True
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
