"""What the codes of a verdict are called in the report."""

from __future__ import annotations

from collections.abc import Mapping

from ringfence.core.law.citation import Certainty, Seen
from ringfence.interfaces.pages.fills import Kind
from ringfence.screening.summary import ReasonOutcome, Summary

OUTCOME_KIND: Mapping[ReasonOutcome, Kind] = {
    "refuse": "refuse",
    "unknown": "unknown",
    "defer": "defer",
}
OUTCOME_WORD: Mapping[ReasonOutcome, str] = {
    "refuse": "refused",
    "unknown": "refused: a fact is missing",
    "defer": "deferred",
}
OUTCOME_HEADING: Mapping[ReasonOutcome, str] = {
    "refuse": "Refused: not without a change of facts",
    "unknown": "Refused: a fact is missing, and unknown is not yes",
    "defer": "Deferred: not now, but later",
}
CERTAINTY_WORD: Mapping[Certainty, str] = {
    "settled": "settled",
    "likely": "likely, not settled",
    "contested": "contested",
    "unverified": "unverified",
    "policy": "house policy, not law",
}
CERTAINTY_MEANING: Mapping[Certainty, str] = {
    "settled": "The text is clear and was checked. It is applied as written.",
    "likely": "Good grounds, but not beyond doubt. It is applied as written.",
    "contested": "Courts, authorities or writers disagree. The protective reading is applied.",
    "unverified": "We could not confirm it. The protective reading is applied.",
    "policy": "This law was searched and has no such rule; the prudent default stands in.",
}
SEEN_WORD: Mapping[Seen, str] = {
    "read": "source read",
    "reported": "reported by others, source not read",
    "no": "citation not seen",
}


def place(code: str, summary: Summary) -> str:
    """A jurisdiction by name and code, such as `Germany (DE)`; the code alone if unnamed."""
    names = {country.code: country.name for country in summary.countries}
    names |= {pack.code: pack.name for pack in summary.packs}
    return f"{names[code]} ({code})" if code in names else code
