"""What a rule of an assessment or a list found: a reason, and what follows from it."""

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from ringfence.core.law.citation import Citation
from ringfence.core.law.contested import Readings
from ringfence.core.law.reason import Reason


class RuleWords(msgspec.Struct, frozen=True):
    """A rule's identifier, what its failing leads to, its words and where it stands.

    ``effect`` is a result of the check (``fail``, ``reject``, …) or ``warn``; ``{0}`` in the
    words is the detail. ``contested`` names the contested point (``X1``…) that the rule rests on.
    """

    spec: str
    effect: str
    text: str
    remedy: str | None = None
    citations: tuple[Citation, ...] = ()
    contested: str | None = None


class Found(msgspec.Struct, frozen=True):
    """A reason and its effect."""

    reason: Reason
    effect: str


class Book(msgspec.Struct, frozen=True):
    """The words of all rules of a check, and the effect of a fact that nobody gave."""

    words: Mapping[str, RuleWords]
    effect_of_unknown: str

    def refused(
        self,
        rule: str,
        detail: str = "",
        *,
        spec: str | None = None,
        citations: tuple[Citation, ...] | None = None,
    ) -> Found:
        """The facts break a rule."""
        words = self.words[rule]
        reason = Reason(
            rule=rule,
            spec=spec or words.spec,
            outcome="refuse",
            text=words.text.format(detail),
            remedy=None if words.remedy is None else words.remedy.format(detail),
            citations=words.citations if citations is None else citations,
            contested=words.contested,
        )
        return Found(reason, words.effect)

    def unknown(self, rule: str, missing: str, *, spec: str | None = None) -> Found:
        """A fact that a rule needs was not given, and unknown never helps."""
        words = self.words[rule]
        reason = Reason(
            rule=rule,
            spec=spec or words.spec,
            outcome="unknown",
            text=f"Not known: {missing}.",
            remedy=f"Find out and give {missing}.",
            citations=words.citations,
            missing=missing,
            contested=words.contested,
        )
        return Found(reason, "warn" if words.effect == "warn" else self.effect_of_unknown)


def as_read(found: list[Found], readings: Readings) -> list[Found]:
    """What was found, once contested points are read: not read strictly, a rule only warns."""
    return [
        msgspec.structs.replace(item, effect="warn")
        if item.reason.contested is not None and not readings.strict(item.reason.contested)
        else item
        for item in found
    ]


def told_apart(found: list[Found]) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """The reasons, and the warnings."""
    reasons = tuple(item.reason for item in found if item.effect != "warn")
    return reasons, tuple(item.reason for item in found if item.effect == "warn")


def reasons_json(reasons: tuple[Reason, ...]) -> list[dict[str, object]]:
    """Reasons in plain values, as a command prints them."""
    return [_reason_json(reason) for reason in reasons]


@lru_cache(maxsize=4096)
def _reason_json(reason: Reason) -> dict[str, object]:
    """The same few reasons recur in thousands of rows; read only, for that reason."""
    return {
        **msgspec.structs.asdict(reason),
        "citations": [msgspec.structs.asdict(citation) for citation in reason.citations],
    }
