"""What each country's law lets through."""

from __future__ import annotations

from ringfence.interfaces.pages.charts import Bar, Segment, bars, legend
from ringfence.interfaces.pages.components import Column, disclosure, table
from ringfence.interfaces.pages.elements import element
from ringfence.interfaces.pages.escape import Markup
from ringfence.interfaces.pages.figures import counted, number
from ringfence.interfaces.pages.layout import section
from ringfence.screening.summary import CountryCount, Summary

MOST_BARS = 20


def countries(summary: Summary) -> Markup:
    """The section by country of the number, largest first."""
    ordered = sorted(summary.countries, key=lambda country: (-country.rows, country.code))
    if not ordered:
        return section("countries", "By country", element("p", "No row has a verdict."))
    drawn = ordered[:MOST_BARS]
    beyond = (
        element(
            "p",
            f"{counted(len(ordered) - MOST_BARS, 'further country', 'further countries')}"
            " with fewer rows in the table.",
            class_="quiet",
        )
        if len(ordered) > MOST_BARS
        else None
    )
    return section(
        "countries",
        "By country",
        element(
            "p",
            "By the country of the number, to one scale. The figures stand in the order of the"
            " bar: may be called now · deferred · refused. Duplicates and unreadable rows have"
            " no verdict of their own and are left out.",
        ),
        legend(
            [("permit", "May be called now"), ("defer", "Deferred"), ("refuse", "Refused")],
            key="country-kinds",
        ),
        bars(
            [_bar(country) for country in drawn],
            key="country-bars",
            title="Verdicts by country",
            told="; ".join(f"{c.name}: {_figures(c)}" for c in drawn),
        ),
        beyond,
        disclosure("Countries as a table", _table(ordered, summary=summary)),
    )


def _bar(country: CountryCount) -> Bar:
    segments = (
        Segment("permit", "May be called now", country.permit),
        Segment("defer", "Deferred", country.defer),
        Segment("refuse", "Refused", country.refuse),
    )
    return Bar(country.name, _figures(country), segments)


def _figures(country: CountryCount) -> str:
    return " · ".join(number(n) for n in (country.permit, country.defer, country.refuse))


def _table(ordered: list[CountryCount], *, summary: Summary) -> Markup:
    lines = [
        (
            f"{country.name} ({country.code})",
            number(country.permit),
            number(country.defer),
            number(country.refuse),
            number(country.rows),
        )
        for country in ordered
    ]
    deferred = summary.deferred + summary.deferred_later
    total = (summary.permit, deferred, summary.refused)
    return table(
        caption="Verdicts by country of the number",
        columns=[
            Column("Country"),
            Column("Callable now", numeric=True),
            Column("Deferred", numeric=True),
            Column("Refused", numeric=True),
            Column("Rows", numeric=True),
        ],
        rows=lines,
        total=("All with a verdict", *(number(n) for n in (*total, sum(total)))),
        empty="no row has a verdict.",
        wide=True,
    )
