"""The most frequent reasons as bars, with all of them in a table behind."""

from __future__ import annotations

from ringfence.interfaces.pages.charts import Bar, Segment, bars, legend
from ringfence.interfaces.pages.components import Column, disclosure, table
from ringfence.interfaces.pages.elements import element, markup
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, number, share
from ringfence.interfaces.pages.sections.words import OUTCOME_KIND, OUTCOME_WORD
from ringfence.screening.summary import ReasonCount, Summary

MOST_BARS = 12

Keyed = list[tuple[str, ReasonCount]]


def reason_chart(keyed: Keyed, *, summary: Summary) -> Markup:
    """Bars of the first `MOST_BARS` reasons; `keyed` pairs each with its place on the page."""
    drawn = [reason for _, reason in keyed[:MOST_BARS]]
    outcomes = dict.fromkeys(reason.outcome for reason in drawn)
    rest = len(keyed) - len(drawn)
    return markup(
        legend(
            [(OUTCOME_KIND[o], OUTCOME_WORD[o].capitalize()) for o in outcomes],
            key="reason-kinds",
        ),
        bars(
            [_bar(reason, summary=summary) for reason in drawn],
            key="reason-bars",
            title="The most frequent reasons",
            told="; ".join(f"{r.rule} in {r.jurisdiction}: {number(r.rows)} rows" for r in drawn),
        ),
        element("p", f"{counted(rest, 'further reason')} in the table.", class_="quiet")
        if rest
        else None,
        disclosure("All reasons as a table", _table(keyed, summary=summary)),
    )


def _bar(reason: ReasonCount, *, summary: Summary) -> Bar:
    kind = OUTCOME_KIND[reason.outcome]
    return Bar(
        f"{reason.rule} · {reason.jurisdiction}",
        f"{number(reason.rows)} · {share(reason.rows, summary.rows)}",
        (Segment(kind, OUTCOME_WORD[reason.outcome], reason.rows),),
    )


def _table(keyed: Keyed, *, summary: Summary) -> Markup:
    lines = [
        (
            element("a", reason.rule, href=f"#{key}"),
            reason.jurisdiction,
            OUTCOME_WORD[reason.outcome],
            number(reason.rows),
            share(reason.rows, summary.rows),
        )
        for key, reason in keyed
    ]
    return table(
        caption="Reasons and the rows that carry them; a row may carry several",
        columns=[
            Column("Reason"),
            Column("Law of"),
            Column("Outcome"),
            Column("Rows", numeric=True),
            Column("Share", numeric=True),
        ],
        rows=lines,
        empty="none.",
        wide=True,
    )
