"""What a breach asks for, from least to most, and the risk matrix (GDPR 33(1), 34(1); BR-08)."""

from typing import Literal

Duty = Literal["document_only", "notify_sa", "notify_sa_and_subjects"]
Level = Literal["low", "medium", "high", "very_high"]

DUTIES: tuple[Duty, ...] = ("document_only", "notify_sa", "notify_sa_and_subjects")
OF_LEVEL: dict[Level, Duty] = {
    "low": "document_only",
    "medium": "notify_sa",
    "high": "notify_sa_and_subjects",
    "very_high": "notify_sa_and_subjects",
}
OF_RISK: dict[str, Duty] = {
    "unlikely": "document_only",
    "risk": "notify_sa",
    "high": "notify_sa_and_subjects",
}
_DOCUMENT, _AUTHORITY, _PEOPLE = DUTIES
_MATRIX: tuple[tuple[Duty, Duty, Duty, Duty], ...] = (
    (_DOCUMENT, _DOCUMENT, _AUTHORITY, _AUTHORITY),
    (_DOCUMENT, _AUTHORITY, _AUTHORITY, _AUTHORITY),
    (_AUTHORITY, _AUTHORITY, _PEOPLE, _PEOPLE),
    (_AUTHORITY, _PEOPLE, _PEOPLE, _PEOPLE),
)
STEPS = range(1, 5)


def stricter(*duties: Duty) -> Duty:
    """The one that asks for most."""
    return max(duties, key=DUTIES.index)


def matrix_duty(*, severity: int, likelihood: int) -> Duty:
    """What the risk matrix asks for; both run from 1 to 4. Raises ValueError beyond them.

    Severity: nuisance, notable, serious, grave. Likelihood: remote to certain.
    """
    if severity not in STEPS or likelihood not in STEPS:
        raise ValueError(f"severity and likelihood are 1 to 4, not {severity} and {likelihood}")
    return _MATRIX[severity - 1][likelihood - 1]
