"""Does the national law let people be called without consent? (ePrivacy 13; EP-01…EP-03)"""

from typing import Literal

import msgspec

from ringfence.core.law.as_of import AsOf
from ringfence.core.law.citation import Citation
from ringfence.core.law.gdpr_articles import EPRIVACY
from ringfence.core.law.interests.stand_in import Calls, stand_in
from ringfence.core.law.jurisdictions import law_of
from ringfence.core.law.law_in_force import LawInForce
from ringfence.core.law.local_case import LocalCase
from ringfence.core.law.packs import Packs
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import QuestionError
from ringfence.core.law.vocabulary import CallType, Line, SourceKind, SubjectKind
from ringfence.core.numbers.regions import check_region

LIVE_CALLS = (Citation(law=EPRIVACY, article="Art. 13(3)", url=None, seen="no"),)

State = Literal["free", "presumed", "consent", "unknown", "no_pack", "undated"]


class AskedRegime(Block, frozen=True):
    """The regime by its word, or the country, call and people whose regime is looked up."""

    live_voice: Literal["opt_in", "opt_out"] | None = None
    country: str | None = None
    call_type: CallType | None = None
    audience: SubjectKind | None = None


class Regime(msgspec.Struct, frozen=True, kw_only=True):
    """What the law of a country says of calls without consent.

    ``free``: none is needed. ``presumed``: a presumed interest of each business is. ``unknown``:
    ``missing`` names the fact or rule. ``lines_apart``: on fixed lines or on mobiles consent is
    needed after all.
    """

    state: State
    country: str | None = None
    missing: str | None = None
    lines_apart: bool = False
    citations: tuple[Citation, ...] = LIVE_CALLS


def check_regime(asked: AskedRegime | None) -> None:
    """Raises QuestionError for both forms at once, or an unknown country."""
    if asked is None:
        return
    if asked.live_voice is not None and (asked.country or asked.call_type or asked.audience):
        raise QuestionError(
            "give live_voice, or country, call_type and audience, not both", path="regime"
        )
    if asked.country is not None:
        try:
            check_region(asked.country)
        except ValueError as error:
            raise QuestionError(str(error), path="regime.country") from None


def countries_of(asked: AskedRegime | None) -> tuple[str, ...]:
    """The country whose regime is asked for, if any."""
    return () if asked is None or asked.country is None else (asked.country,)


def read_regime(
    asked: AskedRegime | None, *, source: SourceKind | None, moment: AsOf, packs: Packs
) -> Regime:
    """The regime as asked; ``source`` is where the numbers come from, as some laws ask."""
    if asked is None:
        return Regime(state="unknown", missing="regime")
    if asked.live_voice is not None:
        return Regime(state="consent" if asked.live_voice == "opt_in" else "free")
    if asked.country is None:
        return Regime(state="unknown", missing="regime.country")
    state = law_of(asked.country, packs.territory(moment.first_day()))
    if state not in packs:
        return Regime(state="no_pack", country=state)
    if asked.call_type is None:
        return Regime(state="unknown", country=state, missing="regime.call_type")
    if asked.audience is None:
        return Regime(state="unknown", country=state, missing="regime.audience")
    calls = Calls(kind=asked.audience, call_type=asked.call_type, source=source)
    return _looked_up(state, calls, moment=moment, packs=packs)


def _looked_up(code: str, calls: Calls, *, moment: AsOf, packs: Packs) -> Regime:
    def local(line: Line) -> LocalCase:
        on_line = msgspec.structs.replace(calls, line=line)
        return stand_in(code, packs=packs, moment=moment, calls=on_line)

    fixed, mobile = local("fixed"), local("mobile")
    law = fixed.law
    if not law.begun:
        return Regime(state="undated", country=code)
    silent = _silent_family(law, fixed, calls.call_type)
    if silent is not None:
        return Regime(state="unknown", country=code, missing=f"law.{code}.{silent}")
    states = [_state(fixed), _state(mobile)]
    return Regime(
        state=states[0] if states[0] != "consent" else states[1],
        country=code,
        lines_apart="consent" in states and states[0] != states[1],
        citations=fixed.rule.citations or LIVE_CALLS,
    )


def _silent_family(law: LawInForce, local: LocalCase, call_type: CallType) -> str | None:
    """The rule nobody knows, where the answer hangs on it."""
    asked = [] if call_type == "automated" else [f"live_calls.{local.audience}"]
    if call_type != "live":
        asked.append(f"automated_calls.{local.audience}")
    return next((family for family in asked if family in law.silent_on), None)


def _state(local: LocalCase) -> State:
    if local.regime == "opt_in":
        return "consent"
    return "presumed" if local.regime == "presumed_consent" else "free"
