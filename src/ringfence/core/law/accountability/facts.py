"""What a company is and does, as people write it; absent or null is unknown."""

from typing import Literal

from ringfence.core.law.moment import Moment
from ringfence.core.law.question import Block
from ringfence.core.law.read_question import MAXIMUM_ENTRIES, QuestionError, convert
from ringfence.core.numbers.regions import check_region

Duty = Literal["ropa", "dpia", "dpo", "eu_representative", "prior_consultation"]
Criterion = Literal[
    "evaluation",
    "automated_decisions",
    "monitoring",
    "sensitive",
    "large_scale",
    "matching",
    "vulnerable",
    "innovative",
    "prevents_right",
]
"""The nine of the working party's guidelines on impact assessments (WP248)."""
Always = Literal["systematic_evaluation", "large_scale_special", "public_monitoring"]
"""What asks for an impact assessment by itself (GDPR 35(3)(a)-(c))."""


class CoreActivity(Block, frozen=True):
    """What the company mainly does; ``special``: data of GDPR 9 or 10."""

    monitoring: bool | None = None
    special: bool | None = None
    large_scale: bool | None = None


class AskedDuty(Block, frozen=True):
    """The duty asked about, the facts, and the moment.

    ``establishment`` is where the company is established, ``targets`` the countries whose people
    it makes offers to or watches; both ISO 3166-1.
    """

    duty: Duty
    employees: int | None = None
    occasional: bool | None = None
    criteria: tuple[Criterion, ...] | None = None
    always: tuple[Always, ...] | None = None
    core_activity: CoreActivity | None = None
    establishment: str | None = None
    targets: tuple[str, ...] | None = None
    public_body: bool | None = None
    residual_risk: Literal["low", "medium", "high"] | None = None
    at: Moment | None = None


def read_duty(raw: object) -> AskedDuty:
    """The facts from plain values. Raises QuestionError naming key and allowed words."""
    asked: AskedDuty = convert(raw, AskedDuty)
    if asked.employees is not None and asked.employees < 0:
        raise QuestionError("employees are 0 or more", path="employees")
    for name in ("criteria", "always", "targets"):
        if len(getattr(asked, name) or ()) > MAXIMUM_ENTRIES:
            raise QuestionError(f"more than {MAXIMUM_ENTRIES:,} entries", path=name)
    if asked.establishment is not None:
        _country(asked.establishment, "establishment")
    for place, country in enumerate(asked.targets or ()):
        _country(country, f"targets[{place}]")
    return asked


def _country(word: str, path: str) -> None:
    try:
        check_region(word)
    except ValueError as error:
        raise QuestionError(str(error), path=path) from None
