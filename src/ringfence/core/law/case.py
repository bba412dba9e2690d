"""One question with what several checks need to know of it, worked out once."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import UNSET

from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.laws_asked import Jurisdictions
from ringfence.core.law.moment import Moment, start_of_day
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Question
from ringfence.core.law.scope import Scope
from ringfence.core.law.time_zones import possible_zones
from ringfence.core.law.vocabulary import Audience

ONE_DAY = timedelta(days=1)
AI_VOICE = "X8"
"""Whether a synthetic voice makes a call an automated one is contested."""
LINE_OF_TYPE = {"mobile": "mobile", "fixed_line": "fixed"}


class Case:
    """A question at its moment, in the called person's own time.

    ``day`` is the called person's day (the earliest where several zones are possible), which
    decides what law is in force; ``last_day`` is the latest. ``automated``: no person on the line;
    ``automated_by_reading`` names the contested point where only its strict reading says so.
    """

    __slots__ = (
        "at",
        "automated",
        "automated_by_reading",
        "call_type",
        "consents_used",
        "countries",
        "day",
        "days",
        "gdpr",
        "last_day",
        "line",
        "locals",
        "marketing",
        "packs",
        "question",
        "scope",
        "sound_consents",
        "zones",
    )

    def __init__(self, question: Question, packs: Packs) -> None:
        subject, campaign = question.subject, question.campaign
        self.question = question
        self.packs = packs
        self.at = at = question.at.astimezone(UTC)
        self.zones = zones = zones_of(question)
        self.locals: tuple[datetime, ...] = tuple([at.astimezone(zone) for zone in zones])
        self.day: date = self.locals[0].date()
        self.last_day: date = self.day
        self.days: tuple[date, ...] = (self.day,)
        if len(zones) > 1:
            self.days = tuple([local.date() for local in self.locals])
            self.day = min(self.days)
            self.last_day = max(self.days)
        self.marketing = campaign.marketing
        self.call_type = campaign.call_type or "automated"
        spoken = question.agent is not UNSET and question.agent is not None
        self.automated = self.call_type == "automated" or (
            campaign.voice == "recorded" and not spoken
        )
        self.automated_by_reading: str | None = None
        if not self.automated and campaign.voice == "synthetic" and not spoken:
            self.automated = packs.readings(self.day).strict(AI_VOICE)
            self.automated_by_reading = AI_VOICE if self.automated else None
        self.line = subject.line or LINE_OF_TYPE.get(question.number.type)
        self.scope: Scope
        self.gdpr: bool = False
        self.consents_used: dict[tuple[str, bool, int, int, int], Any] = {}
        self.sound_consents: dict[tuple[str | None, bool], tuple[bool, ...]] = {}
        self.countries: Jurisdictions

    def audience(self, law: LawInForce) -> Audience:
        """As whom a law sees the callee; who is unknown counts as a consumer."""
        kind = self.question.subject.kind
        if kind == "consumer":
            return "consumer"
        if kind == "business":
            return "business"
        if kind == "sole_trader":
            return law.audiences.value.sole_trader
        if kind == "employee":
            return law.audiences.value.employee
        return "consumer"

    def begun(self, moment: Moment) -> bool:
        """Whether a moment has come: a day has from its first instant in any possible zone."""
        if moment.utc is not None:
            return moment.utc <= self.at
        return moment.day is not None and moment.day <= self.last_day

    def surely_before(self, moment: Moment) -> bool:
        """Whether a moment lies before the call for certain: a day once it is over everywhere."""
        if moment.utc is not None:
            return moment.utc < self.at
        return moment.day is not None and moment.day < self.day

    def over(self, moment: Moment) -> bool:
        """Whether what holds until a moment no longer does; a day counts to its end."""
        if moment.utc is not None:
            return moment.utc <= self.at
        return moment.day is not None and moment.day < self.last_day

    def end_of_day(self) -> datetime:
        """The first instant of the called person's next day, where it comes first."""
        if len(self.zones) == 1:
            return start_of_day(self.day + ONE_DAY, self.zones[0])
        return min(
            [
                start_of_day(day + ONE_DAY, zone)
                for day, zone in zip(self.days, self.zones, strict=True)
            ]
        )


def zones_of(question: Question) -> tuple[ZoneInfo, ...]:
    """Every zone the called person may be in."""
    subject = question.subject
    return possible_zones(
        subject.time_zone, (subject.located_in, subject.residence), question.number.time_zones
    )
