"""Charts keep their scale, hide nothing, and speak without colour."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from ringfence.interfaces.pages.charts import Bar, Segment, bars, share_bar
from ringfence.interfaces.pages.fills import Kind, patterns
from ringfence.interfaces.pages.time_strip import Point, time_strip
from tests.pages.page_reader import Node, read

KINDS: tuple[Kind, ...] = ("permit", "defer", "later", "refuse", "unknown", "apart")


def per_cent(node: Node, name: str) -> float:
    return float(node.get(name).removesuffix("%"))


def drawn(chart: str) -> list[Node]:
    return [n for n in read(chart).all("rect") if n.get("class") == "segment"]


def texts(chart: str) -> list[str]:
    return [n.text() for n in read(chart).all("text")]


def test_parts_of_a_whole_stand_to_scale_side_by_side() -> None:
    parts = [Segment("permit", "a", 50), Segment("defer", "b", 30), Segment("refuse", "c", 20)]
    rects = drawn(share_bar(parts, key="k", title="t"))
    assert [per_cent(r, "x") for r in rects] == [0, 50, 80]
    assert [per_cent(r, "width") for r in rects] == [50, 30, 20]


def test_one_row_in_a_million_is_visible_and_nothing_leaves_the_bar() -> None:
    parts = [Segment("permit", "a", 1), Segment("refuse", "b", 999_999)]
    rects = drawn(share_bar(parts, key="k", title="t"))
    assert per_cent(rects[0], "width") > 0.5
    assert per_cent(rects[-1], "x") + per_cent(rects[-1], "width") <= 100.01


def test_a_part_without_rows_is_not_drawn_but_stays_in_the_legend() -> None:
    chart = share_bar(
        [Segment("permit", "Now", 0), Segment("refuse", "No", 5)], key="k", title="t"
    )
    assert len(drawn(chart)) == 1
    assert [li.text().split()[0] for li in read(chart).all("li")] == ["Now", "No"]


def test_nothing_at_all_is_drawn_without_an_error() -> None:
    assert drawn(share_bar([Segment("permit", "Now", 0)], key="k", title="t")) == []
    assert bars([], key="k", title="t", told="none").startswith("<figure")


def test_bars_share_one_scale_and_carry_their_figures() -> None:
    rows = [
        Bar("long", "40", (Segment("permit", "p", 10), Segment("refuse", "r", 30))),
        Bar("short", "20", (Segment("defer", "d", 20),)),
    ]
    chart = bars(rows, key="k", title="t", told="told")
    assert [per_cent(r, "width") for r in drawn(chart)] == [25, 75, 50]
    assert texts(chart) == ["long", "40", "short", "20"]


def test_a_label_never_runs_into_its_figures() -> None:
    (name, figures) = texts(
        bars(
            [
                Bar(
                    "A very long name of a country or rule, much too long",
                    "1,000,000 · 2 · 3",
                    (Segment("permit", "p", 1),),
                )
            ],
            key="k",
            title="t",
            told="told",
        )  # fmt: skip
    )
    assert name.endswith("…") and len(name) + len(figures) <= 44


def test_every_kind_has_a_pattern_of_its_own() -> None:
    written = [re.sub(r"mark-[a-z]+|k-[a-z]+", "", patterns([kind], key="k")) for kind in KINDS]
    assert len(set(written)) == len(KINDS)


START = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def test_columns_stand_where_their_time_is_and_their_rows_are_written() -> None:
    points = [Point(START + timedelta(hours=6), 10), Point(START + timedelta(days=7), 20)]
    chart = time_strip(points, start=START, key="k", title="t")
    first, last = drawn(chart)
    assert 3.5 < per_cent(first, "x") + per_cent(first, "width") / 2 < 4.5  # 6 of 168 hours
    assert per_cent(last, "x") + per_cent(last, "width") <= 100.01
    assert float(last.get("height")) == 2 * float(first.get("height"))
    assert {"10", "20"} <= set(texts(chart))


def test_days_are_named_at_midnight_of_the_zone_of_the_start() -> None:
    chart = time_strip([Point(START + timedelta(hours=20), 1)], start=START, key="k", title="t")
    assert texts(chart)[:2] == ["Tue", "24"]
    (tick,) = [n for n in read(chart).all("line") if n.get("class") == "tick"]
    assert per_cent(tick, "x1") == 50


def test_a_day_of_25_hours_moves_the_later_midnights() -> None:
    start = datetime(2026, 10, 24, 0, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    points = [Point(datetime(2026, 10, 26, 22, 0, tzinfo=UTC), 1)]  # 72 hours later
    ticks = [
        per_cent(n, "x1")
        for n in read(time_strip(points, start=start, key="k", title="t")).all("line")
        if n.get("class") == "tick"
    ]
    assert ticks == [33.33, 68.06]  # after 24 and after 49 hours; the third lies beyond
