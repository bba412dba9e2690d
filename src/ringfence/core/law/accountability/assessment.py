"""The impact assessment and the consultation that may follow it (GDPR 35, 36; DP-01…05)."""

from collections.abc import Iterator

from ringfence.core.law.accountability.hearing import DutyHearing, DutyRule
from ringfence.core.law.accountability.words import BOOK
from ringfence.core.law.found import Found

CASES = {
    "systematic_evaluation": "decisions of weight that rest on systematic, extensive evaluation",
    "large_scale_special": "special categories of data, or convictions, on a large scale",
    "public_monitoring": "watching public places by system and on a large scale",
}
CRITERIA = {
    "evaluation": "evaluation or scoring",
    "automated_decisions": "automated decisions of legal or like effect",
    "monitoring": "systematic monitoring",
    "sensitive": "sensitive or highly personal data",
    "large_scale": "a large scale",
    "matching": "matched or combined data sets",
    "vulnerable": "vulnerable people",
    "innovative": "an innovative use",
    "prevents_right": "people kept from a right, a service or a contract",
}
ENOUGH = 2


def always(hearing: DutyHearing) -> Iterator[Found]:
    """DP-01: three cases need an assessment by themselves."""
    if hearing.asked.always is None:
        yield BOOK.unknown("assessment.always", "always")
    for case in dict.fromkeys(hearing.asked.always or ()):
        yield BOOK.refused("assessment.always", CASES[case])


def criteria(hearing: DutyHearing) -> Iterator[Found]:
    """DP-02: two of the nine criteria need one; a single criterion is for a person to weigh."""
    if hearing.asked.criteria is None:
        yield BOOK.unknown("assessment.criteria", "criteria")
        return
    met = [CRITERIA[word] for word in dict.fromkeys(hearing.asked.criteria)]
    if len(met) >= ENOUGH:
        yield BOOK.refused("assessment.criteria", ", ".join(met))
    elif met:
        yield BOOK.refused("assessment.one_criterion", met[0])


def high_risk(hearing: DutyHearing) -> Iterator[Found]:
    """DP-05: a risk that stays high is put before the authority first."""
    if hearing.asked.residual_risk is None:
        yield BOOK.unknown("consultation.high_risk", "residual_risk")
    elif hearing.asked.residual_risk == "high":
        yield BOOK.refused("consultation.high_risk")


ALL: tuple[DutyRule, ...] = (always, criteria)
CONSULTATION: tuple[DutyRule, ...] = (high_risk,)
