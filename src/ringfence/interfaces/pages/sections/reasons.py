"""Why rows are not callable now: the reason, the law, its certainty, and what would change it."""

from __future__ import annotations

from collections.abc import Mapping

from ringfence.interfaces.pages.components import badge, bdi, callout, code, definitions
from ringfence.interfaces.pages.elements import Content, element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, day
from ringfence.interfaces.pages.layout import section
from ringfence.interfaces.pages.sections.law import citations, entry
from ringfence.interfaces.pages.sections.reason_chart import reason_chart
from ringfence.interfaces.pages.sections.words import (
    CERTAINTY_MEANING,
    CERTAINTY_WORD,
    OUTCOME_HEADING,
    OUTCOME_KIND,
    OUTCOME_WORD,
    place,
)
from ringfence.screening.summary import ReasonCount, ReasonOutcome, Summary

_NO_REMEDY: Mapping[ReasonOutcome, str] = {
    "refuse": "Nothing: no change of facts lifts this.",
    "unknown": "Stating the missing fact, if it then allows the call.",
    "defer": "Waiting: the time stands in the column callable_from.",
}


def reasons(summary: Summary) -> Markup:
    """The section that the data protection officer reads, most frequent reasons first."""
    ordered = sorted(summary.reasons, key=lambda r: (-r.rows, r.rule, r.jurisdiction))
    if not ordered:
        return section(
            "reasons", "Why rows are blocked or deferred", element("p", "No row has a reason.")
        )
    keyed = [(f"reason-{nth}", reason) for nth, reason in enumerate(ordered, start=1)]
    return section(
        "reasons",
        "Why rows are blocked or deferred",
        element(
            "p",
            "A row may carry several reasons and is counted under each, so these figures add up"
            " to more than the rows concerned. A refused row becomes callable only when every"
            " one of its reasons is gone. Duplicates and unreadable rows are counted above and"
            " have no other reason.",
        ),
        _doubts(summary),
        reason_chart(keyed, summary=summary),
        [_group(outcome, keyed, summary=summary) for outcome in OUTCOME_HEADING],
    )


def _doubts(summary: Summary) -> Markup | None:
    unsettled = [r for r in summary.reasons if r.certainty != "settled"]
    unseen = [
        r for r in summary.reasons if not r.citations or any(c.seen == "no" for c in r.citations)
    ]
    if not unsettled and not unseen:
        return None
    used = dict.fromkeys(reason.certainty for reason in unsettled)
    meanings = [
        (CERTAINTY_WORD[word], CERTAINTY_MEANING[word]) for word in CERTAINTY_WORD if word in used
    ]
    told = (
        f"Of {counted(len(summary.reasons), 'reason')}, the law is not settled in"
        f" {len(unsettled)}, and the source was not seen in {len(unseen)}. Each says so where it"
        " stands."
    )
    return callout(
        "Not all of this law is certain.",
        element("p", told),
        definitions(meanings, empty="") if meanings else None,
        tone="caution",
    )


def _group(outcome: str, keyed: list[tuple[str, ReasonCount]], *, summary: Summary) -> Content:
    chosen = [(key, reason) for key, reason in keyed if reason.outcome == outcome]
    if not chosen:
        return None
    heading = element("h3", OUTCOME_HEADING[chosen[0][1].outcome])
    return [heading, [_entry(key, reason, summary=summary) for key, reason in chosen]]


def _entry(key: str, reason: ReasonCount, *, summary: Summary) -> Markup:
    settled = reason.certainty == "settled"
    meta = element(
        "p",
        badge(OUTCOME_WORD[reason.outcome], tone=OUTCOME_KIND[reason.outcome]),
        " ",
        badge(place(reason.jurisdiction, summary)),
        " ",
        None if settled else badge(f"law: {CERTAINTY_WORD[reason.certainty]}", tone="caution"),
        class_="meta",
    )
    body = markup(meta, definitions(_facts(reason), empty=""))
    return entry(
        key=key, rows=reason.rows, of=summary.rows, heading=reason.text, body=body, level=4
    )


def _facts(reason: ReasonCount) -> list[tuple[str, Content]]:
    facts: list[tuple[str, Content]] = []
    if reason.missing:
        facts.append(("Missing fact", code(reason.missing)))
    facts.append(("What would make it lawful", bdi(reason.remedy or _NO_REMEDY[reason.outcome])))
    facts.append(("Law", citations(reason.citations)))
    facts.append(("In force since", _since(reason)))
    spec = markup(", ", code(reason.spec), " of the specification") if reason.spec else None
    facts.append(("Code in the files", markup(code(reason.rule), spec)))
    return facts


def _since(reason: ReasonCount) -> Markup:
    since = day(reason.in_force_from) if reason.in_force_from else markup("no first day stated")
    if reason.checked_on is None:
        return since
    return markup(since, "; checked on ", day(reason.checked_on))
