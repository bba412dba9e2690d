"""The severity of a breach after ENISA 2013, what is not known of it at its worst and its best."""

import msgspec

from ringfence.core.law.breaches.duty import OF_LEVEL, OF_RISK, Duty, Level, stricter
from ringfence.core.law.breaches.facts import (
    CIRCUMSTANCE,
    EASE,
    AskedBreach,
    Encrypted,
    Severity,
)

MALICIOUS = 0.5
BOUNDS: dict[str, tuple[float, float]] = {
    "dpc": (1, 4),
    "ei": (EASE[0], EASE[-1]),
    "confidentiality": (CIRCUMSTANCE[0], CIRCUMSTANCE[-1]),
    "integrity": (CIRCUMSTANCE[0], CIRCUMSTANCE[-1]),
    "availability": (CIRCUMSTANCE[0], CIRCUMSTANCE[-1]),
    "malicious": (0, 1),
}
"""What each fact may be where nobody gave it."""
CERTAIN = {"state_of_the_art": True, "key_intact": True, "backup_available": True}


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """Score and level where all is known; ``duty`` with the unknown at its worst.

    ``certain_duty`` is what is owed whatever the unknown facts are; ``missing`` names them.
    """

    score: float | None
    level: Level | None
    duty: Duty
    certain_duty: Duty
    missing: tuple[str, ...]
    unintelligible: bool


def judge(asked: AskedBreach) -> Judged:
    """BR-05…BR-08: what the breach asks for. A human's ``risk`` raises it and never lowers.

    That the data were unintelligible is for the controller to show: not known, it is not so.
    """
    severity = asked.enisa or Severity()
    missing = tuple(f"enisa.{key}" for key in BOUNDS if getattr(severity, key) is None)
    worst, best = _score(severity, unknown=1), _score(severity, unknown=0)
    raised: Duty = OF_RISK[asked.risk] if asked.risk is not None else "document_only"
    duty = stricter(OF_LEVEL[level_of(worst)], raised)
    certain = stricter(OF_LEVEL[level_of(best)], raised)
    safe, unsure = _still_unintelligible(asked, severity)
    if safe:
        duty = certain = raised
    elif duty != raised:
        missing = tuple(dict.fromkeys([*missing, *unsure]))
    return Judged(
        score=None if _unknown(severity) else worst,
        level=None if _unknown(severity) else level_of(worst),
        duty=duty,
        certain_duty=certain,
        missing=missing,
        unintelligible=safe,
    )


def level_of(score: float) -> Level:
    """The band of a score: below 2 low, from 2 medium, from 3 high, from 4 very high."""
    if score < 2:
        return "low"
    if score < 3:
        return "medium"
    return "high" if score < 4 else "very_high"


def _unknown(severity: Severity) -> bool:
    return any(getattr(severity, key) is None for key in BOUNDS)


def _score(severity: Severity, *, unknown: int) -> float:
    """DPC x EI + circumstances; what is not known at its best (0) or worst (1)."""

    def value(key: str) -> float:
        given = getattr(severity, key)
        return float(BOUNDS[key][unknown] if given is None else given)

    circumstances = value("confidentiality") + value("integrity") + value("availability")
    return value("dpc") * value("ei") + circumstances + MALICIOUS * value("malicious")


def _still_unintelligible(asked: AskedBreach, severity: Severity) -> tuple[bool, tuple[str, ...]]:
    """BR-05: whether encryption makes notice needless; else what would have to be known.

    Lost availability and integrity count all the same, and pseudonyms are no encryption.
    """
    encrypted = asked.encrypted or Encrypted()
    wanted: dict[str, tuple[object, object]] = {
        f"encrypted.{key}": (getattr(encrypted, key), value) for key, value in CERTAIN.items()
    }
    wanted["key_leaked"] = (asked.key_leaked, False)
    wanted["pseudonymised_only"] = (asked.pseudonymised_only, False)
    wanted["enisa.integrity"] = (severity.integrity, 0)
    wanted["enisa.availability"] = (severity.availability, 0)
    if any(given is not None and given != needed for given, needed in wanted.values()):
        return False, ()
    unknown = tuple(key for key, (given, _) in wanted.items() if given is None)
    return not unknown, unknown
