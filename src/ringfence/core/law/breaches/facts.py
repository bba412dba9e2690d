"""A breach as people write it; absent or null is unknown, or not done where it is an act."""

from typing import Literal

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import MAXIMUM_ENTRIES, QuestionError, convert
from ringfence.core.numbers.regions import check_region

EASE = (0.25, 0.5, 0.75, 1.0)
CIRCUMSTANCE = (0.0, 0.25, 0.5)


class Severity(Block, frozen=True):
    """What the ENISA score of 2013 is reckoned from."""

    dpc: Literal[1, 2, 3, 4] | None = None
    ei: float | None = None
    confidentiality: float | None = None
    integrity: float | None = None
    availability: float | None = None
    malicious: bool | None = None


class Encrypted(Block, frozen=True):
    """Whether the data were unintelligible, and are still there."""

    state_of_the_art: bool | None = None
    key_intact: bool | None = None
    backup_available: bool | None = None


class PeopleTold(Block, frozen=True):
    """How the people were told, or on what ground of GDPR 34(3) they were not."""

    how: Literal["direct", "public"] | None = None
    ground: Literal["unintelligible", "risk_removed", "disproportionate_effort"] | None = None


class AskedBreach(Block, frozen=True):
    """The breach, what was done, and the moment it is judged at."""

    suspected_at: Moment | None = None
    investigated_promptly: bool | None = None
    confirmed_at: Moment | None = None
    aware_at: Moment | None = None
    processor_aware_at: Moment | None = None
    processor_told_controller_at: Moment | None = None
    enisa: Severity | None = None
    encrypted: Encrypted | None = None
    pseudonymised_only: bool | None = None
    key_leaked: bool | None = None
    recipient_trusted: bool | None = None
    risk: Literal["unlikely", "risk", "high"] | None = None
    people: int | None = None
    vulnerable: bool | None = None
    notified_at: Moment | None = None
    notice_complete: bool | None = None
    supplements: tuple[Moment, ...] | None = None
    delay_reasons: str | None = None
    register_entry: bool | None = None
    people_told: PeopleTold | None = None
    establishment: str | None = None
    countries: tuple[str, ...] | None = None
    at: Moment | None = None


def read_breach(raw: object) -> AskedBreach:
    """A breach from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedBreach = convert(raw, AskedBreach)
    severity = asked.enisa or Severity()
    _allowed(severity.ei, EASE, "enisa.ei")
    for key in ("confidentiality", "integrity", "availability"):
        _allowed(getattr(severity, key), CIRCUMSTANCE, f"enisa.{key}")
    if asked.people is not None and asked.people < 0:
        raise QuestionError("people are 0 or more", path="people")
    for name in ("countries", "supplements"):
        if len(getattr(asked, name) or ()) > MAXIMUM_ENTRIES:
            raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path=name)
    if asked.establishment is not None:
        _country(asked.establishment, "establishment")
    for place, country in enumerate(asked.countries or ()):
        _country(country, f"countries[{place}]")
    return asked


def _allowed(given: float | None, allowed: tuple[float, ...], path: str) -> None:
    if given is not None and given not in allowed:
        words = ", ".join(f"{number:g}" for number in allowed)
        raise QuestionError(f"{given:g} is none of {words}", path=path)


def _country(word: str, path: str) -> None:
    try:
        check_region(word)
    except ValueError as error:
        raise QuestionError(str(error), path=path) from None
