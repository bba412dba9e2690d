"""A verdict by its codes alone: what is committed to, and compared when it is decided again.

Words may be improved from one version to the next; codes are stable.
"""

from ringfence.core.law.verdict import Verdict


def codes_of(verdict: Verdict) -> dict[str, object]:
    """The verdict, its times, and of each reason its names; in the order they were found."""
    return {
        "verdict": verdict.verdict,
        "not_before": None if verdict.not_before is None else verdict.not_before.isoformat(),
        "valid_until": None if verdict.valid_until is None else verdict.valid_until.isoformat(),
        "reasons": [
            {
                "rule": reason.rule,
                "spec": reason.spec,
                "outcome": reason.outcome,
                "jurisdiction": reason.jurisdiction,
                "missing": reason.missing,
                "certainty": reason.certainty,
                "contested": reason.contested,
            }
            for reason in verdict.reasons
        ],
    }
