"""What a request obliges to: whether the right applies, and what may be refused or charged."""

from typing import Literal

from ringfence.core.law.rights.facts import AboutTheData, Answer, AskedRights, AutomatedDecision

Duty = Literal["comply", "refuse", "partial", "fee_allowed", "not_applicable"]

PORTABLE = frozenset({"consent", "contract"})
FIRST_COPY = 1


def duty_of(asked: AskedRights) -> Duty:
    """RR-05, RR-07, RP-02, RM-01: what is owed on what is known; in doubt, to comply.

    ``refuse`` means that the controller may, and ``fee_allowed`` that it may charge its costs.
    """
    if asked.right is None or asked.right == "objection":
        return "comply"
    if (asked.right == "portability" and not_portable(asked)) or (
        asked.right == "automated_decision" and no_such_decision(asked)
    ):
        return "not_applicable"
    if asked.abuse_proven or (asked.right == "erasure" and held_by_law(asked)):
        return "refuse"
    if asked.right == "portability" and (asked.data or AboutTheData()).inferred:
        return "partial"
    return "fee_allowed" if further_copy(asked) else "comply"


def not_portable(asked: AskedRights) -> bool:
    """GDPR 20: the data rest on neither consent nor contract, are kept by hand, or do not
    come from the person."""
    data = asked.data or AboutTheData()
    other_basis = data.basis is not None and data.basis not in PORTABLE
    return other_basis or data.automated is False or data.provided_by_subject is False


def no_such_decision(asked: AskedRights) -> bool:
    """GDPR 22: people took part, or it affects nobody that much; vulnerable people count."""
    decision = asked.automated_decision or AutomatedDecision()
    slight = decision.legal_effect is False and decision.vulnerable is False
    return decision.solely is False or slight


def held_by_law(asked: AskedRights) -> bool:
    """GDPR 17(3)(b): a law demands that the data be kept."""
    return (asked.data or AboutTheData()).basis == "legal_duty"


def further_copy(asked: AskedRights) -> bool:
    """GDPR 15(3): a copy after the first."""
    number = (asked.answer or Answer()).copy_number
    return asked.right == "access" and number is not None and number > FIRST_COPY


def open_grounds(asked: AskedRights) -> tuple[str, ...]:
    """The facts nobody gave on which a refusal could still rest."""
    unknown = ["abuse_proven"] if asked.abuse_proven is None else []
    if asked.right == "portability":
        data = asked.data or AboutTheData()
        unknown += [
            f"data.{key}"
            for key in ("basis", "automated", "provided_by_subject")
            if getattr(data, key) is None
        ]
    if asked.right == "automated_decision":
        decision = asked.automated_decision or AutomatedDecision()
        keys = ["solely", "legal_effect"]
        if decision.legal_effect is False:
            keys.append("vulnerable")
        unknown += [f"automated_decision.{key}" for key in keys if getattr(decision, key) is None]
    return tuple(unknown)
