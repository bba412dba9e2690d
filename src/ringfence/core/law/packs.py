"""All packs together: which law is in force where, on which day."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date

from ringfence.core.law.contested import POINTS, Readings, readings_of
from ringfence.core.law.holiday_calendar import HolidayCalendar
from ringfence.core.law.law_in_force import LawInForce, law_in_force
from ringfence.core.law.laws_asked import Jurisdictions
from ringfence.core.law.pack import RulePack, value_on
from ringfence.core.law.rule_values import Adequacy, ContestedPoint, Territory

UNION = "EU"
MOST_PLACES = 10_000


class Packs:
    """The law of every jurisdiction we have, with the holidays it needs.

    ``version`` names this very set of packs. What is in force between two changes is made ready
    once and kept, since thousands of questions fall on the same day.
    """

    def __init__(
        self,
        packs: Mapping[str, RulePack],
        calendars: Mapping[str, HolidayCalendar],
        *,
        version: str,
        likely_protectively: bool = False,
    ) -> None:
        self._packs = packs
        self._calendars = calendars
        self.version = version
        self.likely_protectively = likely_protectively
        self._ready: dict[tuple[str, int], LawInForce] = {}
        self._changes: dict[str, tuple[date, ...]] = {}
        self._territories: dict[date, Territory] = {}
        self._readings: dict[date, Readings] = {}
        self._in_eea: dict[tuple[str, date], bool] = {}
        self.places_asked: dict[tuple[date, tuple[str, ...]], Jurisdictions] = {}

    def __contains__(self, code: str) -> bool:
        return code in self._packs

    def codes(self) -> tuple[str, ...]:
        """Every jurisdiction with a pack, in order."""
        return tuple(sorted(self._packs))

    def pack(self, code: str) -> RulePack:
        """The pack of a jurisdiction. Raises KeyError where there is none."""
        return self._packs[code]

    def calendar(self, country: str) -> HolidayCalendar | None:
        """The public holidays of a country, None where we have none."""
        return self._calendars.get(country)

    def has_subdivisions(self, country: str) -> bool:
        """Whether any state or region of a country has a pack of its own."""
        return any(code.startswith(f"{country}-") for code in self._packs)

    def law(self, code: str, day: date) -> LawInForce:
        """The law of a jurisdiction on a day; a subdivision's refines its country's."""
        changes = self._changes.get(code)
        if changes is None:
            changes = self._changes[code] = self._change_days(code)
        place = bisect_right(changes, day)
        ready = self._ready.get((code, place))
        if ready is None:
            ready = self._ready[code, place] = law_in_force(
                self._chain(code),
                self._packs[UNION],
                day,
                likely_protectively=self.likely_protectively,
                readings=self.readings(day),
            )
        return ready

    def territory(self, day: date) -> Territory:
        """Who belongs to the EEA on a day; before the table begins, its first value."""
        known = self._territories.get(day)
        if known is None:
            timeline = self._packs[UNION].rules["territory"]
            dated = value_on(timeline, day) or timeline[0]
            assert isinstance(dated.value, Territory)
            known = self._territories[day] = dated.value
        return known

    def in_eea(self, place: str, day: date) -> bool:
        """Whether a country, or a region by the state whose law it follows, is of the EEA."""
        known = self._in_eea.get((place, day))
        if known is None:
            if len(self._in_eea) >= MOST_PLACES:
                self._in_eea.clear()
            territory, country = self.territory(day), place.partition("-")[0]
            known = territory.regions.get(country, country) in territory.members
            self._in_eea[place, day] = known
        return known

    def adequacy(self, country: str, day: date) -> Adequacy | None:
        """Whether a third country is adequate on a day (GDPR 45); None where nothing is known."""
        dated = value_on(self._packs[UNION].rules.get(f"adequacy.{country}", ()), day)
        if dated is None or not isinstance(dated.value, Adequacy):
            return None
        if dated.certainty in ("contested", "unverified"):
            return dated.value.protective()
        return dated.value

    def readings(self, day: date) -> Readings:
        """How the contested points are read on a day; a point no pack names, strictly."""
        found = self._readings.get(day)
        if found is None:
            chosen: dict[str, str] = {}
            for point in POINTS:
                dated = value_on(self._packs[UNION].defaults.get(f"contested.{point}", ()), day)
                if dated is not None and isinstance(dated.value, ContestedPoint):
                    chosen[point] = dated.value.reading
            found = self._readings[day] = readings_of(chosen)
        return found

    def _chain(self, code: str) -> tuple[RulePack, ...]:
        pack = self._packs[code]
        if pack.parent is None:
            return (pack,)
        return (self._packs[pack.parent], pack)

    def _change_days(self, code: str) -> tuple[date, ...]:
        packs = (*self._chain(code), self._packs[UNION])
        return tuple(sorted({day for pack in packs for day in pack.change_days()}))
